using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace FilterEquivariance.Verification.Tests.Deciding;

/// <summary>The engine's verdicts on the whole corpus, held against labels that are facts about the compiled functions.</summary>
public sealed class CorpusVerdictTests(ITestOutputHelper output)
{
    // A floor, not a goal: raise it when the engine learns, so that a loss of power is seen. The corpus is harder than real code: a third of it are traps.
    private const double LeastFilterDecided = 0.60;
    private const double LeastMapDecided = 0.75;

    private static readonly Lazy<IReadOnlyList<Decided>> All = new(Decide);

    [Fact]
    public void NoVerdict_ContradictsALabel()
    {
        var wrong = All.Value.Where(d => d.IsWrong).ToList();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void PromisedVerdicts_AreKept()
    {
        var lost = All.Value.Where(d => d.Label.Expectation is { } expected && expected != d.Name).ToList();
        Assert.True(lost.Count == 0, string.Join(Environment.NewLine, lost));
    }

    [Theory]
    [InlineData("filter", LeastFilterDecided)]
    [InlineData("map", LeastMapDecided)]
    public void MostLabels_AreDecided(string law, double least)
    {
        var inside = All.Value.Where(d => d.Law.Name == law && d.Label.Truth != CorpusTruth.Outside).ToList();
        var decided = inside.Count(d => d.Name != "unknown");
        output.WriteLine($"{law}: {decided} of {inside.Count} decided");
        Assert.True(decided >= least * inside.Count, $"{law}: {decided} of {inside.Count} decided");
    }

    /// <summary>Proved together with a refuting replay is a soundness bug, whatever the labels say.</summary>
    [Fact]
    public void NoProvedLaw_IsRefutedByTheEvaluator()
    {
        var both = new List<string>();
        foreach (var decided in All.Value.Where(d => d.Name == "proved"))
        {
            var result = Decider.Check(decided.Program, decided.Law, Naturality.None, new DecisionOptions { StepBudget = 300_000 }, CancellationToken.None);
            if (result.Verdict is Verdict.Refuted refuted)
                both.Add($"{decided}: {refuted.Witness}");
        }

        Assert.True(both.Count == 0, string.Join(Environment.NewLine, both));
    }

    private static IReadOnlyList<Decided> Decide()
    {
        var empty = SourceCompiler.Compile("");
        var options = (CSharpParseOptions)empty.SyntaxTrees[0].Options;
        var compilation = empty.AddSyntaxTrees(CorpusReader.Files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(CorpusReader.Folder, f)), options, f)));
        var lowering = new CompilationLowering(compilation);
        var labels = CorpusReader.ReadAll().ToDictionary(f => (f.File, f.Line));
        var decided = new List<Decided>();
        foreach (var function in lowering.FindListFunctions(CancellationToken.None))
        {
            var span = function.Location.GetLineSpan();
            if (!labels.TryGetValue((span.Path, span.StartLinePosition.Line + 1), out var label))
                continue;
            var program = lowering.Lower(function, CancellationToken.None);
            var report = Decider.Decide(program, new DecisionOptions { StepBudget = 500_000 }, CancellationToken.None);
            decided.Add(new Decided(label, Law.Filter, label.Filter, report.Filter.Verdict, program));
            decided.Add(new Decided(label, Law.Map, label.Map, report.Map.Verdict, program));
        }

        Assert.Equal(2 * labels.Count, decided.Count);
        return decided;
    }

    private sealed record Decided(CorpusFunction Function, Law Law, CorpusLabel Label, Verdict Verdict, Verification.ListCore.Program Program)
    {
        public string Name => Verdict switch
        {
            Verdict.Proved => "proved",
            Verdict.Refuted => "refuted",
            _ => "unknown",
        };

        public bool IsWrong => (Label.Truth, Name) is (CorpusTruth.Holds, "refuted") or (CorpusTruth.Fails, "proved") or (CorpusTruth.Outside, "proved" or "refuted");

        public override string ToString() => $"{Function}: {Law} {Label.Truth} but {Name} {(Verdict as Verdict.Refuted)?.Witness}";
    }
}
