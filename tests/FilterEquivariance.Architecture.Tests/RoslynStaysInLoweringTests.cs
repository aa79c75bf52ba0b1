using FilterEquivariance.Testing;

namespace FilterEquivariance.Architecture.Tests;

public sealed class RoslynStaysInLoweringTests
{
    private const string Engine = "analyzers/FilterEquivariance.Verification/";

    [Fact]
    public void TheEngine_SeesRoslyn_OnlyInLowering()
    {
        var leaks = RepositoryFiles.WithExtension(".cs")
            .Where(file => file.StartsWith(Engine, StringComparison.Ordinal) && !file.StartsWith(Engine + "Lowering/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(RepositoryFiles.Find(file)).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));

        Assert.Empty(leaks);
    }

    [Fact]
    public void TheLibrary_DoesNotSeeRoslyn()
    {
        var leaks = RepositoryFiles.WithExtension(".cs")
            .Where(file => file.StartsWith("src/FilterEquivariance/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(RepositoryFiles.Find(file)).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));

        Assert.Empty(leaks);
    }
}
