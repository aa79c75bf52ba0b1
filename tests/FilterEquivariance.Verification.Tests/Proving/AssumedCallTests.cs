using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.Proving;

/// <summary>Functions that call what is only known by its claim.</summary>
public sealed class AssumedCallTests
{
    // Nothing here can be read: interface members, abstract members, and a referenced assembly.
    private const string Library = """
        using FilterEquivariance;
        namespace Foreign;
        public interface IOrder
        {
            [FilterEquivariant] int[] Sort(int[] xs);
            [FilterEquivariant] List<int> SortList(List<int> xs);
            [FilterEquivariant] IEnumerable<int> Lazy(IEnumerable<int> xs);
            [FilterEquivariant] int[] Both(int[] xs, int[] ys);
            [FilterEquivariant] int[] By(int[] xs, [Fixed] int[] order);
            [FilterEquivariant] int[] Near(int[] xs, int n);
            [FilterEquivariant] int[] With(int[] xs, Func<int, int> key);
            [FilterEquivariant] double[] SortDoubles(double[] xs);
            [FilterEquivariant] int[]? OrNull(int[] xs);
            [FilterEquivariant] string Letters(string s);
            [FilterEquivariant] (int Key, int Value)[] Pairs((int Key, int Value)[] xs);
            [MapEquivariant] int[] Shuffle(int[] xs);
            [MapEquivariant] (int Key, int Value)[] ShufflePairs((int Key, int Value)[] xs);
            [MapEquivariant] int[] Zigzag(int[] xs, int[] ys);
            [Natural] T[] Mirror<T>(T[] xs);
            [Natural] U[] Second<T, U>(T[] xs, U[] ys);
            [AssumeFilterEquivariant("the vendor says so")] int[] Vouched(int[] xs);
            [AssumeFilterEquivariant(" ")] int[] Groundless(int[] xs);
            int[] Silent(int[] xs);
        }
        public abstract class Base
        {
            [FilterEquivariant] public abstract int[] Sort(int[] xs);
        }
        public static class Helpers
        {
            [Natural] public static T[] Twice<T>(this T[] xs) => xs.Concat(xs).ToArray();
            [FilterEquivariant] public static int[] Wrong(int[] xs) => xs.Take(1).ToArray();
            public static int[] Unclaimed(int[] xs) => xs.Order().ToArray();
        }
        """;

    [Theory]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(xs);", "Sort")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(xs.Where(x => x > 0).ToArray()).Reverse().ToArray();", "Sort")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(o.Sort(xs));", "Sort")]
    [InlineData("int[] F(Base o, int[] xs) => o.Sort(xs);", "Sort")]
    [InlineData("int[] F(IOrder o, int[] xs, int[] ys) => o.Both(xs, ys);", "Both")]
    [InlineData("int[] F(IOrder o, int[] xs, int n) => o.Near(xs, n + 1);", "Near")]
    [InlineData("int[] F(IOrder o, int[] xs, [Fixed] int[] order) => o.By(xs, order);", "By")]
    [InlineData("int[] F(IOrder o, int[] xs, Func<int, int> key) => o.With(xs, key);", "With")]
    [InlineData("List<int> F(IOrder o, List<int> xs) { var ys = o.SortList(xs).ToList(); ys.Reverse(); return ys; }", "SortList")]
    [InlineData("IEnumerable<int> F(IOrder o, IEnumerable<int> xs) { foreach (var x in o.Lazy(xs)) if (x > 0) yield return x; }", "Lazy")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Pairs(xs.Select(x => (x % 2, x)).ToArray()).Select(p => p.Value).ToArray();", "Pairs")]
    [InlineData("T[] F<T>(IOrder o, T[] xs) => o.Mirror(xs);", "Mirror")]
    [InlineData("T[] F<T>(IOrder o, T[] xs, [Fixed] int[] ys) => o.Second(ys, xs);", "Second")]
    [InlineData("string F(IOrder o, string s) => o.Letters(s);", "Letters")]
    [InlineData("int[] F(int[] xs) => xs.Twice();", "Twice")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Vouched(xs);", "Vouched")]
    [InlineData("int[] F(IOrder o, int[] xs) { var r = new List<int>(); for (var i = 0; i < 3; i++) r.AddRange(o.Sort(xs)); return r.ToArray(); }", "Sort")]
    public void ACallThatFitsTheFilterLaw_IsProvedByIt(string method, string assumed) => Assert.Equal(assumed, Assumed(Law.Filter, method));

    [Theory]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Shuffle(xs);", "Shuffle")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Shuffle(xs).Take(2).ToArray();", "Shuffle")]
    [InlineData("int[] F(IOrder o, int[] xs, int[] ys) => o.Zigzag(ys, xs);", "Zigzag")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.ShufflePairs(xs.Select(x => (1, x)).ToArray()).Select(p => p.Value).ToArray();", "ShufflePairs")]
    [InlineData("T[] F<T>(IOrder o, T[] xs) => o.Mirror(xs);", "Mirror")]
    [InlineData("int[] F(int[] xs) => xs.Twice();", "Twice")]
    public void ACallThatFitsTheMapLaw_IsProvedByIt(string method, string assumed) => Assert.Equal(assumed, Assumed(Law.Map, method));

    [Theory]
    // The claim is about another law, gives no reason, or does not exist.
    [InlineData("int[] F(IOrder o, int[] xs) => o.Shuffle(xs);")]
    [InlineData("int[] F(IOrder o, int[] xs, bool b) => b ? o.Sort(xs) : o.Shuffle(xs);")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Groundless(xs);")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Silent(xs);")]
    [InlineData("int[] F(int[] xs) => Helpers.Unclaimed(xs);")]
    // The other run has other arguments, or another receiver.
    [InlineData("int[] F(IOrder o, int[] xs) => o.Near(xs, xs.Length);")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.By(xs, xs);")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.By(o.Sort(xs), o.Sort(xs));")]
    [InlineData("int[] F(IOrder o, IOrder other, int[] xs) => (xs.Length > 1 ? o : other).Sort(xs);")]
    [InlineData("int[] F(IOrder o, int[] xs) { var n = 0; foreach (var x in xs) n++; return o.Near(xs, n); }")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.With(xs, x => x / xs.Length);")]
    [InlineData("int[] F(IOrder o, int[] xs) { var n = 0; return o.With(xs, x => n++); }")]
    // The list lost what relates it to the other run's.
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(new HashSet<int>(xs).ToArray());")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(xs.Take(2).ToArray());")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(xs.Select((x, i) => i).ToArray());")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(xs.Select(x => x / 2).ToArray());")]
    [InlineData("int[] F(IOrder o, int[] xs) => xs.Where(x => o.Sort(xs.Select(y => y % 2).ToArray()).Contains(x)).ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Pairs(xs.Select(x => (x % 2, x / 3)).ToArray()).Select(p => p.Value).ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Pairs(xs.Select((x, i) => (i, x)).ToArray()).Select(p => p.Value).ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs, [Fixed] int[] ys) => o.Both(xs, ys);")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Both(xs, xs.Select(x => x / 2).ToArray());")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Second(xs, new[] { 1, 2 });")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Second(xs, xs);")]
    // Only one run makes the call: it may throw there, or not return.
    [InlineData("int[] F(IOrder o, int[] xs) { var r = new List<int>(); foreach (var x in xs) { o.Sort(new[] { x }); r.Add(x); } return r.ToArray(); }")]
    [InlineData("int[] F(IOrder o, int[] xs) => xs.SelectMany(x => o.Sort(new[] { x })).ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs) => xs.Where(x => o.Sort(xs).Length > 0).ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs) { if (xs.Length > 0) o.Sort(xs); return xs; }")]
    [InlineData("int[] F(IOrder o, int[] xs) => xs.Length == 0 ? xs : o.Sort(xs).Append(xs[0]).ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs) { try { return o.Sort(xs); } catch { return xs; } }")]
    // The result may be an argument, or kept by the function.
    [InlineData("List<int> F(IOrder o, List<int> xs) { var ys = o.SortList(xs); ys.Reverse(); return ys; }")]
    [InlineData("List<int> F(IOrder o, List<int> xs) { var ys = xs.ToList(); var zs = o.SortList(ys); ys.RemoveAll(x => x > 0); return zs; }")]
    [InlineData("List<int> F(IOrder o, List<int> xs) { var ys = xs.ToList(); var zs = o.SortList(ys); zs.Clear(); return ys; }")]
    [InlineData("List<int> F(IOrder o, List<int> xs) { var zs = o.SortList(xs.ToList()); zs.Add(1); return o.SortList(xs.ToList()); }")]
    [InlineData("IEnumerable<int> F(IOrder o, List<int> xs) { var ys = xs.ToList(); var zs = o.Lazy(ys); ys.Add(7); return zs; }")]
    // Equal results may be different values, and no result is no list.
    [InlineData("double[] F(IOrder o, double[] xs) => o.SortDoubles(xs).Where(x => 1 / x > 0).ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.OrNull(xs) ?? [7];")]
    // What is done with the result has to keep the law, too.
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(xs).Take(1).ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(xs).Select(x => x + 1).ToArray();")]
    public void ACallThatDoesNotFitTheFilterLaw_ProvesNothing(string method) => Assert.Null(Assumed(Law.Filter, method));

    [Theory]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Sort(xs);")]
    [InlineData("int[] F(IOrder o, int[] xs, [Fixed] int[] ys) => o.Zigzag(xs, ys);")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Shuffle(xs.Select(x => x + 1).ToArray());")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Shuffle(xs.Distinct().ToArray());")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.ShufflePairs(xs.Select(x => (x % 2, x)).ToArray()).Select(p => p.Value).ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Shuffle(xs).Order().ToArray();")]
    [InlineData("int[] F(IOrder o, int[] xs) => xs.Any(x => x > 0) ? o.Shuffle(xs) : xs;")]
    [InlineData("int[] F(IOrder o, int[] xs) => o.Mirror(xs.Select(x => (x, x > 0)).ToArray()).Select(p => p.Item1).ToArray();")]
    public void ACallThatDoesNotFitTheMapLaw_ProvesNothing(string method) => Assert.Null(Assumed(Law.Map, method));

    [Theory]
    // A body that is here is read, whatever it claims.
    [InlineData("[FilterEquivariant] static int[] G(int[] xs) => xs.Take(1).ToArray(); static int[] F(int[] xs) => G(xs);")]
    // What is claimed of a virtual member has to hold for its own body at least.
    [InlineData("class A { [FilterEquivariant] public virtual int[] G(int[] xs) => xs.Take(1).ToArray(); } static int[] F(A a, int[] xs) => a.G(xs);")]
    [InlineData("class A { [FilterEquivariant] public virtual int[] G(int[] xs) => H(xs); [FilterEquivariant] public virtual int[] H(int[] xs) => G(xs); } static int[] F(A a, int[] xs) => a.G(xs);")]
    // An assumption proves neither itself nor what it needs.
    [InlineData("[AssumeFilterEquivariant(\"so\")] static int[] F(int[] xs) => xs.Length == 0 ? xs : F(xs.Take(1).ToArray());")]
    [InlineData("[AssumeFilterEquivariant(\"so\")] static int[] G(int[] xs) => F(xs).Take(1).ToArray(); static int[] F(int[] xs) => G(xs);")]
    [InlineData("abstract class A { [FilterEquivariant] public abstract int[] F(int[] xs); } class B : A { public override int[] F(int[] xs) => xs.Length > 3 ? F(xs) : []; }")]
    [InlineData("class A { [FilterEquivariant] public virtual int[] F(int[] xs) => F(xs); }")]
    // An assumption about a function that evidently changes what it is given is about no list function.
    [InlineData("[AssumeFilterEquivariant(\"so\")] static List<int> G(List<int> xs) { xs.Sort((a, b) => 0); return xs; } static List<int> F(List<int> xs) { var ys = xs.ToList(); G(ys); return ys; }")]
    [InlineData("[AssumeFilterEquivariant(\"so\")] static List<int> G(List<int> xs) { var zs = xs; H(zs); return xs; } static void H(List<int> ys) => ys.Sort((a, b) => 0); static List<int> F(List<int> xs) { var ys = xs.ToList(); G(ys); return ys; }")]
    // Captured variables are arguments nobody sees.
    [InlineData("static int[] F(int[] xs) { var n = xs.Length; return G(xs); [AssumeFilterEquivariant(\"so\")] int[] G(int[] ys) => ys.Take(n).ToArray(); }")]
    public void AClaimThatIsNotToBeTrusted_ProvesNothing(string members) => Assert.Null(AssumedIn(Law.Filter, members));

    [Theory]
    [InlineData("class A { [FilterEquivariant] public virtual int[] G(int[] xs) => xs.Order().ToArray(); } static int[] F(A a, int[] xs) => a.G(xs);", "G")]
    [InlineData("class A { [FilterEquivariant] public virtual int[] G(int[] xs) => xs; } class B : A { public override int[] G(int[] xs) => xs; } static int[] F(B b, int[] xs) => b.G(xs);", "G")]
    [InlineData("[AssumeFilterEquivariant(\"sorts\")] static int[] G(int[] xs) { var ys = xs.ToArray(); Array.Sort(ys, (a, b) => a < b ? -1 : a > b ? 1 : 0); return ys; } static int[] F(int[] xs) => G(xs);", "G")]
    [InlineData("class S<T> { [FilterEquivariant] public virtual T[] G(T[] xs) => xs; } static int[] F(S<int> s, int[] xs) => s.G(xs);", "G")]
    public void AClaimOnABodyThatMayBeReplaced_IsAssumed(string members, string assumed) => Assert.Equal(assumed, AssumedIn(Law.Filter, members));

    [Fact]
    public void AnAssemblyAttribute_SpeaksOfCodeOneDoesNotOwn() => Assert.Equal("Unclaimed", AssumedIn(
        Law.Filter, "static int[] F(int[] xs) => Helpers.Unclaimed(xs);", "[assembly: AssumeFilterEquivariant(\"M:Foreign.Helpers.Unclaimed(System.Int32[])\", \"it sorts\")]"));

    [Fact]
    public void ABodyThatCanBeRead_ContradictsAnAssumption()
    {
        var report = Decide("[AssumeFilterEquivariant(\"so\")] static int[] G(int[] xs) => xs.Take(1).ToArray(); static int[] F(int[] xs) => G(xs);", "").Filter;

        Assert.Equal("[0, 1]", Assert.IsType<Verdict.Refuted>(report.Verdict).Witness.Inputs[0].Value);
    }

    [Fact]
    public void WithoutABody_NothingIsRefuted()
    {
        var report = Decide("static int[] F(int[] xs) => Helpers.Wrong(xs).Take(1).ToArray();", "").Filter;

        Assert.StartsWith("not searched", Assert.IsType<Verdict.Unknown>(report.Verdict).Reason.Coverage);
    }

    [Fact]
    public void ACallThatDoesNotFit_IsTheReason()
    {
        var report = Decide("static int[] F(IOrder o, int[] xs) => o.Near(xs, xs.Length);", "").Filter;

        var reason = Assert.IsType<Verdict.Unknown>(report.Verdict).Reason;
        Assert.Equal(("assumption", "'Near', of which only the claim is known, is called with another 'n' in the other run"), (reason.Code, reason.Sentence));
    }

    private static string? Assumed(Law law, string method) => AssumedIn(law, "static " + method);

    // The names a proof of F assumes, or null where there is no proof.
    private static string? AssumedIn(Law law, string members, string assembly = "")
    {
        var report = Decide(members, assembly);
        return (law == Law.Filter ? report.Filter : report.Map).Verdict is Verdict.Proved { Proof: var proof } ? string.Join(", ", proof.Assuming) : null;
    }

    private static FunctionReport Decide(string members, string assembly)
    {
        var compilation = SourceCompiler.CompileWithErrors($"using FilterEquivariance; using Foreign;\n{assembly}\nstatic class Source\n{{\n{members}\n}}")
            .AddReferences(ForeignAssembly.Compile("Foreign", Library));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var lowering = new CompilationLowering(compilation);
        var function = lowering.FindListFunctions(CancellationToken.None).Single(candidate => candidate.Symbol.Name == "F");
        return Decider.Decide(lowering.Lower(function, CancellationToken.None), new DecisionOptions(), CancellationToken.None);
    }
}
