using FilterEquivariance.Testing;

namespace FilterEquivariance.Verification.Tests.Evaluation;

/// <summary>Lowering a function and evaluating it equals compiling and running it, exceptions included.</summary>
public sealed class FidelityTests
{
    [Fact]
    public void LoweredFunctions_BehaveAsTheCompiledOnes()
    {
        var check = new FidelityCheck();
        check.Check(SourceCompiler.Compile([.. FidelitySources.All]), runs: 300);
        Assert.True(check.Mismatches.Count == 0, string.Join(Environment.NewLine, check.Mismatches));
        Assert.True(check.Functions >= 80, $"{check.Functions} functions");
        Assert.True(check.Refused.Count <= 4, string.Join(Environment.NewLine, check.Refused.Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.True(check.Comparisons >= 20_000, $"{check.Comparisons} comparisons");
    }

    [Fact]
    public void CorpusFunctions_BehaveAsTheCompiledOnes()
    {
        var check = new FidelityCheck();
        check.Check(SourceCompiler.Compile([.. CorpusReader.Files.Select(file => File.ReadAllText(Path.Combine(CorpusReader.Folder, file)))]), runs: 60);
        Assert.True(check.Mismatches.Count == 0, string.Join(Environment.NewLine, check.Mismatches));
        Assert.True(check.Refused.Count <= check.Functions / 5, string.Join(Environment.NewLine, check.Refused.Select(pair => $"{pair.Key}: {pair.Value}")));
    }
}
