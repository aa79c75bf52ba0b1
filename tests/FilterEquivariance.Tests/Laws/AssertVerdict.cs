namespace FilterEquivariance.Tests.Laws;

internal static class AssertVerdict
{
    /// <summary>Checks the law and compares the counterexample with <c>[0, 1] drop 0</c> (filter) or <c>[0, 1] {0→0, 1→0}</c> (map).</summary>
    public static void RefutedBy(string expected, Law law, IListFunction function, CheckBudget? budget = null)
    {
        var result = LawChecker.Check(law, function, budget ?? new CheckBudget(), CancellationToken.None);
        var refuted = Assert.IsType<Verdict.Refuted>(result.Verdict);
        Assert.Equal(expected, Print(refuted.Witness));
    }

    public static Coverage NotRefuted(Law law, IListFunction function, CheckBudget? budget = null)
    {
        var result = LawChecker.Check(law, function, budget ?? new CheckBudget(), CancellationToken.None);
        var unknown = Assert.IsType<Verdict.Unknown>(result.Verdict);
        Assert.Equal(result.Coverage.Sentence, unknown.Reason.Coverage);
        return result.Coverage;
    }

    private static string Print(Witness witness)
    {
        var inputs = witness.Inputs.Count == 1 ? witness.Inputs[0].Value : "(" + string.Join(", ", witness.Inputs.Select(input => input.Value)) + ")";
        if (witness.Law == Law.Map)
            return inputs + " " + witness.Transformation;
        var kept = Letters(witness.Transformation);
        var dropped = witness.Inputs.SelectMany(input => Letters(input.Value)).Distinct().Except(kept).ToArray();
        return dropped.Length == 0 ? inputs : inputs + " drop " + Assert.Single(dropped);
    }

    private static string[] Letters(string list) => list[1..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries);
}
