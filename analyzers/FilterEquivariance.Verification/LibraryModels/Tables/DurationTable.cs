using FilterEquivariance.Verification.LibraryModels.Meanings;

namespace FilterEquivariance.Verification.LibraryModels.Tables;

/// <summary>TimeSpan.</summary>
internal static class DurationTable
{
    public static LibraryModel[] Rows =>
    [
        Row("P:System.TimeSpan.Days", Framework.Of<TimeSpan, int>(static duration => duration.Days)),
        Row("P:System.TimeSpan.Hours", Framework.Of<TimeSpan, int>(static duration => duration.Hours)),
        Row("P:System.TimeSpan.Minutes", Framework.Of<TimeSpan, int>(static duration => duration.Minutes)),
        Row("P:System.TimeSpan.Seconds", Framework.Of<TimeSpan, int>(static duration => duration.Seconds)),
        Row("P:System.TimeSpan.Milliseconds", Framework.Of<TimeSpan, int>(static duration => duration.Milliseconds)),
        Row("P:System.TimeSpan.Ticks", Framework.Of<TimeSpan, long>(static duration => duration.Ticks)),
        Row("P:System.TimeSpan.TotalDays", Framework.Of<TimeSpan, double>(static duration => duration.TotalDays)),
        Row("P:System.TimeSpan.TotalHours", Framework.Of<TimeSpan, double>(static duration => duration.TotalHours)),
        Row("P:System.TimeSpan.TotalMinutes", Framework.Of<TimeSpan, double>(static duration => duration.TotalMinutes)),
        Row("P:System.TimeSpan.TotalSeconds", Framework.Of<TimeSpan, double>(static duration => duration.TotalSeconds)),
        Row("P:System.TimeSpan.TotalMilliseconds", Framework.Of<TimeSpan, double>(static duration => duration.TotalMilliseconds)),
        Row("M:System.TimeSpan.Add(System.TimeSpan)", Framework.Of<TimeSpan, TimeSpan, TimeSpan>(static (one, other) => one + other), Effects.Partial),
        Row("M:System.TimeSpan.op_Addition(System.TimeSpan,System.TimeSpan)", Framework.Of<TimeSpan, TimeSpan, TimeSpan>(static (one, other) => one + other), Effects.Partial),
        Row("M:System.TimeSpan.Subtract(System.TimeSpan)", Framework.Of<TimeSpan, TimeSpan, TimeSpan>(static (one, other) => one - other), Effects.Partial),
        Row("M:System.TimeSpan.op_Subtraction(System.TimeSpan,System.TimeSpan)", Framework.Of<TimeSpan, TimeSpan, TimeSpan>(static (one, other) => one - other), Effects.Partial),
        Row("M:System.TimeSpan.Negate", Framework.Of<TimeSpan, TimeSpan>(static duration => -duration), Effects.Partial),
        Row("M:System.TimeSpan.op_UnaryNegation(System.TimeSpan)", Framework.Of<TimeSpan, TimeSpan>(static duration => -duration), Effects.Partial),
        Row("M:System.TimeSpan.Duration", Framework.Of<TimeSpan, TimeSpan>(static duration => duration.Duration()), Effects.Partial),
        Row("M:System.TimeSpan.Multiply(System.Double)", Framework.Of<TimeSpan, double, TimeSpan>(Framework.Multiply), Effects.Partial),
        Row("M:System.TimeSpan.op_Multiply(System.TimeSpan,System.Double)", Framework.Of<TimeSpan, double, TimeSpan>(Framework.Multiply), Effects.Partial),
        Row("M:System.TimeSpan.op_Multiply(System.Double,System.TimeSpan)", Framework.Of<double, TimeSpan, TimeSpan>(static (factor, duration) => Framework.Multiply(duration, factor)), Effects.Partial),
        Row("M:System.TimeSpan.Divide(System.Double)", Framework.Of<TimeSpan, double, TimeSpan>(Framework.Divide), Effects.Partial),
        Row("M:System.TimeSpan.op_Division(System.TimeSpan,System.Double)", Framework.Of<TimeSpan, double, TimeSpan>(Framework.Divide), Effects.Partial),
        Row("M:System.TimeSpan.Divide(System.TimeSpan)", Framework.Of<TimeSpan, TimeSpan, double>(static (one, other) => one.Ticks / (double)other.Ticks)),
        Row("M:System.TimeSpan.op_Division(System.TimeSpan,System.TimeSpan)", Framework.Of<TimeSpan, TimeSpan, double>(static (one, other) => one.Ticks / (double)other.Ticks)),
        Row("M:System.TimeSpan.CompareTo(System.TimeSpan)", Comparisons.Compare),
        Row("M:System.TimeSpan.Equals(System.TimeSpan)", Comparisons.Equal),
        Row("M:System.TimeSpan.Equals(System.Object)", Comparisons.EqualObjects),
        Row("M:System.TimeSpan.GetHashCode", null),
        Row("M:System.TimeSpan.Compare(System.TimeSpan,System.TimeSpan)", Comparisons.Compare),
        Row("M:System.TimeSpan.Equals(System.TimeSpan,System.TimeSpan)", Comparisons.Equal),
        Row("M:System.TimeSpan.FromDays(System.Double)", Framework.Of<double, TimeSpan>(static amount => Framework.Interval(amount, TimeSpan.TicksPerDay)), Effects.Partial),
        Row("M:System.TimeSpan.FromHours(System.Double)", Framework.Of<double, TimeSpan>(static amount => Framework.Interval(amount, TimeSpan.TicksPerHour)), Effects.Partial),
        Row("M:System.TimeSpan.FromMinutes(System.Double)", Framework.Of<double, TimeSpan>(static amount => Framework.Interval(amount, TimeSpan.TicksPerMinute)), Effects.Partial),
        Row("M:System.TimeSpan.FromSeconds(System.Double)", Framework.Of<double, TimeSpan>(static amount => Framework.Interval(amount, TimeSpan.TicksPerSecond)), Effects.Partial),
        Row("M:System.TimeSpan.FromMilliseconds(System.Double)", Framework.Of<double, TimeSpan>(static amount => Framework.Interval(amount, TimeSpan.TicksPerMillisecond)), Effects.Partial),
        Row("M:System.TimeSpan.FromDays(System.Int32)", Framework.Of<int, TimeSpan>(static amount => Framework.Whole(amount, TimeSpan.TicksPerDay)), Effects.Partial),
        Row("M:System.TimeSpan.FromHours(System.Int32)", Framework.Of<int, TimeSpan>(static amount => Framework.Whole(amount, TimeSpan.TicksPerHour)), Effects.Partial),
        Row("M:System.TimeSpan.FromMinutes(System.Int64)", Framework.Of<long, TimeSpan>(static amount => Framework.Whole(amount, TimeSpan.TicksPerMinute)), Effects.Partial),
        Row("M:System.TimeSpan.FromSeconds(System.Int64)", Framework.Of<long, TimeSpan>(static amount => Framework.Whole(amount, TimeSpan.TicksPerSecond)), Effects.Partial),
        Row("M:System.TimeSpan.FromMilliseconds(System.Int64)", Framework.Of<long, TimeSpan>(static amount => Framework.Whole(amount, TimeSpan.TicksPerMillisecond)), Effects.Partial),
        Row("M:System.TimeSpan.FromTicks(System.Int64)", Framework.Of<long, TimeSpan>(TimeSpan.FromTicks)),
        Row("M:System.TimeSpan.#ctor(System.Int64)", Framework.Of<long, TimeSpan>(TimeSpan.FromTicks)),
        Row("M:System.TimeSpan.#ctor(System.Int32,System.Int32,System.Int32)", Framework.OfNumbers(static n => new TimeSpan(n[0], n[1], n[2])), Effects.Partial),
        Row("M:System.TimeSpan.#ctor(System.Int32,System.Int32,System.Int32,System.Int32)", Framework.OfNumbers(static n => new TimeSpan(n[0], n[1], n[2], n[3])), Effects.Partial),
        Row("M:System.TimeSpan.#ctor(System.Int32,System.Int32,System.Int32,System.Int32,System.Int32)", Framework.OfNumbers(static n => new TimeSpan(n[0], n[1], n[2], n[3], n[4])), Effects.Partial),
        Row("F:System.TimeSpan.Zero", Framework.Constant(TimeSpan.Zero)),
        Row("F:System.TimeSpan.MinValue", Framework.Constant(TimeSpan.MinValue)),
        Row("F:System.TimeSpan.MaxValue", Framework.Constant(TimeSpan.MaxValue)),
    ];

    private static LibraryModel Row(string id, Meaning? meaning, Effects effects = Effects.None) => new(id, new Shape.Scalar(), effects, meaning);
}
