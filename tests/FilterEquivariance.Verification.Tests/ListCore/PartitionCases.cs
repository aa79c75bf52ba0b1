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

    public static IReadOnlyList<(string Source, string Expected)> Sections { get; } =
    [
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) if (x < 2) r[lo++] = x; else r[hi--] = x; return r; }",
            "Add(r at lo, x); } else { Insert(r at hi, 0, x); }"),
        ("static int[] F(List<int> xs) { var r = new int[xs.Count]; int lo = 0, hi = r.Length; for (int i = 0; i < xs.Count; i++) { if (xs[i] < 2) { r[lo] = 12 / xs[i]; lo++; continue; } r[--hi] = 8 / (xs[i] - 4); } return r; }",
            "Insert(r at hi, 0, (8 Divide (xs[i] Subtract 4)));"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) if (x < 2) r[lo++] = x; else r[hi--] = x; Array.Reverse(r, lo, r.Length - lo); return r; }",
            "Add(r at lo, x); } else { Add(r at hi, x); }"),
        ("static int[] F(int[] xs) { int a = 0, b = 0; foreach (var x in xs) { if (x < 2) a++; else if (x == 2) b++; } var r = new int[xs.Length]; int i = 0, j = a, k = j + b; foreach (var x in xs) { if (x < 2) r[i++] = x; else if (x == 2) r[j++] = x; else r[k++] = x; } return r; }",
            "Add(r at k, x);"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int front = 0, back = xs.Count(x => !(x > 1)); foreach (var x in xs) { if (x > 1) r[back++] = x; else r[front++] = x; } return r; }",
            "Add(r at back, x); } else { Add(r at front, x); }"),
    ];

    public static IReadOnlyList<string> NoSections { get; } =
    [
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 2; foreach (var x in xs) if (x < 2) { r[lo] = x; lo++; } else { r[hi] = x; hi--; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 1, hi = xs.Length - 1; foreach (var x in xs) if (x < 2) { r[lo] = x; lo++; } else { r[hi] = x; hi--; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length + 1]; int lo = 0, hi = xs.Length; foreach (var x in xs) if (x < 2) { r[lo] = x; lo++; } else { r[hi] = x; hi--; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) if (x < 2) { r[lo] = x; lo++; } else if (x > 2) { r[hi] = x; hi--; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) if (x < 2) { r[lo] = x; lo++; } else { r[hi] = r[0] + x; hi--; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) if (lo < 2) { r[lo] = x; lo++; } else { r[hi] = x; hi--; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) if (x < 2) { r[lo] = x; lo++; } else { r[hi] = x; hi++; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) { if (x == 4) break; if (x < 2) { r[lo] = x; lo++; } else { r[hi] = x; hi--; } } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) if (x < 2) { r[lo] = x; lo++; } else { r[hi] = x; hi--; } if (lo > 1) r[0] = lo; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) if (x < 2) { r[lo] = x; lo++; } else { r[hi] = x; hi--; } Array.Reverse(r, 0, lo); return r; }",
        "static int[] F(int[] xs) { int a = 0; foreach (var x in xs) if (x <= 2) a++; var r = new int[xs.Length]; int i = 0, j = a; foreach (var x in xs) if (x < 2) { r[i] = x; i++; } else { r[j] = x; j++; } return r; }",
        "static int[] F(int[] xs) { int a = 0; int i = 0, j = a; foreach (var x in xs) if (x < 2) a++; var r = new int[xs.Length]; foreach (var x in xs) if (x < 2) { r[i] = x; i++; } else { r[j] = x; j++; } return r; }",
        "static int[] F(int[] xs) { int a = 0; foreach (var x in xs) if (x < 2) a++; a++; var r = new int[xs.Length]; int i = 0, j = a; foreach (var x in xs) if (x < 2) { r[i] = x; i++; } else { r[j] = x; j++; } return r; }",
        "static int[] F(int[] xs) { int a = 0, c = 2; foreach (var x in xs) { if (x < c) a++; c++; } c = 2; var r = new int[xs.Length]; int i = 0, j = a; foreach (var x in xs) if (x < c) { r[i] = x; i++; } else { r[j] = x; j++; } return r; }",
        "static int[] F(int[] xs, int[] ys) { int a = 0; foreach (var y in ys) if (y < 2) a++; var r = new int[xs.Length]; int i = 0, j = a; foreach (var x in xs) if (x < 2) { r[i] = x; i++; } else { r[j] = x; j++; } return r; }",
        "static int[] F(int[] xs) { int a = 0; foreach (var x in xs) if (x < 2) a++; var r = new int[xs.Length]; int i = 0, j = a; if (xs.Length > 0) xs[0] = 5; foreach (var x in xs) if (x < 2) { r[i] = x; i++; } else { r[j] = x; j++; } return r; }",
        "static int[] F(int[] xs) { int a = 0; foreach (var x in xs) { var y = x; if (y < 2) a++; } var r = new int[xs.Length]; int i = 0, j = a; foreach (var x in xs) { var y = x; y++; if (y < 2) { r[i] = x; i++; } else { r[j] = x; j++; } } return r; }",
        "static int[] F(int[] xs) { int a = 0, b = 0; foreach (var x in xs) { if (x < 2) a++; else if (x == 2) b++; } var r = new int[xs.Length]; int i = 0, j = b, k = a + b; foreach (var x in xs) { if (x < 2) { r[i] = x; i++; } else if (x == 2) { r[j] = x; j++; } else { r[k] = x; k++; } } return r; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> PriorityDrains { get; } =
    [
        ("static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(); foreach (var x in xs) q.Enqueue(x, x); var r = new List<int>(); while (q.Count > 0) r.Add(q.Dequeue()); return r; }",
            "foreach item of q in Order(q) { Add(r, item of q); }"),
        ("static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(xs.Select(x => (x, -x))); var r = new List<int>(); while (q.Count > 0) r.Add(q.Dequeue()); return r; }",
            "OrderBy("),
        ("static IEnumerable<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(); foreach (var x in xs) if (x > 1) q.Enqueue(x, -x); while (q.TryDequeue(out var y, out _)) yield return 12 / (y - 4); }",
            "in OrderBy(q, "),
    ];

    public static IReadOnlyList<string> NoPriorityDrains { get; } =
    [
        "static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(xs.Select(x => (x, x % 2))); var r = new List<int>(); while (q.Count > 0) r.Add(q.Dequeue()); return r; }",
        "static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(); foreach (var x in xs) q.Enqueue(x, x % 2); var r = new List<int>(); while (q.Count > 0) r.Add(q.Dequeue()); return r; }",
        "static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(); foreach (var x in xs) { q.Enqueue(x, x); if (q.Count > 3) q.Dequeue(); } var r = new List<int>(); while (q.Count > 0) r.Add(q.Dequeue()); return r; }",
        "static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(); foreach (var x in xs) q.Enqueue(x, x); var r = new List<int>(); while (q.Count > 1) r.Add(q.Dequeue()); return r; }",
        "static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(); foreach (var x in xs) q.Enqueue(x, x); var r = new List<int>(); while (q.Count > 0) { var x = q.Dequeue(); r.Add(x); if (x > 2) q.Enqueue(x - 2, x - 2); } return r; }",
        "static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(); foreach (var x in xs) if (x > 1) q.Enqueue(x, x); else q.Enqueue(x, -x); var r = new List<int>(); while (q.Count > 0) r.Add(q.Dequeue()); return r; }",
        "static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(Comparer<int>.Create((a, b) => b - a)); foreach (var x in xs) q.Enqueue(x, x); var r = new List<int>(); while (q.Count > 0) r.Add(q.Dequeue()); return r; }",
        "static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(); foreach (var x in xs) q.Enqueue(x, x); var r = new List<int>(); while (q.Count > 0) { if (r.Count < 3) r.Add(q.Dequeue()); else q.Dequeue(); } return r; }",
        "static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(); foreach (var x in xs) q.Enqueue(x, x); var r = new List<int>(); while (q.Count > 0) { if (r.Count > 2) break; r.Add(q.Dequeue()); } r.Add(q.Count); return r; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Parts { get; } =
    [
        ("static int[] F(int[] xs) { var r = new int[xs.Length * 2]; for (int i = 0; i < xs.Length; i++) { r[2 * i] = xs[i]; r[2 * i + 1] = xs[i] + 1; } return r; }",
            "Add(part 1 of r, xs[i]); Add(part 1 of r, (xs[i] Add 1));"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length * 2]; xs.CopyTo(r, 0); for (int i = 0; i < xs.Length; i++) r[r.Length - 1 - i] = xs[i]; return r; }",
            "Insert(part 1 of r, 0, xs[i]);"),
        ("static int[] F(int[] xs) { var r = new int[2 * xs.Length]; for (int i = 0; i < xs.Length; i++) { r[i] = xs[i]; r[r.Length - 1 - i] = 12 / (xs[i] - 4); } return r; }",
            "Add(part 1 of r, xs[i]); Insert(part 2 of r, 0, "),
        ("static int[] F(int[] xs) { int n = xs.Length; var r = new int[3 * n]; for (int i = 0; i < n; i++) { r[i] = xs[i]; r[n + i] = xs[i] + 1; r[i + n + n] = xs[i]; } return r; }",
            "Add(part 3 of r, xs[i]);"),
        ("static int[] F(List<int> xs) { var r = new int[2 * xs.Count]; for (int i = 0; i < xs.Count; i++) { r[r.Length - 1 - 2 * i] = xs[i]; r[r.Length - 2 - 2 * i] = xs[i]; } return r; }",
            "Insert(part 1 of r, 0, xs[i]); Insert(part 1 of r, 0, xs[i]);"),
        ("static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length + ys.Length]; for (int i = 0; i < ys.Length; i++) r[xs.Length + i] = ys[i]; for (int i = 0; i < xs.Length; i++) r[i] = xs[i]; return r; }",
            "foreach xs[i] in xs Add(part 1 of r, xs[i]);"),
        ("static int[] F(List<int> xs) { var r = new int[xs.Count]; for (int i = xs.Count - 1, k = 0; i >= 0; i--, k++) r[k] = xs[i]; return r; }",
            "foreach xs[i] in Reverse(xs) Add(r, xs[i]);"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int i = 0, j = xs.Length - 1; while (j >= 0) { r[j] = xs[i]; i++; j--; } return r; }",
            "xs[j]"),
        ("static int[] F(int[] xs) { var r = new int[xs.Length]; int k = 3; for (int i = 0; i < xs.Length; i++, k++) { if (xs[i] == 2) continue; r[k - 3] = xs[i]; } return r; }",
            "set(r, "),
    ];

    public static IReadOnlyList<string> NoParts { get; } =
    [
        "static int[] F(int[] xs) { var r = new int[xs.Length * 2]; for (int i = 0; i < xs.Length; i++) { r[2 * i] = xs[i]; r[2 * i] = xs[i]; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length * 2]; for (int i = 0; i < xs.Length; i++) { r[2 * i + 1] = xs[i]; r[2 * i] = xs[i] + 1; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length * 2]; for (int i = 0; i < xs.Length; i++) { r[i] = xs[i]; r[xs.Length - i] = xs[i]; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length * 2 + 1]; for (int i = 0; i < xs.Length; i++) { r[2 * i] = xs[i]; r[2 * i + 1] = xs[i]; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length * 2]; for (int i = 1; i < xs.Length; i++) { r[2 * i] = xs[i]; r[2 * i + 1] = xs[i]; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length * 2]; for (int i = 0; i < xs.Length; i++) { r[i] = xs[i]; r[i + 1] = xs[i]; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length * 2]; for (int i = 0; i < xs.Length; i++) { r[2 * i] = xs[i]; if (xs[i] > 1) r[2 * i + 1] = xs[i]; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length * 2]; xs.CopyTo(r, 0); for (int i = 0; i < xs.Length; i++) r[r.Length - 1 - i] = r[i]; return r; }",
        "static int[] F(int[] xs, int n) { var r = new int[xs.Length]; for (int i = 0; i < n; i++) r[i] = xs[i]; for (int i = n; i < xs.Length; i++) r[i] = xs[i]; return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int k = 0; for (int i = 0; i < xs.Length; i++, k++) { r[k] = xs[i]; if (k == 2) k++; if (k > xs.Length - 2) break; } return r; }",
        "static int[] F(int[] xs) { var r = new int[xs.Length + 1]; int i = 0, k = 0; for (; i < xs.Length; i++, k++) r[k] = xs[i]; r[xs.Length] = k; return r; }",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Appended { get; } =
    [
        ("static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length + ys.Length]; int k = 0; foreach (var x in xs) r[k++] = x; foreach (var y in ys) r[k++] = 12 / (y - 4); return r; }",
            "Add(r, (12 Divide (y Subtract 4))); } var r = ToArray(r);"),
        ("static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length + ys.Length + xs.Length]; int k = 0; foreach (var part in new[] { xs, ys, xs }) foreach (var x in part) r[k++] = x; return r; }",
            "foreach part in Collection foreach x in part { Add(r, x); }"),
        ("static int[] F(List<int> xs) { var r = new int[xs.Count]; int k = 0; foreach (var x in xs) if (x < 2) r[k++] = x; foreach (var x in xs) if (!(x < 2)) r[k++] = x; return r; }",
            "Add(r, x); } var r = ToArray(r);"),
        ("static int[] F(int[] xs) { var r = new int[2 * xs.Length]; int k = 0; foreach (var x in xs) { r[k++] = x; r[k++] = x + 1; } return r; }",
            "Add(r, x); Add(r, (x Add 1)); } var r = ToArray(r);"),
    ];

    public static IReadOnlyList<string> NotAppended { get; } =
    [
        "static int[] F(int[] xs) { var r = new int[xs.Length]; int k = 0; foreach (var x in xs) if (x < 2) { r[k] = x; k++; } foreach (var x in xs) if (x > 2) { r[k] = x; k++; } return r; }",
        "static int[] F(int[] xs, int m) { var r = new int[xs.Length]; int k = 0; foreach (var x in xs) if (x < m) { r[k] = x; k++; } m = 0; foreach (var x in xs) if (x >= m) { r[k] = x; k++; } return r; }",
        "static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length + ys.Length]; int k = 0; foreach (var x in xs) if (x < 2) { r[k] = x; k++; } foreach (var y in ys) if (y >= 2) { r[k] = y; k++; } return r; }",
        "static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length + ys.Length]; int k = 0; foreach (var x in xs) { r[k] = x; k++; } k = 0; foreach (var y in ys) { r[k] = y; k++; } return r; }",
        "static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length + xs.Length]; int k = 0; foreach (var x in xs) { r[k] = x; k++; } foreach (var y in ys) { r[k] = y; k++; } return r; }",
        "static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length + ys.Length]; int k = 0; foreach (var x in xs) { if (x == 3) break; r[k] = x; k++; } foreach (var y in ys) { r[k] = y; k++; } return r; }",
        "static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length + ys.Length]; int k = 0; foreach (var x in xs) { r[k] = x; k++; } if (k > 2) return r; foreach (var y in ys) { r[k] = y; k++; } return r; }",
        "static int[] F(int[] xs, int[] ys) { var r = new int[xs.Length + ys.Length]; int k = 0; foreach (var x in xs) { r[k] = x; k++; } foreach (var y in ys) { r[k] = y + r[0]; k++; } return r; }",
        "static int[] F(List<int> xs) { var r = new int[xs.Count * 2]; int k = 0; foreach (var x in xs) { r[k] = x; k++; } xs.Add(3); foreach (var x in xs) { r[k] = x; k++; } return r; }",
        "static int[] F(List<int> xs) { var r = new int[xs.Count * 2]; for (int i = 0; i < xs.Count; i++) r[i] = xs[i]; if (xs.Count > 0) xs.RemoveAt(0); for (int i = 0; i < xs.Count; i++) r[xs.Count + i] = xs[i]; return r; }",
    ];
}
