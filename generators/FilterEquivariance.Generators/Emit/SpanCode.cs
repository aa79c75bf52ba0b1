using FilterEquivariance.Generators.Targets;

namespace FilterEquivariance.Generators.Emit;

/// <summary>Code that writes a result straight from spans into a span, where no table of elements is needed: passes, and sorts of elements whose equality is identity.</summary>
/// <param name="Length">An expression for the length of the result.</param>
/// <param name="Statements">They write it from the start of a span that is long enough.</param>
internal sealed record SpanCode(string Length, IEnumerable<string> Statements)
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "int", "uint", "long", "ulong", "short", "ushort", "byte", "sbyte", "nint", "nuint", "char", "string" };

    /// <summary>The code; null where the function needs a table.</summary>
    public static SpanCode? Of(object form, ExtrapolantTarget target, IReadOnlyList<string> sources, string destination) => form switch
    {
        JointPasses passes => new SpanCode(LengthOf(passes, sources), ExtrapolantCode.Statements(passes, sources, destination)),
        Traversals { IsSort: true } sort when target is { Beyond: Beyond.Continue, Capabilities.HasRuns: true } && Plain.Contains(target.ElementType) =>
            new SpanCode($"{sources[0]}.Length", Sort(sort[0].Route, target.ElementType, sources[0], destination)),
        _ => null,
    };

    private static IEnumerable<string> Sort(Route route, string element, string source, string destination)
    {
        yield return $"{source}.CopyTo({destination});";
        yield return $"global::System.MemoryExtensions.Sort({destination}.Slice(0, {source}.Length){(element == "string" ? ", global::System.StringComparer.Ordinal" : "")});";
        if (route == Route.Descending)
            yield return $"global::System.MemoryExtensions.Reverse({destination}.Slice(0, {source}.Length));";
    }

    private static string LengthOf(JointPasses passes, IReadOnlyList<string> sources)
    {
        var parts = passes.GroupBy(pass => pass.List).Select(list => list.Sum(pass => pass.Pass.Copies) is var copies and not 1 ? $"{copies} * {sources[list.Key]}.Length" : $"{sources[list.Key]}.Length").ToArray();
        return parts.Length == 0 ? "0" : parts.Length == 1 && !parts[0].Contains('*') ? parts[0] : $"checked({string.Join(" + ", parts)})";
    }
}
