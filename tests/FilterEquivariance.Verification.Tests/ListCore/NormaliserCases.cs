namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>List functions <c>F</c>, with the text their normal form must contain, or must be left alone. All of them are also run before and after.</summary>
internal static class NormaliserCases
{
    public static IReadOnlyList<(string Source, string Expected)> IndexLoops { get; } =
    [
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) r.Add(xs[i]); return r; }",
            "foreach xs[i] in xs Add(r, xs[i]);"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) { var x = xs[i]; if (x > 2) r.Add(x); } return r; }",
            "foreach x in xs { if"),
        ("static List<int> F(IReadOnlyList<int> xs) { var r = new List<int>(); for (var i = 0; i <= xs.Count - 1; ++i) { if (xs[i] % 2 == 0) continue; r.Add(xs[i]); } return r; }",
            "foreach xs[i] in xs"),
        ("static List<int> F(int[] xs) { var r = new List<int>(); var n = xs.Length; for (int i = 0; i < n; i += 1) { if (xs[i] == 3) break; r.Add(xs[i]); } return r; }",
            "foreach xs[i] in xs"),
        ("static List<int> F(IList<int> xs) { var r = new List<int>(); for (int i = 0, n = xs.Count; n > i; i++) r.Add(xs[i]); return r; }",
            "foreach xs[i] in xs"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); int i = 0; while (i < xs.Count) { r.Add(xs[i]); i++; } return r; }",
            "foreach xs[i] in xs"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); int i = 0; while (true) { if (i >= xs.Count) break; r.Add(xs[i]); i++; } return r; }",
            "foreach xs[i] in xs"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = xs.Count - 1; i >= 0; i--) r.Add(xs[i]); return r; }",
            "foreach xs[i] in Reverse(xs) Add(r, xs[i]);"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = xs.Count; i > 0; i--) r.Add(xs[i - 1]); return r; }",
            "foreach xs[i] in Reverse(xs)"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) r.Add(xs[xs.Count - 1 - i]); return r; }",
            "foreach xs[i] in Reverse(xs)"),
        ("static int[] F(int[] xs) { var r = new List<int>(); for (int i = 1; i <= xs.Length; i++) r.Add(xs[^i]); return r.ToArray(); }",
            "foreach xs[i] in Reverse(xs)"),
        ("static List<int> F(List<int> xs) { var t = xs.Where(x => x > 1).ToList(); var r = new List<int>(); for (int i = 0; i < t.Count; i++) r.Add(t[i]); return r; }",
            "foreach t[i] in t"),
        ("static List<int> F(List<int> xs) { var t = new List<int>(); foreach (var x in xs) t.Add(x); var r = new List<int>(); for (int i = 0; i < t.Count; i++) { r.Add(t[i]); r.Add(t[i]); } return r; }",
            "foreach t[i] in t"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) for (int j = 0; j < xs.Count; j++) if (xs[i] < xs[j]) r.Add(xs[i]); return r; }",
            "foreach xs[i] in xs { foreach xs[j] in xs"),
        ("static IEnumerable<int> F(List<int> xs) { for (int i = xs.Count - 1; i >= 0; i--) yield return xs[i]; }",
            "foreach xs[i] in Reverse(xs) yield xs[i];"),
        ("static string F(string s) { var r = \"\"; for (int i = 0; i < s.Length; i++) r += s[i]; return r; }",
            "foreach s[i] in s"),
        ("static List<int> F(List<int> xs) { var d = new Dictionary<int, List<int>>(); for (int i = 0; i < xs.Count; i++) { if (!d.ContainsKey(xs[i] % 2)) d[xs[i] % 2] = new List<int>(); d[xs[i] % 2].Add(xs[i]); } return xs; }",
            "GroupBy("),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) r.Add(0); return r; }",
            "foreach xs[i] in xs Add(r, 0);"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 1; i < xs.Count; i++) r.Add(xs[i]); return r; }",
            "foreach xs[i] in Skip(xs, 1)"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count - 1; i++) r.Add(xs[i]); return r; }",
            "foreach xs[i] in SkipLast(xs, 1)"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = xs.Count - 2; i >= 0; i--) r.Add(xs[i]); return r; }",
            "foreach xs[i] in Reverse(SkipLast(xs, 1))"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = xs.Count - 1; i > 0; i--) r.Add(xs[i]); return r; }",
            "foreach xs[i] in Reverse(Skip(xs, 1))"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 2; i < xs.Count; i++) r.Add(xs[i - 1]); return r; }",
            "foreach xs[i] in SkipLast(Skip(xs, 1), 1)"),
    ];

    public static IReadOnlyList<string> NoIndexLoops { get; } =
    [
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 1; i != xs.Count; i++) { if (r.Count > 9) break; r.Add(xs[i]); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = -1; i < xs.Count; i++) r.Add(xs[i]); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i += 2) r.Add(xs[i]); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i <= xs.Count; i++) r.Add(xs[i]); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) r.Add(xs[i] + i); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count - 1; i++) if (xs[i] != xs[i + 1]) r.Add(xs[i]); return r; }",
        "static List<int> F(List<int> xs) { for (int i = 0; i < xs.Count; i++) if (xs[i] == 1) xs.RemoveAt(i); return xs; }",
        "static List<int> F(List<int> xs) { var n = xs.Count; for (int i = 0; i < n; i++) xs.Add(xs[i]); return xs; }",
        "static List<int> F(List<int> xs) { var n = xs.Count; xs.Add(1); var r = new List<int>(); for (int i = 0; i < n; i++) r.Add(xs[i]); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) { r.Add(xs[i]); i++; } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int i = 0; for (; i < xs.Count; i++) { if (xs[i] == 2) break; r.Add(xs[i]); } r.Add(i); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int i = 0; while (i < xs.Count) { if (xs[i] == 2) { i++; continue; } r.Add(xs[i]); i++; } return r; }",
        "static List<int> F(List<int> xs, List<int> ys) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) r.Add(ys[i]); return r; }",
        "static List<int> F(List<int> xs, List<int> ys) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) { r.Add(xs[i]); r.Add(ys[i]); } return r; }",
        "static List<int> F(List<int> xs, List<int> ys) { for (int i = 0; i < xs.Count && i < 9; i++) ys.Add(xs[i]); return ys; }",
        "static List<int> F(List<int> xs, List<int> ys) { for (int i = 0; i < xs.Count; i++) { if (ys.Count > 20) break; ys.Add(xs[i]); } return ys; }",
        "static List<int> F(List<int> xs) { var ys = xs; for (int i = 0; i < xs.Count; i++) if (ys.Count < 20) ys.Add(xs[i]); return ys; }",
        "static List<int> F(List<int> xs) { var fs = new List<Func<int>>(); for (int i = 0; i < xs.Count; i++) fs.Add(() => i < xs.Count ? xs[i] : -1); return fs.Select(f => f()).ToList(); }",
        "static int[] F(int[] xs) { var r = new List<int>(); for (int i = 0; i < xs.Length; i++) { xs[^1] = 7; r.Add(xs[i]); } return r.ToArray(); }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) { r.Add(xs[i]); if (r.Count > 2) xs = new List<int>(); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); Action cut = () => xs.Clear(); for (int i = 0; i < xs.Count; i++) { r.Add(xs[i]); if (xs[i] == 2) cut(); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); void Cut() => xs.Clear(); for (int i = 0; i < xs.Count; i++) { r.Add(xs[i]); if (xs[i] == 2) Cut(); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) { r.Add(xs[i]); Cut(xs); } return r; } static void Cut(List<int> ys) { if (ys.Count > 3) ys.RemoveAt(0); }",
        "static List<int> F(List<int> xs) { var q = new List<List<int>> { xs }; var r = new List<int>(); for (int i = 0; i < xs.Count; i++) { r.Add(xs[i]); if (xs.Count < 9) q[0].Add(4); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = xs.Count - 1; i >= 0; i--) { r.Add(xs[i]); xs.RemoveAt(i); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) { r.Add(xs[i]); r.Add(xs[xs.Count - 1 - i]); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int i = 0; for (; i < xs.Count; i++) r.Add(xs[i]); for (; i > 0; i--) r.Add(xs[i - 1]); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) for (; i < xs.Count; i++) r.Add(xs[i]); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); int i = 0; do { r.Add(xs[i]); i++; } while (i < xs.Count); return r; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Drains { get; } =
    [
        ("static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.Count > 0) { var x = q.Dequeue(); if (x > 1) r.Add(x); } return r; }",
            "drain x from q { if"),
        ("static List<int> F(List<int> xs) { var q = new Stack<int>(xs); var r = new List<int>(); while (q.Count != 0) r.Add(q.Pop()); return r; }",
            "drain item of q from q { Add(r, item of q); }"),
        ("static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.TryDequeue(out var x)) { if (x == 3) break; r.Add(x); } return r; }",
            "drain x from q"),
        ("static List<int> F(List<int> xs) { var q = new Stack<int>(xs); var r = new List<int>(); while (true) { if (!q.TryPop(out var x)) break; r.Add(x); } return r; }",
            "drain x from q"),
        ("static List<int> F(List<int> xs) { var q = xs.ToList(); var r = new List<int>(); while (q.Any()) { var x = q[0]; q.RemoveAt(0); r.Add(x); } return r; }",
            "drain x from q { Add(r, x); }"),
        ("static List<int> F(List<int> xs) { var q = xs.ToList(); var r = new List<int>(); while (0 < q.Count) { var x = q[^1]; q.RemoveAt(q.Count - 1); r.Add(x); } return r; }",
            "drain back x from q { Add(r, x); }"),
        ("static List<int> F(List<int> xs) { var q = new List<int>(xs); var r = new List<int>(); while (!(q.Count == 0)) { var x = q.First(); q.RemoveAt(0); r.Insert(0, x); } return r; }",
            "drain x from q"),
        ("static List<int> F(List<int> xs) { var q = new Stack<int>(); foreach (var x in xs) q.Push(x); var r = new List<int>(); while (q.Count >= 1) { var x = q.Peek(); q.Pop(); r.Add(x); } return r; }",
            "drain x from q"),
        ("static IEnumerable<int> F(List<int> xs) { var q = new Queue<int>(xs); while (q.Count > 0) yield return q.Dequeue(); }",
            "drain item of q from q { yield item of q; }"),
        ("static List<int> F(List<int> xs) { var q = xs.ToList(); var r = new List<int>(); while (q.Count != 0) { r.Add(q[0]); q.RemoveAt(0); } return r; }",
            "drain item of q from q { Add(r, item of q); }"),
        ("static List<int> F(List<int> xs) { var q = new Stack<int>(xs); var r = new List<int>(); while (q.Count > 0) { if (q.Peek() > 2) r.Add(q.Peek()); q.Pop(); r.Add(0); } return r; }",
            "drain item of q from q { if"),
        ("static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); var left = 10; while (q.Count > 0 && left >= 0) { var x = q.Dequeue(); left -= x; if (left >= 0) r.Add(x); } return r; }",
            "drain x from q { if ((left Less 0)) break;"),
        ("static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.TryDequeue(out var x) && x < 4) r.Add(x); r.AddRange(q); return r; }",
            "drain x from q { if ((x GreaterOrEqual 4)) break;"),
        ("static List<int> F(IEnumerable<int> xs) { IEnumerable<int> rest = xs; var r = new List<int>(); while (rest.Any()) { r.Add(rest.First()); rest = rest.Skip(1).ToList(); } return r; }",
            "drain item of rest from rest { Add(r, item of rest); }"),
        ("static int[] F(int[] xs) { var rest = xs; var r = new List<int>(); while (rest.Length > 0) { var x = rest.First(); rest = rest.Skip(1).ToArray(); if (x != 2) r.Add(x); } return r.ToArray(); }",
            "drain x from rest"),
    ];

    public static IReadOnlyList<string> NoDrains { get; } =
    [
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.Count > 0) { var x = q.Dequeue(); r.Add(x); if (x > 3) q.Enqueue(x - 2); } return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.Count > 1) { var x = q.Dequeue(); r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.Count > 0) { var x = q.Dequeue(); if (q.Count > 0) r.Add(q.Dequeue()); r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.Count > 0) { if (r.Count > 2) r.Add(q.Dequeue()); else { r.Add(0); q.Dequeue(); } } return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.Count > 0) r.Add(r.Count + q.Dequeue()); return r; }",
        "static List<int> F(List<int> xs) { var q = xs.ToList(); var r = new List<int>(); while (q.Count > 0) { var x = q[0]; q.RemoveAt(q.Count - 1); r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var q = xs.ToList(); var r = new List<int>(); while (q.Count > 0) { var x = q[0]; q.Remove(x); r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); while (xs.Count > 0) { var x = xs[0]; xs.RemoveAt(0); r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); Action more = () => q.Enqueue(1); while (q.Count > 0) { var x = q.Dequeue(); r.Add(x); if (x == 5) more(); } return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); int x = 0; while (q.TryDequeue(out x)) { if (x == 2) break; r.Add(x); } r.Add(x); return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.Count > 0) { var x = q.Dequeue(); r.Add(x); if (x == 2) q = new Queue<int>(); } return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); var left = 3; while (q.Count > 0 && left > 0) { r.Add(q.Dequeue()); left--; } r.AddRange(q); return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); var r = new List<int>(); while (q.Count > 0 && q.Count != 3) r.Add(q.Dequeue()); return r; }",
        "static List<int> F(List<int> xs) { var q = xs.ToList(); var r = new List<int>(); while (q.Count > 0) { if (q[0] == 4) break; r.Add(q[0]); q.RemoveAt(0); } r.AddRange(q); return r; }",
        "static List<int> F(List<int> xs) { var q = xs.ToList(); var r = new List<int>(); try { while (q.Count > 0) { r.Add(10 / (q[0] - 2)); q.RemoveAt(0); } } catch (DivideByZeroException) { r.AddRange(q); } return r; }",
        "static List<int> F(List<int> xs) { var q = xs.ToList(); var r = new List<int>(); while (q.Count > 0) { if (q[0] == 4) { q.RemoveAt(0); continue; } r.Add(q[0]); q.RemoveAt(0); } return r; }",
        "static List<int> F(List<int> xs) { IEnumerable<int> rest = xs; var r = new List<int>(); while (rest.Any()) { r.Add(rest.First()); rest = rest.Skip(2).ToList(); } return r; }",
        "static List<int> F(List<int> xs) { IEnumerable<int> rest = xs; var r = new List<int>(); while (rest.Any()) { r.Add(rest.Last()); rest = rest.Skip(1).ToList(); } return r; }",
        "static List<int> F(List<int> xs) { IEnumerable<int> rest = xs; var r = new List<int>(); while (rest.Any()) { r.Add(rest.First()); xs.RemoveAt(0); rest = rest.Skip(1); if (r.Count > 9) break; } return r; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Reversals { get; } =
    [
        ("static int[] F(int[] a) { for (int i = 0, j = a.Length - 1; i < j; i++, j--) { var t = a[i]; a[i] = a[j]; a[j] = t; } return a; }",
            "{ { Reverse(a); } return a; }"),
        ("static int[] F(int[] a) { int i = 0; int j = a.Length - 1; while (i < j) { (a[i], a[j]) = (a[j], a[i]); i++; j--; } return a; }",
            "Reverse(a);"),
        ("static int[] F(int[] a) { int lo = 0, hi = a.Length - 1; while (lo <= hi) { int t = a[hi]; a[hi] = a[lo]; a[lo] = t; hi--; lo++; } return a; }",
            "Reverse(a);"),
        ("static int[] F(int[] a) { var n = a.Length; for (int i = 0; i < n / 2; i++) { var t = a[i]; a[i] = a[n - 1 - i]; a[n - 1 - i] = t; } return a; }",
            "Reverse(a);"),
        ("static int[] F(int[] a) { for (int i = 0; i < a.Length / 2; i++) (a[i], a[^(i + 1)]) = (a[^(i + 1)], a[i]); return a; }",
            "Reverse(a);"),
        ("static List<int> F(List<int> xs) { var a = xs.ToList(); for (int i = 0, j = a.Count - 1; i < j; i++, j--) { var t = a[i]; a[i] = a[j]; a[j] = t; } return a; }",
            "Reverse(a);"),
    ];

    public static IReadOnlyList<string> NoReversals { get; } =
    [
        "static int[] F(int[] a) { for (int i = 1, j = a.Length - 1; i < j; i++, j--) { var t = a[i]; a[i] = a[j]; a[j] = t; } return a; }",
        "static int[] F(int[] a) { for (int i = 0, j = a.Length - 2; i < j; i++, j--) { var t = a[i]; a[i] = a[j]; a[j] = t; } return a; }",
        "static int[] F(int[] a) { for (int i = 0, j = a.Length - 1; i < j; i++, j--) { a[i] = a[j]; a[j] = a[i]; } return a; }",
        "static int[] F(int[] a) { for (int i = 0, j = a.Length - 1; i < j; i++, j--) { var t = a[i]; a[i] = a[j]; a[j] = t; a[0] = 9; } return a; }",
        "static int[] F(int[] a) { int i = 0, j = a.Length - 1; for (; i < j; i++, j--) { var t = a[i]; a[i] = a[j]; a[j] = t; } a[0] = i; return a; }",
        "static int[] F(int[] a, int[] b) { for (int i = 0, j = a.Length - 1; i < j; i++, j--) { var t = a[i]; a[i] = b[j]; b[j] = t; } return a; }",
        "static int[] F(int[] a) { for (int i = 0, j = a.Length - 1; i < j; i++, j--) if (a[i] > a[j]) { var t = a[i]; a[i] = a[j]; a[j] = t; } return a; }",
        "static int[] F(int[] a) { for (int i = 0; i < a.Length; i++) { var t = a[i]; a[i] = a[a.Length - 1 - i]; a[a.Length - 1 - i] = t; } return a; }",
        "static int[] F(int[] a) { for (int i = 0; i < a.Length / 2 - 1; i++) { var t = a[i]; a[i] = a[a.Length - 1 - i]; a[a.Length - 1 - i] = t; } return a; }",
        "static int[] F(int[] a) { for (int i = 0; i < a.Length / 3; i++) { var t = a[i]; a[i] = a[a.Length - 1 - i]; a[a.Length - 1 - i] = t; } return a; }",
        "static int[] F(int[] a) { for (int i = 0, j = a.Length - 1; i < j; i++, j--) { var t = a[i]; a[i] = a[j]; a[j] = t; if (a[i] == 3) break; } return a; }",
        "static int[] F(int[] a) { int s = 0; for (int i = 0, j = a.Length - 1; i < j; i++, j--) { var t = a[i]; s = t; a[i] = a[j]; a[j] = t; } return s > 2 ? a : new int[0]; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> ForEachCalls { get; } =
    [
        ("static List<int> F(List<int> xs) { var r = new List<int>(); xs.ForEach(x => r.Add(x)); return r; }", "foreach x in xs"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); xs.ForEach(x => { if (x > 1) r.Add(x); r.Add(0); }); return r; }", "foreach x in xs"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); xs.Where(x => x > 1).ToList().ForEach(x => { x += 1; r.Add(x); }); return r; }", "foreach x in ToList("),
        ("static List<int> F(List<int> xs) { var r = new List<int>(); xs.ForEach(r.Add); return r; }", "foreach item in xs"),
        ("static int[] F(int[] xs) { var r = new List<int>(); Array.ForEach(xs, x => r.Add(x)); return r.ToArray(); }", "foreach x in xs"),
    ];

    public static IReadOnlyList<string> NoForEachCalls { get; } =
    [
        "static List<int> F(List<int> xs) { xs.ForEach(x => { if (x == 2) xs.Add(1); }); return xs; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); xs.ForEach(x => { if (x == 2) return; r.Add(x); }); return r; }",
        "static List<int> F(List<int> xs) { var ys = xs; xs.ForEach(x => { if (x == 2) ys.Clear(); }); return xs; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); Action<int> add = x => r.Add(x); xs.ForEach(add); return r; }",
        "static List<int> F(List<int> xs, List<int> ys) { xs.ForEach(x => ys.Add(x)); return ys; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> LinkedWalks { get; } =
    [
        ("static List<int> F(LinkedList<int> xs) { var r = new List<int>(); for (var node = xs.First; node != null; node = node.Next) if (node.Value != 5) r.Add(node.Value); return r; }",
            "foreach node.Value in xs if ((node.Value NotEqual 5)) Add(r, node.Value);"),
        ("static List<int> F(LinkedList<int> xs) { var r = new List<int>(); var node = xs.Last; while (node is not null) { var x = node.Value; r.Add(x); node = node.Previous; } return r; }",
            "foreach x in Reverse(xs) { Add(r, x); }"),
        ("static List<int> F(List<int> xs) { var list = new LinkedList<int>(xs); var r = new List<int>(); while (list.First is { } node) { r.Add(node.Value); list.RemoveFirst(); } return r; }",
            "drain item of list from list { Add(r, item of list); }"),
        ("static List<int> F(List<int> xs) { var list = new LinkedList<int>(xs); var r = new List<int>(); while (list.Count > 0) { r.Add(list.Last!.Value); list.RemoveLast(); } return r; }",
            "drain back item of list from list { Add(r, item of list); }"),
    ];

    public static IReadOnlyList<string> NoLinkedWalks { get; } =
    [
        "static List<int> F(List<int> xs) { var list = new LinkedList<int>(xs); var r = new List<int>(); while (list.First is { } node) { list.RemoveFirst(); r.Add(node.Value); } return r; }",
        "static List<int> F(List<int> xs) { var list = new LinkedList<int>(xs); var r = new List<int>(); while (list.First is { } node) { r.Add(node.Value); list.RemoveLast(); } return r; }",
        "static List<int> F(LinkedList<int> xs) { var r = new List<int>(); for (var node = xs.First; node != null; node = node.Previous) r.Add(node.Value); return r; }",
        "static List<int> F(LinkedList<int> xs) { var r = new List<int>(); for (var node = xs.First; node != null; node = node.Next) { r.Add(node.Value); if (node.Next == null) r.Add(0); } return r; }",
        "static List<int> F(LinkedList<int> xs) { var r = new List<int>(); for (var node = xs.First; node != null; node = node.Next) { r.Add(node.Value); if (node.Value == 2) xs.AddLast(7); } return r; }",
        "static List<int> F(LinkedList<int> xs) { var r = new List<int>(); var node = xs.First; for (; node != null; node = node.Next) if (node.Value == 2) break; if (node != null) r.Add(node.Value); return r; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Removals { get; } =
    [
        ("static List<int> F(List<int> xs) { var r = xs.ToList(); for (int i = r.Count - 1; i >= 0; i--) if (r[i] > 1) r.RemoveAt(i); return r; }", "RemoveAll(r"),
        ("static List<int> F(List<int> xs) { var r = new List<int>(xs); for (int i = r.Count - 1; i >= 0; i--) { var x = r[i]; if (x % 2 == 0) { r.RemoveAt(i); } } return r; }", "RemoveAll(r"),
        ("static List<int> F(List<int> xs) { var r = xs.ToList(); for (int i = 0; i < r.Count; i++) if (r[i] == 2) { r.RemoveAt(i); i--; } return r; }", "RemoveAll(r"),
        ("static List<int> F(List<int> xs) { var r = xs.ToList(); int i = 0; while (i < r.Count) { if (r[i] == 2) r.RemoveAt(i); else i++; } return r; }", "RemoveAll(r"),
    ];

    public static IReadOnlyList<string> NoRemovals { get; } =
    [
        "static List<int> F(List<int> xs) { var r = xs.ToList(); for (int i = 0; i < r.Count; i++) if (r[i] == 2) r.RemoveAt(i); return r; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); for (int i = r.Count - 1; i >= 0; i--) if (r.Count > 2) r.RemoveAt(i); return r; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); for (int i = r.Count - 1; i >= 0; i--) if (i > 1) r.RemoveAt(i); return r; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); for (int i = r.Count - 1; i > 0; i--) if (r[i] == 2) r.RemoveAt(i); return r; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); for (int i = r.Count - 2; i >= 0; i--) if (r[i] == 2) r.RemoveAt(i); return r; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); for (int i = r.Count - 1; i >= 0; i--) if (r[i] == 2) r.RemoveAt(0); return r; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); var n = 0; for (int i = r.Count - 1; i >= 0; i--) if (r[i] == 2 && n++ < 1) r.RemoveAt(i); return r; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); for (int i = 1; i < r.Count; i++) if (r[i] == r[i - 1]) { r.RemoveAt(i); i--; } return r; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Enumerators { get; } =
    [
        ("static List<int> F(List<int> xs) { var r = new List<int>(); using var e = xs.GetEnumerator(); while (e.MoveNext()) r.Add(e.Current); return r; }", "drain"),
        ("static IEnumerable<int> F(IEnumerable<int> xs) { using var e = xs.GetEnumerator(); while (e.MoveNext()) yield return e.Current; }", "drain"),
    ];

    public static IReadOnlyList<string> NoEnumerators { get; } =
    [
        "static List<int> F(List<int> xs) { var l = xs.ToList(); var r = new List<int>(); var e = l.GetEnumerator(); while (e.MoveNext()) { r.Add(e.Current); if (e.Current == 2) l.Add(9); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); using var e = xs.Where(x => x > 1).GetEnumerator(); while (e.MoveNext()) r.Add(e.Current); return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); var e = xs.GetEnumerator(); Func<bool> next = () => e.MoveNext(); while (next()) r.Add(e.Current); return r; }",
    ];

    /// <summary>Functions whose list may be null: what they throw then must stay what it was.</summary>
    public static IReadOnlyList<string> WithNull { get; } =
    [
        "static List<int> F(List<int>? xs) { var r = new List<int>(); for (int i = 0; i < xs!.Count; i++) r.Add(xs[i]); return r; }",
        "static List<int> F(List<int>? xs) { var r = new List<int>(); for (int i = xs!.Count - 1; i >= 0; i--) r.Add(xs[i]); return r; }",
        "static List<int> F(List<int>? xs) { var r = new List<int>(); for (int i = 0; i < xs.Count(); i++) r.Add(xs.ElementAt(i)); return r; }",
        "static int[] F(int[]? xs) { var r = new int[xs!.Count(x => x > 1)]; int n = 0; foreach (var x in xs!) if (x > 1) r[n++] = x; return r; }",
        "static int[] F(int[]? xs) { var r = new int[xs!.Length]; int n = 0; foreach (var x in xs) if (x > 1) r[n++] = x; return r[..n]; }",
        "static int[] F(int[]? xs) { var r = new int[xs!.Length]; for (int i = 0; i < xs.Length; i++) r[i] = xs[i] + 1; return r; }",
        "static int[] F(int[]? a) { for (int i = 0, j = a!.Length - 1; i < j; i++, j--) { var t = a[i]; a[i] = a[j]; a[j] = t; } return a; }",
        "static int[] F(int[]? a) { for (int i = 0; i < a!.Length / 2; i++) { var t = a[i]; a[i] = a[^(i + 1)]; a[^(i + 1)] = t; } return a; }",
        "static int[] F(int[]? xs) { var r = new List<int>(); Array.ForEach(xs!, x => r.Add(x)); return r.ToArray(); }",
        "static List<int> F(List<int>? xs) { var r = new List<int>(); xs!.ForEach(x => r.Add(x)); return r; }",
    ];
}
