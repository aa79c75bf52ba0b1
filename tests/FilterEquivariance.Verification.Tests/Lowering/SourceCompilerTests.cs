using FilterEquivariance.Testing;

namespace FilterEquivariance.Verification.Tests.Lowering;

public class SourceCompilerTests
{
    [Fact]
    public void CompiledSource_RunsForReal()
    {
        var compilation = SourceCompiler.Compile("static class Lists { static int[] Evens(int[] xs) => xs.Where(x => x % 2 == 0).ToArray(); }");
        var evens = SourceCompiler.Method(SourceCompiler.Load(compilation), "Evens");
        Assert.Equal([2, 4], (int[])evens.Invoke(null, [new[] { 1, 2, 3, 4 }])!);
    }

    [Fact]
    public void BrokenSource_IsReported() =>
        Assert.Contains("CS1002", Assert.Throws<ArgumentException>(() => SourceCompiler.Compile("class A { int f = 1 }")).Message);
}
