using FilterEquivariance.Analyzers.Evidence;
using FilterEquivariance.Verification.Deciding;

namespace FilterEquivariance.Architecture.Tests.Problems;

/// <summary>What the library and the analyzer find out about a problem. Where they contradict each other, there is no row.</summary>
public sealed class ProblemRow
{
    private static readonly LawOptions Options = new() { Alphabet = [.. Enumerable.Range(0, 100).Cast<object?>()] };

    // Elements that occur once and twice, small and large, even and odd, and no list in order: enough for the classes to tell most functions apart.
    private static readonly int[] Letters = [2, 3, 7, 8, 12, 35, 49, 50, 81];

    private static readonly int[] Teaching = [.. new[] { 3, 6, 1, 8, 6, 2, 0, 4, 1, 7, 5, 2, 7, 4 }.Select(letter => Letters[letter])];

    private static readonly int[] Long = Shuffled([.. Enumerable.Range(0, 64)], 1);

    private readonly ListProblem _problem;
    private readonly Amalgam<int>.Determined? _amalgam;

    public ProblemRow(ListProblem problem, FunctionReport report)
    {
        _problem = problem;
        Filter = Checked(Law.Filter, report.Filter);
        Map = Checked(Law.Map, report.Map);
        Analyzer = $"{VerdictText.Name(report.Filter.Verdict)}, {VerdictText.Name(report.Map.Verdict)}";
        _amalgam = Amalgamation.Of<int>(problem.Apply).Apply(Long) as Amalgam<int>.Determined;
    }

    /// <summary>The counterexample to the filter law, if there is one.</summary>
    public Witness? Filter { get; }

    /// <summary>The counterexample to the map law, if there is one.</summary>
    public Witness? Map { get; }

    /// <summary>The analyzer's verdicts on the filter law and the map law.</summary>
    public string Analyzer { get; }

    /// <summary>Questions about two elements that tell the value on 64 different ones.</summary>
    public int Questions => (_amalgam ?? throw new InvalidOperationException($"'{_problem.Name}': the answers on pairs do not fit together")).OracleCalls;

    /// <summary>Do the answers on pairs fit together, as far as they were asked for?</summary>
    public bool AnswersFit => _amalgam is not null;

    /// <summary>Do the answers on pairs tell the right value?</summary>
    public bool AmalgamIsTheValue => _amalgam is not null && _amalgam.Output.SequenceEqual(_problem.Apply(Long));

    /// <summary>The smallest class with one function that has the problem's values, and that function.</summary>
    public (EquivarianceClass Class, string Form) NormalForm()
    {
        var examples = new List<Example<int>> { Ask(Teaching) };
        while (Synthesis.Of(examples) is SynthesisResult<int>.Ambiguous { Question: var question })
            examples.Add(Ask([.. question.Select(letter => Letters[letter])]));
        switch (Synthesis.Of(examples))
        {
            case SynthesisResult<int>.OnCoveredLists:
                return (EquivarianceClass.FilterEquivariant, "");
            case SynthesisResult<int>.Unique unique:
                foreach (var list in Enumerable.Range(0, 20).Select(seed => Shuffled([.. Enumerable.Range(0, 60), .. Enumerable.Range(30, 30)], seed)))
                {
                    if (!unique.Function.Apply(list).SequenceEqual(_problem.Apply(list)))
                        throw new InvalidOperationException($"'{_problem.Name}' is not {unique.Function.NormalForm}");
                }

                return (unique.Class, unique.Function.NormalForm);
            case var other:
                throw new InvalidOperationException($"'{_problem.Name}': {other}");
        }
    }

    private Example<int> Ask(IReadOnlyList<int> list) => new(list, _problem.Apply(list));

    private Witness? Checked(Law law, LawReport report)
    {
        var witness = (law.Check((int[] xs) => _problem.Apply(xs), Options).Verdict as Verdict.Refuted)?.Witness;
        if (witness is not null && report.Verdict is Verdict.Proved)
            throw new InvalidOperationException($"'{_problem.Name}' is proved and refuted: {witness.Describe(_problem.Name)}");
        return witness;
    }

    private static int[] Shuffled(int[] list, int seed)
    {
        new Random(seed).Shuffle(list);
        return list;
    }
}
