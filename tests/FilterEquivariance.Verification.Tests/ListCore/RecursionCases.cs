namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>More of the cases of <see cref="NormaliserCases"/>: maps of lists, chosen receivers, recursions.</summary>
internal static class RecursionCases
{
    public static IReadOnlyList<(string Source, string Expected)> Groupings { get; } =
    [
        ("static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { if (!d.TryGetValue(x % 2, out var l)) { l = new List<int>(); d[x % 2] = l; } l.Add(x); } return d.SelectMany(p => p.Value).ToList(); }", "GroupBy("),
        ("static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { var k = x % 2; if (!d.TryGetValue(k, out var l)) d[k] = l = []; l.Add(x + 1); } return d.SelectMany(p => p.Value).ToList(); }", "GroupBy("),
        ("static List<int> F(List<int> xs) { var d = new SortedDictionary<int, List<int>>(); foreach (var x in xs) { if (!d.ContainsKey(x % 3)) d.Add(x % 3, new()); d[x % 3].Add(x); } return d.Values.SelectMany(v => v).ToList(); }", "GroupBy("),
        ("static List<int> F(List<int> xs) { var d = new SortedDictionary<int, List<int>>(); foreach (var x in xs) { if (d.TryGetValue(-x, out var l)) l.Add(x); else d.Add(-x, [x]); } return d.Values.SelectMany(v => v).ToList(); }", "GroupBy("),
        ("static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { d.TryAdd(x & 1, new List<int>()); d[x & 1].Add(x); } return d.SelectMany(p => p.Value).ToList(); }", "GroupBy("),
        ("static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); for (var i = 0; i < xs.Count; i++) { if (d.ContainsKey(xs[i] / 2)) d[xs[i] / 2].Add(xs[i]); else d[xs[i] / 2] = new List<int> { xs[i] }; } return d.SelectMany(p => p.Value).ToList(); }", "GroupBy("),
    ];

    public static IReadOnlyList<string> NoGroupings { get; } =
    [
        "static List<int>? F(List<int> xs) { var d = new Dictionary<int, List<int>>(); List<int>? l = null; foreach (var x in xs) { if (!d.TryGetValue(x % 2, out l)) d[x % 2] = l = []; l.Add(x); } return l; }",
        "static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { if (!d.TryGetValue(x % 2, out var l)) { l = new List<int>(); d[x % 3] = l; } l.Add(x); } return d.SelectMany(p => p.Value).ToList(); }",
        "static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { if (!d.TryGetValue(x % 2, out var l)) { d[x % 2] = l = []; l.Add(x); } } return d.SelectMany(p => p.Value).ToList(); }",
        "static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { if (!d.TryGetValue(x % 2, out var l)) d[x % 2] = l = [7]; l.Add(x); } return d.SelectMany(p => p.Value).ToList(); }",
        "static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); d[1] = [5]; foreach (var x in xs) { if (!d.TryGetValue(x % 2, out var l)) d[x % 2] = l = []; l.Add(x); } return d.SelectMany(p => p.Value).ToList(); }",
        "static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { if (!d.TryGetValue(x % 2, out var l)) d[x % 2] = l = []; l.Insert(0, x); } return d.SelectMany(p => p.Value).ToList(); }",
        "static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { if (!d.TryGetValue(d.Count, out var l)) d[d.Count] = l = []; l.Add(x); } return d.SelectMany(p => p.Value).ToList(); }",
        "static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { if (d.TryGetValue(x % 2, out var l)) l.Add(x); else d[x % 2] = [x + 1]; } return d.SelectMany(p => p.Value).ToList(); }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Receivers { get; } =
    [
        ("static List<int> F(List<int> xs) { var a = new List<int>(); var b = new List<int>(); foreach (var x in xs) { var l = x > 2 ? a : b; l.Add(x); } a.AddRange(b); return a; }", "Add(((x Greater 2) ? a : b), x)"),
        ("static List<int> F(List<int> xs) { var a = new List<int>(); var b = new List<int>(); var c = new List<int>(); foreach (var x in xs) { var l = x switch { < 1 => a, < 3 => b, _ => c }; l.Add(x); } a.AddRange(b); a.AddRange(c); return a; }", "? a : "),
    ];

    public static IReadOnlyList<string> NoReceivers { get; } =
    [
        "static List<int> F(List<int> xs) { var a = new List<int>(); var b = new List<int>(); foreach (var x in xs) { var l = x > 2 ? a : b; l.Add(x); l.Add(x); } a.AddRange(b); return a; }",
        "static List<int> F(List<int> xs) { var a = new List<int>(); var b = new List<int>(); foreach (var x in xs) { var l = x switch { < 1 => a, < 3 => b }; l.Add(x); } a.AddRange(b); return a; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Recursions { get; } =
    [
        ("static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; var m = xs.Count / 2; var a = F(xs.Take(m).ToList()); var b = F(xs.Skip(m).ToList()); return b.Concat(a).ToList(); }", "SelectMany("),
        ("static List<int> F(List<int> xs) { if (xs.Count == 0) return []; if (xs.Count == 1) return xs[0] > 2 ? xs : []; var m = xs.Count / 2; var a = F(xs.GetRange(0, m)); a.AddRange(F(xs.GetRange(m, xs.Count - m))); return a; }", "SelectMany("),
        ("static int[] F(int[] xs) { if (xs.Length < 2) return xs; return [.. F(xs[..(xs.Length / 2)]), .. F(xs[(xs.Length / 2)..])]; }", "SelectMany("),
        ("static int[] F(int[] xs, int n) { if (xs.Length == 0) return []; if (xs.Length == 1) return [xs[0], n]; var m = xs.Length >> 1; return [.. F(xs.Skip(m).ToArray(), n), .. F(xs.Take(m).ToArray(), n)]; }", "SelectMany("),
        ("static List<int> F(List<int> xs, int i) { if (i < 0) return xs; Console.Write(xs[i]); return F(xs, i - 1); }", "loop ("),
        ("static List<int> F(List<int> xs, int i) { if (i <= 0) return xs.ToList(); if (xs.Count > 3) return F(xs.Skip(1).ToList(), i - 1); return F([.. xs, i], i - 2); }", "loop ("),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); Go(xs, 0, r); return r; } static void Go(List<int> xs, int i, List<int> r) { if (i >= xs.Count) return; if (xs[i] > 1) r.Add(xs[i]); Go(xs, i + 1, r); }", "foreach xs[i] in xs"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); Go(xs, 0, r); return r; } static void Go(List<int> xs, int i, List<int> r) { if (i < xs.Count) { if (xs[i] > 1) r.Add(xs[i]); Go(xs, i + 1, r); } }", "foreach xs[i] in xs"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); void Go(int i) { if (i == xs.Count) return; if (xs[i] > 1) { Go(i + 1); return; } r.Add(xs[i]); Go(i + 1); } Go(0); return r; }", "foreach xs[i] in xs"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); Look(xs, 0, r); return r; } static void Look(List<int> xs, int i, List<int> r) { if (i >= xs.Count) return; if (xs[i] > 1) Take(xs, i, r); else Look(xs, i + 1, r); } static void Take(List<int> xs, int i, List<int> r) { r.Add(xs[i]); Look(xs, i + 1, r); }", "foreach xs[i] in xs"),
    ];

    public static IReadOnlyList<string> NoRecursions { get; } =
    [
        "static List<int> F(List<int> xs) { if (xs.Count <= 2) return xs; var m = xs.Count / 2; var a = F(xs.Take(m).ToList()); var b = F(xs.Skip(m).ToList()); return b.Concat(a).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; var m = xs.Count / 2; var a = F(xs.Take(m).ToList()); var b = F(xs.Take(m).ToList()); return b.Concat(a).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; var m = xs.Count / 3; var a = F(xs.Take(m + 1).ToList()); var b = F(xs.Skip(m + 1).ToList()); return b.Concat(a).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count == 0) return [7]; if (xs.Count == 1) return xs; var m = xs.Count / 2; var a = F(xs.Take(m).ToList()); var b = F(xs.Skip(m).ToList()); return b.Concat(a).ToList(); }",
        "static List<int> F(List<int> xs, int n) { if (xs.Count <= 1) return xs; var m = xs.Count / 2; var a = F(xs.Take(m).ToList(), n + 1); var b = F(xs.Skip(m).ToList(), n); return b.Concat(a).ToList(); }",
        "static List<int> F(List<int> xs, int i) { if (i <= 0) return xs; return [.. F(xs, i - 1), i]; }",
        "static List<int> F(List<int> xs, List<int> done) { if (xs.Count == 0) return done; return F(xs.Skip(1).ToList(), [xs[0], .. done]); }",
    ];

    /// <summary>What changes is not the body of <c>F</c>: they are only run.</summary>
    public static IReadOnlyList<string> WithHelpers { get; } =
    [
        "static List<int> F(List<int> xs) { var r = new List<int>(); Go(xs, 0, r); Go(xs, 1, r); return r; } static void Go(List<int> xs, int i, List<int> r) { if (i >= xs.Count) return; r.Add(xs[i]); Go(xs, i + 1, r); }",
        "static List<int> F(List<int> xs) { Go(xs, 0, xs); return xs; } static void Go(List<int> xs, int i, List<int> r) { if (i >= xs.Count || i > 3) return; r.Add(xs[i]); Go(xs, i + 1, r); }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); Go(xs, r, 0); return r; } static void Go(List<int> a, List<int> b, int i) { if (i > 3) return; b.Add(a.Count); Go(b, a, i + 1); }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); var n = 1; Go(n++, n); return r; void Go(int i, int m) { if (i >= xs.Count) return; n++; r.Add(xs[i] + m); Go(i + 1, n); } }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); var n = 0; Go(n, 0); r.Add(n); return r; void Go(int k, int i) { if (i >= xs.Count) return; Up(); r.Add(k); Go(k, i + 1); } void Up() => n++; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); Go(xs, 0, r); return r; } static void Go(List<int> xs, int i, List<int> r) { if (i >= xs.Count) return; int Now() => i * 10; r.Add(Now()); Go(xs, i + 1, r); }",
        "static List<int> F(List<int> xs) { var fs = new List<Func<int>>(); Go(xs, 0, fs); return fs.Select(f => f()).ToList(); } static void Go(List<int> xs, int i, List<Func<int>> fs) { if (i >= xs.Count) return; fs.Add(() => i); Go(xs, i + 1, fs); }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); Go(xs, 0, r); return r; } static void Go(List<int> xs, int i, List<int> r) { if (i >= xs.Count) return; Go(xs, i + 1, r); r.Add(xs[i]); }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); Go(xs, 0, r); return r; } static void Go(List<int> xs, int i, List<int> r) { if (i >= xs.Count) return; if (xs[i] > 2) return; r.Add(xs[i]); Go(xs, i + 1, r); }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); Go(xs, 0, r); return r; } static void Go(List<int> xs, int i, List<int> r) { if (i < xs.Count) { r.Add(xs[i]); if (xs[i] < 3) Go(xs, i + 1, r); } }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) Down(x, r); return r; } static void Down(int n, List<int> r) { if (n <= 0) return; r.Add(n); Down(n - 1, r); }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); xs.ForEach(x => Down(x, r)); return r; } static void Down(int n, List<int> r) { if (n <= 0) return; r.Add(n); Down(n - 1, r); }",
        "static List<int> F(List<int> xs) => Go(xs, xs.Count - 1, new List<int>()); static List<int> Go(List<int> xs, int i, List<int> r) { if (i < 0) return r; r.Add(xs[i]); return Go(xs, i - 1, r); }",
        "static List<int> F(List<int> xs) => Go(xs, 0); static List<int> Go(List<int> xs, int i) => i == xs.Count ? [] : [xs[i], .. Go(xs, i + 1)];",
        "static List<int> F(List<int> xs) => Go(xs, 0); static List<int> Go(List<int> xs, int i) { if (i >= xs.Count) return [i]; var r = Go(xs, i + 1); r.Add(xs[i]); return r; }",
        "static List<int> F(List<int> xs) => Go(xs, 0); static List<int> Go(List<int> xs, int i) { if (i == xs.Count) return i > 2 ? Go(xs, i + 1) : []; return [xs[i], .. Go(xs, i + 1)]; }",
        "static List<int> F(List<int> xs) => [.. Go(xs, 0), .. Go(xs, 1)]; static List<int> Go(List<int> xs, int i) => i >= xs.Count ? [] : [xs[i], .. Go(xs, i + 1)];",
        "static List<int> F(List<int> xs) { var r = new List<int>(); Go(xs, r); Go(xs, r); return r; } static List<int> Go(List<int> xs, List<int> r) { foreach (var x in xs) r.Add(x); return r; }",
        "static List<int> F(List<int> xs) => [.. Go(xs, new List<int>()), .. Go(xs, new List<int>())]; static List<int> Go(List<int> xs, List<int> r) { foreach (var x in xs) r.Add(x); return r; }",
        "static List<int> F(List<int> xs) => Go(xs, xs.Count - 1); static List<int> Go(List<int> xs, int last) { var r = xs.ToList(); if (last >= 0) r.RemoveAt(last); return r; }",
        "static List<int> F(List<int> xs) => Fold(xs, new List<int>(), (a, x) => { a.Insert(0, x); return a; }); static A Fold<A>(List<int> xs, A seed, Func<A, int, A> step) { var a = seed; foreach (var x in xs) a = step(a, x); return a; }",
        "static List<int> F(List<int> xs) => FoldRight(xs, new List<int>(), (x, list) => { list.Add(x); return list; }); static S FoldRight<T, S>(IReadOnlyList<T> xs, S state, Func<T, S, S> step) { for (var i = xs.Count - 1; i >= 0; i--) state = step(xs[i], state); return state; }",
        "static List<int> F(List<int> xs) { var (yes, no) = FoldLeft(xs, (new List<int>(), new List<int>()), (lists, x) => { (x > 2 ? lists.Item1 : lists.Item2).Add(x); return lists; }); return [.. yes, .. no]; } static S FoldLeft<T, S>(IEnumerable<T> xs, S state, Func<S, T, S> step) { foreach (var x in xs) state = step(state, x); return state; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return FoldLeft(c.ToArray(), c, (list, x) => { if (list.Count > 2) list.RemoveAt(0); return list; }); } static S FoldLeft<T, S>(IEnumerable<T> xs, S state, Func<S, T, S> step) { foreach (var x in xs) state = step(state, x); return state; }",
        "static List<int> F(List<int> xs) => FoldLeft(xs, new List<int>(), (list, x) => { list = [.. list, x]; x++; list.Add(x); return list; }); static S FoldLeft<T, S>(IEnumerable<T> xs, S state, Func<S, T, S> step) { foreach (var x in xs) state = step(state, x); return state; }",
        "static List<int> F(List<int> xs) => FoldLeft(xs, new List<int>(), (list, x) => { if (x > 2) return list; list.Add(x); return list; }); static S FoldLeft<T, S>(IEnumerable<T> xs, S state, Func<S, T, S> step) { foreach (var x in xs) state = step(state, x); return state; }",
        "static List<int> F(List<int> xs) { var a = FoldLeft(xs, new List<int>(), (list, x) => { list.Insert(0, x); return list; }); var b = FoldLeft(a, a, (list, x) => [x, .. list]); return b; } static S FoldLeft<T, S>(IEnumerable<T> xs, S state, Func<S, T, S> step) { foreach (var x in xs) state = step(state, x); return state; }",
        "static List<int> F(List<int> xs) { var c = xs; var r = FoldLeft(c, new List<int>(), (list, x) => { list.Add(x); return list; }); c = r; Drop(); return c; void Drop() => c = []; } static S FoldLeft<T, S>(IEnumerable<T> xs, S state, Func<S, T, S> step) { foreach (var x in xs) state = step(state, x); return state; }",
        "static List<int> F(List<int> xs) => FoldLeft(xs, Enumerable.Empty<int>(), (acc, x) => xs.Where(y => acc.Count() < 2 || y == x)).ToList(); static S FoldLeft<T, S>(IEnumerable<T> xs, S state, Func<S, T, S> step) { foreach (var x in xs) state = step(state, x); return state; }",
        "static List<int> F(List<int> xs) => Counted(xs, new List<int>(), (r, a, b) => { r.Add(10 * a + b); return r; }); static List<int> Counted(List<int> xs, List<int> r, Func<List<int>, int, int, List<int>> f) { var n = 0; foreach (var x in xs) r = f(r, n, n = n + x); return r; }",
    ];
}
