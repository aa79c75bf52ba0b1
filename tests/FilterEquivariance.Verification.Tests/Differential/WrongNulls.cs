namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>
/// Functions that throw where something is null, so that a dropped element makes a difference: each way a null can come about, however its types deny it, and each way
/// to trip over one.
/// </summary>
internal static class WrongNulls
{
    private const string Surroundings =
        " record O(int K, string? N, O? P) { public string Q => N!; public int Five => 5; } static readonly Dictionary<string, int> Known = new() { [\"a\"] = 1 };"
        + " static readonly string Text = null!; static readonly string[] Slots = new string[3]; static readonly Func<O, string> Named = o => o.N!;"
        + " static string? Find(O o) => o.N; static string Name(O o) => o.N!; static T Id<T>(T t) => t; static void Set(O o, out string s) => s = o.N!;"
        + " static string Late(O o) { string s = \"a\"; if (o.K == 1) s = null!; return s; } static string Written(O o) { Set(o, out var s); return s; }"
        + " static string? Walk(O o, int n) => n == 0 || o.P is null ? o.N : Walk(o.P, n - 1); static IEnumerable<string> Yielded(O o) { yield return o.N!; }";

    /// <summary>Expressions of type string that are null for some 'o'.</summary>
    private static readonly string[] Sources =
    [
        // Members, helpers and conversions.
        "o.N!", "(o.P?.N)!", "o.P!.N!", "o.Q", "(o.N?.Trim())!", "(o with { N = null }).N!", "Find(o)!", "Name(o)", "Id(o.N!)", "Late(o)", "Written(o)", "Walk(o, 2)!", "Yielded(o).First()",
        "((object?)o.N as string)!", "((string?)(object?)o.N)!", "((Func<O, string?>)(t => t.N))(o)!", "((Func<string>)(() => o.N!))()", "Named(o)",

        // Null made here, and what is chosen.
        "default(string)!", "Text", "Slots[1]", "new string[3].First()", "(o.K > 0 ? null : o.N)!", "(o.K switch { 0 => null, 1 => \"a\", _ => o.N })!", "(o.N == \"a\" ? \"a\" : o.N!)",
        "(o.N ?? o.P?.N)!", "(o.N ?? Text)", "(o.N! ?? o.N!)", "(o.N is { } n ? n : null!)", "(o is { N: var n } ? n! : \"\")", "(o is (_, var n, _) ? n! : \"\")",

        // Out of tuples, lists, maps and queries.
        "(o.N, 1).Item1!", "(A: o.N!, B: 1).A", "new { o.N }.N!", "new[] { o.N! }[0]", "new[] { o.N! }.First()", "new List<string?> { o.N }[0]!", "new Queue<string?>(new[] { o.N }).Peek()!",
        "new Dictionary<int, string> { [o.K] = o.N! }[o.K]", "new Dictionary<int, string> { [1] = \"a\" }.GetValueOrDefault(o.K)!", "(new Dictionary<int, string> { [1] = \"a\" }.TryGetValue(o.K, out var q) ? q : null)!",
        "new[] { \"a\", \"b\" }.FirstOrDefault(t => t.Length == o.K)!", "new List<string> { \"a\" }.Find(t => t.Length == o.K)!", "Enumerable.Empty<string>().FirstOrDefault()!", "new string[0].DefaultIfEmpty().First()!",
        "Enumerable.Repeat(o.N, 1).Single()!", "new[] { o.N }.Max()!", "new[] { o }.GroupBy(t => t.N).First().Key!", "new[] { o.N! }.Aggregate(\"\", (a, b) => b)", "new[] { o }.Zip(new[] { o.N }, (a, b) => b).First()!",
    ];

    /// <summary>What throws when '{0}' is null.</summary>
    private static readonly string[] Uses =
    [
        "{0}.Length > 0", "{0}.Equals(\"a\")", "{0}.Equals(null)", "{0}.GetHashCode() == 3", "{0}.ToString() == \"a\"", "{0}.CompareTo(\"a\") > 0", "{0}.Trim() == \"a\"", "{0}.ToLower().Length > 0", "{0}.Contains('a')",
        "{0}.StartsWith(\"a\", StringComparison.Ordinal)", "\"a\".StartsWith({0}, StringComparison.Ordinal)", "\"a\".Contains({0})", "\"a\".IndexOf({0}, StringComparison.Ordinal) == 0", "Known.ContainsKey({0})",
        "{0}.Any()", "{0}.Count(c => c == 'a') > 0", "{0}.SequenceEqual(\"a\")", "\"a\".SequenceEqual({0})", "\"a\".Concat({0}).Count() > 1", "{0}.Distinct().Count() > 1", "{0}.FirstOrDefault() == 'a'",
        "new List<char>({0}).Count == 1", "new HashSet<char>({0}).Count > 0", "((object){0}).Equals(\"a\")", "((IComparable<string>){0}).CompareTo(\"a\") > 0", "string.Concat({0}.Select(c => c)) == \"a\"",
    ];

    /// <summary>'{0}' stands for a source, '{1}' for the use of it.</summary>
    private static readonly string[] Flows =
    [
        "{{ var r = new List<O>(); foreach (var o in xs) {{ _ = {1}; r.Add(o); }} return r; }}",
        "{{ var r = new List<O>(); foreach (var o in xs) {{ string s = {0}; if ({2}) r.Add(o); }} return r; }}",
        "{{ var r = new List<O>(); foreach (var o in xs) {{ var s = {0}; if ({2}) r.Add(o); }} return r; }}",
    ];

    /// <summary>The filter law fails.</summary>
    public static IReadOnlyList<string> Filter { get; } =
    [
        .. Sources.SelectMany(source => Flows.Select(flow => Member(flow, source, Uses[0]))),
        .. Uses.SelectMany(use => Flows.Select(flow => Member(flow, "o.N!", use))),
        .. Uses.Select(use => Member(Flows[1], "default(string)!", use)),

        // Kept for later.
        .. new[]
        {
            "{ string s = \"a\"; foreach (var o in xs) s = o.N!; _ = s.Length; return xs.ToList(); }",
            "{ O b = null!; foreach (var o in xs) b = o; _ = b.K; return xs.ToList(); }",
            "{ var b = xs.Find(o => o.K > 1)!; foreach (var o in xs) _ = b.K; return xs.ToList(); }",
            "{ _ = xs.Select(o => o.N!).Take(1).Any(s => s.Length > 0); return xs.ToList(); }",
            "{ var d = new Dictionary<int, string>(); foreach (var o in xs) d[o.K] = o.N!; foreach (var v in d.Values) _ = v.Length; return xs.ToList(); }",
            "{ var d = new Dictionary<string, int>(); foreach (var o in xs) d[o.N!] = 1; return xs.ToList(); }",
            "{ var q = new Queue<string>(); foreach (var o in xs) q.Enqueue(o.N!); while (q.TryDequeue(out var s)) _ = s.Length; return xs.ToList(); }",
            "{ foreach (var o in xs) foreach (var s in Slots) _ = s.Length; return xs.ToList(); }",
            "=> xs.Where(o => o.P!.Five == 5).ToList();",
            "=> xs.Where(o => { var (k, n, p) = o.P!; return true; }).ToList();",
            "=> xs.Where(o => { Func<int>? f = null; return f!() > 0; }).ToList();",
        }.Select(body => $"static List<O> F(List<O> xs) {body}{Surroundings}"),

        // Parameters.
        "static List<int> F(List<int> xs, string? p) { string s = p!; return xs.Where(x => s.Length > x).ToList(); }",
        "static List<int> F(List<int> xs, Func<int, bool>? p) => xs.Where(x => p!(x)).ToList();",
        "static List<int> F(List<int> xs, Func<int, string?> f) => xs.Where(x => f(x)!.Length > x).ToList();",
        "static List<int> F(List<int> xs, IList<string>? p) { IList<string> q = p!; return xs.Where(x => q.Count > x).ToList(); }",
        "static List<int> F(List<int> xs, List<string?> p) { var r = new List<int>(); foreach (var x in xs) foreach (string s in p) if (s.Length == x) r.Add(x); return r; }",
        "static List<int> F(List<int> xs, List<string?> p) { List<string> q = p!; return xs.Where(x => q.Any(s => s.Length > x)).ToList(); }",
        "static List<int> F(List<int> xs, Dictionary<int, string?> p) => xs.Where(x => p.TryGetValue(x, out string s) && s.Length > x).ToList();",
        "static List<int> F(List<int> xs, string? p) => Go(xs, p!); static List<int> Go(List<int> xs, string s) => xs.Count == 0 ? [] : s.Length > xs[0] ? [xs[0], .. Go(xs.Skip(1).ToList(), s)] : Go(xs.Skip(1).ToList(), s);",
        "static List<string?> F(List<string?> xs) { var r = new List<string?>(); foreach (string s in xs) if (s.Length > 1) r.Add(s); return r; }",

        // What the first part of a condition told is no longer true.
        "static List<int> F(List<int> xs) { foreach (var x in xs) { string? s = \"a\"; if (s != null && (s = x > 0 ? null : \"b\") != \"q\") _ = s!.Length; } return xs.ToList(); }",
        "static List<int> F(List<int> xs) { foreach (var x in xs) { string? s = \"a\"; if (s is null || (s = x > 0 ? null : \"b\") == \"q\") continue; _ = s!.Length; } return xs.ToList(); }",
        "static List<int> F(List<int> xs) { var d = new Dictionary<int, string>(); foreach (var x in xs) { string? s = \"a\"; if (s != null && (d.TryGetValue(x, out s) || x == 2)) _ = s!.Length; } return xs.ToList(); }",
        "static List<int> F(List<int> xs) { foreach (var x in xs) { var s = \"a\"; void Lose() => s = x > 0 ? null : \"b\"; bool Loses() { Lose(); return true; } if (s != null && Loses()) _ = s!.Length; } return xs.ToList(); }",
        "static List<int> F(List<int> xs) { foreach (var x in xs) { var i = 3; if (i > 0 && (i = x) < 5) _ = 10 / i; } return xs.ToList(); }",
    ];

    private static string Member(string flow, string source, string use) =>
        $"static List<O> F(List<O> xs) {string.Format(flow, source, string.Format(use, source), string.Format(use, "s"))}{Surroundings}";
}
