using System.Text;
using System.Text.Json;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Cli.Tests.Inputs;

public sealed class InputTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task SingleFiles_FormOneCompilation()
    {
        var helper = _directory.Write("Keys.cs", "static class Keys { public static int Of(int x) => -x; }");
        var lists = _directory.Write("Lists.cs", "static class Lists { static int[] Ranked(int[] xs) => xs.OrderBy(Keys.Of).ToArray(); }");

        Assert.Equal([("Lists.Ranked", "Lists.cs", "proved")], Filter(await Feq.CheckJsonAsync(lists, helper)));
    }

    [Fact]
    public async Task FunctionsFromExamples_AreWritten_AndTheirCallersDecided()
    {
        var lists = _directory.Write("Lists.cs", """
            using FilterEquivariance;
            static partial class Lists
            {
                [Extrapolant, Example("ab", "abba")] private static partial int[] Mirrored(int[] xs);
                [FilterEquivariant] static int[] Positive(int[] xs) => Mirrored(xs.Where(x => x > 0).ToArray());
                [Extrapolant, Example("aba", "aba")] private static partial int[] Open(int[] xs);
            }
            """);

        var report = await Feq.CheckJsonAsync(lists);
        Assert.Equal([("Lists.Positive", "Lists.cs", "proved")], Filter(report));
        Assert.Equal("FEQ9003", Assert.Single(report.GetProperty("diagnostics").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task ADirectory_IsReadToItsLeaves_WithoutBuildOutputs()
    {
        _directory.Write("a/Lists.cs", "namespace A; static class Lists { static int[] Sorted(int[] xs) => xs.Order().ToArray(); }");
        _directory.Write("b/c/Lists.cs", "namespace B; static class Lists { static int[] Sorted(int[] xs) => xs.Order().ToArray(); }");
        _directory.Write("a/obj/Lists.cs", "namespace A; static class Lists { static int[] Sorted(int[] xs) => xs.Order().ToArray(); }");
        _directory.Write("bin/Lists.cs", "namespace A; static class Lists { static int[] Sorted(int[] xs) => xs.Order().ToArray(); }");

        Assert.Equal(
            [("A.Lists.Sorted", "a/Lists.cs", "proved"), ("B.Lists.Sorted", "b/c/Lists.cs", "proved")],
            Filter(await Feq.CheckJsonAsync(_directory.Path)));
    }

    [Fact]
    public async Task ModernSyntax_AndTopLevelStatements_AreUnderstood()
    {
        var file = _directory.Write("Program.cs", """
            #!/usr/bin/env dotnet
            #:property Nullable=enable
            Console.WriteLine(Lists.Twice([1]).Length);
            static class Lists
            {
                extension(int[] xs) { public int[] Copied() => [.. xs]; }
                public static int[] Twice(int[] xs) => [.. xs, .. xs];
            }
            """);

        Assert.Contains(("Lists.Twice", "Program.cs", "proved"), Filter(await Feq.CheckJsonAsync(file)));
    }

    [Fact]
    public async Task SourceInAnotherEncoding_IsRead()
    {
        File.WriteAllBytes(_directory["Latin.cs"], Encoding.Latin1.GetBytes("// käse\nstatic class Lists { static int[] Same(int[] xs) => xs; }"));
        File.WriteAllText(_directory["Wide.cs"], "static class Wide { static int[] Same(int[] xs) => xs; }", Encoding.Unicode);

        Assert.Equal(["Lists.Same", "Wide.Same"], Filter(await Feq.CheckJsonAsync(_directory.Path)).Select(function => function.Symbol));
    }

    [Fact]
    public async Task AnEditorConfig_AppliesToLooseFiles()
    {
        _directory.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.FEQ4001.severity = error\n");
        var file = _directory.Write("Lists.cs", """
            using FilterEquivariance;
            static class Lists { [FilterEquivariant] static int Length(int[] xs) => xs.Length; }
            """);

        var diagnostic = (await Feq.CheckJsonAsync(file)).GetProperty("diagnostics").EnumerateArray().Single();

        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
    }

    [Fact]
    public async Task AProject_IsCheckedWithItsOwnArguments()
    {
        var project = WriteProject("Shop", "<DefineConstants>$(DefineConstants);WITH_SORT</DefineConstants>");
        _directory.Write("Shop/src/Lists.cs", """
            namespace Shop;
            public static partial class Lists
            {
            #if WITH_SORT
                public static int[] Sorted(int[] xs) => xs.Order().ToArray();
            #endif
            }
            """);

        Assert.Equal([("Shop.Lists.Sorted", "src/Lists.cs", "proved")], Filter(await Feq.CheckJsonAsync(project)));
    }

    [Theory]
    [InlineData("Shop.slnx")]
    [InlineData("Shop.sln")]
    public async Task ASolution_ResolvesReferencesBetweenProjects_WithoutABuild(string name)
    {
        WriteProject("Keys");
        _directory.Write("Keys/Keys.cs", "namespace Shop; public static class Keys { public static int Of(int x) => -x; public static int[] Same(int[] xs) => xs; }");
        WriteProject("Shop", reference: "../Keys/Keys.csproj");
        _directory.Write("Shop/Lists.cs", "namespace Shop; public static class Lists { public static int[] Copied(int[] xs) => xs.ToArray(); public static int Key => Keys.Of(1); }");
        var solution = name.EndsWith('x')
            ? _directory.Write(name, """<Solution><Project Path="Shop/Shop.csproj" /><Project Path="Keys/Keys.csproj" /></Solution>""")
            : _directory.Write(name, """
                Microsoft Visual Studio Solution File, Format Version 12.00
                Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Shop", "Shop\Shop.csproj", "{8AAA3DB8-4D0D-499B-8C6F-53123A318799}"
                EndProject
                Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Keys", "Keys\Keys.csproj", "{8AAA3DB8-4D0D-499B-8C6F-53123A318798}"
                EndProject
                """);

        Assert.Equal(
            [("Shop.Lists.Copied", "Shop/Lists.cs", "proved"), ("Shop.Keys.Same", "Keys/Keys.cs", "proved")],
            Filter(await Feq.CheckJsonAsync(solution)));
    }

    [Fact]
    public async Task SourceGenerators_OfAProject_AreRun()
    {
        var project = WriteProject("Shop", $"""
            </PropertyGroup>
            <ItemGroup>
              <Reference Include="{typeof(Law).Assembly.Location}" />
              <Analyzer Include="not/built/yet/FilterEquivariance.Generators.dll" />
            </ItemGroup>
            <PropertyGroup>
            """);
        _directory.Write("Shop/Lists.cs", """
            using System.Text.RegularExpressions;
            namespace Shop;
            public static partial class Lists
            {
                [GeneratedRegex("a+")] private static partial Regex Word();
                [FilterEquivariance.Extrapolant, FilterEquivariance.Example("ab", "ba")] private static partial int[] Backwards(int[] xs);
                public static int[] Sorted(int[] xs) => xs.Order().ToArray();
                public static int[] Rewound(int[] xs) => Backwards(xs);
            }
            """);

        Assert.Equal([("Shop.Lists.Sorted", "Lists.cs", "proved"), ("Shop.Lists.Rewound", "Lists.cs", "proved")], Filter(await Feq.CheckJsonAsync(project)));
    }

    private string WriteProject(string name, string properties = "", string? reference = null) => _directory.Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
            {properties}
          </PropertyGroup>
          {(reference is null ? "" : $"""<ItemGroup><ProjectReference Include="{reference}" /></ItemGroup>""")}
        </Project>
        """);

    private static IReadOnlyList<(string Symbol, string File, string Verdict)> Filter(JsonElement json) => [.. json.GetProperty("functions").EnumerateArray()
        .Select(function => (
            function.GetProperty("symbol").GetString()!,
            function.GetProperty("file").GetString()!,
            function.GetProperty("filter").GetProperty("verdict").GetString()!))];
}
