using FilterEquivariance.Cli;
using FilterEquivariance.Cli.Checking;
using FilterEquivariance.Cli.Inputs;

namespace FilterEquivariance.Campaigns;

/// <summary>A code base and what <c>feq check</c> says about it.</summary>
/// <param name="Path">The directory, project or solution.</param>
/// <param name="Functions">Its list functions.</param>
internal sealed record SurveyedCode(string Path, IReadOnlyList<CheckedFunction> Functions)
{
    /// <summary>The last part of the path.</summary>
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>Decides every list function.</summary>
    public static async Task<SurveyedCode> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var progress = new ProgressDisplay(null);
        var run = new CheckRun(showHidden: false, progress);
        run.Decide(await InputLoader.LoadAsync([path], [], progress, cancellationToken), cancellationToken);
        return new SurveyedCode(path, run.Finished().Functions);
    }

    /// <summary>What is known of each law of each function.</summary>
    public IEnumerable<Finding> Findings() => Functions.SelectMany(function => new[] { Law.Filter, Law.Map }.Select(law => new Finding(this, function, law)));
}

/// <summary>The verdict on one law of one function.</summary>
internal sealed record Finding(SurveyedCode Code, CheckedFunction Function, Law Law)
{
    public Verdict Verdict => Function.Report.Of(Law).Verdict;
}
