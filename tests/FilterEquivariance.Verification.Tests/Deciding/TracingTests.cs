using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Lowering;
using FilterEquivariance.Verification.Tests.Evaluation;

namespace FilterEquivariance.Verification.Tests.Deciding;

public sealed class TracingTests
{
    public static TheoryData<string> CorpusFiles => [.. CorpusReader.Files.Where(file => file is "Loops.cs" or "Queries.cs" or "Iterators.cs" or "Traps/Positions.cs" or "Traps/Ties.cs")];

    [Theory]
    [MemberData(nameof(CorpusFiles))]
    public void EveryCounterexample_HasTwoRuns_ThatPartInTheLastStepOnly(string file)
    {
        var lowering = new CompilationLowering(SourceCompiler.CompileWithErrors(File.ReadAllText(Path.Combine(CorpusReader.Folder, file))));
        var traced = 0;
        foreach (var function in lowering.FindListFunctions(CancellationToken.None))
        {
            var program = lowering.Lower(function, CancellationToken.None);
            var report = Decider.Decide(program, new DecisionOptions(), CancellationToken.None);
            foreach (var law in new[] { Law.Filter, Law.Map })
            {
                if ((law == Law.Filter ? report.Filter : report.Map).Verdict is not Verdict.Refuted)
                    continue;
                var pair = Tracing.Of(program, law, report, new DecisionOptions(), CancellationToken.None)!;
                Assert.True(pair.IsTruncated || pair.Rows[^1].Diverges, $"{function.Name}, {law.Name}");
                Assert.DoesNotContain(pair.Rows.SkipLast(1), row => row.Diverges);
                traced++;
            }
        }

        Assert.NotEqual(0, traced);
    }

    [Fact]
    public void AQuery_IsSeen_WhereItIsRead() => Assert.Equal(
        ["xs = [0, 0, 1] | [1]", "[0, 0] | [1] !"], Rows("static int[] F(int[] xs) => xs.Take(2).ToArray();", Law.Filter));

    [Fact]
    public void StepsOnADroppedElement_HaveNoPartner() => Assert.Equal(
        ["xs = [0, 1] | [1]", "seen = 0 | 0", "r = [] | []", "x = 0 |", "seen = 1 |", "false |", "x = 1 | 1", "seen = 2 | 1 !"],
        Rows("static int[] F(int[] xs) { var seen = 0; var r = new List<int>(); foreach (var x in xs) { seen++; if (seen > 1) r.Add(x); } return r.ToArray(); }", Law.Filter));

    [Fact]
    public void AnExceptionIsAStep() => Assert.Equal(
        ["xs = [] | []", "threw InvalidOperationException | threw InvalidOperationException", "result = threw InvalidOperationException | threw InvalidOperationException"],
        RowsOn("static int[] F(int[] xs) => new[] { xs.First() };", [], []));

    [Fact]
    public void LongRuns_AreCut() => Assert.True(
        Pair("static int[] F(int[] xs) { var n = 0; while (n < 400) n++; return xs.Take(1).ToArray(); }", Law.Filter).IsTruncated);

    [Fact]
    public void Watching_ChangesNothing()
    {
        var program = Lowered.Of("static IEnumerable<int> F(int[] xs) { var n = 0; foreach (var x in xs.Where(x => { n++; return x > 0; }).Select(x => x + n)) { yield return x; if (n > 2) yield break; } }");
        IReadOnlyList<object?> list = [0, 1, 0, 2, 3, 0, 4];
        var function = new EvaluatedFunction(program, budget: 100_000);

        var plain = Assert.IsType<Outcome.Returned>(function.Run([list], [], CancellationToken.None));
        var watched = Assert.IsType<Outcome.Returned>(function.Watch([list], [], new RunObserver(value => [value]), CancellationToken.None));

        Assert.Equal(plain.Items, watched.Items);
    }

    private static TracePair Pair(string function, Law law)
    {
        var program = Lowered.Of(function);
        return Tracing.Of(program, law, Decider.Decide(program, new DecisionOptions(), CancellationToken.None), new DecisionOptions(), CancellationToken.None)!;
    }

    private static IEnumerable<string> Rows(string function, Law law) => Pair(function, law).Rows.Select(Print);

    private static IEnumerable<string> RowsOn(string function, IReadOnlyList<object?> whole, IReadOnlyList<object?> transformed)
    {
        var evaluated = new EvaluatedFunction(Lowered.Of(function), budget: 100_000);
        var (left, right) = (new RunObserver(value => [value]), new RunObserver(value => [value]));
        evaluated.Watch([whole], [], left, CancellationToken.None);
        evaluated.Watch([transformed], [], right, CancellationToken.None);
        return TracePair.Of(left, right).Rows.Select(Print);
    }

    private static string Print(TraceRow row) =>
        $"{((row.Whole ?? row.Transformed)!.Name is { } name ? name + " = " : "")}{row.Whole?.Value} | {row.Transformed?.Value}{(row.Diverges ? " !" : "")}".TrimEnd();
}
