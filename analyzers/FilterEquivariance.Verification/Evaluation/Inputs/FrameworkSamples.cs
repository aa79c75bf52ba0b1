using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Inputs;

/// <summary>Values of the framework's value types and the C# expressions that make them. Early ones have parts in common: one day at two times, one day of two months.</summary>
internal static class FrameworkSamples
{
    private const int Day = 24 * 60;
    private const int Noon = 12 * 60;

    private static readonly DateTime First = new(2000, 1, 1);

    // In minutes after the first moment.
    private static readonly int[] Early = [0, Day, Noon, 31 * Day, 366 * Day, Day + Noon, 1];

    /// <summary>Distinct values in canonical order; the extremes come after those that differ in one part.</summary>
    public static IEnumerable<Sample> Of(TypeRef type)
    {
        var moments = Early.Select(minutes => First.AddMinutes(minutes)).ToArray();
        var later = Enumerable.Range(2, 15).Select(days => First.AddDays(days)).ToArray();
        IEnumerable<object> values = type.Definition switch
        {
            "System.DateTime" => [.. moments, DateTime.MaxValue, DateTime.MinValue, .. later],
            "System.DateTimeOffset" => [.. moments.Select(Utc), DateTimeOffset.MaxValue, DateTimeOffset.MinValue, .. later.Select(Utc)],
            "System.TimeSpan" => [.. Durations()],
            "System.DateOnly" => [.. moments.Select(DayValue.Of), DayValue.Of(DateTime.MaxValue), default(DayValue), .. later.Select(DayValue.Of)],
            "System.TimeOnly" => [.. moments.Concat(later.Select((_, hours) => First.AddHours(hours))).Select(moment => new ClockValue(moment.TimeOfDay.Ticks)), new ClockValue(TimeSpan.TicksPerDay - 1)],
            "System.Guid" => [.. Enumerable.Range(0, 16).Select(number => new Guid(number, 0, 0, new byte[8]))],
            _ => [],
        };
        return values.Distinct().Select(value => new Sample(value, Text(value)));

        static object Utc(DateTime moment) => new DateTimeOffset(moment, TimeSpan.Zero);
    }

    /// <summary>The C# expression of a value.</summary>
    public static string Text(object value) => value switch
    {
        DateTime moment when moment.Ticks == DateTime.MaxValue.Ticks => "DateTime.MaxValue",
        DateTime moment => $"new DateTime({Parts(moment)})",
        DateTimeOffset moment when moment == DateTimeOffset.MaxValue => "DateTimeOffset.MaxValue",
        DateTimeOffset moment => $"new DateTimeOffset({moment.Ticks}, {Text(moment.Offset)})",
        TimeSpan duration when duration == TimeSpan.Zero => "TimeSpan.Zero",
        TimeSpan duration when duration == TimeSpan.MaxValue => "TimeSpan.MaxValue",
        TimeSpan duration when duration == TimeSpan.MinValue => "TimeSpan.MinValue",
        TimeSpan duration when duration.Ticks % TimeSpan.TicksPerSecond != 0 => $"new TimeSpan({duration.Ticks})",
        TimeSpan duration when duration.Days == 0 => $"new TimeSpan({duration.Hours}, {duration.Minutes}, {duration.Seconds})",
        TimeSpan duration => $"new TimeSpan({duration.Days}, {duration.Hours}, {duration.Minutes}, {duration.Seconds})",
        DayValue day => $"new DateOnly({day.Midnight.Year}, {day.Midnight.Month}, {day.Midnight.Day})",
        ClockValue time when time.Ticks % TimeSpan.TicksPerSecond != 0 => $"new TimeOnly({time.Ticks})",
        ClockValue { SinceMidnight: var time } => time.Seconds == 0 ? $"new TimeOnly({time.Hours}, {time.Minutes})" : $"new TimeOnly({time.Hours}, {time.Minutes}, {time.Seconds})",
        Guid guid when guid == Guid.Empty => "Guid.Empty",
        Guid guid => $"new Guid(\"{guid}\")",
        _ => value.GetType().Name,
    };

    private static string Parts(DateTime moment) => moment.Ticks % TimeSpan.TicksPerSecond != 0 ? $"{moment.Ticks}"
        : moment.TimeOfDay == TimeSpan.Zero ? $"{moment.Year}, {moment.Month}, {moment.Day}"
        : $"{moment.Year}, {moment.Month}, {moment.Day}, {moment.Hour}, {moment.Minute}, {moment.Second}";

    private static IEnumerable<object> Durations() =>
        new object[] { TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromMinutes(1), TimeSpan.FromHours(-1), TimeSpan.FromDays(1), TimeSpan.FromSeconds(1), TimeSpan.MaxValue, TimeSpan.MinValue }
            .Concat(Enumerable.Range(2, 16).Select(hours => (object)TimeSpan.FromHours(hours)));
}
