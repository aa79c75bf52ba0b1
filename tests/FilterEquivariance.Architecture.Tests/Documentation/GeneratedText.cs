using System.Text;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>The parts of the documentation that are written from the rules. Each takes the file as it is and gives it as it should be.</summary>
public static class GeneratedText
{
    private const string Begin = "<!-- rules: written from the table of rules -->\n";
    private const string End = "<!-- end of rules -->\n";

    /// <summary>What a file with generated parts should contain, by path.</summary>
    public static IEnumerable<(string Path, Func<string, string> Write)> Files() =>
    [
        .. Rule.All.Select(rule => (rule.Page, (Func<string, string>)(page => PageHead(rule) + AfterHead(page)))),
        .. Preset.All.Select(preset => (preset.Path, (Func<string, string>)(_ => preset.Text()))),
        ("docs/rules/README.md", _ => Index()),
        ("README.md", text => Between(text, Table("docs/rules/"))),
        ("analyzers/FilterEquivariance.Analyzers/AnalyzerReleases.Unshipped.md", ReleaseNotes),
    ];

    /// <summary>The file's text, or nothing where there is none.</summary>
    public static string Read(string path) => File.Exists(RepositoryFiles.Find(path)) ? File.ReadAllText(RepositoryFiles.Find(path)) : "";

    private static string PageHead(Rule rule) => $"""
        # {rule.Id}: {rule.Title}

        | category | level | fix |
        |---|---|---|
        | {rule.Category} | {rule.Level} | {Fix(rule)} |

        {rule.Summary}

        """;

    // The head ends where the first section begins.
    private static string AfterHead(string page) => page.IndexOf("\n## ", StringComparison.Ordinal) is var section and >= 0 ? page[section..] : "";

    private static string Index() => $"""
        # Rules

        Thousands say the property, the last digits the situation: FEQ1 is the filter law, FEQ2 the map law, FEQ3 rewrites that a law allows, FEQ4 the
        use of the attributes, FEQ0 the analysis itself. An Error is a claim with a counterexample, a Warning a claim that says less than it seems to;
        everything else is information.

        {Table("")}
        """;

    private static string Table(string folder)
    {
        var table = new StringBuilder("| rule | says | level | fix |\n|---|---|---|---|\n");
        foreach (var rule in Rule.All)
            table.Append($"| [{rule.Id}]({folder}{rule.Id}.md) | {rule.Title} | {rule.Level} | {Fix(rule)} |\n");
        return table.ToString();
    }

    private static string Between(string text, string table)
    {
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        return begin < 0 || end < begin ? text + Begin + table + End : text[..(begin + Begin.Length)] + table + text[end..];
    }

    // What shipped is in the other file; rows above the table are the format's own.
    private static string ReleaseNotes(string text)
    {
        const string Ruler = "--------|----------|----------|-------\n";
        var shipped = Read("analyzers/FilterEquivariance.Analyzers/AnalyzerReleases.Shipped.md");
        var rows = Rule.All.Where(rule => !shipped.Contains(rule.Id, StringComparison.Ordinal))
            .Select(rule => $"{rule.Id} | {rule.Category} | {(rule.Level.EndsWith("opt-in", StringComparison.Ordinal) ? "Disabled" : rule.Level)} | {rule.Title}\n");
        return text[..(text.IndexOf(Ruler, StringComparison.Ordinal) + Ruler.Length)] + string.Concat(rows);
    }

    private static string Fix(Rule rule) => rule.HasFix ? "yes" : "";
}
