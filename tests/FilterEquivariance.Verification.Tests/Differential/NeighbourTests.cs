using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Differential;
using Xunit.Abstractions;

namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>Prover against refuter on code that differs in one place from the corpus; docs/campaigns.md tells how to try more.</summary>
public class NeighbourTests(ITestOutputHelper output)
{
    [Fact]
    public void NoLawOfANeighbour_IsProved_ThatACounterexampleRefutes()
    {
        var sources = CorpusReader.Files.Select(file => File.ReadAllText(Path.Combine(CorpusReader.Folder, file))).ToArray();
        var trial = new NeighbourTrial([SourceCompiler.CompileWithErrors(sources)], fuel: 60_000);
        for (var seed = 1; seed <= 120; seed++)
            trial.Run(seed, CancellationToken.None);
        output.WriteLine(string.Join(Environment.NewLine, trial.Counts.Select(count => $"{count.Key}: {count.Value}")));
        Assert.True(trial.WrongProofs.Count == 0, string.Join("\n", trial.WrongProofs));
        Assert.True(trial.Counts["neighbours"] > 30 && trial.Counts["filter: proved"] > 10);
    }
}
