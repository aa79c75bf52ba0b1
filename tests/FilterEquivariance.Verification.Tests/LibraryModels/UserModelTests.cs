using System.Text.RegularExpressions;
using FilterEquivariance.Testing;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

public sealed class UserModelTests
{
    private const string Acme = """
        namespace Acme;

        public static class Lists
        {
            public static T[] SortedBy<T>(IEnumerable<T> items, Func<T, int> rank) => items.OrderBy(rank).ToArray();
            public static T[] Only<T>(IEnumerable<T> items, Func<T, bool> wanted) => items.Where(wanted).ToArray();
            public static IEnumerable<T> Lazy<T>(IEnumerable<T> items) => items.Select(item => item);
            public static T[] Backwards<T>(T[] items, int marker) => items.Reverse().ToArray();
            public static int Weight(int value) => value * 3;
        }
        """;

    private const string SortedBy = "M:Acme.Lists.SortedBy``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32})";
    private const string Only = "M:Acme.Lists.Only``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})";
    private const string Lazy = "M:Acme.Lists.Lazy``1(System.Collections.Generic.IEnumerable{``0})";
    private const string Backwards = "M:Acme.Lists.Backwards``1(``0[],System.Int32)";
    private const string Weight = "M:Acme.Lists.Weight(System.Int32)";

    private const string Good = $"""
        {SortedBy} sort(source: 0, key: 1) total materialises
        {Only} where(source: 0, predicate: 1) total materialises
        {Lazy} copy(source: 0) total
        {Backwards} reverse(source: 0) total materialises
        {Weight} scalar total
        """;

    [Theory]
    [InlineData("Acme.Lists.SortedBy(xs, x => x % 7)", "Acme.Lists.SortedBy (model)")]
    [InlineData("Acme.Lists.SortedBy(xs, x => Acme.Lists.Weight(x))", "Acme.Lists.SortedBy (model)", "Acme.Lists.Weight (model)")]
    [InlineData("Acme.Lists.Only(xs, x => x > 3).Order().ToArray()", "Acme.Lists.Only (model)")]
    [InlineData("Acme.Lists.Lazy(xs).ToArray()", "Acme.Lists.Lazy (model)")]
    [InlineData("Acme.Lists.Backwards(xs, 5)", "Acme.Lists.Backwards (model)")]
    public void AModelledMember_IsReadByItsShape_AndTheProofSaysSo(string body, params string[] assumed)
    {
        var proof = Assert.IsType<Verdict.Proved>(Filter(Good, body)).Proof;

        Assert.Equal(assumed, proof.Assuming);
    }

    [Theory]
    [InlineData("xs.OrderBy(x => x % 7).ToArray()")]
    public void AProofThatUsesNoModel_AssumesNothing(string body) => Assert.Empty(Assert.IsType<Verdict.Proved>(Filter(Good, body)).Proof.Assuming);

    [Fact]
    public void WithoutAModel_TheProofStopsAtTheMember() => AssertBlocked("unknown-member", Filter("", "Acme.Lists.Backwards(xs, 5)"));

    [Fact]
    public void WhatIsNotTotal_MayThrowInOneRunOnly() =>
        AssertBlocked("exception", Filter($"{Backwards} reverse(source: 0) materialises", "Acme.Lists.Backwards(xs, 5)"));

    [Fact]
    public void AnArgumentTheShapeDoesNotName_MustBeTheSameInBothRuns() => AssertBlocked("unknown-member", Filter(Good, "Acme.Lists.Backwards(xs, xs.Length)"));

    [Fact]
    public void AFunctionWithSideEffects_IsNotGivenAway() => AssertBlocked(
        "effects", Filter(Good, "{ var seen = 0; var kept = Acme.Lists.Only(xs, x => { seen++; return x > 0; }); return seen > 2 ? kept : xs; }"));

    [Fact]
    public void ALazyResult_ShowsChangesOfItsSource() => AssertNotProved(
        Filter(Good, "{ var all = xs.ToList(); var view = Acme.Lists.Lazy(all); all.RemoveAll(x => true); all.AddRange(xs.Take(1)); return view.ToArray(); }"));

    [Fact]
    public void AnUnorderedResult_IsNoAnswer_UntilItIsSorted()
    {
        const string Models = $"{Backwards} copy(source: 0) total materialises unordered";

        AssertNotProved(Filter(Models, "Acme.Lists.Backwards(xs, 0)"));
        Assert.IsType<Verdict.Proved>(Filter(Models, "Acme.Lists.Backwards(xs, 0).Order().ToArray()"));
    }

    [Fact]
    public void ForeignCode_IsNeverRun_SoNothingIsRefutedThroughIt()
    {
        var unknown = Assert.IsType<Verdict.Unknown>(Filter(Good, "Acme.Lists.SortedBy(xs, x => x).Take(1).ToArray()"));

        Assert.Equal("not searched: 'SortedBy'", unknown.Reason.Coverage);
    }

    [Theory]
    [InlineData("Acme.Lists.Weight", "'Acme.Lists.Weight' is not the documentation id of a method ('M:…') or property ('P:…')")]
    [InlineData(Weight, "a shape must follow '" + Weight + "'")]
    [InlineData(Weight + " shuffle", "'shuffle' is not a shape; the shapes are 'all', 'any', 'append',")]
    [InlineData(Weight + " scalar pure", "'pure' is not an effect; the effects are 'total', 'materialises', 'unordered'")]
    [InlineData(Lazy + " copy", "the shape 'copy' needs the operand 'source', as in 'copy(source: 0)'")]
    [InlineData(Lazy + " copy(first: 0)", "the shape 'copy' has no operand 'first', only 'source'")]
    [InlineData(Lazy + " copy(source: x)", "the operand 'source' needs a number, as in 'source: 0'")]
    [InlineData(Lazy + " copy(source: 0, source: 1)", "the operand 'source' is given twice")]
    [InlineData(Only + " where(source: 0, predicate: 0)", "operand 0 cannot be both 'source' and 'predicate'")]
    [InlineData("M:System.Linq.Enumerable.Reverse``1(System.Collections.Generic.IEnumerable{``0}) copy(source: 0)", "'M:System.Linq.Enumerable.Reverse``1(System.Collections.Generic.IEnumerable{``0})' is known already")]
    [InlineData("M:Acme.Lists.Heavy(System.Int32) scalar", "'Acme.Lists' has no member 'M:Acme.Lists.Heavy(System.Int32)'")]
    [InlineData("M:Source.Own(System.Int32) scalar", "'Source.Own' is source of this project, which is read itself")]
    [InlineData(Weight + " copy(source: 0)", "operand 0 of 'Acme.Lists.Weight' is not a list")]
    [InlineData(Lazy + " reverse(source: 1)", "'Acme.Lists.Lazy' has no operand 1; the last one is 0")]
    [InlineData(Only + " copy(source: 0)", "'copy' does not say what 'Acme.Lists.Only' calls its functions with")]
    [InlineData(Backwards + " where(source: 0, predicate: 1)", "operand 1 of 'Acme.Lists.Backwards' is not a function of one parameter")]
    [InlineData(Lazy + " scalar", "'scalar' gives no list, but 'Acme.Lists.Lazy' does")]
    public void AMistake_IsOneSentence_WithItsLine(string line, string sentence)
    {
        var problem = Assert.Single(ModelledCode.Lower(Acme, "# models\n\n" + line, "static class Source { public static int Own(int x) => x; }").UserModels.Problems);

        Assert.StartsWith(sentence, problem.Sentence);
        Assert.Equal(new ModelPlace("Acme.feqmodels", 3), problem.Place);
    }

    [Fact]
    public void AMemberDescribedTwice_IsAMistake() => Assert.Equal(
        $"'{Weight}' is described already, at line 1 of 'Acme.feqmodels'", Assert.Single(ModelledCode.Models($"{Weight} scalar\n{Weight} scalar total").Problems).Sentence);

    [Fact]
    public void AnAssemblyThatIsNotReferenced_IsNoMistake() => Assert.Empty(ModelledCode.Lower(Acme, "M:Other.Lists.Sorted(System.Int32[]) sort(source: 0)", "").UserModels.Problems);

    [Fact]
    public void TheDocumentedExample_IsProved_AsDocumented()
    {
        var page = File.ReadAllText(RepositoryFiles.Find("docs", "models.md"));
        var blocks = Regex.Matches(page, "```(?<kind>csharp|feqmodels)\n(?<text>.*?)```", RegexOptions.Singleline).Select(match => match.Groups["text"].Value).ToArray();

        var proof = Assert.IsType<Verdict.Proved>(ModelledCode.Decide(blocks[0], blocks[1], blocks[2], "Ranked").Filter.Verdict).Proof;

        Assert.Contains($"`{proof.Summary}`", page);
        Assert.Equal(["Acme.Lists.Only (model)", "Acme.Lists.Rank (model)", "Acme.Lists.SortedBy (model)"], proof.Assuming);
    }

    [Fact]
    public void ThePage_NamesEveryShapeAndOperand()
    {
        var page = File.ReadAllText(RepositoryFiles.Find("docs", "models.md"));

        Assert.All(ShapeForm.All.SelectMany(form => form.Required.Concat(form.Optional).Append(form.Name)), word => Assert.Contains($"`{word}`", page));
    }

    private static Verdict Filter(string models, string body) =>
        ModelledCode.Decide(Acme, models, $"static class Source {{ public static int[] F(int[] xs) {(body[0] == '{' ? body : $"=> {body};")} }}", "F").Filter.Verdict;

    private static void AssertBlocked(string code, Verdict verdict) => Assert.Equal(code, Assert.IsType<Verdict.Unknown>(verdict).Reason.Code);

    private static void AssertNotProved(Verdict verdict) => Assert.IsNotType<Verdict.Proved>(verdict);
}
