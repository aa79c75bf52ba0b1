namespace FilterEquivariance.Tests.Laws;

public sealed class ClassicFaultTests
{
    public static TheoryData<string> Faults() => [.. ClassicFault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void ClassicFault_IsRefuted_ByItsFirstCounterexample(string name) => Refute(name, new CheckBudget());

    [Theory]
    [MemberData(nameof(Faults))]
    public void ClassicFault_IsTheSameForDelegates_WhateverTheSeed(string name)
    {
        var fault = ClassicFault.All.Single(fault => fault.Name == name);
        for (var seed = 0; seed < 200; seed++)
        {
            var witness = Assert.IsType<Verdict.Refuted>(Law.Filter.Check(fault.Function, new LawOptions { Seed = seed }).Verdict).Witness;
            Assert.Equal(fault.Input, witness.Inputs[0].Value);
            Assert.DoesNotContain(fault.Dropped.ToString(), witness.Transformation, StringComparison.Ordinal);
        }
    }

    /// <summary>Nothing is run but the patterns that come first and, once each, what deletions leave of them; twice more for the replay.</summary>
    [Theory]
    [InlineData("first three elements", 15)]
    [InlineData("rotate left by one", 14)]
    public void SmallFault_IsFound_WithoutRunningAnythingTwice(string name, int runs)
    {
        var lists = new List<string>();
        var fault = ClassicFault.All.Single(fault => fault.Name == name);
        Law.Filter.Check((IReadOnlyList<int> xs) =>
        {
            lists.Add(string.Join(',', xs));
            return fault.Function(xs);
        });
        Assert.Equal((runs, runs + 2), (lists.Distinct().Count(), lists.Count));
    }

    private static void Refute(string name, CheckBudget budget)
    {
        var fault = ClassicFault.All.Single(fault => fault.Name == name);
        AssertVerdict.RefutedBy($"{fault.Input} drop {fault.Dropped}", Law.Filter, new IntFunction(fault.Function), budget);
    }
}
