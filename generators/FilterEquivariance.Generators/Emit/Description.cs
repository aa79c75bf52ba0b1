namespace FilterEquivariance.Generators.Emit;

/// <summary>A normal form in words, for the documentation comment.</summary>
internal static class Description
{
    public static string Of(object form) => form switch
    {
        JointPasses { Count: 0 } => "Nothing, whatever the list.",
        JointPasses passes => Sentence(string.Join(", then ", passes.Select(pass => OfPass(pass, passes.Any(other => other.List > 0))))),
        Traversals { Count: 0 } => "Nothing, whatever the list.",
        Traversals traversals => Sentence(string.Join(", then ", traversals.Select(OfTraversal))),
        _ => throw new ArgumentException("no normal form", nameof(form)),
    };

    /// <summary>Why the function is the only one.</summary>
    public static string Reason(object form, Beyond beyond) => form is Traversals traversals
        ? $"they determine it for elements that occur {string.Join(", ", traversals.Multiplicities)} times (T8); others {beyond switch { Beyond.Drop => "are dropped", Beyond.Continue => "continue their table", _ => "are refused" }}."
        : "one value on a list that is no palindrome determines a natural function on all lists (T6).";

    private static string OfPass(JointPass pass, bool isOneOfSeveral)
    {
        var list = isOneOfSeveral ? $"list {pass.List + 1}" : "the list";
        return list + (pass.Pass.Direction == Direction.Forward ? "" : " backwards") + (pass.Pass.Copies == 1 ? "" : $", each element {pass.Pass.Copies} times in a row");
    }

    private static string OfTraversal(Traversal traversal) => traversal.Route switch
    {
        Route.Forward => "the list",
        Route.Backward => "the list backwards",
        Route.Ascending => "the different elements, least first",
        _ => "the different elements, greatest first",
    } + $" with copies {traversal.ToString().Substring(1)}";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1) + ".";
}
