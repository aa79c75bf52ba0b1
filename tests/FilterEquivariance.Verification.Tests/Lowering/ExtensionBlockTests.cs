using FilterEquivariance.Testing;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.Lowering;

public class ExtensionBlockTests
{
    private const string Source = """
        static class E
        {
            extension<T>(List<T> xs)
            {
                public List<T> Twice() => [.. xs, .. xs];
                public List<T> And(List<T> more) => [.. xs.Twice(), .. more];
                public int Size => xs.Count;
                public static List<T> None(List<T> ys) => [];
            }
            extension(List<string> xs) { public List<string> Twice(string s) => xs; }
            public static List<int> F(List<int> ys) => ys.Size > 2 ? ys.And([]) : List<int>.None(ys);
        }
        """;

    [Fact]
    public void Members_AreListFunctionsWithTheReceiverFirst()
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile(Source));
        var programs = lowering.FindListFunctions(default).ToDictionary(function => function.Name + function.Symbol.Parameters.Length, function => lowering.Lower(function, default));
        Assert.Equal(["E.And1", "E.F1", "E.None1", "E.Twice0", "E.Twice1"], programs.Keys.Order());
        Assert.Equal([0, 1], programs["E.And1"].ListParameters.AsEnumerable());
        Assert.Equal("And(xs: List<T>, more: List<T>): List<T>\n  return List<T>[..Twice(xs), ..more]\n", Printer.Print(programs["E.And1"].Entry));
        Assert.Equal("F(ys: List<int>): List<int>\n  return ((get_Size(ys) > 2) ? E.And(ys, List<int>[]) : E.None(ys))\n", Printer.Print(programs["E.F1"].Entry));
        Assert.Equal(5, programs["E.F1"].Functions.Count);
    }
}
