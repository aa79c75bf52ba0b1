using FilterEquivariance.Testing;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Verification.Tests.Lowering;

/// <summary>Code is broken most of the time while it is typed: lowering it gives something printable, always.</summary>
public class RobustnessTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void MutatedSources_AreLoweredWithoutAnException(int kind)
    {
        // One fixed pseudo-random choice of places, so that a failure is the same everywhere.
        var random = new Random(17 + kind);
        foreach (var (_, source) in DumpTests.Cases())
        {
            var tokens = SyntaxFactory.ParseTokens(source).Select(token => token.ToFullString()).ToArray();
            for (var round = 0; round < 6; round++)
            {
                var mutated = tokens.ToList();
                for (var change = 0; change <= round / 2; change++)
                    Mutate(mutated, kind, random);
                LowerAll(DumpTests.Wrap(string.Concat(mutated)));
            }
        }
    }

    [Fact]
    public void DeepExpressionsAndStatements_AreUnsupported()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("xs[0]", 1000));
        var nested = string.Concat(Enumerable.Repeat("if (xs.Count > 0) { ", 400)) + string.Concat(Enumerable.Repeat("}", 400));
        Assert.Contains("too-deep", LowerAll($"class A {{ System.Collections.Generic.List<int> F(System.Collections.Generic.List<int> xs) => [{sum}]; }}"));
        Assert.Contains("too-deep", LowerAll($"class A {{ System.Collections.Generic.List<int> F(System.Collections.Generic.List<int> xs) {{ {nested} return xs; }} }}"));
    }

    [Fact]
    public void PolymorphicRecursion_Ends() =>
        Assert.Contains("no-body", LowerAll("class A { static List<T> F<T>(List<T> xs) { F(new List<List<T>> { xs }); return xs; } }"));

    [Fact]
    public void SelfReferentialTypes_End() =>
        Assert.Contains("Next", LowerAll("record Node(int Value, Node? Next, List<Node> All); class A { static List<Node> F(List<Node> xs) => xs.Where(x => x.Next!.Next!.All[0].Next == null).ToList(); }"));

    [Fact]
    public void Cancellation_IsHonoured()
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile("class A { int[] F(int[] xs) => xs; }"));
        var function = lowering.FindListFunctions(default).Single();
        Assert.ThrowsAny<OperationCanceledException>(() => lowering.Lower(function, new CancellationToken(canceled: true)));
        Assert.NotNull(lowering.Lower(function, default));
    }

    private static void Mutate(List<string> tokens, int kind, Random random)
    {
        var at = random.Next(tokens.Count - 1);
        switch (kind)
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            default:
                (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]);
                break;
        }
    }

    private static string LowerAll(string source)
    {
        var lowering = new CompilationLowering(SourceCompiler.CompileWithErrors(source));
        return string.Join("\n", lowering.FindListFunctions(default).Select(function => Printer.Print(lowering.Lower(function, default))));
    }
}
