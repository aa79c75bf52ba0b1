namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>More of the cases of <see cref="NormaliserCases"/>: second names of collections, types that lists happen to have, folds and joins.</summary>
internal static class ViewCases
{
    public static IReadOnlyList<(string Source, string Expected)> Rewritten { get; } =
    [
        ("static int[] F(int[] xs) { var c = xs.ToArray(); c.AsSpan().Reverse(); return c; }", "Reverse(c"),
        ("static int[] F(int[] xs) { var c = xs.ToArray(); Span<int> s = c; s.Reverse(); return c; }", "Reverse(c"),
        ("static int[] F(int[] xs) { var c = xs.ToArray(); Span<int> s = c; for (var i = 0; i < s.Length; i++) s[i] += 1; return c; }", "c"),
        ("static List<int> F(IEnumerable<int> xs) => xs as List<int> ?? xs.ToList();", "return xs"),
        ("static List<int> F(IEnumerable<int> xs) { if (xs is List<int> l) return l; return xs.ToList(); }", "return ToList(xs);"),
        ("static List<int> F(List<int> xs) => xs.Aggregate(new List<int>(), (acc, x) => { acc.Insert(0, x); return acc; });", "foreach x in xs { Insert(acc, 0, x); }"),
        ("static List<int> F(List<int> xs, List<int> ys) => xs.Join(ys, x => x, y => y % 3, (x, y) => x + y).ToList();", "SelectMany("),
        ("static List<int> F(List<int> xs, List<int> ys) => (from x in xs join y in ys on x % 2 equals y into g where g.Any() select x).ToList();", "Where("),
        ("static List<int> F(List<int> xs) => xs.Chunk(3).SelectMany(part => part).ToList();", "Select("),
        ("static IEnumerable<int> F(List<int> xs, int n) => xs.Chunk(n).SelectMany(part => part);", "Throw"),
        ("static string F(string s) => string.Join(\"\", s.Split('b'));", "Where("),
        ("static List<int> F(List<int> xs, int[] ys) => xs.Where(x => Array.IndexOf(ys, x) < 0).ToList();", "Contains("),
        ("static List<int> F(List<int> xs, List<int> ys) => xs.Where(x => -1 != ys.IndexOf(x)).ToList();", "Contains("),
        ("static List<int> F(List<int> xs, List<int> ys) => xs.Where(x => ys.FindIndex(y => 12 / y == x) == -1).ToList();", "Exists("),
        ("static string F(string s) => new string(s.Where(c => \"b\".IndexOf(c) >= 0).ToArray());", "Contains("),
        ("static string F(string s) => string.Concat(s.Split(new[] { 'b' }));", "Where("),
        ("static string F(string s) => string.Concat(s.Split('b', StringSplitOptions.RemoveEmptyEntries));", "Where("),
    ];

    public static IReadOnlyList<string> LeftAlone { get; } =
    [
        "static int[] F(int[] xs) { var c = xs.ToArray(); Span<int> s = c; c = xs.Take(1).ToArray(); s.Reverse(); return c; }",
        "static List<int> F(IEnumerable<int> xs) { var l = xs as List<int> ?? xs.ToList(); l.Add(1); return l; }",
        "static List<int> F(IEnumerable<int> xs) => xs is List<int> l ? l : xs.Take(1).ToList();",
        "static List<int> F(List<int> xs) => xs.Aggregate(new List<int>(), (acc, x) => { if (x == 2) return acc; acc.Add(x); return acc; });",
        "static List<int> F(List<int> xs, List<int> ys) => xs.Join(ys, x => x, y => 12 / y, (x, y) => x + y).ToList();",
        "static List<int> F(List<int> xs, List<int> ys) { var q = xs.Join(ys, x => x, y => y, (x, y) => x + y); ys.Add(4); return q.ToList(); }",
        "static IEnumerable<int> F(List<int> xs) => xs.Aggregate(Enumerable.Empty<int>(), (acc, x) => xs.Where(y => acc.Count() < 2 || y == x));",
        "static List<int> F(List<int> xs) => xs.Chunk(3).SelectMany(part => part.Reverse()).ToList();",
        "static string F(string s) => string.Join(\"-\", s.Split('b'));",
        "static string F(string s) => string.Concat(s.Split(new[] { 'b', 'c' }));",
        "static List<int> F(List<int> xs, List<int> ys) => xs.Where(x => ys.IndexOf(x) > 0).ToList();",
        "static List<int> F(List<int> xs, List<int> ys) => xs.Where(x => ys.FindLastIndex(y => 12 / y == x) == -1).ToList();",
    ];
}
