using FilterEquivariance.Testing;

namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>Heads of pages, tables, presets and release notes say what the rules say. With FEQ_REWRITE=1 they are written instead of compared.</summary>
public sealed class GeneratedDocumentationTests
{
    private const string HowToRewrite = "FEQ_REWRITE=1 dotnet test tests/FilterEquivariance.Architecture.Tests -c Release --filter Documentation";

    public static TheoryData<string> Paths() => [.. GeneratedText.Files().Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void GeneratedParts_AreUpToDate(string path)
    {
        var (_, write) = GeneratedText.Files().Single(file => file.Path == path);
        WriteOrCompare(path, write(GeneratedText.Read(path)));
    }

    [Fact]
    public void EveryRule_HasASentence() => Assert.All(
        Rule.All, rule => Assert.True(rule.Summary.EndsWith('.') && !rule.Summary.Contains('\n'), $"{rule.Id} needs a description of one sentence in the table of rules"));

    [Fact]
    public void EveryPage_BelongsToARule() => Assert.Equal(
        [.. Rule.All.Select(rule => rule.Page), .. Rule.Suppressions.Select(id => $"docs/rules/{id}.md"), "docs/rules/README.md"],
        RepositoryFiles.WithExtension(".md").Where(path => path.StartsWith("docs/rules/", StringComparison.Ordinal)));

    /// <summary>Writes a generated file where that is asked for, and compares it otherwise.</summary>
    internal static void WriteOrCompare(string path, string expected)
    {
        var current = GeneratedText.Read(path);
        if (Environment.GetEnvironmentVariable("FEQ_REWRITE") == "1")
            File.WriteAllText(RepositoryFiles.Find(path), expected);
        else
            Assert.True(current == expected, $"{path} {(current.Length == 0 ? "is missing" : "differs from what it is written from")}; write its generated part with: {HowToRewrite}");
    }
}
