using FilterEquivariance.Testing.Differential;
using Xunit.Abstractions;

namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>
/// Prover against refuter, evaluator against compiled code, and witnesses against compiled code, on the first random programs; docs/campaigns.md tells how to try more.
/// </summary>
public class RandomProgramTests(RandomProgramTests.Campaign campaign, ITestOutputHelper output) : IClassFixture<RandomProgramTests.Campaign>
{
    [Fact]
    public void NoLawIsProved_ThatACounterexampleRefutes()
    {
        output.WriteLine(campaign.Trial.Summary);
        Assert.True(campaign.Trial.WrongProofs.Count == 0, Shown(campaign.Trial.WrongProofs));
    }

    [Fact]
    public void EvaluatedAndCompiled_GiveTheSame() => Assert.True(campaign.Trial.Mismatches.Count == 0, Shown(campaign.Trial.Mismatches));

    [Fact]
    public void Witnesses_ReplayOnTheCompiledFunction() => Assert.True(campaign.Trial.LostWitnesses.Count == 0, Shown(campaign.Trial.LostWitnesses));

    [Fact]
    public void MostPrograms_AreObserved()
    {
        var trial = campaign.Trial;
        Assert.True(trial.Count("programs") > Campaign.Written * 3 / 4, trial.Summary);
        Assert.True(trial.Count("runs refused") * 5 < trial.Count("runs compared"), trial.Summary);
        Assert.True(trial.Count("filter: proved") * 12 > trial.Count("programs"), trial.Summary);
    }

    [Fact]
    public void TheSameSeed_WritesTheSameProgram() => Assert.Equal(RandomProgram.Of(7), RandomProgram.Of(7));

    private static string Shown(List<string> failures) => $"{failures.Count}:\n{string.Join("\n", failures.OrderBy(failure => failure.Length).Take(12))}";

    /// <summary>The programs are compiled and run once for all tests.</summary>
    public sealed class Campaign
    {
        /// <summary>How many programs are written; some are no valid C#.</summary>
        public const int Written = 400;

        private const int WithCatches = 80;

        public Campaign()
        {
            foreach (var program in CompiledProgram.Of([.. Enumerable.Range(1, Written - WithCatches).Concat(Enumerable.Range(ProgramWriter.FirstWithCatches, WithCatches)).Select(RandomProgram.Of)]))
                Trial.Run(program);
        }

        internal Trial Trial { get; } = new(fuel: 60_000);
    }
}
