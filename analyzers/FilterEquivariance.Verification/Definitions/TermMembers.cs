namespace FilterEquivariance.Verification.Definitions;

/// <summary>Names of the members that are defined by list core.</summary>
internal static class TermMembers
{
    /// <summary>The type of terms; in list core a term is a function from lists to arrays.</summary>
    public const string Type = "FilterEquivariance.Term`1";

    /// <summary>The type of natural functions, whose values never change.</summary>
    public const string Passes = "FilterEquivariance.Passes";

    private const string Operators = "M:FilterEquivariance.Terms.";
    private const string Members = "M:" + Type + ".";
    private const string PassesMembers = "M:" + Passes + ".";

    /// <summary>May the member with this id be replaced by list core?</summary>
    public static bool Includes(string id) => NameOf(id) is not null;

    /// <summary><c>Terms.Keep</c>, <c>Term.Then</c>, <c>Passes.Apply</c>; null for members that have no definition.</summary>
    public static string? NameOf(string id) =>
        id.StartsWith(Operators, StringComparison.Ordinal) ? "Terms." + Simple(id, Operators.Length)
        : id.StartsWith(Members, StringComparison.Ordinal) ? "Term." + Simple(id, Members.Length)
        : id.StartsWith(PassesMembers + "Apply", StringComparison.Ordinal) ? "Passes.Apply"
        : null;

    private static string Simple(string id, int start)
    {
        var end = id.IndexOfAny(['`', '('], start);
        return end < 0 ? id.Substring(start) : id.Substring(start, end - start);
    }
}
