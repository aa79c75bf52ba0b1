namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>More of the cases of <see cref="NormaliserCases"/>: results that are put together from several parts while a loop runs.</summary>
internal static class PartitionCases
{
    public static IReadOnlyList<(string Source, string Expected)> EqualRests { get; } =
    [
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if (x != 0) r[n++] = x; return r; }",
            "if ((x NotEqual 0)) Add(r, x); else Add(rest of r, x);"),
        ("static int[] F(List<int> xs) { var n = 0; var r = new int[xs.Count]; for (int i = 0; i < xs.Count; i++) { if (xs[i] is 0) continue; r[n] = xs[i]; n++; } return r; }",
            "Add(rest of r, xs[i]); else Add(r, xs[i]);"),
        ("static int[] F(int[] xs) { var a = (int[])xs.Clone(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 2) a[n++] = a[i]; while (n < a.Length) a[n++] = 2; return a; }",
            "foreach copy for a[i] in copy for a { if ((copy for a[i] NotEqual 2)) Add(a, copy for a[i]); else Add(rest of a, copy for a[i]); } } var a = Collection;"),
        ("static int[] F(int[] xs, int v) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < xs.Length; i++) { var x = a[i]; if (x != v || x > 9) { a[n] = x; n++; } } for (int j = n; j < a.Length; j++) a[j] = v; return a; }",
            "else Add(rest of a, x);"),
        ("static List<int> F(List<int> xs) { var a = new List<int>(xs); int n = 0; for (int i = 0; i < a.Count; i++) if (a[i] != 1) { a[n] = a[i]; n++; } for (; n < a.Count; n++) a[n] = 1; return a; }",
            "else Add(rest of a, copy for a[i]);"),
        ("static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 0) a[n++] = a[i] / (a[i] - 4); Array.Clear(a, n, a.Length - n); return a; }",
            "else Add(rest of a, copy for a[i]);"),
        ("static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 1) { (a[n], a[i]) = (a[i], a[n]); n++; } return a; }",
            "else Add(rest of a, copy for a[i]);"),
        ("static List<int> F(List<int> xs) { var a = xs.ToList(); int n = 0; for (int i = 0; i < xs.Count; i++) { var x = a[i]; if (x == 1) continue; var y = a[n]; a[n] = x; a[i] = y; n++; } return a; }",
            "Add(rest of a, x);"),
    ];

    public static IReadOnlyList<string> NoEqualRests { get; } =
    [
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if (x > 0) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if (x != 0) { r[n] = x; n++; } r[0..].ToList(); return n > 1 ? r : xs; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 1; foreach (var x in xs) if (x != 0) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length + 1]; var n = 0; foreach (var x in xs) if (x != 0) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if (x != 0 && x != 2) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if ((byte)x != 0) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) { if (x == 4) break; if (x != 0) { r[n] = x; n++; } } return r; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 1) { a[n] = a[i]; n++; } Array.Clear(a, n, a.Length - n); return a; }",
        "static int[] F(int[] xs, int v) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < xs.Length; i++) { var x = a[i]; if (x != v && x != 7) { a[n] = x; n++; } } for (int j = n; j < a.Length; j++) a[j] = v; return a; }",
        "static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length]; var n = 0; foreach (var y in ys) if (y != 0) { r[n] = y; n++; } return r; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 1) { a[n] = a[i]; n++; } while (n < a.Length) { a[n] = 2; n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 1) { a[n] = a[i]; n++; } while (n < a.Length - 1) { a[n] = 1; n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 1) { a[n] = a[i]; n++; } if (n > 1) while (n < a.Length) { a[n] = 1; n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 1; i < a.Length; i++) if (a[i] != 1) { a[n] = a[i]; n++; } while (n < a.Length) { a[n] = 1; n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length - 1; i++) if (a[i] != 1) { a[n] = a[i]; n++; } while (n < a.Length) { a[n] = 1; n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[0] != 1) { a[n] = a[i]; n++; } while (n < a.Length) { a[n] = 1; n++; } return a; }",
        "static int[] F(int[] xs, int v) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != v) { a[n] = a[i]; n++; } v = 3; while (n < a.Length) { a[n] = v; n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); var b = a; int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 1) { a[n] = a[i]; n++; } while (n < a.Length) { a[n] = 1; n++; } return b; }",
        "static int[] F(int[] xs) { int n = 0; for (int i = 0; i < xs.Length; i++) if (xs[i] != 1) { xs[n] = xs[i]; n++; } while (n < xs.Length) { xs[n] = 1; n++; } return xs; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; try { for (int i = 0; i < a.Length; i++) if (a[i] != 1) { a[n] = 6 / (a[i] - 2); n++; } while (n < a.Length) { a[n] = 1; n++; } } catch (DivideByZeroException) { } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] % 2 == 0) { (a[n], a[i]) = (a[i], a[n]); n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[n] != 1) { (a[n], a[i]) = (a[i], a[n]); n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 1) { (a[n], a[i]) = (a[i], a[n]); n++; } return a[..n]; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 1; i < a.Length; i++) if (a[i] != 1) { (a[n], a[i]) = (a[i], a[n]); n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = a.Length - 1; i >= 0; i--) if (a[i] != 1) { (a[n], a[i]) = (a[i], a[n]); n++; } return a; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> FrontInserts { get; } =
    [
        ("static List<int> F(List<int> xs) { var n = 0; var r = new List<int>(); foreach (var x in xs) { if (x > 1) r.Insert(n++, x); else r.Add(x); } return r; }",
            "if ((x Greater 1)) { Add(front of r, x); } else Add(back of r, x); } var r = Collection;"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(xs.Count); int n = 0; foreach (var x in xs) { if (x == 4) break; if (x > 1) { r.Insert(n, x); n++; } else r.AddRange(new[] { x, x }); } r.Reverse(); return r; }",
            "Add(front of r, x);"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); r.Add(7); var n = 0; foreach (var x in xs) r.Insert(n++, x); foreach (var x in xs) r.Insert(n++, 12 / (x - 2)); return r; }",
            "Add(front of r, (12 Divide (x Subtract 2)));"),
    ];

    public static IReadOnlyList<string> NoFrontInserts { get; } =
    [
        "static List<int> F(List<int> xs) { var r = new List<int>(); int n = 0; foreach (var x in xs) { if (x > 1) r.Insert(n, x); else { r.Add(x); n++; } } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int n = 0; foreach (var x in xs) { if (x > 1) { r.Insert(n, x); n++; } else if (r.Count < 3) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int n = 1; r.Add(5); foreach (var x in xs) { if (x > 1) { r.Insert(n, x); n++; } else r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); int n = 0; foreach (var x in xs) { r.Insert(n, x); n++; } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int n = 0; foreach (var x in xs) { if (x > 1) { r.Insert(n, x); n++; } else r.Insert(0, x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int n = 0; foreach (var x in xs) { if (x > 1) { r.Insert(n, x); n++; } else r.Add(x); if (x == 3) n = 0; } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int n = 0; foreach (var x in xs) { if (x > 1) { r.Insert(n, x); n++; } else r.Add(n); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int n = 0; if (x > 1) { r.Insert(n, x); n++; } else r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); var c = new List<int>(); int n = 0; foreach (var x in xs) { var at = n; n++; r.Insert(at, x); c.Add(at); } return c; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int n = 0; foreach (var x in xs) { if (x > 1) { r.Insert(n, x); n++; } else r.Add(x); } r.Insert(n, 9); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int n = 0; try { foreach (var x in xs) { if (x > 1) { r.Insert(n, 6 / (x - 2)); n++; } else r.Add(x); } } catch (DivideByZeroException) { } return r; }",
    ];
}
