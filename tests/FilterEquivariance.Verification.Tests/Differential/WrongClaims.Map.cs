namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>Functions that break the map law.</summary>
internal static partial class WrongClaims
{
    /// <summary>The map law fails.</summary>
    public static IReadOnlyList<string> Map { get; } =
    [
        "static List<int> F(List<int> xs) { var cs = xs.Chunk(2).ToList(); foreach (var c in cs) c[0] = 7; return cs.SelectMany(c => c).ToList(); }",
        "static List<int> F(List<int> xs) { var t = (new List<int>(), 1); var l = t.Item1; l.Add(7); return t.Item1; }",
        "static List<int> F(List<int> xs) { var cs = xs.Select(x => new[] { x }).ToArray(); foreach (var c in cs) c[0] = 7; return cs.Select(c => c[0]).ToList(); }",
        "static List<int> F(List<int> xs) => xs.Take(new HashSet<int>(xs).Select(x => 0).Count()).ToList();",
        "static List<int> F(List<int> xs) => xs.Take(xs.ToHashSet().Count).ToList();",
        "static List<int> F(List<int> xs) { var n = 0; foreach (var x in new HashSet<int>(xs)) n++; return xs.Take(n).ToList(); }",
        "static List<int> F(List<int> xs) => xs.Take(xs.GroupBy(x => x).Count()).ToList();",
        "static List<int> F(List<int> xs) => xs.Take(xs.ToLookup(x => x).Count).ToList();",
        "static List<int> F(List<int> xs) => xs.Take(xs.Union(xs).Count()).ToList();",
        "static List<int> F(List<int> xs) { _ = xs.ToDictionary(x => x); return xs; }",
        "static List<int> F(List<int> xs) { _ = 10 / xs.FirstOrDefault(); return xs; }",
        "static List<int> F(List<int> xs) { _ = xs.Sum(); return xs; }",
        "static List<int> F(List<int> xs) { _ = xs.Single(x => x > 1); return xs; }",
        "static List<int> F(List<int> xs) { foreach (var x in xs) _ = new int[x]; return xs; }",
        "static List<int> F(List<int> xs) => xs.FirstOrDefault() == 0 ? xs : new List<int>();",
        "static List<int> F(List<int> xs) => xs.Append(default).ToList();",
        "static List<T> F<T>(List<T> xs) => xs.Select(x => x is int ? x : default!).ToList();",
        "static List<T> F<T>(List<T> xs) { var t = xs.Select((x, i) => (x, i)).Distinct().Count(); return xs.Select(x => (x, 1)).Distinct().Select(p => p.x).ToList(); }",
        "static List<T> F<T>(List<T> xs) where T : class => xs.Where(x => ReferenceEquals(x, xs[0])).ToList();",
        "static List<int> F(List<int> xs) { var s = new List<int>(); foreach (var x in xs) s.Add(x); return xs.Take(s.IndexOf(xs[^1]) + 1).ToList(); }",
        "static List<int> F(List<int> xs) => xs.SequenceEqual(xs.AsEnumerable().Reverse()) ? xs : new List<int>();",
        "static List<int> F(List<int> xs) => xs.Where(x => $\"{x}\".Length == 1).ToList();",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); r.Remove(r.LastOrDefault()); return r; }",
        "static List<int> F(List<int> xs) { var a = xs.ToArray(); Array.Sort(a); return a.ToList(); }",
        "static List<O?> F(List<O?> xs) { foreach (var x in xs) _ = x!.Zero(); return xs.ToList(); } sealed record O(int K) { public int Zero() => 0; }",
        .. General,
        .. Catches,
    ];
}
