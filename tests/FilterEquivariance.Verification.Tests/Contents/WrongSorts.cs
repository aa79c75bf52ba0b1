namespace FilterEquivariance.Verification.Tests.Contents;

/// <summary>Near misses of sorts: on some list the filter law fails. Each is a list of members whose first is <c>F</c>.</summary>
internal static class WrongSorts
{
    public static IReadOnlyList<string> All { get; } =
    [
        // Quick sort that forgets elements, or the pivot for some lists, or does not sort both sides.
        "static int[] F(int[] xs) => xs is [var p, .. var rest] ? [.. rest.Where(x => x < p), p, .. rest.Where(x => x >= p)] : [];",
        "static int[] F(int[] xs) => xs is [var p, .. var rest] ? [.. F([.. rest.Where(x => x < p)]), p, .. rest.Where(x => x >= p)] : [];",
        "static int[] F(int[] xs) => xs is [var p, .. var rest] ? [.. F([.. rest.Where(x => x < p)]), .. rest.Where(x => x > p)] : [];",
        "static int[] F(int[] xs) => xs is [var p, .. var rest] ? [.. F([.. rest.Where(x => x >= p)]), p, .. F([.. rest.Where(x => x > p)])] : [];",
        "static int[] F(int[] xs) => xs is [var p, .. var rest] ? [.. F([.. rest.Where(x => x < p)]), p, .. rest.Where(x => x == p).Take(2), .. rest.Where(x => x > p)] : [];",
        "static List<int> F(List<int> xs) { if (xs.Count <= 2) return xs; var p = xs[0]; var t = xs.Skip(1).ToList(); return F(t.Where(x => x < p).ToList()).Append(p).Concat(F(t.Where(x => x >= p).ToList())).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count == 0) return xs; var p = xs[0]; var t = xs.Skip(1).ToList(); return F(t.Where(x => x < p - 1).ToList()).Append(p).Concat(F(t.Where(x => x > p).ToList())).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; var p = xs[0]; var t = xs.Skip(2).ToList(); return F(t.Where(x => x < p).ToList()).Append(p).Concat(F(t.Where(x => x >= p).ToList())).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; var p = xs[0]; var t = xs.Skip(1).ToList(); return F(t.Where(x => x % 3 < p % 3).ToList()).Append(p).Concat(F(t.Where(x => x % 3 >= p % 3 && x != 7).ToList())).Take(5).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; var p = xs[0]; var t = xs.Skip(1).ToList(); return F(t.Where(x => x - p < 0).ToList()).Append(p).Concat(F(t.Where(x => x - p >= 0).ToList())).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; var p = xs[^1]; var t = xs.Skip(1).ToList(); return F(t.Where(x => x < p).ToList()).Append(p).Concat(F(t.Where(x => x >= p).ToList())).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; int p = xs[0]; var less = new List<int>(); var more = new List<int>(); for (int i = 1; i < xs.Count - 1; i++) { if (xs[i] < p) less.Add(xs[i]); else more.Add(xs[i]); } var r = F(less); r.Add(p); r.AddRange(F(more)); return r; }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; int p = xs[0]; var less = new List<int>(); var more = new List<int>(); for (int i = 1; i < xs.Count; i++) { if (xs[i] < p) less.Add(xs[i]); else if (xs[i] > p + 5) more.Add(xs[i]); else more.Insert(0, xs[i]); } var r = less; r.Add(p); r.AddRange(more); return r; }",
        "static List<int> F(List<int> xs) { var p = xs[0]; if (xs.Count == 1) return xs; var t = xs.Skip(1).ToList(); return F(t.Where(x => x < p).ToList()).Append(p).Concat(F(t.Where(x => x >= p).ToList())).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count == 0) return xs; if (xs.Count > 12) throw new ArgumentException(); var p = xs[0]; var t = xs.Skip(1).ToList(); return F(t.Where(x => x < p).ToList()).Append(p).Concat(F(t.Where(x => x >= p).ToList())).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count == 0) return xs; var p = xs.First(); var q = xs.Skip(1).First(); return F(xs.Skip(1).Where(x => x < p).ToList()).Append(p).Concat(F(xs.Skip(1).Where(x => x >= p).ToList())).ToList(); }",
        "static int[] F(int[] xs) => xs is [var p, .. var rest] ? xs.Length > 9 ? xs : [.. F([.. rest.Where(x => x < p)]), p, .. F([.. rest.Where(x => x >= p)])] : [];",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; var p = xs[0]; var less = xs.Skip(1).Where(x => x < p); p = p + 1; return F(less.ToList()).Append(xs[0]).Concat(F(xs.Skip(1).Where(x => x >= p).ToList())).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count <= 1) return xs; var p = xs[0]; var rest = xs.Skip(1).ToList(); var more = rest.Where(x => x >= p); rest.RemoveAt(0); return F(rest.Where(x => x < p).ToList()).Append(p).Concat(F(more.ToList())).ToList(); }",
        "static int[] F(int[] xs) => xs is [var p, .. var rest] ? F([.. rest.Where(x => x < p)]).Append(p).Concat(F([.. rest.Where(x => x >= p)])).Take(6).ToArray() : [];",

        // Insertion at a wrong place.
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = 0; if (i < r.Count && r[i] < x) i++; r.Insert(i, x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = 1; while (i < r.Count && r[i] < x) i++; r.Insert(Math.Min(i, r.Count), x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = 0; while (i < r.Count - 1 && r[i] < x) i++; r.Insert(i, x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = 0; while (i < r.Count && r[i] < x) i += 2; r.Insert(Math.Min(i, r.Count), x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = 0; while (i < r.Count && r[i] < x) i++; if (i < r.Count) r.Insert(i, x); else if (r.Count < 3) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = r.FindIndex(y => y > x); if (i <= 0) r.Add(x); else r.Insert(i, x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { int i = r.FindIndex(y => y < x); if (i < 0) r.Insert(0, x); else r.Insert(i, x); } return r; }",
        "static int[] F(int[] xs) => xs is [var x, .. var rest] ? Put(x, F(rest)) : []; static int[] Put(int x, int[] s) => s switch { [] => [x], [var y, ..] when x <= y => [x, .. s], [var y, .. var rest] => [x, .. Put(y, rest.Take(3).ToArray())] };",
        "static int[] F(int[] xs) => xs is [var x, .. var rest] ? Put(x, F(rest)) : []; static int[] Put(int x, int[] s) => s switch { [] => [x], [var y, ..] when x >= y => [x, .. s], [var y, .. var rest] => [y, x, .. rest] };",
        "static int[] F(int[] xs) => xs.Aggregate(new int[0], (acc, x) => [.. acc.Where(y => y < x), x, .. acc.Where(y => y > x + 1)]);",
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); for (int i = 1; i < a.Length; i++) { int key = a[i]; int j = i - 1; while (j > 0 && a[j] > key) { a[j + 1] = a[j]; j--; } a[j + 1] = key; } return a; }",
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); for (int i = 1; i < a.Length; i++) { int key = a[i]; int j = i - 1; while (j >= 0 && a[j] > key) { a[j + 1] = a[j]; j--; } a[Math.Max(j, 0)] = key; } return a; }",
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); for (int i = 1; i < a.Length - 1; i++) { int key = a[i]; int j = i - 1; while (j >= 0 && a[j] > key) { a[j + 1] = a[j]; j--; } a[j + 1] = key; } return a; }",
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); for (int i = 2; i < a.Length; i++) for (int j = i; j > 0 && a[j - 1] > a[j]; j--) (a[j - 1], a[j]) = (a[j], a[j - 1]); return a; }",
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); for (int i = 1; i < a.Length; i++) for (int j = i; j > 1 && a[j - 1] > a[j]; j--) (a[j - 1], a[j]) = (a[j], a[j - 1]); return a; }",
        "static int[] F(int[] xs) { var a = (int[])xs.Clone(); for (int i = 1; i < a.Length; i++) { int j = i; if (j > 0 && a[j - 1] > a[j]) (a[j - 1], a[j]) = (a[j], a[j - 1]); } return a; }",

        // Merges that lose a tail, or lists that were not sorted.
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; return M(F(xs.Take(xs.Count / 2).ToList()), F(xs.Skip(xs.Count / 2).ToList())); } static List<int> M(List<int> l, List<int> r) { var o = new List<int>(); int i = 0, j = 0; while (i < l.Count && j < r.Count) o.Add(l[i] <= r[j] ? l[i++] : r[j++]); while (i < l.Count) o.Add(l[i++]); return o; }",
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; return M(F(xs.Take(xs.Count / 2).ToList()), F(xs.Skip(xs.Count / 2).ToList())); } static List<int> M(List<int> l, List<int> r) { var o = new List<int>(); int i = 0, j = 0; while (i < l.Count && j < r.Count) o.Add(l[i] >= r[j] ? l[i++] : r[j++]); while (j < r.Count) o.Add(r[j++]); return o; }",
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; return M(xs.Take(xs.Count / 2).ToList(), xs.Skip(xs.Count / 2).ToList()); } static List<int> M(List<int> l, List<int> r) { var o = new List<int>(); int i = 0, j = 0; while (i < l.Count && j < r.Count) o.Add(l[i] <= r[j] ? l[i++] : r[j++]); while (i < l.Count) o.Add(l[i++]); while (j < r.Count) o.Add(r[j++]); return o; }",
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; return M(F(xs.Take(xs.Count / 2).ToList()), xs.Skip(xs.Count / 2).ToList()); } static List<int> M(List<int> l, List<int> r) { var o = new List<int>(); int i = 0, j = 0; while (i < l.Count && j < r.Count) o.Add(l[i] <= r[j] ? l[i++] : r[j++]); while (i < l.Count) o.Add(l[i++]); while (j < r.Count) o.Add(r[j++]); return o; }",
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; return F(xs.Skip(xs.Count / 2).ToList()).Concat(F(xs.Take(xs.Count / 2).ToList()).Take(2)).ToList(); }",
        "static List<int> F(List<int> xs) { if (xs.Count < 2) return xs; return M(F(xs.Take(xs.Count / 2).ToList()), F(xs.Skip(xs.Count / 2 + 1).ToList())); } static List<int> M(List<int> l, List<int> r) { var o = new List<int>(); int i = 0, j = 0; while (i < l.Count && j < r.Count) o.Add(l[i] <= r[j] ? l[i++] : r[j++]); while (i < l.Count) o.Add(l[i++]); while (j < r.Count) o.Add(r[j++]); return o; }",
        "static int[] F(int[] xs) => xs.Length < 2 ? xs : M(F(xs[..(xs.Length / 2)]), F(xs[(xs.Length / 2)..])); static int[] M(int[] a, int[] b) => (a, b) switch { ([], _) => [], (_, []) => a, ([var x, .. var t], [var y, ..]) when x <= y => [x, .. M(t, b)], (_, [var y, .. var u]) => [y, .. M(a, u)] };",
        "static int[] F(int[] xs) => xs.Length < 2 ? xs : M(F(xs[..(xs.Length / 2)]), F(xs[(xs.Length / 2)..])); static int[] M(int[] a, int[] b) => (a, b) switch { ([], _) => b, (_, []) => a, ([var x, .. var t], [var y, ..]) when x >= y => [x, .. M(t, b)], (_, [var y, .. var u]) => [.. M(a, u), y] };",
        "static int[] F(int[] xs) => xs.Length < 3 ? xs : M(F(xs[..(xs.Length / 2)]), F(xs[(xs.Length / 2)..])); static int[] M(int[] a, int[] b) => (a, b) switch { ([], _) => b, (_, []) => a, ([var x, .. var t], [var y, ..]) when x <= y => [x, .. M(t, b)], (_, [var y, .. var u]) => [y, .. M(a, u)] };",

        // Loops that stop too early or look at too little.
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int j = 0; j + 1 < a.Length; j++) if (a[j] > a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < 3; i++) for (int j = 0; j + 1 < a.Length; j++) if (a[j] > a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < 8; i++) for (int j = 0; j + 1 < a.Length; j++) if (a[j] > a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = 0; j + 2 < a.Length - i; j++) if (a[j] > a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = 1; j + 1 < a.Length; j++) if (a[j] > a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = 0; j < a.Length; j++) if (a[j] > a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length - 2; i++) for (int j = 0; j < a.Length - 1 - i; j++) if (a[j] > a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = 0; j + 1 < a.Length - i; j++) if (a[j] > a[j + 1]) a[j + 1] = a[j]; return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = 0; j + 1 < a.Length - i; j++) if (a[j] - a[j + 1] > 0) (a[j], a[j + 1]) = (a[j + 1], a[j]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) { int min = i; for (int j = i + 1; j < a.Length - 1; j++) if (a[j] < a[min]) min = j; (a[i], a[min]) = (a[min], a[i]); } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) { int min = i; for (int j = i + 1; j < a.Length; j++) if (a[j] < a[i]) min = j; (a[i], a[min]) = (a[min], a[i]); } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) { int min = 0; for (int j = i + 1; j < a.Length; j++) if (a[j] < a[min]) min = j; (a[i], a[min]) = (a[min], a[i]); } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 1; i < a.Length; i++) { int min = i; for (int j = i + 1; j < a.Length; j++) if (a[j] < a[min]) min = j; (a[i], a[min]) = (a[min], a[i]); } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = i + 2; j < a.Length; j++) if (a[j] < a[i]) (a[i], a[j]) = (a[j], a[i]); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = i + 1; j < a.Length; j++) if (a[j] < a[i]) a[i] = a[j]; return a; }",

        // Loops until nothing was swapped that overlook something.
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 2 < a.Length; i++) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } } while (swapped); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 1; i + 1 < a.Length; i++) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } } while (swapped); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 1 < a.Length; i++) if (a[i] > a[i + 1]) (a[i], a[i + 1]) = (a[i + 1], a[i]); } while (swapped); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 1 < a.Length; i++) { swapped = a[i] > a[i + 1]; if (swapped) (a[i], a[i + 1]) = (a[i + 1], a[i]); } } while (swapped); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 2 < a.Length; i++) if (a[i] > a[i + 2]) { (a[i], a[i + 2]) = (a[i + 2], a[i]); swapped = true; } } while (swapped); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 1 < a.Length; i++) if (a[i] > a[i + 1]) { a[i + 1] = a[i]; swapped = true; } } while (swapped); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; int rounds = 0; do { swapped = false; for (int i = 0; i + 1 < a.Length; i++) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } } while (swapped && ++rounds < 3); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 1 < a.Length; i++) if (a[i] > a[i + 1] && a[i] != 1) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } } while (swapped); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); var sorted = false; while (!sorted) { for (int i = 0; i + 1 < a.Length; i++) { sorted = true; if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); sorted = false; } } sorted |= a.Length < 2; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int swaps; do { swaps = 0; for (int i = 0; i + 1 < a.Length; i++) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swaps++; } } while (swaps > 1); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); var swapped = true; while (swapped) { swapped = false; for (int i = 0; i < a.Length - 1; i++) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } if (!swapped) break; swapped = false; for (int i = a.Length - 2; i > 0; i--) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length - 1; i++) { var swapped = false; for (int j = 0; j < a.Length - 2 - i; j++) if (a[j] > a[j + 1]) { (a[j], a[j + 1]) = (a[j + 1], a[j]); swapped = true; } if (!swapped) break; } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int i = 0; while (i < a.Length) { if (i == 0 || a[i - 1] <= a[i]) i++; else { (a[i - 1], a[i]) = (a[i], a[i - 1]); i++; } } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int i = 1; while (i < a.Length) { if (i == 1 || a[i - 1] <= a[i]) i++; else { (a[i - 1], a[i]) = (a[i], a[i - 1]); i--; } } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int i = 0; while (i + 2 < a.Length) { if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); i = 0; } else i++; } return a; }",

        // The least first, with faults.
        "static List<int> F(List<int> xs) { var rest = new List<int>(xs); var r = new List<int>(); while (rest.Count > 1) { int m = rest.Min(); r.Add(m); rest.Remove(m); } return r; }",
        "static List<int> F(List<int> xs) { var rest = new List<int>(xs); var r = new List<int>(); while (rest.Count > 0) { int m = rest.Min(); r.Add(m); rest.RemoveAt(0); } return r; }",
        "static List<int> F(List<int> xs) { var rest = new List<int>(xs); var r = new List<int>(); while (rest.Count > 0) { int m = rest[0]; r.Add(rest.Min()); rest.Remove(m); } return r; }",
        "static List<int> F(List<int> xs) { if (xs.Count == 0) return []; var m = xs.Min(); var rest = xs.ToList(); rest.Remove(m); return F(rest.Take(3).ToList()).Prepend(m).ToList(); }",
        "static List<int> F(List<int> xs) { var rest = xs.ToList(); var r = new List<int>(); var m = rest.Min(); while (rest.Count > 0) { m = rest.Min(); rest.Remove(m); r.Add(m); } return r; }",
        "static List<int> F(List<int> xs) { for (int i = 2; i < xs.Count; i++) if (xs[i - 1] > xs[i]) return xs.Order().ToList(); return xs; }",
        "static List<int> F(List<int> xs) { for (int i = 1; i < xs.Count; i++) if (xs[i - 1] > xs[i]) return xs.Order().ToList(); return xs.Count > 3 ? xs.Take(3).ToList() : xs; }",
        "static List<int> F(List<int> xs) { var r = xs.ToList(); var q = r; for (int i = 0; i < q.Count; i++) for (int j = i + 1; j < q.Count; j++) if (q[j] < q[i]) (r[i], r[j]) = (q[i], q[j]); return r.Count > 2 ? r.Skip(1).Append(r[0]).ToList() : r; }",

        // Ties that can be told apart.
        "static double[] F(double[] xs) { var a = xs.ToArray(); for (int i = 0; i < a.Length; i++) for (int j = i + 1; j < a.Length; j++) if (a[j] < a[i]) (a[i], a[j]) = (a[j], a[i]); return a; }",
        "static int[] F(int[] xs) => xs is [var p, .. var rest] ? [.. F([.. rest.Where(x => x / 10 < p / 10)]), p, .. F([.. rest.Where(x => x / 10 > p / 10)])] : [];",
    ];
}
