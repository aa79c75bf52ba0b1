namespace FilterEquivariance.Verification.Tests.Differential;

internal static partial class WrongClaims
{
    /// <summary>Comparisons that are no order, let different elements tie, may throw, or depend on what was dropped.</summary>
    private static string[] Comparisons =>
    [
        "static List<string> F(List<string> ws) { var c = ws.ToList(); c.Sort((a, b) => a.Length.CompareTo(b.Length)); return c; }",
        "static List<string> F(List<string> ws) { var c = ws.ToList(); c.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.Compare(a, b)); return c; }",
        "static List<string> F(List<string> ws) { var c = ws.ToList(); c.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.Compare(a, b, StringComparison.OrdinalIgnoreCase)); return c; }",
        "static List<int> F(List<int> xs) { var c = xs.ToList(); c.Sort((a, b) => a.CompareTo(0)); return c; }",
        "static List<int> F(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => a % 2 != 0 ? a.CompareTo(b) : 0)).ToList();",
        "static List<int> F(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => a - b)).ToList();",
        "static List<int> F(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => (a % 3).CompareTo(b % 2))).ToList();",
        "static List<int> F(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => a % 2 != b % 2 ? (a % 3).CompareTo(b % 3) : a.CompareTo(b))).ToList();",
        "static List<int> F(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => { var r = (a % 2).CompareTo(b % 2); return r > 0 ? r : a.CompareTo(b); })).ToList();",
        "static List<int> F(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => { var r = (a % 2).CompareTo(b % 2); return r == 0 ? r : a.CompareTo(b); })).ToList();",
        "static List<int> F(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => (10 / a).CompareTo(10 / b))).ToList();",
        "static List<int> F(List<int> xs) { var n = 0; return xs.Order(Comparer<int>.Create((a, b) => { n++; return (a % 2).CompareTo(b % 2); })).Where(x => x > n).ToList(); }",
        "static List<int> F(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => xs.Count(y => y == a + 1).CompareTo(xs.Count(y => y == b + 1)))).ToList();",
        "static List<double> F(List<double> xs) { var c = xs.ToList(); c.Sort((a, b) => b.CompareTo(a)); return c.Where(x => 1 / x > 0).ToList(); }",
        "static List<int> F(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => -(a.CompareTo(b) - 1))).ToList();",
    ];

    /// <summary>Lists that are handed from round to round and still held elsewhere, places that say something else, texts read as numbers.</summary>
    private static string[] Rounds =>
    [
        "static List<int> F(List<int> xs, int n) { var a = xs.ToList(); var b = xs.ToList(); var r = new List<int>(); for (var i = 0; i < n; i++) { var next = xs.ToList(); a.Add(7); r.AddRange(b); a = next; b = next; } return r; }",
        "static List<int> F(List<int> xs) => xs.OrderBy(x => x / 10).GroupBy(x => x % 10).SelectMany(g => g).ToList();",
        "static List<int> F(List<int> xs) => xs.OrderBy(x => x % 3).ThenBy(x => x / 10).GroupBy(x => x / 10).SelectMany(g => g).ToList();",
        "static List<int> F(List<int> xs) => xs.OrderBy(x => x / 10).Concat(xs).GroupBy(x => x / 10).SelectMany(g => g).ToList();",
        "static List<int> F(List<int> xs, IComparer<int> c) => xs.OrderBy(x => x / 10, c).GroupBy(x => x / 10).SelectMany(g => g).ToList();",
        "static List<string> F(List<string> xs) => xs.OrderBy(x => x.ToUpperInvariant()).GroupBy(x => x.ToUpperInvariant()).SelectMany(g => g).ToList();",
        "static List<int> F(List<int> xs) => xs.Where(x => x > 0).GroupBy(x => x / 10).SelectMany(g => g).ToList();",
        "static List<int> F(List<int> xs) => xs.OrderBy(x => x / 10).GroupBy(x => x / 10).Select(g => g.First()).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => s switch { { Length: > 0 } text when text[1] == 'a' => true, _ => false }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => s switch { { Length: >= 0 } text when text[0] == 'a' => true, _ => false }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => s is not { Length: > 0 } && s[0] == 'a').ToList();",
        "static List<string> F(List<string> xs, string t) => xs.Where(s => t is { Length: > 0 } && s[0] == 'a').ToList();",
        "static List<int> F(List<int> xs) => xs.Where(x => xs.IndexOf(x + 1) == xs.LastIndexOf(x + 1)).ToList();",
        "static List<int> F(List<int> xs) { var ys = xs.Take(3).ToList(); return xs.Where(x => ys.IndexOf(x) == ys.LastIndexOf(x)).ToList(); }",
        "static List<int> F(List<int> xs, int n) { var current = xs.ToList(); var keep = current; for (var i = 0; i < n; i++) { var next = new List<int>(); foreach (var x in current) next.Add(x); keep = next; current = next; if (i > 0) keep.Add(keep.Count); } return current; }",
        "static List<int> F(List<int> xs, int n) { var a = xs.ToList(); var b = xs.ToList(); for (var i = 0; i < n; i++) { var next = xs.ToList(); a.Add(1); b = a; a = next; } return b; }",
        "static List<int> F(List<int> xs, int n) { var cur = xs.ToList(); Func<int> count = () => 0; for (var i = 0; i < n; i++) { var next = xs.ToList(); cur.RemoveAll(x => x > count()); count = () => next.Count; cur = next; } return cur; }",
        "static List<string> F(List<string> xs) { var ok = new List<string>(); foreach (var c in xs) { try { var n = int.Parse(c, System.Globalization.CultureInfo.InvariantCulture); if (n > 0) ok.Add(c); } catch (FormatException) { } } return ok; }",
        "static List<string?> F(List<string?> xs) { var ok = new List<string?>(); foreach (var c in xs) { try { var n = int.Parse(c!, System.Globalization.CultureInfo.InvariantCulture); if (n > 0) ok.Add(c); } catch (FormatException) { } catch (OverflowException) { } } return ok; }",
        "static List<string> F(List<string> xs) { var ok = new List<string>(); foreach (var c in xs) { try { var n = 10 / int.Parse(c, System.Globalization.CultureInfo.InvariantCulture); if (n > 0) ok.Add(c); } catch (FormatException) { } catch (OverflowException) { } } return ok; }",
        "static List<string> F(List<string> xs) { var ok = new List<string>(); try { foreach (var c in xs) { var n = int.Parse(c, System.Globalization.CultureInfo.InvariantCulture); if (n > 0) ok.Add(c); } } catch (FormatException) { } catch (OverflowException) { } return ok; }",
        "static List<string> F(List<string> xs) { var ok = new List<string>(); foreach (var c in xs) { try { ok.Add(\"x\"); var n = int.Parse(c, System.Globalization.CultureInfo.InvariantCulture); ok.RemoveAt(ok.Count - 1); ok.Add(c); } catch (FormatException) { } catch (OverflowException) { } } return ok; }",
    ];
}
