using System.Reflection;
using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.Definitions;

public sealed class TermDefinitionTests
{
    private static readonly string Corpus = File.ReadAllText(Path.Combine(CorpusReader.Folder, "Terms.cs"));

    public static TheoryData<string> Operators() =>
        [.. typeof(Terms).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.Name).Distinct()];

    /// <summary>The corpus' functions are run by the evaluator and beside the compiled ones, so an operator that stands there means what it does.</summary>
    [Theory]
    [MemberData(nameof(Operators))]
    public void EveryOperator_IsProvedInTheCorpus(string name) =>
        Assert.Contains(Corpus.Split('\n'), line => line.Contains("filter: holds expect proved") && (line.Contains($"Terms.{name}(") || line.Contains($"Terms.{name}<")));

    [Theory]
    [InlineData("Terms.Reverse<int>().Apply(xs)", "B")]
    [InlineData("(Terms.Identity<int>() + Terms.Reverse<int>()).Then(Passes.Stutter(2)).Apply(xs)", "F^2 B^2")]
    [InlineData("Terms.Of<int>(Passes.Parse(\"F B^2\").Flip().Compose(Passes.Reverse)).Apply(xs)", "B^2 F")]
    [InlineData("Terms.Of<int>(Passes.Repeat(2) + Passes.Palindrome).Apply(xs)", "F F F B")]
    [InlineData("Passes.Empty.Apply(xs)", "0")]
    [InlineData("Terms.Copies((int _) => 2).Then(Terms.Reverse<int>()).Apply(xs)", "B^2")]
    public void NaturalTerms_HaveTheirNormalForm(string body, string form)
    {
        var report = Decide($"static int[] F(int[] xs) => {body};");
        Assert.IsType<Verdict.Proved>(report.Filter.Verdict);
        Assert.IsType<Verdict.Proved>(report.Map.Verdict);
        Assert.Equal(form, report.NormalForm);
    }

    [Theory]
    [InlineData("static int[] F(int[] xs) { var n = 0; return Terms.Keep((int x) => n++ > 0).Apply(xs); }")]
    [InlineData("static int[] F(int[] xs) { var s = new List<int>(); return Terms.OrderBy((int x) => { s.Add(x); return x; }).Apply(xs); }")]
    [InlineData("static int[] F(int[] xs) { var s = new HashSet<int>(); Func<int, bool> p = s.Add; return Terms.Drop(p).Apply(xs); }")]
    [InlineData("static int[] F(int[] xs) { var s = new HashSet<int>(); var ps = new List<Func<int, bool>> { x => s.Add(x) }; return Terms.Drop(ps[0]).Apply(xs); }")]
    [InlineData("static int[] F(int[] xs) { var s = new HashSet<int>(); var p = (Name: \"\", Test: (Func<int, bool>)(x => s.Add(x))); return Terms.Keep(p.Test).Apply(xs); }")]
    [InlineData("static int[] F(int[] xs) { var s = new List<int>(); return Terms.Keep((int x) => { var t = s; t.Add(x); return t.Count < 3; }).Apply(xs); }")]
    [InlineData("static int[] F(int[] xs) { var s = new List<int>(); return Terms.Keep((int x) => Note(s, x)).Apply(xs); } static bool Note(List<int> s, int x) { s.Add(x); return s.Count < 3; }")]
    [InlineData("static int[] F(int[] xs) { var n = 0; return Terms.Keep<int>(Next).Apply(xs); bool Next(int x) { n++; return n < 3; } }")]
    [InlineData("static int[] F(int[] xs) { object s = new List<int>(); return Terms.Keep((int x) => { if (s is List<int> t) t.Add(x); return true; }).Apply(xs); }")]
    [InlineData("static int[] F(int[] xs) { var a = new int[1]; return Terms.Copies((int x) => a[0]++ % 2).Apply(xs); }")]
    [InlineData("static int[] F(int[] xs) { var s = new HashSet<int>(); var q = xs.Where(s.Add); return Terms.Keep((int x) => q.Contains(x)).Apply(xs); }")]
    [InlineData("static int N; static int[] F(int[] xs) => Terms.Keep((int x) => N++ > 0).Apply(xs);")]
    [InlineData("static Func<int, bool> P = x => true; static int[] F(int[] xs) => Terms.Keep(P).Apply(xs);")]
    [InlineData("static int[] F(int[] xs) => Terms.Keep((int x) => { Console.WriteLine(x); return true; }).Apply(xs);")]
    [InlineData("class C : IComparer<int> { int n; public int Compare(int x, int y) => n++; } static int[] F(int[] xs) => Terms.OrderBy((int x) => x, new C()).Apply(xs);")]
    public void FunctionsWithEffects_AreNotUnderstood(string members)
    {
        var report = Decide(members);
        Assert.IsType<Verdict.Unknown>(report.Filter.Verdict);
        Assert.IsType<Verdict.Unknown>(report.Map.Verdict);
    }

    [Theory]
    [InlineData("static int[] F(int[] xs) => Terms.OrderBy((int x) => { var s = new List<int>(); s.Add(x); s.Add(-x); return s.Count; }).Apply(xs);")]
    [InlineData("static int[] F(int[] xs) { Func<int, bool> p = x => x > 0; return Terms.Keep(p).Apply(xs); }")]
    [InlineData("static int[] F(int[] xs) { var n = xs.Length; foreach (var x in xs) n++; return Terms.Keep(Above(3)).Apply(xs); } static Func<int, bool> Above(int n) => x => x > n;")]
    [InlineData("static int[] F(int[] xs) => G(xs, x => x % 10); static int[] G(int[] xs, Func<int, int> key) => Terms.OrderBy(key).Apply(xs);")]
    [InlineData("static readonly Func<int, bool> P = x => x > 0; static int[] F(int[] xs) => Terms.Keep(P).Apply(xs);")]
    public void FunctionsWithoutEffects_AreUnderstood(string members) => Assert.IsType<Verdict.Proved>(Decide(members).Filter.Verdict);

    [Fact]
    public void RandomTerms_AreProved()
    {
        var random = new Random(5);
        var bodies = Enumerable.Range(0, 30).Select(_ => Term(random, 3)).ToArray();
        var members = bodies.Select((body, i) => $"public static int[] F{i}(int[] xs) => {body}.Apply(xs);");
        var lowering = new CompilationLowering(SourceCompiler.Compile($"using FilterEquivariance;\npublic static class Lists\n{{\n{string.Join("\n", members)}\n}}\n"));
        var unproved = lowering.FindListFunctions(default)
            .Where(function => Decider.Decide(lowering.Lower(function, default), new DecisionOptions { Refute = false }, default).Filter.Verdict is not Verdict.Proved)
            .Select(function => bodies[int.Parse(function.Symbol.Name[1..])]);
        Assert.Empty(unproved);
    }

    [Fact]
    public void TermsThatAreParameters_AreNoArbitraryFunctions() =>
        Assert.IsType<Verdict.Unknown>(Decide("static int[] F(int[] xs, Term<int> term) => term.Apply(xs);").Filter.Verdict);

    private static string Term(Random random, int depth)
    {
        string[] operators =
        [
            "Terms.Reverse<int>()", "Terms.Of<int>(Passes.Parse(\"F B^2\"))", "Terms.Keep((int x) => x > 1)", "Terms.Drop((int x) => x % 2 == 0)", "Terms.Copies((int x) => x > 1 ? 2 : 0)",
            "Terms.OrderBy((int x) => x % 3)", "Terms.OrderByDescending((int x) => x)", "Terms.Distinct<int>()", "Terms.KeepLast<int>()", "Terms.KeepRepeats<int>()",
            "Terms.KeepUnique<int>()", "Terms.KeepFrequent<int>(2)", "Terms.GroupEqual<int>()", "Terms.OrderByCount<int>()", "Terms.OrderByCountDescending<int>()",
        ];
        if (depth == 0)
            return operators[random.Next(operators.Length)];
        var (left, right) = (Term(random, random.Next(depth)), Term(random, random.Next(depth)));
        return random.Next(3) == 0 ? $"({left} + {right})" : $"{left}.Then({right})";
    }

    private static FunctionReport Decide(string members)
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile($"using FilterEquivariance;\npublic static class Lists\n{{\n{members}\n}}\n"));
        var function = lowering.FindListFunctions(default).First(found => found.Symbol.Name == "F");
        return Decider.Decide(lowering.Lower(function, default), new DecisionOptions(), default);
    }
}
