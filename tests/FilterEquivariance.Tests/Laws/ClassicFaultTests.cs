namespace FilterEquivariance.Tests.Laws;

public sealed class ClassicFaultTests
{
    public static TheoryData<string> Faults() => [.. ClassicFault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void ClassicFault_IsRefuted_ByItsFirstCounterexample(string name) => Refute(name, new CheckBudget());

    [Fact]
    public void FaultBeyondTheScope_ShrinksToTheSameList_WhateverTheSeed()
    {
        for (var seed = 0; seed < 40; seed++)
            Refute("reverse if length >= 9", new CheckBudget { Seed = seed });
    }

    private static void Refute(string name, CheckBudget budget)
    {
        var fault = ClassicFault.All.Single(fault => fault.Name == name);
        AssertVerdict.RefutedBy($"{fault.Input} drop {fault.Dropped}", Law.Filter, new IntFunction(fault.Function), budget);
    }
}
