using System.Globalization;
using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers.Options;

/// <summary>The <c>feq.*</c> options of an <c>.editorconfig</c>. A value that cannot be read counts as not given; FEQ0002 says so.</summary>
/// <param name="Decision">The caps of a decision.</param>
/// <param name="SuggestUndeclared"><c>feq.suggest_undeclared</c>: prove functions that declare nothing, or null when it is not given.</param>
public sealed record EquivarianceOptions(DecisionOptions Decision, bool? SuggestUndeclared)
{
    private const string Prefix = "feq.";
    private const string Suggest = "feq.suggest_undeclared";

    private static readonly DecisionOptions Standard = new();

    private static readonly NumberOption MaxCallDepth = new("feq.max_call_depth", Least: 0, Standard.MaxCallDepth);
    private static readonly NumberOption StepBudget = new("feq.step_budget", Least: 1, Standard.StepBudget);
    private static readonly NumberOption SmallScopeLength = new("feq.small_scope_length", Least: 1, Standard.SmallScopeLength);
    private static readonly NumberOption[] Numbers = [MaxCallDepth, StepBudget, SmallScopeLength];

    /// <summary>Reads the options that apply to one file.</summary>
    public static EquivarianceOptions Read(AnalyzerConfigOptions options)
    {
        var decision = Standard with
        {
            MaxCallDepth = MaxCallDepth.Read(options),
            StepBudget = StepBudget.Read(options),
            SmallScopeLength = SmallScopeLength.Read(options),
        };
        bool? suggest = options.TryGetValue(Suggest, out var text) && bool.TryParse(text, out var value) ? value : null;
        return new EquivarianceOptions(decision, suggest);
    }

    /// <summary>What is wrong with the options that apply to one file, a sentence each.</summary>
    public static IEnumerable<string> Problems(AnalyzerConfigOptions options)
    {
        foreach (var number in Numbers)
            if (options.TryGetValue(number.Key, out var text) && number.Parse(text) is null)
                yield return $"The option '{number.Key}' in .editorconfig is '{text}', but it must be a whole number from {number.Least} to {int.MaxValue}; {number.Default} is used instead";
        if (options.TryGetValue(Suggest, out var choice) && !bool.TryParse(choice, out _))
            yield return $"The option '{Suggest}' in .editorconfig is '{choice}', but it must be 'true' or 'false'; the default is used instead";
        foreach (var key in Keys(options).Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(key => key, StringComparer.Ordinal))
            if (!Numbers.Any(number => number.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) && !Suggest.Equals(key, StringComparison.OrdinalIgnoreCase))
                yield return $"The option '{key}' in .editorconfig does not exist";
    }

    private static IEnumerable<string> Keys(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            // A host need not list its options.
            return [];
        }
    }

    private sealed record NumberOption(string Key, int Least, int Default)
    {
        public int Read(AnalyzerConfigOptions options) => options.TryGetValue(Key, out var text) && Parse(text) is { } value ? value : Default;

        public int? Parse(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= Least ? value : null;
    }
}
