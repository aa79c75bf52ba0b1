namespace FilterEquivariance.Tests;

public sealed class LargeListTests
{
    private const int Length = 10_000;

    [Theory]
    [InlineData(Length), InlineData(1_000), InlineData(100)]
    public void Sorting_TakesPairAnswersOnly_AndNoMemoryForPairsThatAreNotAsked(int letters) =>
        AssertValue(KnownFunctions.Shuffled(Enumerable.Range(0, Length).Select(i => i % letters), 1), xs => [.. xs.Order()]);

    [Theory]
    [InlineData(Length), InlineData(1_000), InlineData(100)]
    public void RemovingDuplicates_TakesPairAnswersOnly_AndNoMemoryForPairsThatAreNotAsked(int letters) =>
        AssertValue(KnownFunctions.Shuffled(Enumerable.Range(0, Length).Select(i => i % letters), 1), xs => [.. xs.Distinct()]);

    private static void AssertValue(int[] xs, Func<IReadOnlyList<int>, IReadOnlyList<int>> function)
    {
        var longest = 0;
        var expected = function(xs);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var determined = Assert.IsType<Amalgam<int>.Determined>(Amalgamation.Of<int>(Answer, rememberedAnswers: 0).Apply(xs));
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(expected, determined.Output);
        Assert.Equal(2, longest);

        var letters = xs.Distinct().Count();
        Assert.InRange(determined.OracleCalls, letters - 1, Math.Min(letters * (letters - 1L) / 2, (long)(Length * Math.Ceiling(Math.Log2(letters)))));

        // All that is ever allocated, the lists of the questions and answers included; all 50 million pairs would take 1,600 million.
        Assert.InRange(bytes, 0, 200_000_000);

        IReadOnlyList<int> Answer(IReadOnlyList<int> list)
        {
            longest = Math.Max(longest, list.Distinct().Count());
            return function(list);
        }
    }
}
