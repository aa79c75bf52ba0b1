using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.Evaluation;

public sealed class EvaluatorTests
{
    [Theory]
    [InlineData("static List<int> F(List<int> xs) => xs.Select(x => x.GetHashCode() ^ Random.Shared.Next()).ToList();")]
    [InlineData("static List<int> F(List<int> xs) { while (true) xs.Count.ToString(); }")]
    [InlineData("static int calls; static List<int> F(List<int> xs) { calls++; return xs; }")]
    [InlineData("static int n = 3; static List<int> F(List<int> xs) => xs.Take(n).ToList(); static void Set() => n = 4;")]
    [InlineData("static List<string> F(List<string> xs) => xs.Select(x => $\"{1.5:F2}\").ToList();")]
    [InlineData("static List<string> F(List<string> xs) => xs.Select(x => x + DayOfWeek.Friday).ToList();")]
    [InlineData("static List<int> F(List<int> xs) => xs.Select(x => unchecked((int)(x * 1e20 + 1e30))).ToList();")]
    [InlineData("static List<int> F(List<int> xs) => F(xs);")]
    [InlineData("static List<int> F(List<int> xs) => null!;")]
    [InlineData("static List<int> F(List<int> xs) { var r = xs.ToList(); return r.AsEnumerable().Where(x => r.Remove(x)).Where(x => x > 0).ToList(); }")]
    [InlineData("static List<int> F(List<int> xs) { for (int i = 0; ; i++) { } }")]
    public void WhatIsNotReproduced_IsRefused(string source)
    {
        Assert.IsType<Outcome.Refused>(Run(source, 1, 2));
    }

    [Theory]
    [InlineData("static List<int> F(List<int> xs) { var c = 0; var r = xs.ToList(); r.Sort((a, b) => { c++; return a - b; }); return xs.Take(c).ToList(); }")]
    [InlineData("static List<int> F(List<int> xs) { var log = new List<int>(); _ = xs.OrderBy(x => x, Comparer<int>.Create((a, b) => { log.Add(a); return a - b; })).ToList(); return log; }")]
    [InlineData("static List<int> F(List<int> xs) { var c = 0; int Next() => ++c; var r = xs.ToList(); r.Sort((a, b) => { Next(); return a - b; }); return xs.Take(c).ToList(); }")]
    [InlineData("static List<int> F(List<int> xs) { var c = 0; var s = new SortedSet<int>(Comparer<int>.Create((a, b) => { (c, _) = (b, a); return a - b; })); foreach (var x in xs) s.Add(x); return [c]; }")]
    [InlineData("static List<int> F(List<int> xs) { var log = new List<int>(); var q = new PriorityQueue<int, int>(Comparer<int>.Create((a, b) => { log.Add(b); return a - b; })); foreach (var x in xs) q.Enqueue(x, x); return log; }")]
    [InlineData("static List<int> F(List<int> xs) { var q = new PriorityQueue<int, int>(Comparer<int>.Create((a, b) => a == b ? 0 : throw new Exception())); foreach (var x in xs) q.Enqueue(x, x); return xs; }")]
    public void ComparisonsThatThrowOrChangeSomething_AreRefused_AsNobodyPromisesTheirNumber(string source) => Assert.IsType<Outcome.Refused>(Run(source, 2, 1, 3));

    [Fact]
    public void ComparisonsWithVariablesOfTheirOwn_AreRun()
    {
        var outcome = Run("static List<int> F(List<int> xs) { Func<int, int> key = x => { var k = 0; k += -x; return k; }; var r = xs.ToList(); r.Sort((a, b) => { var (i, j) = (key(a), key(b)); i -= j; return i; }); return r; }", 2, 1, 3);
        Assert.Equal([3, 2, 1], Assert.IsType<Outcome.Returned>(outcome).Items);
    }

    [Fact]
    public void Fuel_IsCounted_AndItsEndIsARefusal()
    {
        var evaluator = new Evaluator(Lowered.Of("static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) r.Add(x); return r; }"));
        Assert.Equal(new Outcome.Refused("budget"), evaluator.Run([Ints(1, 2, 3)], fuel: 10, CancellationToken.None, out int spent));
        Assert.True(spent > 10);
        Assert.IsType<Outcome.Returned>(evaluator.Run([Ints(1, 2, 3)], fuel: 1000, CancellationToken.None, out spent));
        Assert.InRange(spent, 10, 100);
    }

    [Fact]
    public void Cancellation_PassesThrough()
    {
        var evaluator = new Evaluator(Lowered.Of("static List<int> F(List<int> xs) { while (true) { } }"));
        Assert.ThrowsAny<OperationCanceledException>(() => evaluator.Run([Ints()], fuel: 1_000_000, new CancellationToken(canceled: true), out _));
    }

    [Fact]
    public void DeepRecursion_IsRefused_NotFatal()
    {
        var outcome = Run("static List<int> F(List<int> xs) => Deep(xs, 100000); static List<int> Deep(List<int> xs, int n) => n == 0 ? xs : Deep(xs, n - 1);");
        Assert.Equal(new Outcome.Refused("the depth of the recursion"), outcome);
    }

    [Fact]
    public void QueriesNestedTooDeeply_AreRefused_NotFatal()
    {
        var outcome = Run("static List<int> F(List<int> xs) { IEnumerable<int> q = xs; for (int i = 0; i < 50000; i++) q = q.Where(x => x > 0); return q.ToList(); }", 1, 2);
        Assert.IsType<Outcome.Refused>(outcome);
    }

    [Fact]
    public void LazyResults_AreEnumeratedOnce()
    {
        var outcome = Run("static IEnumerable<int> F(IEnumerable<int> xs) { int n = 0; foreach (var x in xs) yield return x + n++; }", 5, 5, 5);
        Assert.Equal([5, 6, 7], Assert.IsType<Outcome.Returned>(outcome).Items);
    }

    [Fact]
    public void ARefusal_IsNotCaught_ByTheProgram()
    {
        var outcome = Run("static List<int> F(List<int> xs) { try { return xs.Take(Environment.ProcessId).ToList(); } catch (Exception) { return xs; } finally { xs = null!; } }", 1);
        Assert.IsType<Outcome.Refused>(outcome);
    }

    [Fact]
    public void UnknownExceptionTypes_AreThrownByName_AndCaughtByName()
    {
        const string Source = "class Odd : Exception { } static List<int> F(List<int> xs) { try { throw new Odd(); } catch (Odd) when (xs.Count == 0) { return xs; } }";
        Assert.Equal(new Outcome.Threw("Odd"), Run(Source, 1));
        Assert.IsType<Outcome.Returned>(Run(Source));
    }

    private static Outcome Run(string source, params int[] items) =>
        new Evaluator(Lowered.Of(source)).Run([Ints(items)], fuel: 2_000_000, CancellationToken.None, out _);

    private static ListValue Ints(params int[] items) => new(SequenceShape.List, items.Cast<object?>());
}
