namespace FilterEquivariance.Verification.Tests.Contents;

/// <summary>Sorts by a key that keep elements with the same key as they come, or all of them in reverse. Each is a list of members whose first is <c>F</c>.</summary>
internal static class StableSorts
{
    /// <summary>Proved today.</summary>
    public static IReadOnlyList<string> Proved { get; } =
    [
        // Insertion sort.
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1].K > x.K) i--; r.Insert(i, x); } return r; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int i = 0; while (i < r.Count && r[i].K <= x.K) i++; r.Insert(i, x); } return r; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int i = 0; while (i < r.Count && r[i].K < x.K) i++; r.Insert(i, x); } return r; }",
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); for (int i = 1; i < a.Length; i++) { var c = a[i]; int j = i - 1; while (j >= 0 && a[j].K < c.K) { a[j + 1] = a[j]; j--; } a[j + 1] = c; } return a; }",
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); for (int i = 1; i < a.Length; i++) for (int j = i; j > 0 && a[j - 1].K > a[j].K; j--) (a[j - 1], a[j]) = (a[j], a[j - 1]); return a; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = r.FindIndex(y => y % 10 > x % 10); if (i < 0) r.Add(x); else r.Insert(i, x); } return r; }",
        "static (int K, int V)[] F((int K, int V)[] xs) => xs is [var x, .. var rest] ? Put(x, F(rest)) : []; static (int K, int V)[] Put((int K, int V) x, (int K, int V)[] s) => s switch { [] => [x], [var y, ..] when x.K <= y.K => [x, .. s], [var y, .. var rest] => [y, .. Put(x, rest)] };",

        // The default order of the type, where equal values can be told apart or are not known.
        "static List<decimal> F(List<decimal> xs) { var r = new List<decimal>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1] > x) i--; r.Insert(i, x); } return r; }",
        "static List<double> F(List<double> xs) { var r = new List<double>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1].CompareTo(x) > 0) i--; r.Insert(i, x); } return r; }",
        "static List<(int K, string S)> F(List<(int K, string S)> xs) { var r = new List<(int K, string S)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && string.Compare(r[i - 1].S, x.S) > 0) i--; r.Insert(i, x); } return r; }",
        "static List<(DateTime When, int V)> F(List<(DateTime When, int V)> xs) { var r = new List<(DateTime When, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1].When > x.When) i--; r.Insert(i, x); } return r; }",

        "static List<string> F(List<string> xs) { var r = new List<string>(); foreach (var x in xs) { int i = r.FindLastIndex(y => y.Length <= x.Length); r.Insert(i + 1, x); } return r; }",
        "static List<(int K, string S)> F(List<(int K, string S)> xs) { var r = new List<(int K, string S)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && string.CompareOrdinal(r[i - 1].S, x.S) > 0) i--; r.Insert(i, x); } return r; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int lo = 0, hi = r.Count; while (lo < hi) { int mid = (lo + hi) / 2; if (r[mid].K <= x.K) lo = mid + 1; else hi = mid; } r.Insert(lo, x); } return r; }",

        // Swaps of neighbours.
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = 0; j + 1 < a.Length - i; j++) if (a[j].K > a[j + 1].K) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); bool s; do { s = false; for (int j = 0; j + 1 < a.Length; j++) if (a[j].K > a[j + 1].K) { (a[j], a[j + 1]) = (a[j + 1], a[j]); s = true; } } while (s); return a; }",
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); int i = 0; while (i < a.Length) { if (i == 0 || a[i - 1].K <= a[i].K) i++; else { (a[i - 1], a[i]) = (a[i], a[i - 1]); i--; } } return a; }",

        // Quick sort, the pivot in its place among those with its key.
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { if (xs.Count == 0) return []; var p = xs[0]; var t = xs.Skip(1).ToList(); return [.. F(t.Where(x => x.K < p.K).ToList()), p, .. F(t.Where(x => x.K >= p.K).ToList())]; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { if (xs.Count == 0) return []; var p = xs[0]; var t = xs.Skip(1).ToList(); return [.. F(t.Where(x => x.K <= p.K).ToList()), p, .. F(t.Where(x => x.K > p.K).ToList())]; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { if (xs.Count == 0) return []; var p = xs[xs.Count / 2].K; return [.. F(xs.Where(x => x.K < p).ToList()), .. xs.Where(x => x.K == p), .. F(xs.Where(x => x.K > p).ToList())]; }",

        // Merge sort.
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { if (xs.Count < 2) return xs; var m = xs.Count / 2; var a = F(xs.Take(m).ToList()); var b = F(xs.Skip(m).ToList()); var r = new List<(int K, int V)>(); int i = 0, j = 0; while (i < a.Count && j < b.Count) r.Add(a[i].K <= b[j].K ? a[i++] : b[j++]); while (i < a.Count) r.Add(a[i++]); while (j < b.Count) r.Add(b[j++]); return r; }",
        "static (int K, int V)[] F((int K, int V)[] xs) { if (xs.Length < 2) return xs; var a = F(xs[..(xs.Length / 2)]); var b = F(xs[(xs.Length / 2)..]); var r = new (int K, int V)[xs.Length]; for (int k = 0, i = 0, j = 0; k < r.Length; k++) { if (j == b.Length || (i < a.Length && a[i].K < b[j].K)) r[k] = a[i++]; else r[k] = b[j++]; } return r; }",

        "static List<(int K, int V)> F(List<(int K, int V)> xs, int n) { if (xs.Count < 2) return xs; var m = xs.Count / 2; var a = F(xs.Take(m).ToList(), n); var b = F(xs.Skip(m).ToList(), n); var r = new List<(int K, int V)>(); int i = 0, j = 0; while (i < a.Count && j < b.Count) r.Add((a[i].K ^ n) <= (b[j].K ^ n) ? a[i++] : b[j++]); while (i < a.Count) r.Add(a[i++]); while (j < b.Count) r.Add(b[j++]); return r; }",

        // The first of the least, again and again.
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var left = new List<(int K, int V)>(xs); var r = new List<(int K, int V)>(); while (left.Count > 0) { int at = 0; for (int i = 1; i < left.Count; i++) if (left[i].K < left[at].K) at = i; r.Add(left[at]); left.RemoveAt(at); } return r; }",
    ];

    /// <summary>None of them has the law.</summary>
    public static IReadOnlyList<string> Wrong { get; } =
    [
        // Elements with the same key change places.
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = 0; j + 1 < a.Length - i; j++) if (a[j].K >= a[j + 1].K) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) { int m = i; for (int j = i + 1; j < a.Length; j++) if (a[j].K < a[m].K) m = j; (a[i], a[m]) = (a[m], a[i]); } return a; }",
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = i + 1; j < a.Length; j++) if (a[j].K < a[i].K) (a[i], a[j]) = (a[j], a[i]); return a; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { if (xs.Count == 0) return []; var p = xs[xs.Count / 2]; var t = xs.ToList(); t.RemoveAt(xs.Count / 2); return [.. F(t.Where(x => x.K < p.K).ToList()), p, .. F(t.Where(x => x.K >= p.K).ToList())]; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) => M(xs, true); static List<(int K, int V)> M(List<(int K, int V)> xs, bool left) { if (xs.Count < 2) return xs; var m = xs.Count / 2; var a = M(xs.Take(m).ToList(), !left); var b = M(xs.Skip(m).ToList(), !left); var r = new List<(int K, int V)>(); int i = 0, j = 0; while (i < a.Count && j < b.Count) r.Add(a[i].K < b[j].K || (left && a[i].K == b[j].K) ? a[i++] : b[j++]); while (i < a.Count) r.Add(a[i++]); while (j < b.Count) r.Add(b[j++]); return r; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int lo = 0, hi = r.Count; while (lo < hi) { int mid = (lo + hi) / 2; if (r[mid].K == x.K) { lo = mid; break; } if (r[mid].K < x.K) lo = mid + 1; else hi = mid; } r.Insert(lo, x); } return r; }",

        "static List<string> F(List<string> xs) { var r = new List<string>(); foreach (var x in xs) { int i = r.FindLastIndex(y => y.Length == x.Length); r.Insert(i + 1, x); } return r; }",

        // Another key on the way.
        "static List<(int K, int V)> F(List<(int K, int V)> xs, int n) { if (xs.Count < 2) return xs; var m = xs.Count / 2; var a = F(xs.Take(m).ToList(), n == 5 ? 2 : n); var b = F(xs.Skip(m).ToList(), n); var r = new List<(int K, int V)>(); int i = 0, j = 0; while (i < a.Count && j < b.Count) r.Add((a[i].K ^ n) <= (b[j].K ^ n) ? a[i++] : b[j++]); while (i < a.Count) r.Add(a[i++]); while (j < b.Count) r.Add(b[j++]); return r; }",

        // Some are dropped, or not put in order.
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1].K > x.K) i--; if (i > 0 && r[i - 1].K == x.K) continue; r.Insert(i, x); } return r; }",
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); for (int i = 2; i < a.Length; i++) { var c = a[i]; int j = i - 1; while (j >= 0 && a[j].K > c.K) { a[j + 1] = a[j]; j--; } a[j + 1] = c; } return a; }",
        "static (int K, int V)[] F((int K, int V)[] xs) { var a = xs.ToArray(); for (int i = 1; i < a.Length; i++) { var c = a[i]; int j = i - 1; while (j > 0 && a[j].K > c.K) { a[j + 1] = a[j]; j--; } a[j + 1] = c; } return a; }",

        // Keys that are none: they depend on the list, on a counter, or overflow; they fail, or their order is none.
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1].K % (r.Count + 1) > x.K % (r.Count + 1)) i--; r.Insert(i, x); } return r; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var n = 0; var r = new List<(int K, int V)>(); int Key((int K, int V) x) => ++n % 3 == 0 ? -x.K : x.K; foreach (var x in xs) { int i = r.Count; while (i > 0 && Key(r[i - 1]) > Key(x)) i--; r.Insert(i, x); } return r; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1].K - x.K > 0) i--; r.Insert(i, x); } return r; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && 10 / r[i - 1].K > 10 / x.K) i--; r.Insert(i, x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && Math.Abs(r[i - 1]) > Math.Abs(x)) i--; r.Insert(i, x); } return r; }",
        "static List<double> F(List<double> xs) { var r = new List<double>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1] > x) i--; r.Insert(i, x); } return r; }",
        "static List<(int? K, int V)> F(List<(int? K, int V)> xs) { var r = new List<(int? K, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1].K > x.K) i--; r.Insert(i, x); } return r; }",
    ];

    /// <summary>They fail on two elements without a key, or without a comparer.</summary>
    public static IReadOnlyList<string> OfNull { get; } =
    [
        "static List<(string? S, int V)> F(List<(string? S, int V)> xs) { var r = new List<(string? S, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1].S!.CompareTo(x.S) > 0) i--; r.Insert(i, x); } return r; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs, IComparer<(int K, int V)>? c) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && c!.Compare(r[i - 1], x) > 0) i--; r.Insert(i, x); } return r; }",
        "static List<(int K, int V)> F(List<(int K, int V)> xs, Func<(int K, int V), int>? key) { var r = new List<(int K, int V)>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && key!(r[i - 1]) > key!(x)) i--; r.Insert(i, x); } return r; }",
    ];
}
