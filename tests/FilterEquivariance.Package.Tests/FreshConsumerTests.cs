using FilterEquivariance.Testing;

namespace FilterEquivariance.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class FreshConsumerTests(PackedPackages packages) : IDisposable
{
    private readonly TemporaryDirectory _consumer = new();

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task AFalseClaim_FailsTheBuild_WithItsCounterexample()
    {
        WriteConsumer("""
            using FilterEquivariance;

            System.Console.WriteLine(Lists.FirstTwo([1, 2, 3]).Length);

            static class Lists
            {
                [FilterEquivariant]
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
            """);

        var build = await BuildAsync();

        Assert.True(build.ExitCode != 0, build.Everything);
        Assert.Contains("error FEQ1001: 'FirstTwo' is not filter-equivariant: for xs = [0, 0, 1] keeping {1}, filter after gives [] but filter before gives [1]", build.Output);
    }

    [Fact]
    public async Task ATrueClaim_BuildsInSilence_AndRuns()
    {
        WriteConsumer("""
            using FilterEquivariance;

            System.Console.WriteLine(string.Join(",", Lists.Sorted([3, 1, 2])));

            static class Lists
            {
                [FilterEquivariant]
                public static int[] Sorted(int[] xs) => xs.Order().ToArray();
            }
            """);

        var build = await BuildAsync();
        var run = await ChildProcess.DotnetAsync(_consumer.Path, _consumer["bin/Debug/net10.0/Consumer.dll"]);

        Assert.True(build.ExitCode == 0, build.Everything);
        Assert.DoesNotContain("warning", build.Output);
        Assert.Equal("1,2,3", run.Output.Trim());
    }

    [Fact]
    public async Task AnExtrapolant_IsWritten_OrTheListToAskIsNamed()
    {
        const string Backwards = """
            using FilterEquivariance;

            System.Console.WriteLine(string.Join(",", Lists.Backwards([1, 2, 3])) + " " + Lists.BackwardsNormalForm);

            static partial class Lists
            {
                [Extrapolant, Example("ab", "ba")]
                public static partial int[] Backwards(int[] xs);
            }
            """;
        WriteConsumer(Backwards);
        var build = await BuildAsync();
        var run = await ChildProcess.DotnetAsync(_consumer.Path, _consumer["bin/Debug/net10.0/Consumer.dll"]);

        Assert.True(build.ExitCode == 0, build.Everything);
        Assert.DoesNotContain("warning", build.Output);
        Assert.Equal("3,2,1 B", run.Output.Trim());

        WriteConsumer(Backwards.Replace("\"ab\", \"ba\"", "\"aa\", \"aa\"", StringComparison.Ordinal));
        build = await BuildAsync();

        Assert.True(build.ExitCode != 0, build.Everything);
        Assert.Contains("error FEQ9003: The examples of 'Backwards' do not determine it: add one for [0, 1]", build.Output);
    }

    [Fact]
    public async Task TheAnalysisMode_PicksTheLevels()
    {
        WriteConsumer("""
            using FilterEquivariance;

            System.Console.WriteLine(Lists.Sorted([3, 1, 2]).Length);

            static class Lists
            {
                public static int[] Positive(int[] xs) => xs.Where(x => x > 0).ToArray();

                [FilterEquivariant]
                public static int[] Sorted(int[] xs)
                {
                    var result = xs.ToArray();
                    for (var gap = result.Length / 2; gap > 0; gap /= 2)
                        for (var i = gap; i < result.Length; i++)
                            for (var j = i; j >= gap && result[j - gap] > result[j]; j -= gap)
                                (result[j - gap], result[j]) = (result[j], result[j - gap]);

                    return result;
                }
            }
            """);

        var standard = await BuildAsync();
        Assert.True(standard.ExitCode == 0, standard.Everything);
        Assert.Contains("warning FEQ1002: 'Sorted'", standard.Output);
        Assert.DoesNotContain("FEQ1003", standard.Output);

        var none = await BuildAsync("None");
        Assert.True(none.ExitCode == 0, none.Everything);
        Assert.DoesNotContain("FEQ", none.Output);

        var strict = await BuildAsync("Strict");
        Assert.True(strict.ExitCode != 0, strict.Everything);
        Assert.Contains("error FEQ1002: 'Sorted'", strict.Output);

        var audit = await BuildAsync("Audit");
        Assert.True(audit.ExitCode == 0, audit.Everything);
        Assert.Contains("warning FEQ1002: 'Sorted'", audit.Output);
        Assert.Contains("warning FEQ1003: 'Positive'", audit.Output);

        var unknown = await BuildAsync("Loose");
        Assert.True(unknown.ExitCode != 0, unknown.Everything);
        Assert.Contains("EquivarianceAnalysisMode is 'Loose', but must be None, Default, Strict or Audit.", unknown.Output);
    }

    [Fact]
    public async Task EveryTargetFramework_GetsTheLibraryAndTheRules()
    {
        // C# 7.3, which is what netstandard2.0 means to the SDK.
        WriteConsumer(
            """
            using System.Linq;
            using FilterEquivariance;

            public static class Lists
            {
                [FilterEquivariant]
                public static int[] FirstTwo(int[] xs) { return xs.Take(2).ToArray(); }

                [FilterEquivariant]
                public static int[] Odd(int[] xs) { return xs.Where(x => x % 2 != 0).ToArray(); }

                public static Verdict Tested() { return Law.Filter.Check(new System.Func<int[], int[]>(Odd)).Verdict; }
            }
            """,
            "netstandard2.0", "net10.0");

        var build = await BuildAsync();

        var errors = build.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct();
        Assert.Collection(
            errors.OrderBy(line => line.Contains("netstandard", StringComparison.Ordinal)),
            modern => AssertRefuted(modern, "net10.0"),
            standard => AssertRefuted(standard, "netstandard2.0"));

        static void AssertRefuted(string line, string framework)
        {
            Assert.Contains("error FEQ1001: 'FirstTwo' is not filter-equivariant", line);
            Assert.EndsWith($"::TargetFramework={framework}]", line);
        }
    }

    [Fact]
    public async Task TheTool_Installs_AndDecides()
    {
        _consumer.Write("nuget.config", packages.Configuration(_consumer["cache"]));
        var file = _consumer.Write("Lists.cs", "static class Lists { [FilterEquivariance.FilterEquivariant] static int[] Second(int[] xs) => [.. xs.Skip(1).Take(1)]; }");

        var install = await ChildProcess.DotnetAsync(
            _consumer.Path, "tool", "install", "FilterEquivariance.Tool", "--version", packages.Version, "--tool-path", _consumer["tools"]);
        Assert.True(install.ExitCode == 0, install.Everything);
        var check = await ChildProcess.RunAsync(_consumer["tools/feq"], _consumer.Path, "check", file);

        Assert.True(check.ExitCode == 1, check.Everything);
        Assert.Contains("Lists.cs:1  Second  filter ✗", check.Output);
    }

    private void WriteConsumer(string program, params string[] libraryFrameworks)
    {
        var output = libraryFrameworks.Length > 0
            ? $"<TargetFrameworks>{string.Join(';', libraryFrameworks)}</TargetFrameworks>"
            : "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>";
        _consumer.Write("nuget.config", packages.Configuration(_consumer["cache"]));
        _consumer.Write("Program.cs", program);
        _consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {output}
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FilterEquivariance" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    private Task<ChildProcess> BuildAsync(string mode = "") => ChildProcess.DotnetAsync(
        _consumer.Path, "build", "-nologo", "-nodeReuse:false", "-tl:off", "-p:UseSharedCompilation=false", "--no-incremental", $"-p:EquivarianceAnalysisMode={mode}");
}
