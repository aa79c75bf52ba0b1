using System.Text.RegularExpressions;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Verification.Tests.Corpus;

/// <summary>The library's own checker, run on the compiled corpus.</summary>
public partial class CorpusAndTheLawCheckerTests
{
    public static TheoryData<string> Files => [.. CorpusReader.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void WhatHolds_IsNeverRefuted(string file)
    {
        var budget = new CheckBudget { MaxRuns = 600, SmallScopeLength = 4, RandomLists = 20 };
        var refuted = new List<string>();
        foreach (var function in CorpusReader.Read(file))
            foreach (var law in (Law[])[Law.Filter, Law.Map])
            {
                if (function[law].Truth != CorpusTruth.Holds) continue;
                foreach (var closed in CompiledCorpus.Instance.Value.Load(function))
                    if (LawChecker.Check(law, closed, budget, CancellationToken.None).Verdict is Verdict.Refuted { Witness: var witness })
                        refuted.Add($"{function}: {law}: {Shown(witness)}");
            }

        Assert.True(refuted.Count == 0, string.Join(Environment.NewLine, refuted));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void StatedWitnesses_AreTheCheckersFirst(string file)
    {
        var different = new List<string>();
        foreach (var function in CorpusReader.Read(file))
            foreach (var law in (Law[])[Law.Filter, Law.Map])
            {
                if (function[law].Witness is not { } stated) continue;
                var closed = new SmallNumbersFirst(CompiledCorpus.Instance.Value.Load(function)[0]);
                var found = LawChecker.Check(law, closed, new CheckBudget(), CancellationToken.None).Verdict is Verdict.Refuted refuted ? Shown(refuted.Witness) : "none";
                if (found != stated) different.Add($"{function}: {law}: stated {stated}, found {found}");
            }

        Assert.True(different.Count == 0, string.Join(Environment.NewLine, different));
    }

    /// <summary>The witness in the corpus' notation.</summary>
    private static string Shown(Witness witness)
    {
        var inputs = string.Join(", ", witness.Inputs.Select(input => input.Value));
        if (witness.Inputs.Count > 1) inputs = $"({inputs})";
        if (witness.Law == Law.Map) return $"{inputs}, {witness.Transformation}";
        var kept = Letters(witness.Transformation);
        return $"{inputs} drop {string.Join(", ", witness.Inputs.SelectMany(input => Letters(input.Value)).Distinct().Except(kept))}";
    }

    private static IEnumerable<string> Letters(string list) => Letter().Matches(list).Select(match => match.Value);

    /// <summary>The documented order of letters: 0, 1, 2, …, and only then the literals of the body.</summary>
    private sealed class SmallNumbersFirst(IListFunction function) : IListFunction
    {
        public IReadOnlyList<string> Lists => function.Lists;

        public IReadOnlyList<FixedParameter> Others => function.Others;

        public Naturality Naturality => function.Naturality;

        public Alphabet Alphabet { get; } = function.Alphabet with
        {
            Letters = [.. function.Alphabet.Letters.OrderBy(letter => letter is int number and >= 0 and < 10 ? number : letter is int ? 10 : 0)],
        };

        public Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken) =>
            function.Run(lists, others, cancellationToken);
    }

    [GeneratedRegex(@"[^\[\], ]+")]
    private static partial Regex Letter();
}
