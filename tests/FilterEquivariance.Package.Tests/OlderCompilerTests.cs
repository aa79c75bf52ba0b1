using System.Reflection;
using System.Runtime.Loader;
using FilterEquivariance.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Package.Tests;

/// <summary>The packed analyzers on the oldest compiler they are for; fresh consumers run them on that of the SDK, and the tool brings a third.</summary>
[Collection(nameof(PackedPackages))]
public class OlderCompilerTests(PackedPackages packages)
{
    [Fact]
    public async Task TheAnalyzers_RunOnTheCompilerTheyAreBuiltAgainst()
    {
        Assert.Equal(new Version(4, 14, 0, 0), typeof(Compilation).Assembly.GetName().Version);
        var folder = packages.UnpackAnalyzers();
        var reference = new AnalyzerFileReference(Path.Combine(folder, "FilterEquivariance.Analyzers.dll"), new Loader(folder));
        var compilation = SourceCompiler.Compile("static class Lists { [FilterEquivariance.FilterEquivariant] static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray(); }");

        var found = await compilation.WithAnalyzers(reference.GetAnalyzers(LanguageNames.CSharp)).GetAnalyzerDiagnosticsAsync();

        Assert.Contains("error FEQ1001: 'FirstTwo' is not filter-equivariant: for xs = [0, 0, 1] keeping {1}", string.Join(Environment.NewLine, found));
    }

    /// <summary>Loads nothing but the unpacked files and what every compiler has.</summary>
    private sealed class Loader(string folder) : AssemblyLoadContext, IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
