using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Training;

public sealed class PageExampleTests
{
    [Fact]
    public void ExampleOfThePage_StandsHere_AndRuns()
    {
        // begin
        var model = nn.Sequential(nn.Linear(4, 16), nn.GELU(), nn.Linear(16, 2));
        var optimizer = optim.AdamW(model.parameters(), lr: 1e-3, weight_decay: 0.01);
        using var scope = NewDisposeScope();
        var loss = nn.functional.cross_entropy(model.call(randn(8, 4)), randint(0, 2, [8]));
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();

        // end
        Assert.True(float.IsFinite(loss.item<float>()));
        Assert.Contains(string.Join('\n', OwnLines()), File.ReadAllText(Path.Combine(Root(), "docs", "learning.md")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> OwnLines([CallerFilePath] string path = "") =>
        File.ReadLines(Source(path)).Select(line => line.Trim()).SkipWhile(line => line != "// begin").Skip(1).TakeWhile(line => line != "// end").Where(line => line.Length > 0);

    // Builds of continuous integration replace the root of paths.
    private static string Source(string path) => File.Exists(path) ? path : Path.Combine(Root(), "tests", "FilterEquivariance.Learning.Tests", "Training", Path.GetFileName(path));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FilterEquivariance.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("the root of the repository was not found");
        return folder;
    }
}
