using FilterEquivariance.Testing.Differential;

namespace FilterEquivariance.Campaigns;

/// <summary>Random programs: no law proved and refuted, every run and every witness as the compiled function has it.</summary>
internal static class ProgramCampaign
{
    /// <summary>All three comparisons, with so much fuel for each search.</summary>
    public static Tally Verdicts(IReadOnlyList<int> seeds, int fuel, CancellationToken cancellationToken) =>
        Run(seeds, new Trial(fuel), (trial, program) => trial.Run(program), cancellationToken);

    /// <summary>Evaluated against compiled runs only, as many as asked for.</summary>
    public static Tally Runs(IReadOnlyList<int> seeds, int runs, CancellationToken cancellationToken) =>
        Run(seeds, new Trial(fuel: 0), (trial, program) => trial.CompareRuns(program, runs), cancellationToken);

    private static Tally Run(IReadOnlyList<int> seeds, Trial trial, Action<Trial, CompiledProgram> compare, CancellationToken cancellationToken)
    {
        foreach (var program in CompiledProgram.Of([.. seeds.Select(RandomProgram.Of)]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            compare(trial, program);
        }

        var tally = new Tally();
        foreach (var (what, times) in trial.Counts)
            tally.Count(what, times);
        foreach (var finding in trial.Findings)
            tally.Find(finding);
        return tally;
    }
}
