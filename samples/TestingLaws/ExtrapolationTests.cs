using FilterEquivariance;

namespace TestingLaws;

/// <summary>A function with the filter law is known on all lists when it is known on a few: what a test need not try.</summary>
public sealed class ExtrapolationTests
{
    private static readonly int[] Long = [.. Enumerable.Range(0, 400).Select(i => i * 7919 % 200)];

    [Fact]
    public void AskedListByList_TheFunctionIsFound()
    {
        // The first list shows elements that occur once and twice; the others are those that synthesis asks for.
        var examples = new List<Example<int>> { Ask([0, 0, 1]) };
        while (Synthesis.Of(EquivarianceClass.EqualityAware, examples) is SynthesisResult<int>.Ambiguous { Question: var question })
            examples.Add(Ask(question));

        var function = Assert.IsType<SynthesisResult<int>.Unique>(Synthesis.Of(EquivarianceClass.EqualityAware, examples)).Function;
        Assert.Equal("1 2 | B(1; 0 1)", function.NormalForm);
        Assert.Equal(Shop.Latest(Long), function.Apply(Long));

        static Example<int> Ask(IReadOnlyList<int> list) => new(list, Shop.Latest(list));
    }

    [Fact]
    public void NaturalFunctions_NeedOneList() =>
        Assert.IsType<SynthesisResult<int>.Unique>(Synthesis.Of(EquivarianceClass.Natural, [new Example<int>([1, 2], [2, 2, 1, 1, 1, 2])]));

    [Fact]
    public void WrongExpectations_ContradictEachOther()
    {
        var result = Synthesis.Of([new Example<int>([1, 2, 3], [3, 2, 1]), new Example<int>([1, 2], [1, 2])]);

        var witness = Assert.IsType<SynthesisResult<int>.Contradictory>(result).Witness;
        Assert.Equal("[1, 2] → [2, 1], [1, 2] → [1, 2] are two answers for one list", witness.Sentence);
    }

    [Fact]
    public void PairsOfElements_TellTheValueOnALongList()
    {
        // The oracle is the reference: it is asked about lists with two different elements and no others.
        var amalgamation = Amalgamation.Of<int>(pair => Shop.Latest(pair));
        var determined = Assert.IsType<Amalgam<int>.Determined>(amalgamation.Apply(Long));

        Assert.Equal(Shop.Latest(Long), determined.Output);
        Assert.True(determined.OracleCalls < 200 * 199 / 2, $"{determined.OracleCalls} questions");
    }

    [Fact]
    public void FunctionWithoutTheLaw_DiffersFromItsAmalgam()
    {
        // Rotating two elements is reversing them, and so the answers fit together, to another function.
        var amalgam = Amalgamation.Of<int>(pair => Shop.Rotated(pair)).Apply([1, 2, 3]);

        Assert.Equal([3, 2, 1], Assert.IsType<Amalgam<int>.Determined>(amalgam).Output);
        Assert.Equal([2, 3, 1], Shop.Rotated([1, 2, 3]));
    }
}
