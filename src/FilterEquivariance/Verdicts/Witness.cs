namespace FilterEquivariance;

/// <summary>
/// A concrete, replayable violation of a law. Everything is printed as C# literals, since elements can be of any type;
/// the checker recomputed both sides before it built the witness.
/// </summary>
/// <param name="Law">The law that fails.</param>
/// <param name="Inputs">The list arguments by parameter name, in parameter order; printed as <c>[0, 1]</c>.</param>
/// <param name="Arguments">The other parameters' values by name; empty when there are none.</param>
/// <param name="Transformation">Filter law: the kept letters as <c>[1]</c>. Map law: the table as <c>{0→0, 1→0}</c>, identity elsewhere.</param>
/// <param name="After">The function first, then the transformation: <c>[0, 0]</c> or <c>threw ArgumentOutOfRangeException</c>.</param>
/// <param name="Before">The transformation first, then the function.</param>
public sealed record Witness(
    Law Law,
    IReadOnlyList<KeyValuePair<string, string>> Inputs,
    IReadOnlyList<KeyValuePair<string, string>> Arguments,
    string Transformation,
    string After,
    string Before)
{
    /// <summary>One sentence for users, without line break and final full stop.</summary>
    /// <param name="functionName">The function's name, without quotes.</param>
    /// <returns>
    /// Such as <c>'FirstTwo' is not filter-equivariant: for xs = [0, 0, 1] keeping {1}, filter after gives [] but filter before gives [1]</c>.
    /// </returns>
    public string Describe(string functionName) => $"'{functionName}' is not {Law.Adjective}: {Evidence()}";

    /// <summary>The part of <see cref="Describe"/> after the colon: <c>for xs = [0, 0, 1] keeping {1}, filter after gives [] but filter before gives [1]</c>.</summary>
    public string Evidence()
    {
        var given = string.Join(", ", Inputs.Concat(Arguments).Select(pair => pair.Key + " = " + pair.Value));
        var transformation = Law == Law.Filter
            ? " keeping {" + Transformation.Substring(1, Transformation.Length - 2) + "}"
            : " and g = " + Transformation;
        return $"for {given}{transformation}, {Law.Name} after {Side(After)} but {Law.Name} before {Side(Before)}";
    }

    private static string Side(string outcome) =>
        outcome.StartsWith("threw ", StringComparison.Ordinal) ? "throws " + outcome.Substring("threw ".Length) : "gives " + outcome;
}
