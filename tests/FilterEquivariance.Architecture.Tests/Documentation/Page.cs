using System.Text.RegularExpressions;

namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>A page in Markdown, as far as tests look into it.</summary>
/// <param name="Path">Its path, relative to the repository.</param>
/// <param name="Text">Its text.</param>
public sealed partial record Page(string Path, string Text)
{
    /// <summary>Reads a page of the repository.</summary>
    public static Page Read(string path) => new(path, GeneratedText.Read(path));

    /// <summary>Its sections in order: heading and text.</summary>
    public IReadOnlyList<(string Heading, string Text)> Sections =>
        [.. Text.Split("\n## ").Skip(1).Select(section => (section.Split('\n')[0], string.Join('\n', section.Split('\n').Skip(1)).Trim()))];

    /// <summary>Its C# examples.</summary>
    public IReadOnlyList<PageExample> Examples
    {
        get
        {
            var examples = new List<PageExample>();
            var end = 0;
            foreach (Match match in Example().Matches(Text))
            {
                var options = Option().Matches(Text[end..match.Index]).Select(option => (option.Groups["key"].Value, option.Groups["value"].Value));
                examples.Add(new PageExample((match.Groups["with"].Value + "\n" + match.Groups["code"].Value).TrimStart('\n'), [.. options]));
                end = match.Index + match.Length;
            }

            return examples;
        }
    }

    [GeneratedRegex(@"(<!-- example with: (?<with>[^\n]*) -->\n)?^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    [GeneratedRegex(@"^(?<key>feq\.[a-z_]+) = (?<value>\S+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Option();
}

/// <summary>An example of a page.</summary>
/// <param name="Code">The C# text, after the declarations that a comment before it adds: <c>&lt;!-- example with: … --&gt;</c>.</param>
/// <param name="Options">The options of the <c>.editorconfig</c> excerpts before it, since the last example.</param>
public sealed record PageExample(string Code, (string Key, string Value)[] Options);
