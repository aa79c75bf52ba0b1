namespace FilterEquivariance.Editor.Tests;

/// <summary>Fixes picked from the menu of a real editor.</summary>
public class LiveFixTests
{
    [NeovimFact]
    public async Task DeclaringTheProvedLaw_WritesTheAttribute_WhichIsCheckedFromThenOn()
    {
        await using var editor = await Neovim.OpenAsync("""
            using FilterEquivariance;

            public static class Lists
            {
                public static int[] Odd(int[] xs) => xs.Where(x => x % 2 != 0).ToArray();
            }

            """);

        await editor.FixAsync("Odd", "Declare [FilterEquivariant]");

        Assert.Equal(
            """
            using FilterEquivariance;

            public static class Lists
            {
                [FilterEquivariant]
                public static int[] Odd(int[] xs) => xs.Where(x => x % 2 != 0).ToArray();
            }

            """,
            await editor.TextAsync());
        await editor.CommandAsync("%s/Where(.*)\\./Skip(1)./");
        var found = await editor.WaitForFindingsAsync(findings => findings.Length > 0);
        Assert.Equal(("FEQ1001", 4), (Assert.Single(found).Code, found[0].Lnum));
        await editor.CommandAsync("undo");
        await editor.WaitForFindingsAsync(findings => findings.Length == 0);
    }
    [NeovimFact]
    public async Task ARefutedClaim_IsReplacedByTheProvedOne_AndNothingIsLeftToFind()
    {
        await using var editor = await Neovim.OpenAsync("""
            using FilterEquivariance;

            public static class Lists
            {
                /// <summary>The first two.</summary>
                [FilterEquivariant] // as a start
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }

            """);
        await editor.WaitForFindingsAsync(findings => findings is [{ Code: "FEQ1001" }]);

        await editor.FixAsync("FilterEquivariant", "Replace [FilterEquivariant] by [MapEquivariant], which is proved");
        await editor.WaitForFindingsAsync(findings => findings.Length == 0);

        Assert.Equal(
            """
            using FilterEquivariance;

            public static class Lists
            {
                /// <summary>The first two.</summary>
                [MapEquivariant] // as a start
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }

            """,
            await editor.TextAsync());
    }
}
