using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.Evaluation;

/// <summary>Lists of functions and of comparers are arguments that the search for counterexamples can give.</summary>
public sealed class ListsOfFunctionsTests
{
    [Theory]
    [InlineData("List<int> xs, Func<int, bool>[] tests", "xs.Where(x => tests.All(test => test(x)))")]
    [InlineData("List<int> xs, IEnumerable<Predicate<int>> tests", "xs.Where(x => tests.Any(test => test(x)))")]
    [InlineData("List<string> xs, List<Func<string, int>> keys", "keys.Aggregate((IEnumerable<string>)xs, (sorted, key) => sorted.OrderBy(key))")]
    [InlineData("List<int> xs, IComparer<int>[] orders", "xs.OrderBy(x => x, orders.FirstOrDefault())")]
    public void WhatAListOfFunctionsDecides_IsSearched(string parameters, string result)
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile($"static class C {{ static IEnumerable<{(parameters.StartsWith("List<int>") ? "int" : "string")}> F({parameters}) => {result}; }}"));
        var program = lowering.Lower(lowering.FindListFunctions(CancellationToken.None).Single(), CancellationToken.None);
        Assert.IsType<Verdict.Refuted>(Decider.Check(program, Law.Map, Naturality.None, new DecisionOptions(), CancellationToken.None).Verdict);
    }
}
