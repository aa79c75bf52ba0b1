namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>More of the cases of <see cref="NormaliserCases"/>: collections made when first needed, and tests for being empty.</summary>
internal static class LateCollectionCases
{
    public static IReadOnlyList<(string Source, string Expected)> Rewritten { get; } =
    [
        ("static IEnumerable<int> F(List<int> xs) { Queue<int>? q = null; foreach (var x in xs) { if (x > 1) yield return x; else (q ??= new()).Enqueue(x); } while (q is { Count: > 0 }) yield return q.Dequeue(); }", "drain item of q from q"),
        ("static List<int> F(List<int> xs) { Stack<int>? q = null; var r = new List<int>(); foreach (var x in xs) { if (x > 1) { q ??= new Stack<int>(); q.Push(x); } else r.Add(x); } while (q?.Count > 0) r.Add(q.Pop()); return r; }", "drain item of q from q"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) (l ??= []).Add(x); return l ?? []; }", "return l; }"),
        ("static IEnumerable<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) { if (l == null) l = new List<int>(); l.Add(x); } return l ?? Enumerable.Empty<int>(); }", "return l; }"),
        ("static int[] F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) { l ??= new(); l.Add(x); } return l?.ToArray() ?? Array.Empty<int>(); }", "return ToArray(l); }"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) (l ??= []).Add(x); if (l is null) return new List<int>(); return l; }", "return l; }"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) (l ??= []).Add(x); if (l is null) return xs; return l; }", "if ((Count(l) Equal 0)) return xs; return l; }"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; var r = new List<int>(); foreach (var x in xs) if (x > 1) r.Add(x); else (l ??= []).Add(x); if (l is not null) r.AddRange(l); return r; }", "} AddRange(r, l); return r; }"),
        ("static IEnumerable<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) yield return x; else (l ??= []).Add(x); if (l is null) yield break; foreach (var x in l) yield return x; }", "} foreach x in l"),
        ("static List<int> F(List<int> xs) { HashSet<int>? seen = null; var r = new List<int>(); foreach (var x in xs) { if (seen?.Contains(x) == true) continue; (seen ??= []).Add(x); r.Add(x); } return r; }", "if (Contains(seen, x)) continue;"),
        ("static List<int> F(List<int> xs) { HashSet<int>? seen = null; var r = new List<int>(); foreach (var x in xs) { if (seen != null && seen.Contains(x)) continue; (seen ??= []).Add(x); r.Add(x); } return r; }", "if (Contains(seen, x)) continue;"),
        ("static List<int> F(List<int> xs) { HashSet<int>? seen = null; return Go().ToList(); IEnumerable<int> Go() { List<int>? l = null; foreach (var x in xs) (l ??= []).Add(x); return l ?? []; } }", "user."),
        ("static List<int> F(List<int> xs) { HashSet<int>? seen = null; var r = new List<int>(); foreach (var x in xs) { seen ??= []; if (!seen.Add(x)) continue; r.Add(x); } return r; }", "if (Not(Add(seen, x))) continue;"),
        ("static string F(string s) { System.Text.StringBuilder? b = null; foreach (var c in s) if (c != 'b') (b ??= new()).Append(c); return b?.ToString() ?? \"\"; }", "return ToString(b);"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; var r = new List<int>(); foreach (var x in xs) if (x > 1) r.Add(x); else (l ??= []).Add(x); return r.Concat(l ?? Enumerable.Empty<int>()).ToList(); }", "return ToList(Concat(r, l)); }"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); var l = xs.Where(x => x > 1).ToList(); if (l.Count > 0) foreach (var x in l) r.Add(x); if (l.Any()) r.AddRange(l.Select(x => x + 1)); return l.Count == 0 ? [] : r; }", "foreach x in l Add(r, x); AddRange(r, Select(l"),
        ("static List<int> F(List<int> xs) => xs.Count == 0 ? [] : xs.Where(x => x > 1).ToList();", "{ return ToList("),
    ];

    /// <summary>The variable still starts as null.</summary>
    public static IReadOnlyList<(string Source, string Expected)> StillLate { get; } =
    [
        // Null gets out.
        ("static List<int>? F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) (l ??= []).Add(x); return l; }", " = null;"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; var r = new List<List<int>?>(); foreach (var x in xs) { r.Add(l); (l ??= []).Add(x); } return r.Select(p => p?.Count ?? -1).ToList(); }", " = null;"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) (l ??= []).Add(x); return Size(l); } static List<int> Size(List<int>? l) => l is null ? [] : [l.Count];", " = null;"),
        // Null throws.
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) (l ??= []).Add(x); return [l!.Count]; }", " = null;"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) { if (x > 2) return l!.ToList(); (l ??= []).Add(x); } return xs; }", " = null;"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) (l ??= []).Add(x); if (l is null) { xs = []; } return [.. l!]; }", " = null;"),
        // Made, and empty.
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) { l ??= []; if (x > 2) l.Add(x); } return l is null ? [1] : l; }", " = null;"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) { l ??= []; l.AddRange(xs.Where(y => y > x)); } return l is null ? [1] : [2]; }", " = null;"),
        ("static List<int> F(List<int> xs) { Queue<int>? q = null; foreach (var x in xs) { if (q != null && q.Count > 0) q.Dequeue(); else (q ??= new()).Enqueue(x); } return q is null ? [1] : [2]; }", " = null;"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); List<int>? l = null; foreach (var x in xs) { if (l is null) r.Add(x); (l ??= []).Add(x); if (x == 2) l.Clear(); } return r; }", " = null;"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; try { foreach (var x in xs) (l ??= []).Add(12 / (x - 4)); } catch (DivideByZeroException) { } return l is null ? [1] : [2]; }", " = null;"),
        // Not empty to begin with, or made anew.
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) (l ??= [7]).Add(x); return l ?? []; }", " = null;"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) { (l ??= []).Add(x); if (x == 2) l = null; } return l ?? []; }", " = null;"),
        // Null and empty tell different things.
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 9) (l ??= []).Add(x); return l?.Count == 0 ? [1] : [2]; }", " = null;"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 9) (l ??= []).Add(x); return l?.Count < 3 ? [1] : [2]; }", " = null;"),
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 9) (l ??= []).Add(x); return l?.Count != 0 ? [1] : [2]; }", " = null;"),
        // A local function sees it.
        ("static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) Keep(x); return l ?? []; void Keep(int x) => (l ??= []).Add(x); }", " = null;"),
    ];

    public static IReadOnlyList<string> LeftAlone { get; } =
    [
        // Not the same for the empty list.
        "static List<int> F(List<int> xs) { var l = xs.Where(x => x > 1).ToList(); return l.Count == 0 ? [7] : l; }",
        "static List<int> F(List<int> xs) { var l = xs.Where(x => x > 1).ToList(); return l.Count > 1 ? l : []; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); var l = xs.Where(x => x > 1).ToList(); if (l.Count > 0) { foreach (var x in l) r.Add(x); r.Add(0); } return r; }",
        "static List<int> F(List<int> xs) => xs.Count == 0 ? [] : xs;",
        "static List<int> F(List<int> xs) { var l = new List<int>(); var rest = l.Count == 0 ? Enumerable.Empty<int>() : l.Where(x => x > 1); foreach (var x in xs) l.Add(x); return rest.ToList(); }",
        "static List<int> F(List<int> xs) { var l = new List<int>(); var r = l.Count == 0 ? new List<int>() : l; l.Add(2); r.Add(1); return l; }",
        "static List<int> F(List<int> xs) { var l = new List<int>(); var r = xs.Concat(l.Count == 0 ? [] : l); l.Add(2); return r.ToList(); }",
        "static IEnumerable<int> F(List<int> xs) { var l = xs.Where(x => x > 1).ToList(); if (l.Count == 0) yield break; yield return 1; foreach (var x in l) yield return x; }",
    ];
}
