using System.Globalization;
using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers.Options;

/// <summary>The <c>feq.*</c> options of an <c>.editorconfig</c>. A value that cannot be read counts as not given.</summary>
/// <param name="Decision">The caps of a decision.</param>
/// <param name="SuggestUndeclared"><c>feq.suggest_undeclared</c>: prove functions that declare nothing, or null when it is not given.</param>
public sealed record EquivarianceOptions(DecisionOptions Decision, bool? SuggestUndeclared)
{
    /// <summary>Reads the options that apply to one file.</summary>
    public static EquivarianceOptions Read(AnalyzerConfigOptions options)
    {
        var standard = new DecisionOptions();
        var decision = standard with
        {
            MaxCallDepth = Number(options, "feq.max_call_depth", least: 0) ?? standard.MaxCallDepth,
            StepBudget = Number(options, "feq.step_budget", least: 1) ?? standard.StepBudget,
            SmallScopeLength = Number(options, "feq.small_scope_length", least: 1) ?? standard.SmallScopeLength,
        };
        bool? suggest = options.TryGetValue("feq.suggest_undeclared", out var text) && bool.TryParse(text, out var value) ? value : null;
        return new EquivarianceOptions(decision, suggest);
    }

    private static int? Number(AnalyzerConfigOptions options, string key, int least) =>
        options.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least ? value : null;
}
