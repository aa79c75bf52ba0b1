namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>
/// Functions that break the filter law, and would seem to keep it if what a call hands over, or what is asked of the list, were taken to be as it was before something else
/// changed it: by another parameter, a local function, an argument evaluated earlier, or a second name.
/// </summary>
internal static class WrongHandovers
{
    public static IReadOnlyList<string> Filter { get; } =
    [
        // A list that is a parameter twice, or grows while it is walked.
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return Go(c, 0, c); } static List<int> Go(List<int> c, int i, List<int> r) { if (i >= c.Count || i > 5) return r; r.Add(c[i]); return Go(c, i + 1, r); }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return Go(c, 0, c); } static List<int> Go(List<int> c, int i, List<int> r) { if (i >= c.Count) return []; if (i < 6) r.Add(c[i]); return [c[i], .. Go(c, i + 1, r)]; }",

        // Parameters that local functions change, and counts taken before an argument or the function changes the list.
        "static List<int> F(List<int> xs) { return Go(xs, new()); static List<int> Go(List<int> ys, List<int> r) { foreach (var y in ys) Add(y); return r.Take(1).ToList(); void Add(int x) => r.Add(x); } }",
        "static List<int> F(List<int> xs) { return Go(xs, 0); static List<int> Go(List<int> ys, int k) { foreach (var y in ys) Inc(); return ys.Take(k == 3 ? 1 : 2).ToList(); void Inc() => k++; } }",
        "static List<int> F(List<int> xs) { return Go(xs, 0); static List<int> Go(List<int> ys, int k) { Inc(); return k == 0 ? ys : ys.Take(k).ToList(); void Inc() => k++; } }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return Go(c, c.Count - 1, c); } static List<int> Go(List<int> c, int h, List<int> r) { r.AddRange(c.ToArray()); var o = new List<int>(); for (int i = 0; i <= h; i++) o.Add(c[i]); return [.. o, .. c.Take(1)]; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return Go(c, c.Count - 1, c); } static List<int> Go(List<int> c, int h, List<int> r) { r.RemoveAt(0); var o = new List<int>(); for (int i = h; i >= 0; i--) o.Add(i < c.Count ? c[i] : 0); return o; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return Go(c, c.Count - 1); } static List<int> Go(List<int> c, int h) { Wipe(c); var o = new List<int>(); for (int i = h; i >= 0; i--) o.Add(7); return o; } static void Wipe(List<int> c) => c.Clear();",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return Go(c, c.Count - 1, Pop(c)); } static int Pop(List<int> c) { if (c.Count > 0) c.RemoveAt(0); return 0; } static List<int> Go(List<int> c, int h, int z) { var o = new List<int>(); for (int i = 0; i <= h && i < c.Count + 1; i++) o.Add(i < c.Count ? c[i] : 9); return o; }",

        // Functions lent to a recursion.
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return Go(c, 0, x => { if (c.Count < 6) c.Add(x); return x; }); } static List<int> Go(List<int> c, int i, Func<int, int> f) { if (i >= c.Count) return []; var y = f(c[i]); return [y, .. Go(c, i + 1, f)]; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return Go(c, 0); void Grow(int x) { if (c.Count < 6) c.Add(x); } List<int> Go(List<int> d, int i) { if (i >= d.Count) return []; Grow(d[i]); return [d[i], .. Go(d, i + 1)]; } }",

        // Arguments that are evaluated in their order.
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); return Go(xs, 0, q, 0, []); } static List<int> Go(List<int> xs, int i, Queue<int> q, int a, List<int> r) { if (i >= xs.Count) return r; r.Add(a); return Go(xs, i + 1, q, q.Dequeue(), r); }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); return Go(xs, 0, 0, [], q); } static List<int> Go(List<int> xs, int i, int a, List<int> r, Queue<int> q) { if (i >= xs.Count) return r; return Go(xs, i + 1, q.Dequeue(), Plus(r, q.Count > 0 ? q.Peek() : -1), q); } static List<int> Plus(List<int> r, int x) { r.Add(x); return r; }",
        "static List<int> F(List<int> xs) { var q = new Queue<int>(xs); return Go(xs, 0, 0, \"\", q, []); } static List<int> Go(List<int> xs, int i, int a, string s, Queue<int> q, List<int> r) { if (i >= xs.Count) return r; r.Add(s.Length); return Go(xs, i + 1, q.Dequeue(), q.Count > 0 ? s + \"a\" : s, q, r); }",

        // The list found for a key, after the loop.
        "static List<int> F(List<int> xs) { var d = new SortedDictionary<int, List<int>>(); List<int> l = new(); foreach (var x in xs) { if (!d.TryGetValue(x % 2, out l)) d[x % 2] = l = []; l.Add(x); } return l; }",
        "static List<int> F(List<int> xs) { var d = new SortedDictionary<int, List<int>>(); List<int>? l; foreach (var x in xs) { if (!d.TryGetValue(x % 2, out l)) d[x % 2] = l = []; l.Add(x); } l = null; return xs.Count > 2 ? d.Values.First() : []; }",
        "static List<int> F(List<int> xs) { var d = new SortedDictionary<int, List<int>>(); List<int> l = new(); foreach (var x in xs) { if (!d.TryGetValue(x % 2, out l)) { l = []; d[x % 2] = l; } l.Add(x); } return l ?? []; }",

        // Guards that ask a list which is not as it was given.
        "static List<int> F(List<int> xs) { var c = xs.ToList(); xs.Clear(); if (xs.Count < 1) return c.Take(1).ToList(); return c; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); Wipe(xs); if (xs.Count < 1) return c.Take(1).ToList(); return c; } static void Wipe(List<int> l) => l.Clear();",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); var l = xs; l.Clear(); if (xs.Count < 1) return c.Take(1).ToList(); return c; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); Wipe(); if (xs.Count < 1) return c.Take(1).ToList(); return c; void Wipe() => xs.Clear(); }",
        "static List<int> F(List<int> xs) { var c = xs; Wipe(); if (xs.Count < 1) return c.Take(1).ToList(); return c; void Wipe() => xs = []; }",
        "static List<int> F(List<int> xs) { var c = xs; var f = () => { xs = []; }; f(); if (xs.Count < 1) return c.Take(1).ToList(); return c; }",
        "static List<int> F(List<int> xs) { var c = xs; xs = []; if (xs.Count < 1) return c.Take(1).ToList(); return c; }",
        "static List<int> F(List<int> xs) { var c = xs; xs = xs.Take(1).ToList(); if (xs.Count < 2) return xs; return c; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); var d = xs.ToList(); while (d.Count > 1) d.RemoveAt(0); if (d.Count < 2) return c.Take(1).ToList(); return c; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); var d = xs.ToList(); Wipe(d); if (d.Count < 1) return c.Take(1).ToList(); return c; } static void Wipe(List<int> l) => l.Clear();",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); var d = xs.ToList(); var e = d; e.Clear(); if (d.Count < 1) return c.Take(1).ToList(); return c; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); foreach (var x in c) { if (xs.Count < 1) return c.Take(1).ToList(); xs.Clear(); } return c; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); return xs.RemoveAll(x => true) > 0 && xs.Count < 1 ? c.Take(1).ToList() : c; }",

        // A cast or a type test gives a collection that is handed in another name.
        "static List<int> F(List<int> xs, IEnumerable<string> names) { var l = (List<string>)names; var r = new List<int>(); foreach (var x in xs) { l.Add(\"q\"); if (names.Count() > 3) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs, IEnumerable<string> names) { var l = names as List<string> ?? new List<string>(); var r = new List<int>(); foreach (var x in xs) { l.Add(\"q\"); if (names.Count() > 3) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs, IEnumerable<string> names) { var r = new List<int>(); if (names is List<string> l) foreach (var x in xs) { l.Add(\"q\"); if (names.Count() > 3) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs, IEnumerable<string> names) { var r = new List<int>(); if (names is List<string> { Count: > 0 } l) foreach (var x in xs) { l.Add(\"q\"); if (names.Count() > 3) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs, object names) { var l = (List<string>)names; foreach (var x in xs) l.Add(\"q\"); return ((List<string>)names).Count > 3 ? xs : new List<int>(); }",
        "static List<int> F(List<int> xs, IEnumerable<string> names) { var l = names switch { List<string> a => a, _ => new List<string>() }; var r = new List<int>(); foreach (var x in xs) { l.Add(\"q\"); if (names.Count() > 3) r.Add(x); } return r; }",

        // An iterator runs when it is enumerated, and changes what it captures then, by itself or through others.
        "static List<int> F(List<int> xs) { var log = new List<int>(); void Note(int x) => log.Add(x); IEnumerable<int> It() { foreach (var x in xs) { Note(x); yield return x; } } _ = It().Any(); return log; }",
        "static List<int> F(List<int> xs) { var log = new List<int>(); static void Put(List<int> l, int x) => l.Add(x); IEnumerable<int> It() { foreach (var x in xs) { Put(log, x); yield return x; } } _ = It().Any(); return log; }",
        "static List<int> F(List<int> xs) { var t = (L: new List<int>(), 0); IEnumerable<int> It() { foreach (var x in xs) { t.L.Add(x); yield return x; } } _ = It().Any(); return t.L; }",
    ];
}
