namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Random values of the framework's value types: ordinary ones that often coincide in part, and the extremes.</summary>
internal static class FrameworkSpecimens
{
    public static object? Of(Type type, Random random)
    {
        if (type == typeof(DateTime))
            return Moment(random);
        if (type == typeof(DateTimeOffset))
            return Offset(random);
        if (type == typeof(TimeSpan))
            return Duration(random);
        if (type == typeof(DateOnly))
            return DateOnly.FromDateTime(Moment(random));
        if (type == typeof(TimeOnly))
            return TimeOnly.FromDateTime(Moment(random));
        if (type == typeof(DateTimeKind))
            return (DateTimeKind)random.Next(4);
        if (type == typeof(Guid))
            return random.Next(4) == 0 ? Guid.Empty : new Guid(random.Next(-2, 3), (short)random.Next(-1, 2), 0, new byte[8]);
        return null;
    }

    private static DateTime Moment(Random random) => random.Next(10) switch
    {
        0 => DateTime.MaxValue,
        1 => DateTime.MinValue,
        2 => new DateTime(2000, 2, 29, 12, 0, 0, DateTimeKind.Utc),
        _ => new DateTime(2000, random.Next(1, 4), random.Next(1, 4)).AddMinutes(random.Next(3) * 721).AddTicks(random.Next(3) * 1_234_567),
    };

    private static DateTimeOffset Offset(Random random) => random.Next(8) switch
    {
        0 => DateTimeOffset.MaxValue,
        1 => DateTimeOffset.MinValue,
        _ => new DateTimeOffset(new DateTime(2000, 1, random.Next(1, 4)).AddHours(random.Next(3)), TimeSpan.FromHours(random.Next(-1, 2))),
    };

    private static TimeSpan Duration(Random random) => random.Next(10) switch
    {
        0 => TimeSpan.MaxValue,
        1 => TimeSpan.MinValue,
        2 => TimeSpan.FromDays(random.Next(-400, 400)),
        3 => TimeSpan.FromTicks(random.Next(-1_000_000, 1_000_000)),
        _ => TimeSpan.FromMinutes(random.Next(-90, 90)),
    };
}
