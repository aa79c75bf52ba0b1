using FilterEquivariance.Testing.Analyzers;

namespace FilterEquivariance.Analyzers.Tests.Rules;

public sealed class BrokenContractTests
{
    [Fact]
    public async Task AnImplementation_IsCheckedWithoutAnAttributeOfItsOwn()
    {
        var found = await VerifyAsync("""
            interface IPicker
            {
                [FilterEquivariant] int[] Pick(int[] xs);
            }

            class Positive : IPicker
            {
                public int[] Pick(int[] xs) => xs.Where(x => x > 0).ToArray();
            }

            class FirstTwo : IPicker
            {
                public int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(2).ToArray();
            }
            """);

        Assert.Equal(
            "'FirstTwo.Pick' breaks the contract of 'IPicker.Pick' to be filter-equivariant: for xs = [0, 0, 1], this = new FirstTwo() keeping {1}, filter after gives [] but filter before gives [1]",
            found.Single().GetMessage());
        Assert.Equal(("refuted", "filter", "[0, 0, 1]"), (found[0].Properties["verdict"], found[0].Properties["law"], found[0].Properties["witness.xs"]));
    }

    [Fact]
    public async Task TheMapLaw_HasARuleOfItsOwn()
    {
        var found = await VerifyAsync("""
            interface IShuffle
            {
                [MapEquivariant] int[] Apply(int[] xs);
            }

            class Backwards : IShuffle { public int[] Apply(int[] xs) => xs.Reverse().ToArray(); }
            class Once : IShuffle { public int[] {|FEQ2004:Apply|}(int[] xs) => xs.Distinct().ToArray(); }
            """);

        Assert.Equal(
            "'Once.Apply' breaks the contract of 'IShuffle.Apply' to be map-equivariant: for xs = [0, 1], this = new Once() and g = {0→0, 1→0}, map after gives [0, 0] but map before gives [0]",
            found.Single().GetMessage());
    }

    [Fact]
    public Task EveryWayToStandForAMember_IsSeen() => VerifyAsync("""
        interface IPicker { [FilterEquivariant] int[] Pick(int[] xs); }
        interface IGeneric<T> { [FilterEquivariant] T[] Pick(T[] xs); }
        interface IMethod { [Natural] T[] Pick<T>(T[] xs); }
        interface IMore : IPicker { int[] IPicker.{|FEQ1004:Pick|}(int[] xs) => xs.Take(1).ToArray(); }
        interface IStatic { [FilterEquivariant] static abstract int[] Pick(int[] xs); }
        abstract class Base { [FilterEquivariant] public abstract int[] Pick(int[] xs); }
        class Virtual { [FilterEquivariant] public virtual int[] Pick(int[] xs) => xs; }

        class Explicit : IPicker { int[] IPicker.{|FEQ1004:Pick|}(int[] xs) => xs.Take(1).ToArray(); }
        class Closed : IGeneric<int> { public int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(1).ToArray(); }
        class Open<T> : IGeneric<T> { public T[] {|FEQ1004:Pick|}(T[] xs) => xs.Take(1).ToArray(); }
        class Generic : IMethod { public U[] {|FEQ1004:Pick|}<U>(U[] xs) => xs.Take(1).ToArray(); }
        class Static : IStatic { public static int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(1).ToArray(); }
        struct Value : IPicker { public int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(1).ToArray(); }
        class Derived : Base { public override int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(1).ToArray(); }
        class Middle : Base { public override int[] Pick(int[] xs) => xs; }
        class Leaf : Middle { public sealed override int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(1).ToArray(); }
        class Replaced : Virtual { public override int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(1).ToArray(); }
        class Through : IPicker { public virtual int[] Pick(int[] xs) => xs; }
        class ThroughLeaf : Through { public override int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(1).ToArray(); }
        """);

    [Fact]
    public Task AMethodThatStandsForNothing_IsFree() => VerifyAsync("""
        interface IPicker { [FilterEquivariant] int[] Pick(int[] xs); }
        class Virtual { [FilterEquivariant] public virtual int[] Pick(int[] xs) => xs; }

        class Overload : IPicker
        {
            public int[] Pick(int[] xs) => xs;
            public int[] Pick(int[] xs, int n) => xs.Take(n).ToArray();
            public int[] Other(int[] xs) => xs.Take(1).ToArray();
        }

        class Hiding : Virtual { public new int[] Pick(int[] xs) => xs.Take(1).ToArray(); }
        class Stranger { public int[] Pick(int[] xs) => xs.Take(1).ToArray(); }
        """);

    [Fact]
    public Task AnInheritedImplementation_IsReportedWhereThePromiseIsMade() => VerifyAsync("""
        interface IPicker { [FilterEquivariant] int[] Pick(int[] xs); }
        class Innocent { public int[] Pick(int[] xs) => xs.Take(1).ToArray(); }
        class {|FEQ1004:Joined|} : Innocent, IPicker;
        class Again : Joined;
        """);

    [Fact]
    public Task TheLawIsTheBases_WithItsFixedParameters() => VerifyAsync("""
        interface IKnown { [FilterEquivariant] int[] Pick(int[] xs, [Fixed] int[] order); }
        interface IMixed<T> { [FilterEquivariant] T[] Pick(T[] xs, int[] order); }
        interface IBoth { [FilterEquivariant] int[] Pick(int[] xs, int[] order); }

        class Known : IKnown { public int[] Pick(int[] xs, int[] order) => xs.Where(x => order.Length > 1).ToArray(); }
        class Mixed : IMixed<int> { public int[] Pick(int[] xs, int[] order) => xs.Where(x => order.Length > 1).ToArray(); }
        class Both : IBoth { public int[] {|FEQ1004:Pick|}(int[] xs, int[] order) => xs.Where(x => order.Length > 1).ToArray(); }
        """);

    [Fact]
    public Task AnUnknownVerdict_IsNotReported() => VerifyAsync("""
        interface IPicker { [FilterEquivariant] int[] Pick(int[] xs); }
        class Clock : IPicker { public int[] Pick(int[] xs) => DateTime.Now.Year > 3000 ? [] : xs; }
        """);

    [Fact]
    public Task AClaimOfItsOwn_SaysItAlready() => VerifyAsync("""
        interface IPicker { [FilterEquivariant] int[] Pick(int[] xs); }
        class FirstTwo : IPicker { [{|FEQ1001:FilterEquivariant|}] public int[] Pick(int[] xs) => xs.Take(2).ToArray(); }
        class Distrusted : IPicker { [{|FEQ1005:AssumeFilterEquivariant("so")|}] public int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(2).ToArray(); }
        """);

    [Fact]
    public Task AnAssumptionAboutAMember_IsAContractToo() => VerifyAsync("""
        interface IPicker { [AssumeFilterEquivariant("all of ours are")] int[] Pick(int[] xs); [{|FEQ4002:AssumeFilterEquivariant("")|}] int[] Free(int[] xs); }
        class FirstTwo : IPicker { public int[] {|FEQ1004:Pick|}(int[] xs) => xs.Take(2).ToArray(); public int[] Free(int[] xs) => xs.Take(2).ToArray(); }
        """);

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string source) =>
        AnalyzerVerifier.VerifyAsync(new EquivarianceAnalyzer(), "using FilterEquivariance;\n" + source, ("feq.suggest_undeclared", "false"));
}
