using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Tests.Lowering;

/// <summary>Editors hand over the projects a project refers to as source, compilers as assemblies. Both must give the same verdicts.</summary>
public sealed class OtherProjectTests
{
    private const string Other = """
        namespace Other;
        public sealed record Item(int Id, string Name);
        public class Plain(int id) { public int Id => id; }
        public struct Pair { public int A; public int B; }
        public abstract record Shape;
        public sealed record Square(int Side) : Shape;
        public enum Colour { Red, Green }
        public sealed class Refused(string why) : Exception(why);
        public sealed class ByName : IComparer<Item> { public int Compare(Item? a, Item? b) => string.CompareOrdinal(a!.Name, b!.Name); }
        public sealed class SameName : IEqualityComparer<Item>
        {
            public bool Equals(Item? a, Item? b) => a!.Name == b!.Name;
            public int GetHashCode(Item a) => a.Name.Length;
        }
        public static class Lists
        {
            public static readonly int Bound = 3;
            public static int Limit => 3;
            public static List<T> Twice<T>(this List<T> xs) => [.. xs, .. xs];
            public static bool IsEven(int x) => x % 2 == 0;
        }
        public class Base { protected List<int> Same(List<int> xs) => xs; public virtual List<int> Own(List<int> xs) => xs.Where(x => x > 1).ToList(); }
        """;

    private const string Project = """
        using Other;
        public static class Project
        {
            public static List<Item> Found(List<Item> xs) => xs.Where(x => x.Id > 1).ToList();
            public static List<Item> Replaced(List<Item> xs) => xs.Select(x => x with { Id = 0 }).ToList();
            public static List<Item> Added(List<Item> xs) => [.. xs, new Item(1, "")];
            public static List<Item> Unequal(List<Item> xs) => xs.Where(x => x == new Item(1, "")).ToList();
            public static List<Item> Taken(List<Item> xs) => xs.Take(1).ToList();
            public static List<Item> Sorted(List<Item> xs) => xs.OrderBy(x => x, new ByName()).ToList();
            public static List<Item> Once(List<Item> xs) => xs.Distinct(new SameName()).ToList();
            public static List<Item> Once2(List<Item> xs) => xs.Distinct().ToList();
            public static List<Item> Deconstructed(List<Item> xs) => xs.Where(x => { var (id, _) = x; return id > 0; }).ToList();
            public static List<Item> Matched(List<Item> xs) => xs.Where(x => x is { Id: 1 } or (2, _)).ToList();
            public static List<Plain> Plains(List<Plain> xs) => xs.Where(x => x.Id > 1).ToList();
            public static List<Plain> AllPlains(List<Plain> xs) => xs.Reverse<Plain>().ToList();
            public static List<Pair> Pairs(List<Pair> xs) => xs.Where(x => x.A > 1).ToList();
            public static List<Shape> Shapes(List<Shape> xs) => xs.Where(x => x is Square).ToList();
            public static List<Square> Squares(List<Square> xs) => xs.OrderBy(x => x.Side).ToList();
            public static List<Colour> Colours(List<Colour> xs) => xs.Where(x => x == Colour.Red).ToList();
            public static List<int> Doubled(List<int> xs) => xs.Twice();
            public static List<int> Even(List<int> xs) => xs.Where(Lists.IsEven).ToList();
            public static List<int> Even2(List<int> xs) => xs.Where(x => Lists.IsEven(x)).ToList();
            public static List<int> Bounded(List<int> xs) => xs.Where(x => x < Lists.Bound).ToList();
            public static List<int> Limited(List<int> xs) => xs.Where(x => x < Lists.Limit).ToList();
            public static List<int> Throws(List<int> xs) => xs.Count > 2 ? throw new Refused("long") : xs;
            public static List<int> Caught(List<int> xs) { try { return Throws(xs); } catch (Refused) { return []; } }
        }
        public sealed class Derived : Base
        {
            public List<int> Inherited(List<int> xs) => Same(xs);
            public override List<int> Own(List<int> xs) => base.Own(xs);
        }
        public sealed class Holder(Plain plain) { public List<int> Held(List<int> xs) => xs.Where(x => x > plain.Id).ToList(); }
        public sealed record Mine(Item Item, int N) { public static List<Mine> Ones(List<Mine> xs) => xs.Where(x => x.N == 1).ToList(); }
        """;

    [Fact]
    public void AProjectAndItsAssembly_GiveTheSameVerdicts()
    {
        var asAssembly = Verdicts(ForeignAssembly.Compile("Other", Other));
        var asSource = Verdicts(SourceCompiler.Compile(Other).WithAssemblyName("Other").ToMetadataReference());
        Assert.Equal(asAssembly, asSource);
        Assert.Contains(asSource, verdict => verdict.Contains("Proved", StringComparison.Ordinal));
    }

    private static List<string> Verdicts(MetadataReference other)
    {
        var compilation = SourceCompiler.CompileWithErrors(Project).AddReferences(other);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var lowering = new CompilationLowering(compilation);
        return [.. lowering.FindListFunctions(CancellationToken.None).Select(function =>
        {
            var report = Decider.Decide(lowering.Lower(function, CancellationToken.None), new DecisionOptions { StepBudget = 20_000 }, CancellationToken.None);
            return $"{function.Name}: {Shown(report.Filter)}, {Shown(report.Map)}";
        })];
    }

    private static string Shown(LawReport report) => report.Verdict switch
    {
        Verdict.Unknown unknown => $"unknown, {unknown.Reason.Code}: {unknown.Reason.Sentence}",
        Verdict.Refuted refuted => refuted.Witness.Describe("f"),
        var verdict => verdict.GetType().Name,
    };
}
