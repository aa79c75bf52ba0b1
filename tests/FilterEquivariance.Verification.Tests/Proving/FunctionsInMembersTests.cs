using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.Proving;

/// <summary>A function that a member holds is assumed to be pure, a comparer to be an order, and a sequence to stay the same, only where somebody gave it to the object.</summary>
public sealed class FunctionsInMembersTests
{
    [Theory]
    [InlineData("class C(Func<int, bool> keeps) { readonly Func<int, bool> _keeps = keeps; List<int> F(List<int> xs) => xs.Where(_keeps).ToList(); }")]
    [InlineData("class C(Func<int, bool> keeps) { List<int> F(List<int> xs) => xs.Where(keeps).ToList(); }")]
    [InlineData("class C { readonly IComparer<int> _order; C(IComparer<int>? order) => _order = order ?? Comparer<int>.Default; List<int> F(List<int> xs) => xs.OrderBy(x => x, _order).ToList(); }")]
    [InlineData("class C { readonly IComparer<int> _order; C(IComparer<int> order) => _order = order ?? throw new ArgumentNullException(nameof(order)); List<int> F(List<int> xs) => xs.OrderBy(x => x, _order).ToList(); }")]
    [InlineData("record C(Func<int, bool> Keeps) { List<int> F(List<int> xs) => xs.Where(Keeps).ToList(); }")]
    [InlineData("class O { public Func<int, bool> Keeps { get; init; } } class C { List<int> F(List<int> xs, O o) => xs.Where(o.Keeps).ToList(); }")]
    [InlineData("class C { static readonly Func<int, bool> Keeps = x => x > 0; List<int> F(List<int> xs) => xs.Where(Keeps).ToList(); }")]
    [InlineData("class C { static readonly IEnumerable<int> Allowed = new[] { 1, 2 }; List<int> F(List<int> xs) => xs.Where(x => Allowed.Contains(x)).ToList(); }")]
    [InlineData("class C(IEnumerable<int> allowed) { readonly IEnumerable<int> _allowed = allowed; List<int> F(List<int> xs) => xs.Where(x => _allowed.Contains(x)).ToList(); }")]
    public void WhatWasGiven_IsLikeAParameter_AndSoIsPureCode(string source) => Assert.True(IsProved(source), source);

    [Theory]
    [InlineData("class C { int _n; readonly Func<int, bool> _keeps; C() => _keeps = x => _n++ > x; List<int> F(List<int> xs) => xs.Where(_keeps).ToList(); }")]
    [InlineData("class C { static int _n; readonly Func<int, bool> _keeps; C(Func<int, bool>? keeps) => _keeps = keeps ?? (x => _n++ > x); List<int> F(List<int> xs) => xs.Where(_keeps).ToList(); }")]
    [InlineData("class C { readonly IComparer<int> _order; C(bool up) => _order = up ? Comparer<int>.Default : Comparer<int>.Create((a, b) => 1); List<int> F(List<int> xs) => xs.OrderBy(x => x, _order).ToList(); }")]
    [InlineData("class C { static int _n; public Func<int, bool> Keeps { get; init; } = x => _n++ > x; List<int> F(List<int> xs) => xs.Where(Keeps).ToList(); }")]
    [InlineData("class C { static int _n; readonly Func<int, bool> _keeps = x => _n++ > x; List<int> F(List<int> xs) => xs.Where(_keeps).ToList(); }")]
    [InlineData("class O { static int _n; public Func<int, bool> Keeps { get; init; } = x => _n++ > x; } class C { List<int> F(List<int> xs, O o) => xs.Where(o.Keeps).ToList(); }")]
    [InlineData("class C { static int _n; readonly Func<int, bool> _keeps; C(Func<int, bool> keeps) { keeps = x => _n++ > x; _keeps = keeps; } List<int> F(List<int> xs) => xs.Where(_keeps).ToList(); }")]
    [InlineData("class C { static int _n; static readonly IEnumerable<int> Numbers = Count(); static IEnumerable<int> Count() { while (true) yield return _n++; } List<int> F(List<int> xs) => Numbers.First() > 3 ? xs : []; }")]
    [InlineData("class C { static int _n; readonly IEnumerable<int> _numbers = Count(); static IEnumerable<int> Count() { while (true) yield return _n++; } List<int> F(List<int> xs) => _numbers.First() > 3 ? xs : []; }")]
    [InlineData("class C<T> { static int _n; static readonly Func<T, bool> Keeps = x => _n++ > 2; List<T> F(List<T> xs) => xs.Where(Keeps).ToList(); }")]
    [InlineData("record O(Func<int, bool> Keeps); class C { static int _n; static readonly O Rule = new(x => _n++ > x); List<int> F(List<int> xs) => xs.Where(Rule.Keeps).ToList(); }")]
    public void WhatTheProgramMade_IsKnownFromItsCodeAlone(string source) => Assert.False(IsProved(source), source);

    private static bool IsProved(string source)
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile(source));
        var function = Assert.Single(lowering.FindListFunctions(CancellationToken.None), function => function.Symbol.Name == "F");
        return Decider.Decide(lowering.Lower(function, CancellationToken.None), new DecisionOptions { Refute = false }, CancellationToken.None).Filter.Verdict is Verdict.Proved;
    }
}
