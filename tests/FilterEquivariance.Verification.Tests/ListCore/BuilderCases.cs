namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>Builders that give away their array, and those of texts, as <see cref="NormaliserCases"/>.</summary>
internal static class BuilderCases
{
    private const string Array = "System.Collections.Immutable.ImmutableArray";

    public static IReadOnlyList<(string Source, string Expected)> Exact { get; } =
    [
        ($"static {Array}<int> F({Array}<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Length); for (var i = xs.Length - 1; i >= 0; i--) b.Add(xs[i]); return b.MoveToImmutable(); }}", "return ToImmutable(b);"),
        ($"static {Array}<int> F({Array}<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Length); foreach (var x in xs) {{ var y = x > 3 ? x : 7 - x; b.Add(y); }} return b.MoveToImmutable(); }}", "return ToImmutable(b);"),
        ($"static {Array}<int> F(List<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Count); b.AddRange(xs); return b.MoveToImmutable(); }}", "return ToImmutable(b);"),
        ($"static {Array}<int> F(int[] xs) {{ var b = {Array}.CreateBuilder<int>(xs.Length); for (var i = 0; i < xs.Length; i++) b.Add(i); return b.MoveToImmutable(); }}", "return ToImmutable(b);"),
    ];

    public static IReadOnlyList<string> NotExact { get; } =
    [
        $"static {Array}<int> F({Array}<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Length); foreach (var x in xs) {{ if (x > 1) b.Add(x); }} return b.MoveToImmutable(); }}",
        $"static {Array}<int> F({Array}<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Length); foreach (var x in xs) {{ if (x > 1) break; b.Add(x); }} return b.MoveToImmutable(); }}",
        $"static {Array}<int> F({Array}<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Length); foreach (var x in xs) {{ if (x > 1) continue; b.Add(x); }} return b.MoveToImmutable(); }}",
        $"static {Array}<int> F({Array}<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Length); foreach (var x in xs) {{ b.Add(x); b.Add(x); }} return b.MoveToImmutable(); }}",
        $"static {Array}<int> F(List<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Count + 1); b.AddRange(xs); return b.MoveToImmutable(); }}",
        $"static {Array}<int> F({Array}<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Length); foreach (var x in xs) b.Add(x); _ = b.MoveToImmutable(); return b.MoveToImmutable(); }}",
        $"static {Array}<int> F({Array}<int> xs) {{ var b = {Array}.CreateBuilder<int>(xs.Length); foreach (var x in xs) b.Add(x); if (b.Count > 2) b.RemoveAt(0); return b.MoveToImmutable(); }}",
    ];

    public static IReadOnlyList<(string Source, string Expected)> Fluent { get; } =
    [
        ("static int[] F(int[] xs) { var b = new System.Text.StringBuilder(); foreach (var x in xs) b.Append(x).Append(','); if (b.Append('!').Length > 6) return xs; return []; }", "Append(b, x); "),
        ("static int[] F(int[] xs) { var s = new System.Text.StringBuilder().Append(xs.Length).Append('a').ToString(); if (s.Length > 2) return xs; return []; }", "Append(text, a); "),
        ("static int[] F(int[] xs) { var b = new System.Text.StringBuilder(); foreach (var x in xs) b = b.Insert(0, 'a'); if (b.Length > 2) return xs; return []; }", "xs { Insert("),
    ];

    public static IReadOnlyList<string> NotFluent { get; } =
    [
        "static int[] F(int[] xs) { var b = new System.Text.StringBuilder(); var a = b; b.Append((b = new System.Text.StringBuilder()).Length).Append('a'); if (a.Length > 1) return xs; return []; }",
        "static int[] F(int[] xs) { var b = new System.Text.StringBuilder(); b = b.Append((b = new System.Text.StringBuilder()).Length); if (b.Length > 0) return xs; return []; }",
    ];
}
