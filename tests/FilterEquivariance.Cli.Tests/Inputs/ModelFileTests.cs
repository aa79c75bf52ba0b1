using FilterEquivariance.Testing;

namespace FilterEquivariance.Cli.Tests.Inputs;

/// <summary>Model files, from projects and by hand.</summary>
public sealed class ModelFileTests : IDisposable
{
    private const string Acme = "namespace Acme; public static class Lists { public static int[] Sorted(int[] items) => items.Order().ToArray(); }";
    private const string Model = "M:Acme.Lists.Sorted(System.Int32[]) sort(source: 0) total materialises";
    private const string Source = "public static class Shop { public static int[] Ranked(int[] xs) => Acme.Lists.Sorted(xs); }";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task AProject_BringsItsOwn()
    {
        var filter = await FilterAsync(WriteProject("""<AdditionalFiles Include="Acme.feqmodels" />"""));

        Assert.Equal(("proved", "stable sort, assuming 'Acme.Lists.Sorted (model)'"), (filter.Verdict, filter.Reason));
    }

    [Fact]
    public async Task Others_AreGivenByHand()
    {
        var project = WriteProject("");

        Assert.Equal("unknown", (await FilterAsync(project)).Verdict);
        Assert.Equal("proved", (await FilterAsync(project, "--models", _directory["Acme.feqmodels"])).Verdict);
    }

    [Fact]
    public async Task AMistakeInAProjectsFile_IsADiagnostic()
    {
        var project = WriteProject("""<AdditionalFiles Include="Acme.feqmodels" />""", $"# Acme\n{Model}s");

        var run = await Feq.RunAsync("check", project);

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Contains(
            "Acme.feqmodels(2,1): warning FEQ0002: Line 2 of 'Acme.feqmodels' is left out: 'materialisess' is not an effect; the effects are 'total', 'materialises', 'unordered'",
            run.Output);
    }

    [Theory]
    [InlineData("Acme.feqmodels", "sorted", "feq: 'Acme.feqmodels', line 1: 'sorted' is not the documentation id of a method ('M:…') or property ('P:…').")]
    [InlineData("Acme.txt", "", "feq: '{0}' is not a model file; its name must end in '.feqmodels'.")]
    [InlineData(null, "", "feq: '{0}' does not exist.")]
    public async Task AMistakeInAGivenFile_IsBadInput(string? name, string text, string sentence)
    {
        var models = name is null ? _directory["none.feqmodels"] : _directory.Write(name, text);

        var run = await Feq.RunAsync("check", _directory.Write("Lists.cs", ""), "--models", models);

        Assert.Equal((ExitCodes.BadInput, string.Format(sentence, models) + Environment.NewLine, ""), (run.ExitCode, run.Error, run.Output));
    }

    private string WriteProject(string items, string models = Model)
    {
        File.WriteAllBytes(_directory["Acme.dll"], ForeignAssembly.Image("Acme", Acme));
        _directory.Write("Acme.feqmodels", models);
        _directory.Write("Shop.cs", Source);
        return _directory.Write("Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><Reference Include="Acme.dll" />{items}</ItemGroup>
            </Project>
            """);
    }

    private static async Task<(string? Verdict, string? Reason)> FilterAsync(params string[] arguments)
    {
        var filter = (await Feq.CheckJsonAsync(arguments)).GetProperty("functions")[0].GetProperty("filter");
        return (filter.GetProperty("verdict").GetString(), filter.GetProperty("reason").GetString());
    }
}
