namespace FilterEquivariance.Verification.Tests.Differential;

internal static partial class WrongClaims
{
    private const string Halves = "static bool T(int x) { while (x % 8 != 0) x -= 2; return true; } static bool N(int x) => !T(x); static IEnumerable<int> Naturals() { var i = 0; while (true) yield return i++; }";

    /// <summary>Loops that do not end on every number, gone through by the run on fewer elements alone: where a dropped element had ended a search before, or an empty list takes another way.</summary>
    private static string[] Endless =>
    [
        $"static List<int> F(List<int> xs) {{ _ = xs.Any(T); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.Any(x => T(x)); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.All(N); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.Where(T).Any(); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.Where(T).FirstOrDefault(); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.FirstOrDefault(T); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.FindIndex(x => T(x)); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.Select(T).Contains(true); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.Select(T).SequenceEqual([true]); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ var q = xs.Where(T); _ = q.TakeWhile(x => x < 0).ToList(); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.Where(T).Zip(xs.Take(1)).ToList(); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ bool Test(int x) => T(x); _ = xs.Exists(Test); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ if (xs.All(T)) return xs; return xs.ToList(); }} {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = xs.Skip(1).Where(T).ToList(); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ var rest = xs.Skip(1).ToList(); rest.RemoveAll(x => T(x)); return xs; }} {Halves}",
        $"static List<int> F(List<int> xs, int n) {{ if (xs.Count > 0) return xs; while (n % 8 != 0) n -= 2; return xs; }}",
        $"static List<int> F(List<int> xs, int n) {{ if (xs.Any()) return xs; if (T(n)) return []; return xs; }} {Halves}",
        $"static List<int> F(List<int> xs, int n) {{ if (!xs.Any(x => x > 5) && N(n)) return []; return xs; }} static bool N(int x) {{ while (x % 8 != 0) x -= 2; return false; }}",
        $"static List<int> F(List<int> xs, int n) {{ var found = xs.Any(x => x == 5); if (found) {{ }} else {{ while (n % 8 != 0) n -= 2; }} return xs; }}",
        $"static List<int> F(List<int> xs, int n) {{ if (!xs.Contains(5)) {{ var m = n; while (m % 8 != 0) m -= 2; }} return xs; }}",
        $"static List<int> F(List<int> xs) {{ foreach (var n in Naturals()) {{ if (n > 5) break; }} return xs.Take(2).ToList(); }} {Halves}",
        $"static List<int> F(List<int> xs) => xs.Zip(Naturals()).Where(p => p.Second != 1).Select(p => p.First).ToList(); {Halves}",
        $"static List<int> F(List<int> xs) {{ _ = Naturals().First(); return xs.Take(2).ToList(); }} {Halves}",
        $"static List<int> F(List<int> xs) {{ using var e = Naturals().GetEnumerator(); e.MoveNext(); return xs.Take(2).ToList(); }} {Halves}",
        $"static List<int> F(List<int> xs) {{ IEnumerable<int> Some() {{ foreach (var x in xs) {{ if (T(x)) yield return x; }} }} foreach (var x in Some()) return xs; return xs; }} {Halves}",
        $"static List<int> F(List<int> xs) {{ var r = xs.Where(x => x > 0).Concat(xs.Skip(2)).ToList(); r.Sort((a, b) => T(a - b) ? a.CompareTo(b) : 0); return xs; }} {Halves}",
    ];
}
