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

    public const string Objects = """
        public enum Op { Nop = 3, Push, Jump = -1, Other = Push }
        public abstract record Code(int At);
        public sealed record Plain(int At, Op Op) : Code(At);
        public sealed record Operated(int At, Op Op, int Operand) : Code(At);
        public sealed record Marked(int At, HashSet<int> Marks, Dictionary<string, int>? Names) : Code(At);
        public readonly struct Probe(long tick, double level, bool valid) : IEquatable<Probe>
        {
            public long Tick { get; } = tick;
            public double Level { get; } = level;
            public bool Valid { get; } = valid;
            public bool Equals(Probe other) => Tick == other.Tick && Level.Equals(other.Level) && Valid == other.Valid;
            public override bool Equals(object? o) => o is Probe other && Equals(other);
            public override int GetHashCode() => HashCode.Combine(Tick, Level);
        }
        public static class Objects
        {
            public static List<Code> WithoutNops(List<Code> xs) => xs.Where(x => x is not Plain { Op: Op.Nop }).ToList();
            public static List<Code> ByKind(List<Code> xs) => xs.OrderBy(x => x switch { Plain p => p.At, Operated { Operand: > 0 } o => -o.Operand, Marked m => m.Marks.Count, _ => 7 }).ToList();
            public static List<Code> Labelled(List<Code> xs) { var at = new HashSet<int>(); foreach (var o in xs.OfType<Operated>()) at.Add(o.Operand); return xs.FindAll(x => at.Contains(x.At)); }
            public static List<Code> Named(List<Code> xs) => xs.Where(x => x is Marked { Names: { } names } && names.ContainsKey("a") || (x as Plain)?.Op == Op.Push).ToList();
            public static List<Code> Distinct(List<Code> xs) => xs.Distinct().ToList();
            public static List<Code> Cast(List<Code> xs) { var r = new List<Code>(); foreach (var x in xs) r.Add((Plain)x); return r; }
            public static List<Op> AllOps(List<Op> xs) { var r = new List<Op>(); foreach (var op in Enum.GetValues<Op>()) r.AddRange(xs.Where(x => x == op)); return r; }
            public static List<Probe> Unique(List<Probe> xs) => xs.Distinct().Where(x => !x.Equals(default)).ToList();
            public static Probe[] Sorted(Probe[] xs) { var r = (Probe[])xs.Clone(); Array.Sort(r, (a, b) => a.Tick.CompareTo(b.Tick)); return r; }
            public static List<string> ByLength(List<string> xs) { var r = new List<string>(xs); r.Sort((a, b) => a.Length.CompareTo(b.Length)); return r; }
            public static int[] Shifted(int[] xs) { if (xs.Length < 2) return xs; var r = new int[xs.Length]; Array.Copy(xs, 1, r, 0, xs.Length - 1); r[^1] = xs[0]; return r; }
            public static int[] Kept(int[] xs, int least) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x >= least) r[n++] = x; Array.Resize(ref r, n); return r; }
            public static int[] Padded(int[] xs, int length) { Array.Resize(ref xs, length); return xs; }
        }
        """;
}
