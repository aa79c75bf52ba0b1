namespace FilterEquivariance.Verification.Tests.Evaluation;

/// <summary>Functions that are compiled and evaluated side by side: one group per part of the language.</summary>
internal static class FidelitySources
{
    public static IReadOnlyList<string> All { get; } = [Numbers, Loops, Closures, Iterators, Patterns, Records, Exceptions, Generics, Texts, Enumerators, FidelityQueries.Queries, FidelityQueries.Collections, FidelityFramework.Values, FidelityFramework.Objects];

    private const string Numbers = """
        public enum Level : byte { Low, Middle, High }
        public static class Numbers
        {
            public static List<int> Wrapping(List<int> xs) { var r = new List<int>(); foreach (var x in xs) r.Add(unchecked(x * 31 + 7)); return r; }
            public static List<int> Checked(List<int> xs) { var r = new List<int>(); foreach (var x in xs) r.Add(checked(x * 3 - 1)); return r; }
            public static List<int> CheckedNegation(List<int> xs) { var r = new List<int>(); foreach (var x in xs) r.Add(checked(-x)); return r; }
            public static List<int> Divided(List<int> xs, int n) { var r = new List<int>(); foreach (var x in xs) r.Add(x / n + x % n); return r; }
            public static List<int> DividedByElement(List<int> xs) { var r = new List<int>(); foreach (var x in xs) r.Add(100 / x); return r; }
            public static List<int> Shifted(List<int> xs, int n) { var r = new List<int>(); foreach (var x in xs) r.Add((x << n) ^ (x >> 1) ^ (x >>> 3) | 4); return r; }
            public static List<byte> Bytes(List<byte> xs) { var r = new List<byte>(); foreach (var x in xs) r.Add((byte)(x + 200)); return r; }
            public static List<byte> CheckedBytes(List<byte> xs) { var r = new List<byte>(); foreach (var x in xs) { byte y = x; checked { y += 5; } y++; r.Add(y); } return r; }
            public static List<sbyte> SignedBytes(List<sbyte> xs) { var r = new List<sbyte>(); foreach (var x in xs) r.Add(unchecked((sbyte)(x * 3))); return r; }
            public static List<short> Shorts(List<short> xs) { var r = new List<short>(); foreach (var x in xs) r.Add(checked((short)(x + x))); return r; }
            public static List<uint> Unsigned(List<uint> xs) { var r = new List<uint>(); foreach (var x in xs) r.Add(x - 1 + ~x / 3); return r; }
            public static List<long> Longs(List<long> xs) { var r = new List<long>(); foreach (var x in xs) r.Add(unchecked(x * x - (int)x) % 1000); return r; }
            public static List<ulong> UnsignedLongs(List<ulong> xs) { var r = new List<ulong>(); foreach (var x in xs) r.Add(checked(x + 1) >> 1); return r; }
            public static List<double> Doubles(List<double> xs) { var r = new List<double>(); foreach (var x in xs) if (x <= x && !(x < 1) || x != x) r.Add(x / 3 + 0.1 * x % 2); return r; }
            public static List<float> Floats(List<float> xs) { var r = new List<float>(); foreach (var x in xs) r.Add(x * 1.1f - (float)0.1); return r; }
            public static List<decimal> Decimals(List<decimal> xs) { var r = new List<decimal>(); foreach (var x in xs) r.Add(x * 2m / 3m); return r; }
            public static List<int> FromDoubles(List<int> xs, double d) { var r = new List<int>(); foreach (var x in xs) r.Add(checked((int)(x * d))); return r; }
            public static List<char> Letters(List<char> xs) { var r = new List<char>(); foreach (var x in xs) r.Add((char)(x + 1)); return r; }
            public static List<int?> Lifted(List<int?> xs) { var r = new List<int?>(); foreach (var x in xs) { r.Add(x + 1); r.Add(x > 1 ? x : null); r.Add(-x ?? 7); } return r; }
            public static List<bool?> ThreeValued(List<bool?> xs, bool? b) { var r = new List<bool?>(); foreach (var x in xs) { r.Add(x & b); r.Add(x | b); r.Add(!x); r.Add(x ^ b); } return r; }
            public static List<int> Unwrapped(List<int> xs, int? n) { var r = new List<int>(); foreach (var x in xs) r.Add(x + (int)n!); return r; }
            public static List<Level> Levels(List<Level> xs) { var r = new List<Level>(); foreach (var x in xs) if (x != Level.Low) r.Add(x == Level.High ? Level.Low : x + 1); return r; }
            public static List<int> Compared(List<int> xs, long bound) { var r = new List<int>(); foreach (var x in xs) if (x < bound && x != 0.5 || x == 'a' - 97) r.Add(x); return r; }
            public static List<bool> Booleans(List<bool> xs) { var r = new List<bool>(); bool any = false; foreach (var x in xs) { any |= x; r.Add(any ^ x & true); } return r; }
            public static List<int> Compound(List<int> xs) { int s = 0; var r = new List<int>(); foreach (var x in xs) { s += x; s -= 1; s *= 2; s ^= x; r.Add(s++); r.Add(--s); r.Add(s--); } return r; }
        }
        """;

    private const string Enumerators = """
        public static class Enumerators
        {
            public static List<int> Whole(List<int> xs) { var r = new List<int>(); using var e = xs.GetEnumerator(); while (e.MoveNext()) r.Add(e.Current); return r; }
            public static List<int> WholeOfInterface(IEnumerable<int> xs) { var r = new List<int>(); using (var e = xs.GetEnumerator()) { while (e.MoveNext()) { r.Add(e.Current); r.Add(e.Current); } } return r; }
            public static List<int> Pairs(IEnumerable<int> xs) { var r = new List<int>(); var e = xs.GetEnumerator(); while (e.MoveNext()) { var first = e.Current; if (!e.MoveNext()) break; r.Add(e.Current); r.Add(first); } e.Dispose(); return r; }
            public static IEnumerable<int> Differences(IEnumerable<int> xs) { using var e = xs.GetEnumerator(); if (!e.MoveNext()) yield break; var last = e.Current; while (e.MoveNext()) { yield return e.Current - last; last = e.Current; } }
            public static List<int> InTurns(List<int> xs, List<int> ys) { var r = new List<int>(); using var a = xs.GetEnumerator(); using var b = ((IEnumerable<int>)ys).GetEnumerator(); bool more = true; while (more) { more = false; if (a.MoveNext()) { r.Add(a.Current); more = true; } if (b.MoveNext()) { r.Add(b.Current); more = true; } } return r; }
            public static List<int> OfQuery(List<int> xs) { var r = new List<int>(); var seen = 0; using var e = xs.Where(x => { seen++; return x % 2 == 0; }).GetEnumerator(); while (e.MoveNext()) r.Add(e.Current + seen); return r; }
            public static List<int> OfThrowingQuery(List<int> xs) { var r = new List<int>(); using var e = xs.Select(x => 6 / x).GetEnumerator(); for (int i = 0; i < 2 && e.MoveNext(); i++) r.Add(e.Current); return r; }
            public static List<int> ChangedMeanwhile(List<int> xs) { var l = xs.ToList(); var r = new List<int>(); var e = l.GetEnumerator(); while (e.MoveNext()) { r.Add(e.Current); if (e.Current == 2) l.Add(9); } return r; }
            public static List<int> AgainAfterTheEnd(List<int> xs) { var r = new List<int>(); IEnumerator<int> e = xs.GetEnumerator(); while (e.MoveNext()) r.Add(e.Current); if (e.MoveNext()) r.Add(99); return r; }
        }
        """;

    private const string Loops = """
        public static class Loops
        {
            public static int[] Reversed(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) r[xs.Length - 1 - i] = xs[i]; return r; }
            public static int[] BubbleSort(int[] xs) { var r = (int[])xs.Clone(); for (int i = 0; i < r.Length; i++) for (int j = 0; j + 1 < r.Length - i; j++) if (r[j] > r[j + 1]) (r[j], r[j + 1]) = (r[j + 1], r[j]); return r; }
            public static int[] CopyThenSwap(int[] xs) { var r = new int[xs.Length]; for (int i = 0; i < xs.Length; i++) r[i] = xs[i]; for (int i = 0, j = r.Length - 1; i < j; i++, j--) { int t = r[i]; r[i] = r[j]; r[j] = t; } return r; }
            public static List<int> Skipping(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { if (x == 1) continue; if (x == 3) break; r.Add(x); } return r; }
            public static List<int> DoWhile(List<int> xs) { var r = new List<int>(); int i = 0; do { r.Add(xs[i]); i += 2; } while (i < xs.Count); return r; }
            public static List<int> Nested(List<int> xs) { var r = new List<int>(); for (int i = 0; i < xs.Count; i++) { for (int j = i; j < xs.Count; j++) { if (xs[j] == 2) goto_next(r); if (xs[j] == 0) break; r.Add(xs[i] - xs[j]); } } return r; static void goto_next(List<int> r) => r.Add(99); }
            public static List<int> While(List<int> xs) { var r = new List<int>(); int i = xs.Count; while (i-- > 0) { if (xs[i] < 0) return r; r.Add(xs[i]); } r.Add(i); return r; }
            public static List<int> Switched(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { switch (x) { case 0: continue; case 1: case 2: r.Add(10); break; case > 5 when x % 2 == 0: r.Add(20); break; case int.MaxValue: return r; default: r.Add(x); break; } } return r; }
            public static List<int> Widened(List<int> xs) { var r = new List<int>(); foreach (long x in xs) if (x * 2 < 5_000_000_000L) r.Add((int)x); return r; }
            public static List<int> ModifiedWhileRead(List<int> xs) { var r = new List<int>(xs); foreach (var x in r) if (x == 2) r.Add(3); return r; }
            public static int[] ArrayWhileRead(int[] xs) { var r = (int[])xs.Clone(); var s = new List<int>(); foreach (var x in r) { s.Add(x); for (int i = 0; i < r.Length; i++) r[i] = x + i; } return s.ToArray(); }
            public static List<int> OutOfRange(List<int> xs) { var r = new List<int>(); for (int i = 0; i <= xs.Count; i++) if (xs.Count % 2 == 0 || i < xs.Count) r.Add(xs[i]); return r; }
            public static int[] ArrayOutOfRange(int[] xs, int n) => [xs[n], xs[^1], .. xs[1..]];
        }
        """;

    private const string Closures = """
        public static class Closures
        {
            public static List<int> CapturedEach(List<int> xs) { var fs = new List<Func<int>>(); foreach (var x in xs) fs.Add(() => x); return fs.Select(f => f()).ToList(); }
            public static List<int> CapturedShared(List<int> xs) { var fs = new List<Func<int>>(); for (int i = 0; i < xs.Count; i++) fs.Add(() => i); return fs.Select(f => f()).ToList(); }
            public static List<int> CapturedInside(List<int> xs) { var fs = new List<Func<int>>(); for (int i = 0; i < xs.Count; i++) { int j = xs[i] * 2; fs.Add(() => j++ + i); } return fs.Select(f => f() + f()).ToList(); }
            public static List<int> Counting(List<int> xs) { int n = 0; Func<int, bool> odd = _ => n++ % 2 == 1; var q = xs.Where(odd); var r = q.ToList(); r.AddRange(q); r.Add(n); return r; }
            public static List<int> Deferred(List<int> xs) { int k = 1; var q = xs.Where(x => x > k); k = 2; return q.ToList(); }
            public static List<int> LocalFunction(List<int> xs) { var r = new List<int>(); void Add(int x) { if (x > 0) { r.Add(x); Add(x / 2 - 1); } } foreach (var x in xs) Add(x % 50); return r; }
            public static List<int> LocalRecursionWithOut(List<int> xs)
            {
                var r = new List<int>();
                var d = new Dictionary<int, int> { [0] = 1, [1] = 2 };
                int Walk(int x, int depth) { if (depth > 3 || !d.TryGetValue(x, out var y)) return x; int z = Walk(y, depth + 1); return y * 10 + z; }
                foreach (var x in xs) r.Add(Walk(x, 0));
                return r;
            }
            public static List<int> Composed(List<int> xs) { Func<Func<int, int>, Func<int, int>> twice = f => x => f(f(x)); var g = twice(twice(x => x % 100 + 1)); return xs.Select(g).ToList(); }
            public static List<int> MethodGroup(List<int> xs) => xs.Select(Half).Where(IsSmall).ToList();
            static int Half(int x) => x / 2;
            static bool IsSmall(int x) => x < 3;
            public static List<int> Given(List<int> xs, Func<int, bool> p, Func<int, int> f) => xs.Where(p).Select(f).ToList();
            public static List<int> Folded(List<int> xs, Func<int, int, int> f) => [xs.Aggregate(0, f), xs.Aggregate(f)];
            public static List<int> Acted(List<int> xs) { var r = new List<int>(); Action<int> a = x => r.Insert(0, x); xs.ForEach(a); return r; }
            public static List<int> CurriedDefault(List<int> xs, Func<int, int>? f) => f is null ? xs : xs.Select(x => f(x)).ToList();
            public static List<int> PatternInLoop(List<int> xs) { var fs = new List<Func<int>>(); int i = 0; while (i < xs.Count && xs[i] is var x) { fs.Add(() => x); i++; } return fs.ConvertAll(f => f()); }
        }
        """;

    private const string Iterators = """
        public static class Iterators
        {
            public static IEnumerable<int> Doubled(IEnumerable<int> xs) { foreach (var x in xs) { yield return x; if (x == 3) yield break; yield return x; } }
            public static IEnumerable<int> Windows(List<int> xs) { for (int i = 0; i + 1 < xs.Count; i++) { if (xs[i] == 0) continue; yield return xs[i] - xs[i + 1]; } }
            public static IEnumerable<int> Interleaved(IEnumerable<int> xs, IEnumerable<int> ys) { using var a = ys.GetEnumerator(); foreach (var x in xs) { yield return x; if (a.MoveNext()) yield return a.Current; } }
            public static IEnumerable<int> Checking(List<int> xs) { if (xs.Count == 1) throw new ArgumentException("one"); return Inner(); IEnumerable<int> Inner() { foreach (var x in xs) yield return 6 / x; } }
            public static List<int> Abandoned(List<int> xs) { var log = new List<int>(); foreach (var x in Logging(xs, log).Take(2)) log.Add(x); return log; }
            static IEnumerable<int> Logging(List<int> xs, List<int> log) { log.Add(-1); try { foreach (var x in xs) { yield return x; log.Add(-2); } } finally { log.Add(-3); } }
            public static List<int> TwiceEnumerated(List<int> xs) { var log = new List<int>(); var q = Logging(xs, log); log.Add(-9); return [.. q, .. q, .. log]; }
            public static IEnumerable<int> Recursive(List<int> xs) { if (xs.Count == 0) yield break; yield return xs[0]; foreach (var x in Recursive(xs.Skip(1).ToList())) yield return x; yield return xs[0]; }
            public static IEnumerable<int> Switching(IEnumerable<int> xs) { foreach (var x in xs) switch (x) { case 0: yield return 100; break; case 1: yield break; default: yield return x; continue; } }
            public static IEnumerable<int> Parameter(IEnumerable<int> xs, int n) { foreach (var x in xs) { if (n-- <= 0) yield break; yield return x; } }
            public static List<int> ParameterTwice(List<int> xs) { var q = Parameter(xs, 2); return q.Concat(q).ToList(); }
        }
        """;

    private const string Patterns = """
        public static class Patterns
        {
            public static int[] HeadTail(int[] xs) => xs switch { [] => [], [var x] => [x, x], [var x, .. var rest, var y] => [y, .. HeadTail(rest), x] };
            public static int[] Fixed(int[] xs) => xs is [0, _, > 1, ..] or [.., 2] ? xs : xs is [1 or 2, not 3] ? [9] : [];
            public static List<int> Relations(List<int> xs) { var r = new List<int>(); foreach (var x in xs) r.Add(x switch { < 0 => -1, 0 or 1 => x, > 100 and not int.MaxValue => 100, int.MaxValue => 7, var y when y % 2 == 0 => y / 2, _ => x }); return r; }
            public static List<int> Incomplete(List<int> xs) => xs.Select(x => x switch { 0 => 1, 1 => 2, 2 => 3 }).ToList();
            public static List<int> Properties(List<int> xs) => xs is { Count: > 2 and var n } && n is var m ? [m, .. xs] : xs is { Count: 0 } ? xs : [0];
            public static List<string> Types(List<string> xs, object o) { var r = new List<string>(); if (o is int n && n > 0) r.Add("int"); if (o is string) r.Add("string"); r.AddRange(xs); return r; }
            public static List<int> Nulls(List<int> xs, int? n) => n is null ? xs : n is > 1 and var k ? [k] : n is int j ? [j, .. xs] : [];
            public static List<(int, int)> Positional(List<(int, int)> xs) { var r = new List<(int, int)>(); foreach (var x in xs) if (x is (0, var b) && b > 0) r.Add((b, 0)); else if (x is { Item1: 1 } or (_, 2)) r.Add(x); return r; }
            public static string Text(string s) => s is ['a', .. var rest] ? rest + "a" : s switch { "" => "e", "b" => "bb", [_, 'c'] => "c", _ => s };
        }
        """;

    private const string Records = """
        public record Order(int Id, string Customer, bool Paid = false) { public int Twice => Id * 2; public bool IsFor(string name) => Customer == name; }
        public record struct Point(int X, int Y);
        public class Box { public int Size { get; set; } public string Name { get; set; } = ""; }
        public static class Records
        {
            public static List<Order> Changed(List<Order> xs) => xs.Where(x => x.Twice > 0 && !x.IsFor("b")).Select(x => x with { Id = x.Id + 1, Paid = !x.Paid }).ToList();
            public static List<Order> Equal(List<Order> xs) { var r = new List<Order>(); foreach (var x in xs) if (!r.Contains(x with { Paid = false })) r.Add(x with { Paid = false }); return r; }
            public static List<Order> Compared(List<Order> xs) => xs.Where(x => x == xs[0] || x != new Order(1, "b")).ToList();
            public static List<Order> Deconstructed(List<Order> xs) { var r = new List<Order>(); foreach (var (id, customer, paid) in xs) r.Add(new Order(id, paid ? customer : "", paid)); return r; }
            public static List<Point> Points(List<Point> xs) { var r = new List<Point>(); foreach (var p in xs) r.Add(p == default ? new Point(9, 9) : p with { X = p.Y }); return r; }
            public static List<(int Key, string Name)> Tuples(List<(int Key, string Name)> xs) { var r = new List<(int Key, string Name)>(); foreach (var (k, n) in xs) r.Add((k + 1, n)); r.AddRange(xs.Where(x => x == (0, "a"))); return r; }
            public static List<(double, int)> TuplesWithNaN(List<(double, int)> xs) => xs.Where(x => x == x).Concat(xs.Distinct()).ToList();
            public static List<int> Anonymous(List<int> xs) => xs.Select((x, i) => new { x, i }).Where(p => p.i % 2 == 0).Select(p => p.x).ToList();
            public static List<int> AnonymousKeys(List<int> xs) => xs.GroupBy(x => new { Odd = x % 2 != 0, Big = x > 2 }).SelectMany(g => g.Key.Odd ? g : g.Take(1)).ToList();
            public static List<Box> Boxes(List<Box> xs) => xs.Distinct().Where(x => x.Size >= 0 && x.Name != "b").Reverse().ToList();
            public static List<int> Swapped(List<int> xs) { var r = new List<int>(xs); for (int i = 0; i + 1 < r.Count; i += 2) (r[i], r[i + 1]) = (r[i + 1], r[i]); var (a, b) = (r.Count, 2); r.Add(a); r.Add(b); return r; }
        }
        """;

    private const string Exceptions = """
        public static class Exceptions
        {
            public static List<int> Caught(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { try { r.Add(12 / x); if (x == 2) throw new InvalidOperationException(); } catch (DivideByZeroException) { r.Add(-1); } catch (Exception e) when (r.Count % 2 == 0) { r.Add(e is InvalidOperationException ? 50 : 60); } finally { r.Add(77); } } return r; }
            public static List<int> Bases(List<int> xs, int n) { try { return [xs[n]]; } catch (ArgumentException) { return []; } }
            public static List<int> Arithmetic(List<int> xs) { try { return xs.Select(x => checked(x * 1000) / (x - 1)).ToList(); } catch (ArithmeticException) { return xs; } }
            public static List<int> Thrown(List<int> xs, int n) => n < 0 ? throw new ArgumentOutOfRangeException(nameof(n), $"{n} < 0") : xs.Count > n ? xs : throw new NotSupportedException();
            public static List<int> ReturnInTry(List<int> xs) { var r = new List<int>(); try { if (xs.Count > 2) return r; r.Add(1); } finally { r.Add(2); } r.Add(3); return r; }
            public static List<int> Lookup(List<int> xs) { var d = new Dictionary<int, int> { { 0, 5 }, { 1, 6 } }; return xs.Select(x => d[x]).ToList(); }
            public static List<int> Empty(List<int> xs) => [xs.First(), xs.Last(), xs.Max(), xs.Single()];
            public static List<string> NullReference(List<string> xs, string? s) => xs.Where(x => x.Length > s!.Length).ToList();
            public static List<string> NullSafe(List<string> xs, string? s) => xs.Where(x => x.Length > s?.Length).Concat([s ?? "none"]).ToList();
            public static int[] Negative(int[] xs, int n) => new int[n].Concat(xs).ToArray();
            public static List<int> LateException(List<int> xs) { var q = xs.Select(x => 6 / x); try { return q.Take(1).ToList(); } catch (DivideByZeroException) { return q.Skip(1).ToList(); } }
        }
        """;

    private const string Generics = """
        public static class Generics
        {
            public static List<T> Rotated<T>(List<T> xs) { var r = new List<T>(); for (int i = 0; i < xs.Count; i++) r.Add(xs[(i + 1) % xs.Count]); return r; }
            public static List<T> Padded<T>(List<T> xs) => xs.Count < 3 ? [.. xs, default!] : xs;
            public static List<T> Distinct<T>(List<T> xs) where T : class { var seen = new HashSet<T>(); return xs.Where(seen.Add).ToList(); }
            public static List<string> ThroughHelper(List<string> xs) => [FirstOr(xs), .. xs.Select(x => x ?? "null")];
            static T FirstOr<T>(List<T> xs) => xs.Count > 1 ? xs[1] : xs.FirstOrDefault()!;
            public static List<int> DefaultOfHelper(List<int> xs) => [.. xs, Fallback<int>([]), Fallback<string>([]) is null ? 1 : 2, Fallback<(int, bool)>([]).Item1];
            static T? Fallback<T>(List<T> xs) => xs.Count == 0 ? default : xs[0];
            public static List<T> Ordered<T>(List<T> xs) where T : IComparable<T> { var r = new List<T>(); foreach (var x in xs) { int i = 0; while (i < r.Count && r[i].CompareTo(x) <= 0) i++; r.Insert(i, x); } return r; }
            public static List<int> ThroughPairs(List<int> xs) => Paired<string, int>(xs, "").Select(p => p.Item2 + (p.Item1 is null ? 1 : 5)).ToList();
            static List<(A?, B)> Paired<A, B>(List<B> xs, A a) => [.. xs.Select(x => (default(A), x)), (a, default(B)!)];
            static readonly int[] Primes = [2, 3, 5, 7];
            public static List<int> Fields(List<int> xs) => xs.Where(x => Primes.Contains(x)).Concat(Primes.Take(xs.Count)).ToList();
            public static List<T> Repeated<T>(List<T> xs, int n) => Enumerable.Repeat(xs, n).SelectMany(x => x).ToList();
        }
        """;

    private const string Texts = """
        using System.Text;
        public static class Texts
        {
            public static string Backwards(string s) { var r = ""; foreach (var c in s) r = c + r; return r; }
            public static string Upper(string s) => new string(s.Where(char.IsLetter).Select(char.ToUpperInvariant).ToArray());
            public static string Built(string s) { var b = new StringBuilder(); for (int i = 0; i < s.Length; i++) if (i % 2 == 0) b.Append(s[i]); return b.ToString(); }
            public static string Sliced(string s) => s.Length > 2 ? s[1..^1] + s[0] : s + s.Length;
            public static List<string> Interpolated(List<string> xs, int n) => xs.Select((x, i) => $"{x}{i}{n == 2}{(n > 0 ? "p" : null)}").ToList();
            public static List<string> Concatenated(List<string> xs, char c, bool b) => xs.Select(x => x + c + b + 1 + null + 'z').ToList();
            public static List<string> Lengths(List<string> xs) => xs.Where(x => x.Length > 1 && x[1] != 'b' && x != "ab" + "c").ToList();
            public static string Bumped(string s) { var a = s.ToCharArray(); for (int i = 0; i < a.Length; i++) a[i]++; return new string(a); }
        }
        """;
}
