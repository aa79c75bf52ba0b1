namespace FilterEquivariance.Verification.Tests.Contents;

/// <summary>Functions that sort and are proved today, in the styles people write them. Each is a list of members whose first is <c>F</c>.</summary>
internal static class RightSorts
{
    /// <summary>Those of numbers and those by a key.</summary>
    public static IReadOnlyList<string> All => [.. OfNumbers, .. StableSorts.Proved];

    public static IReadOnlyList<string> OfNumbers { get; } =
    [
        // Quick sort.
        "static List<int> F(List<int> xs) { if (xs.Count == 0) return new List<int>(); var p = xs.First(); var rest = xs.Skip(1); return F(rest.Where(x => x < p).ToList()).Append(p).Concat(F(rest.Where(x => x >= p).ToList())).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; int p = xs[0]; var less = new List<int>(); var more = new List<int>(); for (int i = 1; i < xs.Count; i++) { if (xs[i] < p) less.Add(xs[i]); else more.Add(xs[i]); } var r = F(less); r.Add(p); r.AddRange(F(more)); return r; }",
        "static int[] F(int[] xs) => xs switch { [] => [], [var p, .. var t] => [.. F(t.Where(x => x <= p).ToArray()), p, .. F(t.Where(x => x > p).ToArray())] };",
        "static int[] F(int[] xs) => xs is [var p, .. var t] ? [.. F([.. t.Where(x => x > p)]), p, .. F([.. t.Where(x => x <= p)])] : [];",
        "static int[] F(int[] xs) => xs is [var p, .. var t] ? [.. F([.. t.Where(x => x < p)]), p, .. t.Where(x => x == p), .. F([.. t.Where(x => x > p)])] : [];",
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; var p = xs[0]; var t = xs.GetRange(1, xs.Count - 1); var r = new List<int>(); r.AddRange(F(t.FindAll(x => x < p))); r.Add(p); r.AddRange(F(t.FindAll(x => !(x < p)))); return r; }",
        "static List<int> F(List<int> xs) { if (xs.Count == 0) return []; var p = xs[0]; List<int> less = [], more = []; foreach (var x in xs.Skip(1)) (x < p ? less : more).Add(x); return [.. F(less), p, .. F(more)]; }",
        "static char[] F(char[] xs) => xs is [var p, .. var t] ? [.. F([.. t.Where(x => x < p)]), p, .. F([.. t.Where(x => x >= p)])] : [];",
        "static List<long> F(List<long> xs) { if (xs.Count <= 1) return xs; var p = xs[0]; var t = xs.Skip(1).ToList(); return F(t.Where(x => x.CompareTo(p) < 0).ToList()).Append(p).Concat(F(t.Where(x => x.CompareTo(p) >= 0).ToList())).ToList(); }",

        "static List<int> F(List<int> xs) { if (!xs.Any()) return []; var p = xs[xs.Count / 2]; return [.. F(xs.Where(x => x < p).ToList()), .. xs.Where(x => x == p), .. F(xs.Where(x => x > p).ToList())]; }",
        "static List<string> F(List<string> xs) { if (xs.Count == 0) return []; var p = xs[0]; var t = xs.Skip(1).ToList(); return [.. F(t.Where(x => string.CompareOrdinal(x, p) < 0).ToList()), p, .. F(t.Where(x => string.CompareOrdinal(x, p) >= 0).ToList())]; }",
        "static IEnumerable<int> F(IEnumerable<int> xs) { if (!xs.Any()) return xs; var p = xs.First(); var rest = xs.Skip(1); return F(rest.Where(x => x.CompareTo(p) > 0)).Concat(new[] { p }).Concat(F(rest.Where(x => x.CompareTo(p) <= 0))); }",

        // The set of elements, sorted.
        "static int[] F(int[] xs) => xs is [var p, .. var rest] ? [.. F([.. rest.Where(x => x < p)]), p, .. F([.. rest.Where(x => x > p)])] : [];",
        "static List<int> F(List<int> xs) { if (xs.Count == 0) return xs; var p = xs[0]; return F(xs.Where(x => x > p).ToList()).Append(p).Concat(F(xs.Where(x => x < p).ToList())).ToList(); }",

        // Insertion sort.
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) Put(r, x); return r; } static void Put(List<int> r, int x) { int i = 0; while (i < r.Count && r[i] < x) i++; r.Insert(i, x); }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = r.FindIndex(y => y > x); if (i < 0) r.Add(x); else r.Insert(i, x); } return r; }",
        "static int[] F(int[] xs) => xs.Aggregate(new int[0], (acc, x) => [.. acc.Where(y => y <= x), x, .. acc.Where(y => y > x)]);",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = r.Count; while (i > 0 && r[i - 1] > x) i--; r.Insert(i, x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); for (int k = 0; k < xs.Count; k++) { int i = 0; for (; i < r.Count; i++) if (r[i] < xs[k]) break; r.Insert(i, xs[k]); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = r.BinarySearch(x); r.Insert(i < 0 ? ~i : i, x); } return r; }",
        "static int[] F(int[] xs) => xs is [var x, .. var rest] ? Put(x, F(rest)) : []; static int[] Put(int x, int[] s) => s switch { [] => [x], [var y, ..] when x <= y => [x, .. s], [var y, .. var rest] => [y, .. Put(x, rest)] };",
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); for (int i = 1; i < a.Length; i++) for (int j = i; j > 0 && a[j - 1] > a[j]; j--) (a[j - 1], a[j]) = (a[j], a[j - 1]); return a; }",
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); for (int i = 1; i < a.Length; i++) { int key = a[i]; int j = i - 1; while (j >= 0 && a[j] > key) { a[j + 1] = a[j]; j--; } a[j + 1] = key; } return a; }",

        // Merge sort.
        "static int[] F(int[] xs) => xs.Length < 2 ? xs : M(F(xs[..(xs.Length / 2)]), F(xs[(xs.Length / 2)..])); static int[] M(int[] a, int[] b) => (a, b) switch { ([], _) => b, (_, []) => a, ([var x, .. var t], [var y, ..]) when x <= y => [x, .. M(t, b)], (_, [var y, .. var u]) => [y, .. M(a, u)] };",
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; var m = xs.Count / 2; return M(F(xs.Take(m).ToList()), F(xs.Skip(m).ToList())); } static List<int> M(List<int> a, List<int> b) { if (a.Count == 0) return b; if (b.Count == 0) return a; if (a[0] <= b[0]) return M(a.Skip(1).ToList(), b).Prepend(a[0]).ToList(); return M(a, b.Skip(1).ToList()).Prepend(b[0]).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; var m = xs.Count / 2; var a = new Queue<int>(F(xs.Take(m).ToList())); var b = new Queue<int>(F(xs.Skip(m).ToList())); var r = new List<int>(); while (a.Count > 0 && b.Count > 0) r.Add(a.Peek() <= b.Peek() ? a.Dequeue() : b.Dequeue()); r.AddRange(a); r.AddRange(b); return r; }",
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; var l = F(xs.Take(xs.Count / 2).ToList()); var r = F(xs.Skip(xs.Count / 2).ToList()); return M(l, r); } static List<int> M(List<int> l, List<int> r) { var o = new List<int>(); int i = 0, j = 0; while (i < l.Count && j < r.Count) o.Add(l[i] <= r[j] ? l[i++] : r[j++]); while (i < l.Count) o.Add(l[i++]); while (j < r.Count) o.Add(r[j++]); return o; }",
        "static int[] F(int[] xs) { if (xs.Length < 2) return xs; var a = F(xs.Take(xs.Length / 2).ToArray()); var b = F(xs.Skip(xs.Length / 2).ToArray()); var r = new int[a.Length + b.Length]; int i = 0, j = 0, k = 0; while (i < a.Length && j < b.Length) { if (a[i] <= b[j]) { r[k] = a[i]; i++; } else { r[k] = b[j]; j++; } k++; } while (i < a.Length) { r[k] = a[i]; i++; k++; } while (j < b.Length) r[k++] = b[j++]; return r; }",
        "static int[] F(int[] xs) { if (xs.Length < 2) return xs; var left = F(xs[..(xs.Length / 2)]); var right = F(xs[(xs.Length / 2)..]); var result = new int[xs.Length]; for (int k = 0, i = 0, j = 0; k < result.Length; k++) { if (j == right.Length || (i < left.Length && left[i] < right[j])) result[k] = left[i++]; else result[k] = right[j++]; } return result; }",

        // On ranges of one list.
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); Sort(a, 0, a.Length - 1); return a; } static void Sort(int[] a, int low, int high) { if (low >= high) return; var pivot = a[high]; var border = low; for (var i = low; i < high; i++) if (a[i] < pivot) { (a[i], a[border]) = (a[border], a[i]); border++; } (a[border], a[high]) = (a[high], a[border]); Sort(a, low, border - 1); Sort(a, border + 1, high); }",
        "static List<int> F(List<int> xs) { var a = new List<int>(xs); Quick(a, 0, a.Count - 1); return a; } static void Quick(List<int> a, int lo, int hi) { if (lo < hi) { int p = Part(a, lo, hi); Quick(a, lo, p - 1); Quick(a, p + 1, hi); } } static int Part(List<int> a, int lo, int hi) { int pivot = a[hi]; int i = lo - 1; for (int j = lo; j < hi; j++) if (a[j] >= pivot) { i++; int t = a[i]; a[i] = a[j]; a[j] = t; } int u = a[i + 1]; a[i + 1] = a[hi]; a[hi] = u; return i + 1; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); Sort(a, 0, a.Length); return a; } static void Sort(int[] a, int start, int end) { if (end - start < 2) return; int m = start; for (int i = start + 1; i < end; i++) if (a[i] < a[start]) { m++; (a[m], a[i]) = (a[i], a[m]); } (a[start], a[m]) = (a[m], a[start]); Sort(a, start, m); Sort(a, m + 1, end); }",
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); Sort(0, a.Length - 1); return a; void Sort(int lo, int hi) { if (lo >= hi) return; int p = a[lo]; int m = lo; for (int i = lo + 1; i <= hi; i++) if (a[i] < p) { m++; Swap(m, i); } Swap(lo, m); Sort(lo, m - 1); Sort(m + 1, hi); } void Swap(int i, int j) { int t = a[i]; a[i] = a[j]; a[j] = t; } }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); Bubble(a, a.Length); return a; } static void Bubble(int[] a, int n) { if (n <= 1) return; for (int i = 0; i < n - 1; i++) if (a[i] > a[i + 1]) (a[i], a[i + 1]) = (a[i + 1], a[i]); Bubble(a, n - 1); }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); Sort(a, 0, a.Length); return a; } static void Sort(int[] a, int lo, int hi) { if (hi - lo < 2) return; int mid = (lo + hi) / 2; Sort(a, lo, mid); Sort(a, mid, hi); var left = a[lo..mid]; var right = a[mid..hi]; int i = 0, j = 0; for (int k = lo; k < hi; k++) { if (j >= right.Length || (i < left.Length && left[i] <= right[j])) a[k] = left[i++]; else a[k] = right[j++]; } }",

        // In place, on a copy.
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length - 1; i++) for (int j = 0; j < a.Length - 1 - i; j++) if (a[j] > a[j + 1]) { int t = a[j]; a[j] = a[j + 1]; a[j + 1] = t; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = 0; j + 1 < a.Length - i; j++) if (a[j] < a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = i + 1; j < a.Length; j++) if (a[j] < a[i]) (a[i], a[j]) = (a[j], a[i]); return a; }",
        "static List<int> F(List<int> xs) { var a = new List<int>(xs); for (int i = 0; i < a.Count - 1; i++) { int m = i; for (int j = i + 1; j < a.Count; j++) if (a[j] < a[m]) m = j; if (m != i) { int t = a[i]; a[i] = a[m]; a[m] = t; } } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int n = a.Length; n > 1; n--) for (int j = 0; j + 1 < n; j++) if (a[j] > a[j + 1]) Swap(a, j, j + 1); return a; } static void Swap(int[] a, int i, int j) { var t = a[i]; a[i] = a[j]; a[j] = t; }",
        "static long[] F(long[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) { int min = i; for (int j = i + 1; j < a.Length; j++) if (a[j] < a[min]) min = j; (a[i], a[min]) = (a[min], a[i]); } return a; }",

        // The least or greatest first.
        "static List<int> F(List<int> xs) { var rest = xs.ToList(); var r = new List<int>(); while (rest.Any()) { var m = rest.Max(); rest.Remove(m); r.Add(m); } return r; }",
        "static List<int> F(List<int> xs) { var rest = new List<int>(xs); var r = new List<int>(); while (rest.Count > 0) { int m = rest.Min(); r.Add(m); rest.Remove(m); } return r; }",
        "static List<int> F(List<int> xs) { var rest = xs.ToList(); var r = new List<int>(); while (rest.Count > 0) { int m = 0; for (int j = 1; j < rest.Count; j++) if (rest[j] < rest[m]) m = j; r.Add(rest[m]); rest.RemoveAt(m); } return r; }",
        "static List<int> F(List<int> xs) { if (xs.Count == 0) return []; var m = xs.Min(); var rest = xs.ToList(); rest.Remove(m); return F(rest).Prepend(m).ToList(); }",

        // Until nothing was swapped.
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 1 < a.Length; i++) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } } while (swapped); return a; }",
        "static List<int> F(List<int> xs) { var a = new List<int>(xs); var sorted = false; while (!sorted) { sorted = true; for (int i = 0; i < a.Count - 1; i++) if (a[i] > a[i + 1]) { int t = a[i]; a[i] = a[i + 1]; a[i + 1] = t; sorted = false; } } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int swaps; do { swaps = 0; for (int i = 1; i < a.Length; i++) if (a[i - 1] < a[i]) { (a[i - 1], a[i]) = (a[i], a[i - 1]); swaps++; } } while (swaps > 0); return a; }",
        "static string[] F(string[] xs) { var a = xs.ToArray(); while (true) { var swapped = false; for (int i = 1; i < a.Length; i++) if (string.CompareOrdinal(a[i - 1], a[i]) > 0) { (a[i - 1], a[i]) = (a[i], a[i - 1]); swapped = true; } if (!swapped) return a; } }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); while (Pass(a)) { } return a; } static bool Pass(int[] a) { var swapped = false; for (int i = 1; i < a.Length; i++) if (a[i - 1] > a[i]) { Swap(a, i - 1, i); swapped = true; } return swapped; } static void Swap(int[] a, int i, int j) { var t = a[i]; a[i] = a[j]; a[j] = t; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); var swapped = true; while (swapped) { swapped = false; for (int i = 0; i < a.Length - 1; i++) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } if (!swapped) break; swapped = false; for (int i = a.Length - 2; i >= 0; i--) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length - 1; i++) { var swapped = false; for (int j = 0; j < a.Length - 1 - i; j++) if (a[j] > a[j + 1]) { (a[j], a[j + 1]) = (a[j + 1], a[j]); swapped = true; } if (!swapped) break; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int i = 0; while (i < a.Length) { if (i == 0 || a[i - 1] <= a[i]) i++; else { (a[i - 1], a[i]) = (a[i], a[i - 1]); i--; } } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int i = 0; while (i + 1 < a.Length) { if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); i = 0; } else i++; } return a; }",

        // A sort where it is needed.
        "static List<int> F(List<int> xs) { for (int i = 1; i < xs.Count; i++) if (xs[i - 1] > xs[i]) return xs.Order().ToList(); return xs; }",
    ];
}
