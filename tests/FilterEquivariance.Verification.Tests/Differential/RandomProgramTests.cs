using System.Globalization;
using Xunit.Abstractions;

namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>
/// Prover against refuter, evaluator against compiled code, and witnesses against compiled code, on random programs. With <c>FEQ_CAMPAIGN=5000</c> in the
/// environment that many programs are tried, from the seed <c>FEQ_CAMPAIGN_SEED</c> on (see docs/campaigns.md).
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
        Assert.True(trial.Count("programs") > campaign.Written * 3 / 4, trial.Summary);
        Assert.True(trial.Count("runs refused") * 5 < trial.Count("runs compared"), trial.Summary);
        Assert.True(trial.Count("filter: proved") * 12 > trial.Count("programs"), trial.Summary);
    }

    [Fact]
    public void TheSameSeed_WritesTheSameProgram() => Assert.Equal(RandomProgram.Of(7), RandomProgram.Of(7));

    private static string Shown(List<string> failures) => $"{failures.Count}:\n{string.Join("\n", failures.OrderBy(failure => failure.Length).Take(12))}";

    /// <summary>The programs are compiled and run once for all tests.</summary>
    public sealed class Campaign
    {
        private const int FastTier = 400;
        private const int BatchSize = 400;

        public Campaign()
        {
            Written = Number("FEQ_CAMPAIGN", FastTier);
            var first = Number("FEQ_CAMPAIGN_SEED", 1);
            foreach (var seeds in Enumerable.Range(first, Written).Chunk(BatchSize))
            {
                foreach (var program in CompiledProgram.Of([.. seeds.Select(RandomProgram.Of)]))
                    Trial.Run(program, first);
            }
        }

        internal Trial Trial { get; } = new();

        /// <summary>How many programs were written; some are no valid C#.</summary>
        public int Written { get; }

        private static int Number(string variable, int otherwise) =>
            int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }
}
