using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels.Meanings;

namespace FilterEquivariance.Verification.LibraryModels.Tables;

/// <summary>Dates, times of day, and identifiers: DateOnly, TimeOnly, Guid.</summary>
internal static class CalendarTable
{
    public static LibraryModel[] Rows =>
    [
        Row("P:System.DateOnly.Year", Framework.Of<DayValue, int>(static day => day.Midnight.Year)),
        Row("P:System.DateOnly.Month", Framework.Of<DayValue, int>(static day => day.Midnight.Month)),
        Row("P:System.DateOnly.Day", Framework.Of<DayValue, int>(static day => day.Midnight.Day)),
        Row("P:System.DateOnly.DayOfYear", Framework.Of<DayValue, int>(static day => day.Midnight.DayOfYear)),
        Row("P:System.DateOnly.DayOfWeek", Framework.Of<DayValue, int>(static day => Framework.DayOfWeek(day.Midnight))),
        Row("P:System.DateOnly.DayNumber", Framework.Of<DayValue, int>(static day => day.Number)),
        Row("P:System.DateOnly.MinValue", Framework.Constant(default(DayValue))),
        Row("P:System.DateOnly.MaxValue", Framework.Constant(DayValue.Of(DateTime.MaxValue))),
        Row("M:System.DateOnly.AddDays(System.Int32)", Framework.Of<DayValue, int, DayValue>(Framework.AddDays), Effects.Partial),
        Row("M:System.DateOnly.AddMonths(System.Int32)", Framework.Of<DayValue, int, DayValue>(static (day, months) => DayValue.Of(day.Midnight.AddMonths(months))), Effects.Partial),
        Row("M:System.DateOnly.AddYears(System.Int32)", Framework.Of<DayValue, int, DayValue>(static (day, years) => DayValue.Of(day.Midnight.AddYears(years))), Effects.Partial),
        Row("M:System.DateOnly.CompareTo(System.DateOnly)", Comparisons.Compare),
        Row("M:System.DateOnly.Equals(System.DateOnly)", Comparisons.Equal),
        Row("M:System.DateOnly.Equals(System.Object)", Comparisons.EqualObjects),
        Row("M:System.DateOnly.GetHashCode", null),
        Row("M:System.DateOnly.FromDateTime(System.DateTime)", Framework.Of<DateTime, DayValue>(DayValue.Of)),
        Row("M:System.DateOnly.FromDayNumber(System.Int32)", Framework.Of<int, DayValue>(Framework.Day), Effects.Partial),
        Row("M:System.DateOnly.ToDateTime(System.TimeOnly)", Framework.Of<DayValue, ClockValue, DateTime>(static (day, time) => day.Midnight + time.SinceMidnight)),
        Row("M:System.DateOnly.#ctor(System.Int32,System.Int32,System.Int32)", Framework.OfNumbers(static n => DayValue.Of(new DateTime(n[0], n[1], n[2]))), Effects.Partial),
        Row("P:System.TimeOnly.Hour", Framework.Of<ClockValue, int>(static time => time.SinceMidnight.Hours)),
        Row("P:System.TimeOnly.Minute", Framework.Of<ClockValue, int>(static time => time.SinceMidnight.Minutes)),
        Row("P:System.TimeOnly.Second", Framework.Of<ClockValue, int>(static time => time.SinceMidnight.Seconds)),
        Row("P:System.TimeOnly.Millisecond", Framework.Of<ClockValue, int>(static time => time.SinceMidnight.Milliseconds)),
        Row("P:System.TimeOnly.Ticks", Framework.Of<ClockValue, long>(static time => time.Ticks)),
        Row("P:System.TimeOnly.MinValue", Framework.Constant(default(ClockValue))),
        Row("P:System.TimeOnly.MaxValue", Framework.Constant(new ClockValue(TimeSpan.TicksPerDay - 1))),
        Row("M:System.TimeOnly.Add(System.TimeSpan)", Framework.Of<ClockValue, TimeSpan, ClockValue>(static (time, duration) => Framework.Around(time.Ticks + duration.Ticks % TimeSpan.TicksPerDay))),
        Row("M:System.TimeOnly.IsBetween(System.TimeOnly,System.TimeOnly)", Framework.Of<ClockValue, ClockValue, ClockValue, bool>(Framework.IsBetween)),
        Row("M:System.TimeOnly.op_Subtraction(System.TimeOnly,System.TimeOnly)", Framework.Of<ClockValue, ClockValue, TimeSpan>(static (end, start) => Framework.Around(end.Ticks - start.Ticks).SinceMidnight)),
        Row("M:System.TimeOnly.CompareTo(System.TimeOnly)", Comparisons.Compare),
        Row("M:System.TimeOnly.Equals(System.TimeOnly)", Comparisons.Equal),
        Row("M:System.TimeOnly.Equals(System.Object)", Comparisons.EqualObjects),
        Row("M:System.TimeOnly.GetHashCode", null),
        Row("M:System.TimeOnly.FromDateTime(System.DateTime)", Framework.Of<DateTime, ClockValue>(static moment => new ClockValue(moment.TimeOfDay.Ticks))),
        Row("M:System.TimeOnly.FromTimeSpan(System.TimeSpan)", Framework.Of<TimeSpan, ClockValue>(static duration => Framework.Time(duration.Ticks)), Effects.Partial),
        Row("M:System.TimeOnly.ToTimeSpan", Framework.Of<ClockValue, TimeSpan>(static time => time.SinceMidnight)),
        Row("M:System.TimeOnly.#ctor(System.Int64)", Framework.Of<long, ClockValue>(Framework.Time), Effects.Partial),
        Row("M:System.TimeOnly.#ctor(System.Int32,System.Int32)", Framework.OfNumbers(static n => new ClockValue(new DateTime(1, 1, 1, n[0], n[1], 0).Ticks)), Effects.Partial),
        Row("M:System.TimeOnly.#ctor(System.Int32,System.Int32,System.Int32)", Framework.OfNumbers(static n => new ClockValue(new DateTime(1, 1, 1, n[0], n[1], n[2]).Ticks)), Effects.Partial),
        Row("M:System.Guid.CompareTo(System.Guid)", Comparisons.Compare),
        Row("M:System.Guid.Equals(System.Guid)", Comparisons.Equal),
        Row("M:System.Guid.Equals(System.Object)", Comparisons.EqualObjects),
        Row("M:System.Guid.GetHashCode", null),
        Row("F:System.Guid.Empty", Framework.Constant(Guid.Empty)),
        Row("M:System.Guid.Parse(System.String)", Framework.Of<string?, Guid>(Framework.Identifier), Effects.Partial),
        Row("M:System.Guid.ToString", Framework.Of<Guid, string>(static guid => guid.ToString())),
    ];

    private static LibraryModel Row(string id, Meaning? meaning, Effects effects = Effects.None) => new(id, new Shape.Scalar(), effects, meaning);
}
