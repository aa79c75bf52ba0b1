namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>More of the cases of <see cref="NormaliserCases"/>: searches that a flag stops, and equality of characters and short numbers.</summary>
internal static class FlagCases
{
    public static IReadOnlyList<(string Source, string Expected)> Rewritten { get; } =
    [
        ("static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { var hit = false; for (int k = 0; k < r.Count && !hit; k++) hit = r[k] == x; if (!hit) r.Add(x); } return r; }", "foreach r[k] in r { if ((r[k] Equal x)) { hit = True; break; } }"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { bool fresh = true; int k = 0; while (fresh && k < r.Count) { fresh = r[k] != x; k++; } if (fresh) r.Add(x); } return r; }", "{ if ((r[k] Equal x)) { fresh = False; break; } }"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { bool hit = false; int k = 0; while (k < r.Count && hit == false) { if (r[k] == x) hit = true; else k++; } if (!hit) r.Add(x); } return r; }", "foreach r[k] in r"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { bool hit = false; for (int k = 0; k < r.Count; k++) { if (hit) break; if (r[k] > x) hit = r[k] < 9; else if (r[k] == x) hit = true; } r.Add(hit ? 1 : x); } return r; }", "foreach r[k] in r"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) { bool later = false; for (int j = i + 1; j < xs.Count && !later; j++) later = xs[j] == xs[i]; if (!later) r.Add(xs[i]); } return r; }", "drain"),
        ("static List<int> F(List<int> xs, int n) { var hit = false; foreach (var x in xs) { if (hit) break; hit = 12 / x == n; } return hit ? xs : []; }", "foreach x in xs { if (((12 Divide x) Equal n)) { hit = True; break; } }"),
        ("static List<int> F(List<int> xs, int n) { var hit = false; foreach (var x in xs) { if (hit) continue; if (x == n) hit = true; } return hit ? xs : []; }", "{ hit = True; break; }"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); var seen = false; foreach (var x in xs) { seen |= x > 2; if (seen) r.Add(x); } return r; }", "if ((x Greater 2)) seen = True;"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); var seen = false; foreach (var x in xs) { seen = seen || 4 / x > 1; if (seen) r.Add(x); } return r; }", "if ((Not(seen) ? ((4 Divide x) Greater 1) : False)) seen = True;"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); var all = true; foreach (var x in xs) { all = x > 1 && all; if (all) r.Add(x); } return r; }", "if ((x LessOrEqual 1)) all = False;"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); var all = true; foreach (var x in xs) { all &= 4 / x > 1; if (all) r.Add(x); } return r; }", "if (((4 Divide x) LessOrEqual 1)) all = False;"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); var all = true; foreach (var x in xs) { all = all && x.Equals(2); if (all) r.Add(x); } return r; }", "(x NotEqual 2)"),
        ("static string F(string s) { var r = new List<char>(); foreach (var c in s) { bool hit = false; for (int k = 0; k < r.Count && !hit; k++) hit = r[k].Equals(c); if (!hit) r.Add(c); } return new string(r.ToArray()); }", "(r[k] Equal c)"),
    ];

    public static IReadOnlyList<string> LeftAlone { get; } =
    [
        // Where the search stopped is asked afterwards.
        "static List<int> F(List<int> xs) { var r = new List<int>(); bool hit = false; int k = 0; while (k < xs.Count && !hit) { hit = xs[k] == 2; k++; } r.Add(k); return r; }",
        // The flag may have been set before, or in the round before.
        "static List<int> F(List<int> xs) { var r = new List<int>(); bool hit = false; foreach (var x in xs) { int k = 0; while (k < r.Count && !hit) { hit = r[k] + 1 == x; k++; } if (!hit) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs, int n) { bool hit = n == 2; int k = 0; while (k < xs.Count && !hit) { hit = xs[k] == n; k++; } return hit ? xs : []; }",
        "static List<int> F(List<int> xs, int n) { bool hit = true; int k = 0; while (k < xs.Count && !hit) { hit = xs[k] == n; k++; } return hit ? xs : []; }",
        // What stands behind the assignment runs once more.
        "static List<int> F(List<int> xs) { var r = new List<int>(); bool hit = false; int k = 0; while (k < xs.Count && !hit) { hit = xs[k] == 2; r.Add(xs[k]); k++; } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); bool hit = false; int k = 0; while (!hit && k < xs.Count) { if (xs[k] == 2) hit = true; if (xs[k] == 4) r.Add(k); k++; } return r; }",
        // Set, and taken back in the same round.
        "static List<int> F(List<int> xs) { bool hit = false; int k = 0; while (k < xs.Count && !hit) { hit = xs[k] > 1; if (xs[k] > 2) hit = false; k++; } return hit ? xs : []; }",
        // Asked once more: it throws, or does something.
        "static List<int> F(List<int> xs) { bool hit = false; int k = 0; while (12 / (k - 3) < 4 && k < xs.Count && !hit) { hit = xs[k] == 2; k++; } return hit ? xs : []; }",
        "static List<int> F(List<int> xs) { bool hit = false; int k = 0; var asked = 0; while (++asked > 0 && k < xs.Count && !hit) { hit = xs[k] == 2; k++; } return [asked]; }",
        "static List<int> F(List<int> xs) { var q = xs; bool hit = false; int k = 0; while (k < q.Count && !hit) { hit = q[k] == 2; if (q[k] == 4) q = null!; k++; } return hit ? xs : []; }",
        // The rest of the elements is not just there.
        "static List<int> F(List<int> xs) { bool hit = false; var asked = 0; foreach (var x in xs.Where(x => ++asked > 0)) { if (hit) continue; hit = x == 2; } return [asked]; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); bool hit = false; foreach (var x in r) { if (hit) break; if (x == 4) r.Add(1); hit = x > 1; } return r; }",
        // Somebody else sees the flag.
        "static List<int> F(List<int> xs) { bool hit = false; var r = new List<int>(); Action<int> ask = x => { if (hit) r.Add(x); }; int k = 0; while (k < xs.Count && !hit) { hit = xs[k] == 2; ask(1); k++; } return r; }",
        "static List<int> F(List<int> xs) { bool hit = false; var r = new List<int>(); bool Ask(int x) { hit = x > 2; r.Add(x); return x == 1; } foreach (var x in xs) { hit |= Ask(x); if (hit) r.Add(0); } return r; }",
        "static List<int> F(List<int> xs) { bool hit = false; var r = new List<int>(); foreach (var x in xs) { hit = hit | (hit = x > 2); if (hit) r.Add(0); hit ^= x == 2; } return r; }",
        "static List<int> F(List<int> xs) => xs.Where(x => x.Equals((object)2L) || x.Equals(xs)).ToList();",
    ];
}
