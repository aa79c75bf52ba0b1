using FilterEquivariance.Analyzers;
using FilterEquivariance.Cli.Inputs;
using FilterEquivariance.Testing.Differential;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Campaigns;

/// <summary>
/// Holds every verdict about some code against the compiled functions: a counterexample must replay exactly, and the law checker must find none where a law is proved.
/// </summary>
internal static class VerdictReplay
{
    private const int FuelPerRun = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Tally Run(Input input, CancellationToken cancellationToken)
    {
        var tally = new Tally();
        var compiled = new CompiledCode(input.Compilation);
        if (compiled.Assembly is null)
            Console.Error.WriteLine($"Nothing is replayed: the code does not compile, {compiled.FirstError}");
        else if (compiled.LeftOut > 0)
            Console.Error.WriteLine($"{compiled.LeftOut} files are left out; the first error: {compiled.FirstError}");
        var lowering = new CompilationLowering(input.Compilation);
        foreach (var function in lowering.FindListFunctions(cancellationToken).ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            tally.Count("list functions");
            var report = GuardedDecider.Decide(lowering, function, new DecisionOptions(), cancellationToken);
            foreach (var law in new[] { Law.Filter, Law.Map })
            {
                var verdict = report.Of(law).Verdict;
                if (verdict is Verdict.Unknown)
                {
                    tally.Count("unknown");
                    continue;
                }

                var answer = compiled.Find(function.Symbol) is { } method
                    ? Against(lowering, function, method, law, verdict, cancellationToken)
                    : "not replayed: the compiled function was not found";
                var kind = verdict is Verdict.Proved ? "proved" : "refuted";
                tally.Count(answer is null ? $"{kind}, confirmed" : answer.StartsWith("not replayed", StringComparison.Ordinal) ? $"{kind}, {answer}" : $"{kind}, WRONG");
                if (answer is not null && !answer.StartsWith("not replayed", StringComparison.Ordinal))
                {
                    tally.Find($"{function.Name}, {law.Name} {kind}: {answer}");
                    CampaignLoop.Show(tally.Findings.TakeLast(1));
                }

                Console.Error.WriteLine($"{function.Name}, {law.Name} {kind}: {answer ?? "confirmed"}");
            }
        }

        return tally;
    }

    /// <summary>Null when the compiled function confirms the verdict.</summary>
    private static string? Against(
        CompilationLowering lowering, ListFunction function, System.Reflection.MethodInfo method, Law law, Verdict verdict, CancellationToken cancellationToken)
    {
        var program = lowering.Lower(function, cancellationToken);
        var model = new EvaluatedFunction(program, long.MaxValue, FuelPerRun);
        if (model.Refusal is { } refusal)
            return $"not replayed: {refusal}";
        var real = new RealFunction(program, method, model);
        var work = Task.Run(() => verdict is Verdict.Refuted refuted ? Refutation(refuted.Witness, real) : Proof(law, new ReplayedFunction(model, real), cancellationToken), cancellationToken);
        return work.Wait(Patience, cancellationToken) ? work.Result : $"not replayed: no end within {Patience.TotalMinutes} minutes";
    }

    private static string? Refutation(Witness witness, RealFunction real)
    {
        var difference = WitnessReplay.Difference(witness, real);
        return difference is null ? null
            : difference.Contains("Refused", StringComparison.Ordinal) ? "not replayed: arguments or a result out of reach"
            : $"{witness.Describe("f")}, but compiled {difference}";
    }

    private static string? Proof(Law law, ReplayedFunction real, CancellationToken cancellationToken)
    {
        var result = LawChecker.Check(law, real, new CheckBudget(), cancellationToken);
        return result.Verdict is Verdict.Refuted refuted ? refuted.Witness.Describe("f")
            : result.Coverage.Sentence is null ? "not replayed: arguments or a result out of reach"
            : null;
    }
}
