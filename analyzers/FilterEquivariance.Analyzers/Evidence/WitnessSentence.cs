namespace FilterEquivariance.Analyzers.Evidence;

/// <summary>A counterexample in one sentence.</summary>
internal static class WitnessSentence
{
    public static string Describe(string function, Witness witness) => $"'{function}' is not {witness.Law.Adjective}: {Evidence(witness)}";

    public static string Evidence(Witness witness)
    {
        var law = witness.Law.Name;
        var values = string.Join(", ", witness.Inputs.Concat(witness.Arguments).Select(input => $"{input.Key} = {input.Value}"));
        var transformation = witness.Law == Law.Filter ? $" keeping {Braced(witness.Transformation)}" : $" and g = {witness.Transformation}";
        return $"for {values}{transformation}, {law} after {Gives(witness.After)} but {law} before {Gives(witness.Before)}";
    }

    private static string Gives(string outcome) =>
        outcome.StartsWith("threw ", StringComparison.Ordinal) ? "throws " + outcome.Substring("threw ".Length) : "gives " + outcome;

    private static string Braced(string list) =>
        list.StartsWith("[", StringComparison.Ordinal) && list.EndsWith("]", StringComparison.Ordinal) ? "{" + list.Substring(1, list.Length - 2) + "}" : list;
}
