namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>More of the cases of <see cref="NormaliserCases"/>: arrays and lists that are written to in their places.</summary>
internal static class WritingCases
{
    public static IReadOnlyList<(string Source, string Expected)> Fills { get; } =
    [
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) r[i] = xs[i] + 1; return r; }",
            "var r = #ctor(); { foreach xs[i] in xs Add(r, (xs[i] Add 1)); } var r = ToArray(r);"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) r[xs.Length - 1 - i] = xs[i]; return r; }",
            "foreach xs[i] in xs Insert(r, 0, xs[i]);"),
        ("static int[] F(int[] xs) { var n = xs.Length; var r = new int[n]; for (int i = 0; i < n; i++) r[i] = xs[n - i - 1]; return r; }",
            "foreach xs[i] in Reverse(xs) Add(r, xs[i]);"),
        ("static int[] F(List<int> xs) { var r = new int[xs.Count]; for (int i = 0; i < r.Length; i++) { var x = xs[i]; r[i] = x > 2 ? 10 / (x - 4) : x; } return r; }",
            "foreach x in xs"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = xs.Length - 1; i >= 0; i--) r[i] = xs[i]; return r; }",
            "foreach xs[i] in Reverse(xs) Insert(r, 0, xs[i]);"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) r[^(i + 1)] = xs[i]; return r; }",
            "foreach xs[i] in xs Insert(r, 0, xs[i]);"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int k = 0; foreach (var x in xs) r[k++] = x * 2; return r; }",
            "Add(r, (x Multiply 2)); } var r = ToArray(r);"),
        ("static int[] F(List<int> xs) { var r = new int[xs.Count]; var k = xs.Count; foreach (var x in xs) { var y = x + 1; r[--k] = y; } return r; }",
            "Insert(r, 0, y);"),
        ("static int[] F(List<int> xs) { var r = new int[xs.Count]; var k = r.Length - 1; foreach (var x in xs) { r[k] = x; k--; } return r; }",
            "Insert(r, 0, x);"),
    ];

    public static IReadOnlyList<string> NoFills { get; } =
    [
        "static int[] F(int[] xs) { var r = new int[xs.Length + 1]; for (int i = 0; i < xs.Length; i++) r[i] = xs[i]; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 1; i < xs.Length; i++) r[i] = xs[i]; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) { if (xs[i] == 2) break; r[i] = xs[i]; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) { if (xs[i] == 2) continue; r[i] = xs[i]; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) if (xs[i] > 1) r[i] = xs[i]; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) r[i] = i > 0 ? r[i - 1] + xs[i] : xs[i]; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length - 1; i++) r[i + 1] = xs[i]; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) r[xs.Length - i] = xs[i]; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var q = r; for (int i = 0; i < xs.Length; i++) r[i] = xs[i] + q[0]; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) { r[i] = xs[i]; r[i] += 1; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) for (int j = 0; j < 2; j++) r[i] = xs[i] + j + i; return r; }",
        "static int[] F(int[] xs, int n) { var r = new int[n]; for (int i = 0; i < n; i++) r[i] = i; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; Func<int> first = () => r.Length > 0 ? r[0] : 0; for (int i = 0; i < xs.Length; i++) r[i] = xs[i] + i + first(); return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) { r[i] = xs[i]; if (i == 2) return r; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int k = 0; foreach (var x in xs) { if (x > 1) { r[k] = x; k++; } } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int k = 0; foreach (var x in xs) { r[k] = x; if (x > 1) k++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length + 1]; int k = 1; foreach (var x in xs) { r[k] = x; k++; } return r; }",
        "static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length]; int k = 0; foreach (var y in ys) { r[k] = y; k++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int k = 0; foreach (var x in xs) { k++; r[k] = x; } return r; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Updates { get; } =
    [
        ("static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) a[i] = a[i] * 2; return a; }",
            "foreach a[i] in a Add(a, (a[i] Multiply 2)); a = ToArray(a);"),
        ("static List<int> F(List<int> xs) { var a = new List<int>(xs); for (int i = 0; i < a.Count; i++) { var x = a[i]; a[i] = x > 2 ? 10 / (x - 4) : x; } return a; }",
            "a = ToList(a);"),
        ("static int[] F(int[] xs) { var a = xs.ToArray(); var n = a.Length; for (int i = 0; i < n; i++) { if (a[i] < 2) a[0..0].ToList(); a[i] -= 1; } return a.Reverse().ToArray(); }",
            "a = "),
    ];

    public static IReadOnlyList<string> NoUpdates { get; } =
    [
        "static int[] F(int[] xs) { for (int i = 0; i < xs.Length; i++) xs[i] = xs[i] + 1; return xs; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 1; i < a.Length; i++) a[i] = a[i] + a[i - 1]; return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) { a[i] = a[i] + 1; if (a[i] == 3) break; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) if (a[i] > 1) a[i] = 0; return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) a[i] = a[i] + i; return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); var q = a.Where(x => x > 2); for (int i = 0; i < a.Length; i++) a[i] = a[i] + 1; return q.ToArray(); }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); var b = a; for (int i = 0; i < a.Length; i++) a[i] = a[i] + 1; return b; }",
        "static List<int> F(List<int> xs) { var a = xs.ToList(); var r = new List<int>(); foreach (var x in a) { for (int i = 0; i < a.Count; i++) a[i] = a[i] + 1; r.Add(x); } return r; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); var r = new List<int>(); foreach (var x in a) { for (int i = 0; i < a.Length; i++) a[i] = a[i] + 1; r.Add(x); } return r.ToArray(); }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); try { for (int i = 0; i < a.Length; i++) a[i] = 6 / (a[i] - 2); } catch (DivideByZeroException) { } return a; }",
    ];

    /// <summary>The evaluator knows no nodes of linked lists, so these are not run.</summary>
    public static IReadOnlyList<(string Source, string Expected)> Copies { get; } =
    [
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; xs.CopyTo(r, 0); return r; }", "var r = ToArray(xs);"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length + xs.Length]; xs.CopyTo(r, 0); xs.CopyTo(r, xs.Length); return r; }", "var r = ToArray(Concat(xs, xs));"),
        ("static int[] F(List<int> xs) { var r = new int[xs.Count]; xs.CopyTo(r); return r; }", "var r = ToArray(xs);"),
        ("static int[] F(int[] xs) { System.Span<int> r = new int[xs.Length]; System.MemoryExtensions.CopyTo(xs, r); return r.ToArray(); }", "var r = ToArray(xs);"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; System.MemoryExtensions.AsSpan(xs).CopyTo(r); return r; }", "var r = ToArray(xs);"),
        ("static int[] F(int[] xs) { var ys = xs.Where(x => x > 1).ToArray(); var r = new int[xs.Length + ys.Length]; Array.Copy(xs, r, xs.Length); Array.Copy(ys, 0, r, xs.Length, ys.Length); return r; }", "var r = ToArray(Concat(xs, ys));"),
    ];

    public static IReadOnlyList<string> NoCopies { get; } =
    [
        "static int[] F(int[] xs) { var r = new int[xs.Length + 1]; xs.CopyTo(r, 0); return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length + 1]; xs.CopyTo(r, 1); return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length + xs.Length]; xs.CopyTo(r, xs.Length); xs.CopyTo(r, 0); return r; }",
        "static int[] F(int[] xs) { var ys = xs.ToArray(); var r = new int[xs.Length]; ys[0] = 7; ys.CopyTo(r, 0); ys[0] = 8; return ys; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; r[0] = 1; xs.CopyTo(r, 0); return r; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Compactions { get; } =
    [
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if (x != 1) r[n++] = x; return r[..n]; }", "Add(r, x)"),
        ("static int[] F(int[] xs) { var n = 0; var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) { if (xs[i] > 2) { r[n] = xs[i]; n++; } } return r.Take(n).ToArray(); }", "Add(r, "),
        ("static int[] F(List<int> xs) { var r = new int[xs.Count]; var n = 0; foreach (var x in xs) { if (x == 2) continue; r[n++] = x; } return n == 0 ? [] : r[0..n]; }", "Add(r, x)"),
        ("static int[] F(int[] xs, List<int> ys) { var r = new int[xs.Length]; int n = 0; for (int i = 0; i < xs.Length; i++) if (xs[i] != 1 && xs[i] < ys.Count) r[n++] = xs[i]; Array.Resize(ref r, n); return r; }", "Add(r, "),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) { if (x == 1) continue; r[n] = x; n++; } Array.Resize(ref r, n); return r; }", "Add(r, x)"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length + 2]; int n = 0; foreach (var x in xs) if (x != 1) r[n++] = x; if (n < r.Length) Array.Resize(ref r, n); Array.Reverse(r); r[^0..].ToList(); return r; }", "Add(r, x)"),
        ("static int[] F(int[] xs) { var a = (int[])xs.Clone(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 2) a[n++] = a[i]; Array.Resize(ref a, n); return a; }", "Add(a, "),
        ("static int[] F(List<int> xs) { var a = xs.ToArray(); int n = 0; int i = 0; while (i < a.Length) { var v = a[i]; if (v > 1) { a[n] = v + 1; n++; } i++; } return a[..n]; }", "Add(a, "),
        ("static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; foreach (var x in a) if (x != 2) a[n++] = x; return a.Take(n).ToArray(); }", "Add(a, "),
        ("static List<int> F(List<int> xs) { var a = xs.ToList(); int n = 0; for (int i = 0; i < a.Count; i++) if (a[i] != 2) a[n++] = a[i]; a.RemoveRange(n, a.Count - n); return a; }", "Add(a, "),
        ("static string F(string xs) { var a = new char[xs.Length]; int n = 0; foreach (var c in xs) if (c != 'b') a[n++] = c; return new string(a, 0, n); }", "Add(a, c)"),
        ("static string F(string xs) { Span<char> a = new char[xs.Length]; int n = 0; foreach (var c in xs) if (c != 'b') a[n++] = c; return new string(a[..n]); }", "Add(a, c)"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) r[n++] = x; return r.AsSpan(0, n).ToArray(); }", "Add(r, x)"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) r[n++] = x; var s = new int[n]; Array.Copy(r, s, n); return s; }", "Add(r, x)"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) r[n++] = x; var s = new int[n]; Array.Copy(r, 0, s, 0, n); return s; }", "Add(r, x)"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) r[n++] = x; Array.Resize(ref r, n); Array.Reverse(r); return r[..n]; }", "array.slice(r"),
        ("static int[] F(int[] xs) { int c = 0; foreach (var x in xs) if (x > 1) c++; var r = new int[c]; int n = 0; foreach (var y in xs) { if (y <= 1) continue; r[n++] = y; } return r; }", "Add(r, y)"),
        ("static int[] F(int[] xs, int k) { int c = 0; for (int i = 0; i < xs.Length; i++) { if (xs[i] > 10 / k) c++; } var r = new int[c]; int n = 0; for (int i = 0; i < xs.Length; i++) if (xs[i] > 10 / k) r[n++] = xs[i] * 2; r[^1]++; return r; }", "Add(r, "),
        ("static int[] F(int[] xs) { var r = new int[xs.Count(x => x is > 1 and not 4)]; int n = 0; foreach (var x in xs) if (x is > 1 and not 4) r[n++] = x; return r; }", "Add(r, x)"),
        ("static int[] F(int[] xs) { int c = xs.Count(x => x > 1); var r = new int[c]; int n = 0; foreach (var x in xs) if (x > 1) { r[n] = x; n++; } return n == 0 ? xs : r; }", "Add(r, x)"),
        ("static List<int> F(List<int> xs) { var c = xs.ToList(); var i = c.IndexOf(2); if (i >= 0) c.RemoveAt(i); return c; }", "Remove(c, 2)"),
        ("static List<int> F(List<int> xs, int v) { var c = xs.ToList(); var i = c.IndexOf(v); if (i != -1) { c.RemoveAt(i); } return c; }", "Remove(c, v)"),
    ];

    public static IReadOnlyList<string> NoCompactions { get; } =
    [
        "static int[] F(int[] xs) { int c = 0; foreach (var x in xs) if (x != 1) c++; var r = new int[c]; int n = 0; foreach (var x in xs) if (x != 2) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { int c = 1; foreach (var x in xs) if (x != 1) c++; var r = new int[c]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { int c = 0; foreach (var x in xs) if (x != 1) { c++; if (x == 4) break; } var r = new int[c]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { int c = 0; foreach (var x in xs) if (x != 1) c++; xs[0] = 1; var r = new int[c]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs, int k) { int c = 0; foreach (var x in xs) if (x != k) c++; k = 4; var r = new int[c]; int n = 0; foreach (var x in xs) if (x != k) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Count(x => x > 1)]; int n = 0; foreach (var x in xs) if (x > 2) { r[n] = x; n++; } return r; }",
        "static int[] F(IEnumerable<int> xs) { int c = 0; foreach (var x in xs) if (x != 1) c++; var r = new int[c]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } var s = new int[n]; s[0] = 3; Array.Copy(r, s, n); return s; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } var s = new int[n + 1]; Array.Copy(r, 0, s, 1, n); return s; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) { { r[n] = x; n++; } if (x > 2) { r[n] = x; n++; } } return r[..n]; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 1; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r[..n]; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r[1..n]; }",
        "static int[] F(int[] xs) { var r = new int[3]; var n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r[..n]; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; var n = 0; foreach (var x in xs) if (n < 2) { r[n] = x; n++; } return r[..(n + 1)]; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 2) { a[n] = a[i]; n++; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 2) { a[n] = a[i] + 1; n++; if (a[i] > 4) break; } return a[..n]; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 1; i < a.Length; i++) if (a[i] != a[i - 1]) { a[n] = a[i]; n++; } return a[..n]; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = a.Length - 1; i >= 0; i--) if (a[i] != 2) { a[n] = a[i]; n++; } return a[..n]; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 0; i < a.Length; i++) { if (a[i] != 2) { a[n] = a[i]; n++; } if (a[0] == 4) break; } return a[..n]; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int n = 0; for (int i = 3; i != a.Length; i++) { a[n] = 1; n++; } return a[..n]; }",
        "static int[] F(int[] xs) { var a = xs; int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 2) { a[n] = a[i]; n++; } return a[..n]; }",
        "static int[] F(int[] xs) { int n = 0; for (int i = 0; i < xs.Length; i++) if (xs[i] != 2) { xs[n] = xs[i]; n++; } return xs[..n]; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); var b = a; int n = 0; for (int i = 0; i < a.Length; i++) if (a[i] != 2) { a[n] = a[i]; n++; } return b; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } Array.Resize(ref r, n + 1); return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } if (n > 2) Array.Resize(ref r, n); return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } r[0..].ToList(); Array.Resize(ref r, n); return r; }",
        "static int[] F(List<int> xs) { var r = new int[xs.Count]; xs.Add(4); int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r[..n]; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length - 1]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } return r[..n]; }",
        "static List<int> F(List<int> xs) { var a = xs.ToList(); int n = 0; for (int i = 0; i < a.Count; i++) if (a[i] != 2) { a[n] = a[i]; n++; } a.RemoveRange(0, a.Count - n); return a; }",
        "static string F(string xs) { var a = new char[xs.Length]; int n = 0; foreach (var c in xs) if (c != 'b') { a[n] = c; n++; } return new string(a, 1, n); }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); var i = c.IndexOf(2); if (i > 0) c.RemoveAt(i); return c; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); var i = c.LastIndexOf(2); if (i >= 0) c.RemoveAt(i); return c; }",
    ];

    /// <summary>The evaluator does not write through slices, so these are not run.</summary>
    public static IReadOnlyList<string> NoCompactionsOfViews { get; } =
    [
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } r.AsSpan(0, n).Reverse(); return r[..n]; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int n = 0; foreach (var x in xs) if (x != 1) { r[n] = x; n++; } var s = r.AsSpan(0, n); s[0] = 7; return r[..n]; }",
    ];
}
