namespace FilterEquivariance.Verification.Tests.Evaluation;

/// <summary>Queries and collections, as <see cref="FidelitySources"/>.</summary>
internal static class FidelityQueries
{
    public const string Queries = """
        public static class Queries
        {
            public static List<int> Chain(List<int> xs) => xs.Where(x => x % 2 == 0).Select(x => x / 2).OrderByDescending(x => x).ThenBy(x => -x).Take(5).Reverse().ToList();
            public static IEnumerable<int> Syntax(IEnumerable<int> xs) => from x in xs let y = x * 2 where y > 1 orderby y % 3, x descending select y;
            public static IEnumerable<int> Joined(IEnumerable<int> xs, IEnumerable<int> ys) => from x in xs join y in ys on x % 3 equals y % 3 select x - y;
            public static IEnumerable<int> Grouped(IEnumerable<int> xs) => from x in xs group x by x % 3 into g orderby g.Key from y in g.Distinct() select y + g.Count();
            public static List<int> Sets(List<int> xs, List<int> ys) => [.. xs.Except(ys), .. xs.Intersect(ys), .. xs.Union(ys), .. xs.DistinctBy(x => x % 2)];
            public static List<int> Positions(List<int> xs, int n) => [.. xs.Take(n), .. xs.Skip(n), .. xs.TakeLast(n), .. xs.SkipLast(n), .. xs.TakeWhile(x => x > n), .. xs.SkipWhile(x => x > n)];
            public static List<int> Chunks(List<int> xs, int n) => xs.Chunk(n).SelectMany(c => c.Reverse()).ToList();
            public static List<int> Zipped(List<int> xs, List<int> ys) => xs.Zip(ys, (x, y) => x - y).Concat(xs.Zip(ys).Select(p => p.First + p.Second)).ToList();
            public static List<int> Scalars(List<int> xs) => [xs.Count(x => x > 0), xs.Any() ? 1 : 0, xs.All(x => x < 9) ? 1 : 0, xs.FirstOrDefault(x => x > 2), xs.LastOrDefault(), xs.IndexOf(2), xs.Contains(1) ? 1 : 0];
            public static List<int> Sums(List<int> xs) => [xs.Sum(), xs.Min(), xs.Max(x => -x)];
            public static List<int> Aggregated(List<int> xs) => xs.Aggregate(new List<int>(), (acc, x) => { acc.Insert(0, x); return acc; });
            public static List<int> Lookups(List<int> xs) { var l = xs.ToLookup(x => x % 2 == 0, x => x * 10); return [.. l[true], .. l[false], l.Count]; }
            public static List<int> Flattened(List<int> xs) => xs.SelectMany(x => Enumerable.Range(0, Math.Abs(x % 4)), (x, i) => x * 10 + i).Append(1).Prepend(2).ToList();
            public static IEnumerable<int> SortedByKey(IEnumerable<int> xs, Func<int, int> key) => xs.OrderBy(key);
            public static List<int> Live(List<int> xs) { var r = new List<int>(xs); var q = r.Where(x => x > 0); r.Add(5); return q.ToList(); }
            public static List<int[]> Inner(List<int[]> xs) => xs.OrderBy(x => x.Length).Where(x => !x.Contains(2)).ToList();
            public static List<string> Strings(List<string> xs) => xs.OrderBy(x => x.Length).ThenBy(x => x, StringComparer.Ordinal).Distinct().ToList();
            public static List<int> ZippedWithWhatShrinks(List<int> xs) { var r = new List<int>(xs); return xs.Where(x => x > 1 && r.Remove(x)).Zip(r, (a, b) => a).ToList(); }
            public static List<int> LastOfWhatGrows(List<int> xs) { var r = new List<int>(xs); foreach (var x in r.AsEnumerable().TakeLast(2)) if (x > 0) r.Insert(0, x); return r; }
            public static List<int> DefaultIfEmpty(List<int> xs) => xs.Where(x => x > 1).DefaultIfEmpty(42).ToList();
        }
        """;

    public const string Collections = """
        using System.Collections.Immutable;
        public static class Collections
        {
            public static List<int> ListMembers(List<int> xs) { var r = new List<int>(xs); r.AddRange(xs); r.Insert(1, 8); r.Remove(2); r.RemoveAt(0); r.RemoveAll(x => x == 1); r.Reverse(); r.InsertRange(0, [4, 5]); return r.GetRange(1, r.Count - 2); }
            public static List<int> QueueAndStack(List<int> xs) { var q = new Queue<int>(xs); var s = new Stack<int>(); while (q.Count > 0) { var x = q.Dequeue(); if (x > 1 && q.TryPeek(out var y) && y < x) s.Push(y); s.Push(x); } return [.. s, s.Pop(), s.Peek()]; }
            public static Queue<int> Requeued(Queue<int> xs) { var r = new Queue<int>(); foreach (var x in xs) { r.Enqueue(x); if (x == 0) r.Enqueue(1); } return r; }
            public static Stack<int> Restacked(Stack<int> xs) { var r = new Stack<int>(); foreach (var x in xs) r.Push(x); return r; }
            public static LinkedList<int> Linked(LinkedList<int> xs) { var r = new LinkedList<int>(); foreach (var x in xs) if (x % 2 == 0) r.AddLast(x); else r.AddFirst(x); return r; }
            public static List<int> SetMembers(List<int> xs) { var s = new HashSet<int>(); var r = new List<int>(); foreach (var x in xs) if (s.Add(x)) r.Add(x); else if (x > 0) s.Remove(x); r.Add(s.Count); return r; }
            public static List<int> SetOrder(List<int> xs) { var s = new HashSet<int>(xs); s.UnionWith([3, 1]); s.Remove(0); return [.. s]; }
            public static List<int> SortedSets(List<int> xs) { var s = new SortedSet<int>(xs); s.Add(1); return [.. s, s.Min, s.Max]; }
            public static List<int> Counts(List<int> xs) { var d = new Dictionary<int, int>(); foreach (var x in xs) d[x] = d.GetValueOrDefault(x) + 1; return xs.Where(x => d[x] == 1).ToList(); }
            public static List<int> Pairs(List<int> xs) { var d = new Dictionary<int, List<int>>(); foreach (var x in xs) { if (!d.TryGetValue(x % 3, out var l)) d[x % 3] = l = []; l.Add(x); } var r = new List<int>(); foreach (var (k, v) in d) { r.Add(k); r.AddRange(v); } foreach (var p in d) r.Add(p.Key + p.Value.Count); return r; }
            public static List<int> SortedMap(List<int> xs) { var d = new SortedDictionary<int, int>(); foreach (var x in xs) d[x] = x * 2 - d.Count; return [.. d.Keys, .. d.Values]; }
            public static ImmutableList<int> Immutable(ImmutableList<int> xs) { var r = xs; foreach (var x in xs) if (x == 1) r = r.Add(x).Remove(0); return r.Insert(0, 7); }
            public static ImmutableArray<int> ImmutableArrays(ImmutableArray<int> xs) => xs.Where(x => x > 0).Concat(xs).ToImmutableArray();
            public static int[] Slices(int[] xs) { if (xs.Length < 2) return []; ReadOnlySpan<int> s = xs.AsSpan(1); var r = new List<int>(); foreach (var x in s) r.Add(x); r.Add(s[^1]); r.Add(s[..1].Length); return r.ToArray(); }
            public static int[] Sorted(int[] xs) { var r = xs.ToArray(); Array.Sort(r); return r; }
            public static int[] Appended(int[] xs, params int[] more) => [.. more, .. xs];
            public static List<int> Aliased(List<int> xs) { var a = new List<int>(xs); var b = a; b.Add(1); return a == b ? a : []; }
            public static List<int> Mutating(List<int> xs) { xs.Sort(); xs.Add(3); return xs; }
            public static IReadOnlyList<int> Views(List<int> xs) { var r = new List<int>(xs); var v = r.AsReadOnly(); r.Add(9); return v; }
        }
        """;
}
