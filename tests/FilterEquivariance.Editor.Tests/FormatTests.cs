using FilterEquivariance.Testing;

namespace FilterEquivariance.Editor.Tests;

/// <summary>A second host that is not ours: <c>dotnet format</c> finds and fixes what was not declared in a whole project.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly TemporaryDirectory _project = new();

    public FormatTests()
    {
        _project.Write("Lists.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{HostFiles.Analyzers}/FilterEquivariance.dll" />
                <Analyzer Include="{HostFiles.Analyzers}/*.dll" />
              </ItemGroup>
            </Project>
            """);
        _project.Write(".editorconfig", """
            root = true

            [*.cs]
            dotnet_diagnostic.FEQ1003.severity = suggestion
            """);
        _project.Write("Lists.cs", """
            namespace Shop;

            public static class Lists
            {
                public static int[] Odd(int[] xs) => xs.Where(x => x % 2 != 0).ToArray();

                public static List<string> Sorted(List<string> xs) => xs.OrderBy(x => x.Length).ToList();

                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }

            """);
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task WhatIsProvedButNotDeclared_IsFound_Declared_AndThenFoundNoMore()
    {
        var restored = await ChildProcess.DotnetAsync(_project.Path, "restore");
        Assert.True(restored.ExitCode == 0, restored.Everything);

        var found = await FormatAsync("--verify-no-changes");
        var applied = await FormatAsync();
        var text = await File.ReadAllTextAsync(_project["Lists.cs"]);
        var left = await FormatAsync("--verify-no-changes");

        Assert.True(found.ExitCode == 2, found.Everything);
        Assert.Contains("Lists.cs(5,25): info FEQ1003: 'Odd' is filter-equivariant (", found.Everything);
        Assert.Contains("Lists.cs(7,32): info FEQ1003: 'Sorted' is filter-equivariant (stable sort by a key", found.Everything);
        Assert.True(applied.ExitCode == 0, applied.Everything);
        Assert.Equal(
            """
            using FilterEquivariance;

            namespace Shop;

            public static class Lists
            {
                [FilterEquivariant]
                public static int[] Odd(int[] xs) => xs.Where(x => x % 2 != 0).ToArray();

                [FilterEquivariant]
                public static List<string> Sorted(List<string> xs) => xs.OrderBy(x => x.Length).ToList();

                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }

            """,
            text);
        Assert.True(left.ExitCode == 0, left.Everything);
    }

    private Task<ChildProcess> FormatAsync(params string[] arguments) =>
        ChildProcess.DotnetAsync(_project.Path, ["format", "analyzers", "Lists.csproj", "--no-restore", "--diagnostics", "FEQ1003", "--severity", "info", .. arguments]);
}
