using System.Xml.Linq;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Architecture.Tests;

public sealed class ProjectArrowTests
{
    /// <summary>Rows of the house, lowest first. An arrow only ever points to a lower row.</summary>
    private static readonly Dictionary<string, int> Rows = new()
    {
        ["FilterEquivariance"] = 0,
        ["FilterEquivariance.Learning"] = 0,
        ["FilterEquivariance.Verification"] = 1,
        ["FilterEquivariance.Analyzers"] = 2,
        ["FilterEquivariance.Harness"] = 2,
        ["FilterEquivariance.CodeFixes"] = 3,
        ["FilterEquivariance.Generators"] = 3,
        ["FilterEquivariance.Cli"] = 4,
        ["FilterEquivariance.Package"] = 4,
    };

    public static TheoryData<string> Projects() => [.. RepositoryFiles.WithExtension(".csproj").Where(IsHouse)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Arrows_PointDown(string project)
    {
        var row = RowOf(project);

        Assert.All(ReferencesOf(project), reference => Assert.True(RowOf(reference) < row, $"{project} must not reference {reference}"));
    }

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        var solution = File.ReadAllText(RepositoryFiles.Find("FilterEquivariance.sln")).Replace('\\', '/');

        Assert.All(RepositoryFiles.WithExtension(".csproj").Where(IsHouse), project => Assert.Contains($"\"{project}\"", solution));
    }

    [Fact]
    public void TheLibrary_DependsOnNothing() => Assert.Empty(ReferencesOf("src/FilterEquivariance/FilterEquivariance.csproj"));

    // The compiler has no workspaces: what it loads must not need the fixes.
    [Fact]
    public void TheFixes_AreSeenOnly_ByWhatUsersInstall_AndByCodeThatUsesThem()
    {
        var seers = RepositoryFiles.WithExtension(".csproj")
            .Where(project => ReferencesOf(project).Any(reference => reference.EndsWith("/FilterEquivariance.CodeFixes.csproj", StringComparison.Ordinal)))
            .Where(project => project.Split('/')[0] is not ("tests" or "samples" or "benchmarks"));

        Assert.Equal(["src/FilterEquivariance.Package/FilterEquivariance.Package.csproj"], seers);
    }

    // Cases and corpora are inputs of tests; a project in them belongs to the test that reads it.
    private static bool IsHouse(string project) => !project.StartsWith("tests/Cases/", StringComparison.Ordinal) && !project.StartsWith("tests/Corpus/", StringComparison.Ordinal);

    private static int RowOf(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        if (Rows.TryGetValue(name, out var row))
            return row;
        Assert.True(project.Split('/')[0] is "tests" or "samples" or "benchmarks", $"{project} has no row in the house");
        return project.StartsWith("samples/", StringComparison.Ordinal) || name is "FilterEquivariance.Testing" or "FilterEquivariance.EditorHost" ? Rows.Values.Max() + 1 : Rows.Values.Max() + 2;
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(RepositoryFiles.Find(project)).Descendants("ProjectReference")
            .Select(reference => (string)reference.Attribute("Include")!)
            .Select(reference => reference.Replace("$(LibraryProject)", "../FilterEquivariance/FilterEquivariance.csproj", StringComparison.Ordinal)
                .Replace("$(GeneratorsProject)", "../../generators/FilterEquivariance.Generators/FilterEquivariance.Generators.csproj", StringComparison.Ordinal)
                .Replace("$(FixesProject)", "../../analyzers/FilterEquivariance.CodeFixes/FilterEquivariance.CodeFixes.csproj", StringComparison.Ordinal))
            .Select(reference => Path.GetFullPath(Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(project)!, reference)))
            .Select(reference => Path.GetRelativePath(RepositoryFiles.Root, reference).Replace('\\', '/'));
}
