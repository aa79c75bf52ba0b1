namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>Every page answers the same questions in the same order.</summary>
public sealed class RulePageTests
{
    private static readonly string[] Questions = ["Why", "When it fires", "Example", "How to fix", "Deliberately missed"];

    public static TheoryData<string> Ids() => [.. Rule.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryPage_AnswersTheSameQuestions(string id)
    {
        var page = Page.Read($"docs/rules/{id}.md");

        Assert.True(
            page.Sections.Select(section => section.Heading).Except(["Options"]).SequenceEqual(Questions),
            $"{page.Path} needs the sections {string.Join(", ", Questions)}, in this order, and Options only at its end");
        Assert.All(page.Sections, section => Assert.True(section.Text.Length > 0, $"{page.Path}: '{section.Heading}' is empty"));
    }
}
