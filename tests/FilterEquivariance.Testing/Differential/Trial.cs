using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Testing.Differential;

/// <summary>What came out for random programs: counts for the report, and everything that must not happen.</summary>
/// <param name="fuel">Evaluator steps of each search for a counterexample.</param>
internal sealed class Trial(int fuel)
{
    private readonly DecisionOptions _options = new() { StepBudget = fuel, SmallScopeLength = 4 };
    private readonly SortedDictionary<string, int> _counts = [];

    public List<string> WrongProofs { get; } = [];

    public List<string> Mismatches { get; } = [];

    public List<string> LostWitnesses { get; } = [];

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public int Count(string what) => _counts.GetValueOrDefault(what);

    public string Summary => string.Join(Environment.NewLine, _counts.Select(count => $"{count.Key}: {count.Value}"));

    /// <summary>Everything that must not happen and did.</summary>
    public IEnumerable<string> Findings => WrongProofs.Concat(Mismatches).Concat(LostWitnesses);

    /// <summary>Compares evaluated with compiled runs of one program, then its verdicts with each other and with the compiled function.</summary>
    public void Run(CompiledProgram program)
    {
        CompareRuns(program, 30);
        CompareVerdicts(program);
    }

    private void CompareVerdicts(CompiledProgram program)
    {
        var model = new EvaluatedFunction(program.Lowered, 0);
        var real = new RealFunction(program.Lowered, program.Method, model);
        var proofs = Decider.Decide(program.Lowered, _options with { Refute = false }, CancellationToken.None);
        foreach (var law in new[] { Law.Filter, Law.Map })
        {
            var isProved = (law == Law.Filter ? proofs.Filter : proofs.Map).Verdict is Verdict.Proved;
            var verdict = Decider.Check(program.Lowered, law, Naturality.None, _options, CancellationToken.None).Verdict;
            var witness = (verdict as Verdict.Refuted)?.Witness;
            Tally($"{law.Name}: {(isProved ? "proved" : witness is not null ? "refuted" : "unknown")}");
            if (witness is null)
                continue;
            if (isProved)
                WrongProofs.Add($"{witness.Describe(program.Method.Name)}\n{program.Source}");
            if (WitnessReplay.Difference(witness, real) is { } difference)
                LostWitnesses.Add($"{witness.Describe(program.Method.Name)}, but compiled {difference}\n{program.Source}");
        }
    }

    /// <summary>Runs a program, evaluated and compiled, on random inputs.</summary>
    public void CompareRuns(CompiledProgram program, int runs)
    {
        Tally("programs");
        if (program.Lowered.Entry.OutsideModel is not null)
            Tally("programs outside the model");
        var model = new EvaluatedFunction(program.Lowered, runs * 10_000L);
        var real = new RealFunction(program.Lowered, program.Method, model);
        var random = new Random(program.Seed);
        for (var run = 0; run < runs; run++)
        {
            List<IReadOnlyList<object?>> lists = [.. model.Lists.Select(_ => Letters(model.Alphabet, random))];
            object?[] others = [.. model.Others.Select(other => other.Values[random.Next(other.Values.Count)])];
            var expected = model.Run(lists, others, CancellationToken.None);
            if (expected is Outcome.Refused)
            {
                // It would not say anything else on other inputs.
                Tally("runs refused");
                if (run > 4 && model.Refusal is not null)
                    return;
                continue;
            }

            Tally("runs compared");
            var actual = real.Run(lists, others, CancellationToken.None);
            if (!Agree(expected, actual, model.Alphabet.Equality))
            {
                var input = string.Join(" ", lists.Select(list => "[" + string.Join(", ", list.Select(model.Alphabet.Print)) + "]").Concat(others.Select((other, i) => model.Others[i].Print(other))));
                Mismatches.Add($"{input}: evaluated {Shown(expected, model.Alphabet)}, compiled {Shown(actual, model.Alphabet)}\n{program.Source}");
                return;
            }
        }
    }

    private static List<object?> Letters(Alphabet alphabet, Random random)
    {
        var letters = random.Next(1, Math.Min(8, alphabet.Letters.Count) + 1);
        var offset = random.Next(4) == 0 ? random.Next(alphabet.Letters.Count - letters + 1) : 0;
        return [.. Enumerable.Range(0, random.Next(9)).Select(_ => alphabet.Letters[offset + random.Next(letters)])];
    }

    private static bool Agree(Outcome expected, Outcome actual, IEqualityComparer<object?> equality) => (expected, actual) switch
    {
        (Outcome.Returned a, Outcome.Returned b) => a.Items.SequenceEqual(b.Items, equality),
        (Outcome.Threw a, Outcome.Threw b) => a.ExceptionType == b.ExceptionType,
        _ => false,
    };

    private static string Shown(Outcome outcome, Alphabet alphabet) => outcome is Outcome.Returned returned
        ? "[" + string.Join(", ", returned.Items.Select(alphabet.Print)) + "]"
        : outcome.ToString();

    private void Tally(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;
}
