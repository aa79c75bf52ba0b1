namespace FilterEquivariance.Tests.Laws;

public sealed class ClassicFaultTests
{
    [Theory]
    [InlineData("first three elements", "[0, 0, 0, 1] drop 0")]
    [InlineData("rotate left by one", "[0, 1, 2] drop 0")]
    [InlineData("reverse if length >= 6", "[0, 0, 0, 0, 1, 2] drop 0")]
    [InlineData("reverse if >= 5 distinct values", "[0, 1, 2, 3, 4] drop 0")]
    [InlineData("swap the middle if length >= 4", "[0, 0, 1, 2] drop 2")]
    [InlineData("drop the head if some value occurs >= 3 times", "[0, 1, 1, 1] drop 0")]
    [InlineData("swap the first two if first equals last", "[0, 1, 0, 2] drop 2")]
    [InlineData("reverse if length >= 9", "[0, 0, 0, 0, 0, 0, 0, 1, 2] drop 0")]
    public void ClassicFault_IsRefuted_ByItsFirstCounterexample(string fault, string expected) =>
        AssertVerdict.RefutedBy(expected, Law.Filter, new IntFunction(ClassicFaults.All[fault]));

    [Fact]
    public void FaultBeyondTheScope_ShrinksToTheSameList_WhateverTheSeed()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            AssertVerdict.RefutedBy(
                "[0, 0, 0, 0, 0, 0, 0, 1, 2] drop 0", Law.Filter, new IntFunction(ClassicFaults.All["reverse if length >= 9"]), new CheckBudget { Seed = seed });
        }
    }
}
