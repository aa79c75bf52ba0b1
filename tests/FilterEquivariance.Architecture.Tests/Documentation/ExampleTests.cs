using System.Text.RegularExpressions;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>What the documentation says about its examples is what users will see.</summary>
public sealed partial class ExampleTests
{
    public static TheoryData<string> Pages() =>
        [.. RepositoryFiles.WithExtension(".md").Where(path => path is "README.md" or "docs/terms.md" || path.StartsWith("docs/rules/FEQ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Examples_GiveWhatTheyState(string path)
    {
        var page = Page.Read(path);
        var rule = Rule.All.SingleOrDefault(candidate => candidate.Page == path)?.Id;
        var reported = new List<string>();
        var messages = new List<string>();
        foreach (var example in page.Examples)
        {
            var result = await StatedDiagnostics.OfAsync(example, rule);
            Assert.True(
                result.Stated.SequenceEqual(result.Reported),
                $"{path} states [{string.Join(", ", result.Stated)}] but gets [{string.Join(", ", result.Diagnostics)}] for\n{example.Code}");

            // A comment that quotes a message quotes it in full.
            Assert.All(
                result.Diagnostics.Where(diagnostic => result.Comments.Contains($"error {diagnostic.Id}: ", StringComparison.Ordinal)),
                diagnostic => Assert.Contains($"{diagnostic.Id}: {diagnostic.GetMessage()}", result.Comments));
            reported.AddRange(result.Diagnostics.Select(diagnostic => diagnostic.Id));
            messages.AddRange(result.Diagnostics.Where(diagnostic => diagnostic.Id == rule).Select(diagnostic => diagnostic.GetMessage()));
        }

        // What the analysis itself meets is not a matter of the code alone.
        Assert.True(rule is null || rule.StartsWith("FEQ0", StringComparison.Ordinal) || reported.Contains(rule), $"{path} has no example that gets {rule}");

        // The message shown is that of an example, if one of them is about the same function.
        foreach (Match shown in Message().Matches(page.Text))
        {
            if (messages.Any(message => Subject(message) == Subject(shown.Groups[1].Value)))
                Assert.Contains(shown.Groups[1].Value, messages);
        }
    }

    private static string Subject(string message) => message.Split('\'').ElementAtOrDefault(1) ?? "";

    [GeneratedRegex(@"^Message:\s`([^`]+)`$", RegexOptions.Multiline)]
    private static partial Regex Message();
}
