namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>More of the cases of <see cref="NormaliserCases"/>: loops that look at the elements before or behind the current one, and searches.</summary>
internal static class SurroundingCases
{
    private const string Head = "static List<int> F(List<int> xs) { var r = new List<int>(); ";

    public static IReadOnlyList<(string Source, string Expected)> Rewritten { get; } =
    [
        (Head + "for (int i = 0; i < xs.Count; i++) { var seen = false; for (int j = 0; j < i; j++) if (xs[j] == xs[i]) { seen = true; break; } if (!seen) r.Add(xs[i]); } return r; }", "foreach "),
        (Head + "for (int i = 0; i < xs.Count; i++) { if (xs[i] == 2) continue; for (int j = 0; j < i; j++) r.Add(xs[j]); r.Add(xs[i]); } return r; }", "foreach "),
        (Head + "for (int i = 0; i < xs.Count; i++) { for (int j = i + 1; j < xs.Count; j++) { if (xs[j] == xs[i]) break; r.Add(xs[j]); } r.Add(xs[i]); } return r; }", "drain "),
        (Head + "for (int i = 0; i < xs.Count; i++) { if (xs[i] == 4) continue; if (xs.Skip(i + 1).Any() && !xs.Take(i).Contains(xs[i])) r.Add(xs[i]); } return r; }", "drain "),
        (Head + "var i = 0; while (i < xs.Count) { if (xs.IndexOf(xs[i]) == i) r.Add(xs[i]); if (i != xs.LastIndexOf(xs[i])) r.Add(0); i++; } return r; }", "drain "),
        ("static string F(string s) { var r = \"\"; for (int i = 0; i < s.Length; i++) if (s.IndexOf(s[i]) == i) r += s[i]; return r; }", "foreach "),
        ("static IEnumerable<int> F(List<int> xs) { for (int i = 0; i < xs.Count; i++) { if (xs[i] == 4) yield break; foreach (var y in xs.Take(i)) yield return y; } }", "foreach "),
        (Head + "for (int i = 0; i < xs.Count; i++) { var j = 0; while (j < i && xs[j] != xs[i]) j++; if (j == i) r.Add(xs[i]); } return r; }", "foreach "),
        (Head + "for (int i = 0; i < xs.Count; i++) { int j; for (j = i + 1; j < xs.Count; j++) if (xs[j] == xs[i]) break; if (j < xs.Count && xs[i] > 1) r.Add(xs[i]); } return r; }", "drain "),
        (Head + "foreach (var x in xs) { int i; for (i = 0; i < r.Count; i++) if (r[i] == x) break; if (i == r.Count) r.Add(x); } return r; }", "found i"),
        (Head + "for (int i = 0; i < xs.Count; i++) if (xs.Count(y => y == xs[i]) == 1) r.Add(xs[i]); return r; }", "foreach "),
        ("static List<int> F(List<int> xs) => xs.Where((x, i) => xs.IndexOf(x) == i).ToList();", "Distinct("),
        ("static int[] F(int[] xs) => xs.Where((x, i) => i == Array.LastIndexOf(xs, x)).ToArray();", "Distinct("),
        (Head + "var q = new Queue<int>(xs); while (q.Count > 0) { var x = q.Dequeue(); if (!q.Contains(x)) r.Add(x); if (q.TryPeek(out var y)) r.Add(y); } return r; }", "drain "),
    ];

    public static IReadOnlyList<string> LeftAlone { get; } =
    [
        Head + "for (int i = 0; i < xs.Count; i++) { var n = 0; for (int j = 0; j <= i; j++) n += xs[j]; r.Add(n + i); } return r; }",
        Head + "for (int i = 0; i < xs.Count; i++) { for (int j = 0; j < i; j++) r.Add(xs[j] + j); } return r; }",
        Head + "for (int i = 0; i < xs.Count; i++) { for (int j = 0; j < i; j++) if (xs[j] == xs[i]) xs[i] = 9; r.Add(xs[i]); } return r; }",
        Head + "var all = new List<IEnumerable<int>>(); for (int i = 0; i < xs.Count; i++) all.Add(xs.Take(i)); foreach (var part in all) r.AddRange(part); return r; }",
        Head + "var fs = new List<Func<int>>(); for (int i = 0; i < xs.Count; i++) { fs.Add(() => xs.Count(y => y > i)); } foreach (var f in fs) r.Add(f()); return r; }",
        Head + "var fs = new Dictionary<int, Func<int>>(); for (int i = 0; i < xs.Count; i++) if (fs.TryAdd(i, () => xs[i - 1])) r.Add(xs[i]); foreach (var f in fs) r.Add(f.Value()); return r; }",
        Head + "for (int i = 0; i < xs.Count; i++) { int j = 1; while (j < i && xs[j] != xs[i]) j++; if (j == i) r.Add(xs[i]); } return r; }",
        Head + "for (int i = 0; i < xs.Count; i++) { int j = i + 2; while (j < xs.Count && xs[j] != xs[i]) j++; if (j == xs.Count) r.Add(xs[i]); } return r; }",
        Head + "int i = 0; for (; i < r.Count + xs.Count; i++) if (xs[i] == 2) break; if (i < xs.Count) r.Add(xs[i]); return r; }",
        Head + "foreach (var x in xs) { int i = 0; for (; i < r.Count; i++) if (r[i] == x) break; r.Add(x); if (i == r.Count) r.Add(0); } return r; }",
        "static List<int> F(List<int> xs) { var q = xs.Where((x, i) => xs.IndexOf(x) == i); xs.Add(7); return q.ToList(); }",
        "static List<int> F(List<int> xs) => xs.Where((x, i) => xs.IndexOf(x) != i).ToList();",
        Head + "var q = new Queue<int>(xs); while (q.Count > 0) { var x = q.Dequeue(); if (x == 2 && q.Count > 0) q.Dequeue(); r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var q = xs.ToList(); var r = new List<int>(); while (q.Count > 0) { var x = q.First(); var n = q.Count; q.RemoveAt(0); r.Add(x + n); } return r; }",
    ];
}
