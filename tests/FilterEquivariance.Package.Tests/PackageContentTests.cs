namespace FilterEquivariance.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public void ThePackage_HoldsExactlyTheseFiles() => Assert.Equal(
        [
            "FilterEquivariance.nuspec",
            "README.md",
            "analyzers/dotnet/cs/FilterEquivariance.Analyzers.dll",
            "analyzers/dotnet/cs/FilterEquivariance.CodeFixes.dll",
            "analyzers/dotnet/cs/FilterEquivariance.Generators.dll",
            "analyzers/dotnet/cs/FilterEquivariance.Verification.dll",
            "analyzers/dotnet/cs/FilterEquivariance.dll",
            "buildTransitive/FilterEquivariance.targets",
            "buildTransitive/audit.globalconfig",
            "buildTransitive/none.globalconfig",
            "buildTransitive/strict.globalconfig",
            "lib/net10.0/FilterEquivariance.dll",
            "lib/net10.0/FilterEquivariance.xml",
            "lib/netstandard2.0/FilterEquivariance.dll",
            "lib/netstandard2.0/FilterEquivariance.xml",
        ],
        packages.FilesOf("FilterEquivariance"));

    [Fact]
    public void TheTool_BringsTheEngineAndItsOwnCompiler()
    {
        var files = packages.FilesOf("FilterEquivariance.Tool");

        Assert.Contains("tools/net10.0/any/feq.dll", files);
        Assert.Contains("tools/net10.0/any/FilterEquivariance.Verification.dll", files);
        Assert.Contains("tools/net10.0/any/Microsoft.CodeAnalysis.CSharp.dll", files);
    }
}
