using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>Values of <see cref="TypeKind.Value"/>: those of the framework as they are, those it does not have everywhere as values of their own.</summary>
public static class FrameworkValues
{
    /// <summary><c>default</c> of such a type.</summary>
    public static object Default(TypeRef type) => type.Definition switch
    {
        "System.DateTime" => default(DateTime),
        "System.DateTimeOffset" => default(DateTimeOffset),
        "System.TimeSpan" => default(TimeSpan),
        "System.DateOnly" => default(DayValue),
        "System.TimeOnly" => default(ClockValue),
        "System.Guid" => default(Guid),
        _ => throw new RefusedException($"default({type.Name})"),
    };

    /// <summary>Whether a value is of one of these types.</summary>
    public static bool Contains(object value) => value is DateTime or DateTimeOffset or TimeSpan or DayValue or ClockValue or Guid;
}

/// <summary>A <c>System.DateOnly</c>.</summary>
/// <param name="Number">Days since the first of January of the year 1.</param>
public readonly record struct DayValue(int Number) : IComparable<DayValue>, IComparable
{
    /// <summary>The day of a moment.</summary>
    public static DayValue Of(DateTime moment) => new((int)(moment.Ticks / TimeSpan.TicksPerDay));

    /// <summary>Midnight of the day.</summary>
    public DateTime Midnight => new(Number * TimeSpan.TicksPerDay);

    public int CompareTo(DayValue other) => Number.CompareTo(other.Number);

    public int CompareTo(object? other) => other is DayValue day ? CompareTo(day) : throw new ArgumentException("a value of another type");
}

/// <summary>A <c>System.TimeOnly</c>.</summary>
/// <param name="Ticks">Ticks since midnight.</param>
public readonly record struct ClockValue(long Ticks) : IComparable<ClockValue>, IComparable
{
    /// <summary>The time since midnight.</summary>
    public TimeSpan SinceMidnight => new(Ticks);

    public int CompareTo(ClockValue other) => Ticks.CompareTo(other.Ticks);

    public int CompareTo(object? other) => other is ClockValue time ? CompareTo(time) : throw new ArgumentException("a value of another type");
}
