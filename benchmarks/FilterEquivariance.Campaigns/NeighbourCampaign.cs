using FilterEquivariance.Cli.Inputs;
using FilterEquivariance.Testing.Differential;

namespace FilterEquivariance.Campaigns;

/// <summary>Neighbours of real list functions: no law proved and refuted.</summary>
internal static class NeighbourCampaign
{
    public static Tally Run(IReadOnlyList<Input> inputs, IReadOnlyList<int> seeds, int fuel, CancellationToken cancellationToken)
    {
        var trial = new NeighbourTrial(inputs.Select(input => input.Compilation), fuel);
        foreach (var seed in seeds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            trial.Run(seed, cancellationToken);
        }

        var tally = new Tally();
        foreach (var (what, times) in trial.Counts)
            tally.Count(what, times);
        foreach (var finding in trial.WrongProofs)
            tally.Find(finding);
        return tally;
    }
}
