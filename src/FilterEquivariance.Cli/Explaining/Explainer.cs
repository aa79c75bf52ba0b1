using FilterEquivariance.Analyzers;
using FilterEquivariance.Analyzers.Options;
using FilterEquivariance.Cli.Inputs;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using LoweredProgram = FilterEquivariance.Verification.ListCore.Program;

namespace FilterEquivariance.Cli.Explaining;

/// <summary>Finds a list function by name and says why its laws have their verdicts.</summary>
internal static class Explainer
{
    private const int MostNames = 8;

    /// <summary>Explains the one function of that name.</summary>
    /// <exception cref="UnreadableInputException">No function, or more than one, has the name.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Explanation Explain(IReadOnlyList<Input> inputs, string path, string symbol, CancellationToken cancellationToken)
    {
        var functions = inputs.SelectMany(input =>
        {
            var lowering = new CompilationLowering(input.Compilation, UserModelFiles.Read(input.AdditionalFiles, cancellationToken));
            return lowering.FindListFunctions(cancellationToken).Select(function => (Input: input, Lowering: lowering, Function: function));
        }).DistinctBy(found => (found.Function.Location.SourceTree!.FilePath, found.Function.Location.SourceSpan)).ToArray();
        var named = functions.Where(found => found.Function.Name == symbol || found.Function.DocumentationId == symbol).ToArray();
        if (named.Length == 0)
            named = [.. functions.Where(found => found.Function.Name.EndsWith("." + symbol, StringComparison.Ordinal))];
        return named switch
        {
            [var only] => Explain(only.Input, only.Lowering, only.Function, cancellationToken),
            [] => throw new UnreadableInputException($"'{symbol}' is not a list function of '{path}'{Others([.. functions.Select(found => found.Function)])}."),
            _ => throw new UnreadableInputException(
                $"'{symbol}' is ambiguous: {string.Join(", ", named.Select(found => $"{found.Function.DocumentationId} at {new Excerpts(found.Input).Of(PlaceOf(found.Function))!.Place}"))}."),
        };
    }

    private static Explanation Explain(Input input, CompilationLowering lowering, ListFunction function, CancellationToken cancellationToken)
    {
        var excerpts = new Excerpts(input);
        var options = EquivarianceOptions.Read(input.Options.GetOptions(function.Location.SourceTree!)).Decision;
        var report = GuardedDecider.Decide(lowering, function, options, cancellationToken);
        // A fault of the engine has no program to look into.
        var program = report.Filter.Verdict is Verdict.Unknown { Reason.Code: GuardedDecider.Fault } ? null : lowering.Lower(function, cancellationToken);
        return new Explanation(function.Name, function.DocumentationId, excerpts.Of(PlaceOf(function))!, [Explain(Law.Filter), Explain(Law.Map)], report.NormalForm);

        LawExplanation Explain(Law law)
        {
            var (verdict, blame, chain) = report.Of(law);
            var steps = verdict is Verdict.Proved { Proof.Steps: var used } ? used : [];
            var isUntested = verdict is Verdict.Unknown { Reason.Coverage: null };
            return new LawExplanation(
                law, report.Of(law),
                [.. steps.Select(step => (step, excerpts.Of(step.Location)))],
                excerpts.Of(blame), [.. chain.Select(excerpts.Of).OfType<Excerpt>()],
                isUntested && program is not null ? Refusal(program, law, options, cancellationToken) : null,
                verdict is Verdict.Refuted refuted && program is not null ? Trace(law, refuted.Witness, program) : null);
        }

        Trace? Trace(Law law, Witness witness, LoweredProgram decided)
        {
            if (Tracing.Of(decided, law, report, options, cancellationToken) is not { } pair)
                return null;
            var names = witness.Inputs.Select(list => list.Key).ToArray();
            var transformation = law == Law.Filter ? ".Where(p)" : ".Select(g)";
            return new Trace(
                $"f({string.Join(", ", names)})", $"f({string.Join(", ", names.Select(name => name + transformation))})",
                [.. pair.Rows.Select(row => (row, excerpts.Of((row.Whole ?? row.Transformed)!.Location)))], pair.IsTruncated);
        }
    }

    private static string? Refusal(LoweredProgram program, Law law, DecisionOptions options, CancellationToken cancellationToken) =>
        Decider.Check(program, law, Naturality.None, options, cancellationToken).Verdict is Verdict.Unknown { Reason: { Code: "refused" } reason } ? reason.Sentence : null;

    private static string Others(IReadOnlyList<ListFunction> functions) => functions.Count switch
    {
        0 => ", which has none",
        1 => $"; its only one is '{functions[0].Name}'",
        <= MostNames => $"; those are {string.Join(", ", functions.Select(function => $"'{function.Name}'"))}",
        _ => $"; it has {functions.Count}, 'feq check' lists them",
    };

    private static SourceLocation PlaceOf(ListFunction function)
    {
        var start = function.Location.GetLineSpan().StartLinePosition;
        var span = function.Location.SourceSpan;
        return new SourceLocation(function.Location.SourceTree!.FilePath, span.Start, span.Length, start.Line + 1, start.Character + 1);
    }
}
