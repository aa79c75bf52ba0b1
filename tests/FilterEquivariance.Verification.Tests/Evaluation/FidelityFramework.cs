namespace FilterEquivariance.Verification.Tests.Evaluation;

/// <summary>Functions on the framework's value types, compiled and evaluated side by side.</summary>
internal static class FidelityFramework
{
    public const string Values = """
        public sealed record Visit(int Id, DateTime Start, DateTime? End, DateOnly Day, TimeOnly? At, Guid Room);
        public static class FrameworkValues
        {
            public static List<DateTime> Between(List<DateTime> xs, DateTime from, DateTime to) => xs.Where(x => x >= from && x < to).ToList();
            public static List<DateTime> NextDays(List<DateTime> xs, int days) { var r = new List<DateTime>(); foreach (var x in xs) r.Add(x.AddDays(days)); return r; }
            public static List<DateTime> Fractions(List<DateTime> xs, double amount) => xs.ConvertAll(x => x.AddHours(amount));
            public static List<DateTime> FirstPerDay(IEnumerable<DateTime> xs) => xs.DistinctBy(x => x.Date).ToList();
            public static List<DateTime> Weekdays(List<DateTime> xs) => xs.FindAll(x => x.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
            public static List<DateTime> Mornings(List<DateTime> xs) => xs.Where(x => x.Hour < 12 && x.TimeOfDay < TimeSpan.FromHours(11.5)).OrderByDescending(x => x).ToList();
            public static List<DateTime> Sparse(List<DateTime> xs, TimeSpan gap)
            {
                DateTime? last = null;
                var r = new List<DateTime>();
                foreach (var x in xs)
                {
                    if (last is null || x - last.Value >= gap)
                    {
                        r.Add(x);
                        last = x;
                    }
                }

                return r;
            }
            public static List<DateTime?> Lifted(List<DateTime?> xs, DateTime? other, TimeSpan? gap)
            {
                var r = new List<DateTime?>();
                foreach (var x in xs)
                {
                    if (x < other || x == other)
                        r.Add(x);
                    if (x != null && x != other)
                        r.Add(x + gap);
                    if (x - other > gap)
                        r.Add(other - gap);
                }

                return r;
            }
            public static List<TimeSpan> Sums(List<TimeSpan> xs) { var total = TimeSpan.Zero; var r = new List<TimeSpan>(); foreach (var x in xs) { total += x; r.Add(total); r.Add(-x); } return r; }
            public static List<TimeSpan> Scaled(List<TimeSpan> xs, double f) => xs.Select(x => x * f).Where(x => x.TotalMinutes > 1 && x != TimeSpan.MaxValue).ToList();
            public static List<DateOnly> Days(List<DateOnly> xs, DateOnly today) { var r = new List<DateOnly>(); foreach (var x in xs) if (x < today || x.DayNumber % 2 == 0) r.Add(x.AddMonths(1)); return r; }
            public static List<TimeOnly> Times(List<TimeOnly> xs, TimeOnly start) => xs.OrderBy(x => x).Select(x => x.Add(TimeSpan.FromHours(3))).Where(x => x >= start).ToList();
            public static List<DateTimeOffset> Offsets(List<DateTimeOffset> xs, DateTimeOffset at) => xs.Where(x => x > at || x.Offset == TimeSpan.Zero && x.Year == 2000).ToList();
            public static List<Guid> Known(List<Guid> xs, HashSet<Guid> known) => xs.Where(x => x != Guid.Empty && !known.Contains(x)).ToList();
            public static List<Visit> Overlapping(List<Visit> xs, DateTime at) => xs.Where(x => x.Start <= at && (x.End ?? DateTime.MaxValue) > at).OrderBy(x => x.Day).ThenBy(x => x.At).ThenByDescending(x => x.Start).ToList();
            public static List<Visit> Long(List<Visit> xs, TimeSpan least) => xs.Where(x => x.End - x.Start >= least).ToList();
            public static List<Visit> Opened(List<Visit> xs) => xs.Where(x => x.End is { } end && end.Date > x.Start.Date || x.At == default || x.Room == default(Guid)).ToList();
            public static List<Visit> ByRoom(List<Visit> xs) => xs.GroupBy(x => (x.Room, x.Day)).SelectMany(g => g.Take(1)).ToList();
        }
        """;
}
