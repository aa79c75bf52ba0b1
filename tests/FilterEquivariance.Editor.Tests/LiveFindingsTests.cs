namespace FilterEquivariance.Editor.Tests;

/// <summary>What someone sees who declares a law and edits the function, in a real editor.</summary>
public class LiveFindingsTests
{
    private const string WrongClaim = """
        using FilterEquivariance;

        public static class Lists
        {
            [FilterEquivariant]
            public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
        }

        """;

    private const string Counterexample =
        "'FirstTwo' is not filter-equivariant: for xs = [0, 0, 1] keeping {1}, filter after gives [] but filter before gives [1]";

    [NeovimFact]
    public async Task AWrongClaim_IsUnderlined_WithItsCounterexample()
    {
        await using var editor = await Neovim.OpenAsync(WrongClaim);

        var found = await editor.WaitForFindingsAsync(findings => findings.Length > 0);

        Assert.Equal(new Finding("FEQ1001", Finding.Error, Counterexample, 4, 5, 4, 22), Assert.Single(found));
    }

    [NeovimFact]
    public async Task TheFinding_Vanishes_WithAnEdit_AndComesBack_WhenItIsUndone()
    {
        await using var editor = await Neovim.OpenAsync(WrongClaim);
        await editor.WaitForFindingsAsync(findings => findings.Length > 0);

        await editor.CommandAsync("%s/Take(2)/Where(x => x > 2)/");
        await editor.WaitForFindingsAsync(findings => findings.Length == 0);
        await editor.CommandAsync("undo");
        await editor.WaitForFindingsAsync(findings => findings is [{ Message: Counterexample }]);
        await editor.CommandAsync("%s/Take(2)/Take(1)/");
        await editor.WaitForFindingsAsync(findings => findings is [{ Code: "FEQ1001" } other] && other.Message != Counterexample);
    }

    [NeovimFact]
    public async Task HalfTypedCode_ShowsTheCompilersErrors_AndTheFindingIsBackAfterwards()
    {
        await using var editor = await Neovim.OpenAsync(WrongClaim);
        await editor.WaitForFindingsAsync(findings => findings.Length > 0);

        await editor.CommandAsync("%s/Take(2)/Take(/");
        await editor.WaitForFindingsAsync(findings => findings.Any(finding => finding.Code.StartsWith("CS", StringComparison.Ordinal)));
        await editor.CommandAsync("%s/Take(/Take(2)/");
        await editor.WaitForFindingsAsync(findings => findings is [{ Message: Counterexample }]);
    }
}
