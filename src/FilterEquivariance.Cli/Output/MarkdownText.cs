namespace FilterEquivariance.Cli.Output;

/// <summary>A page of the documentation on a terminal: as it is written, headings and code set apart by colour.</summary>
internal static class MarkdownText
{
    public static IEnumerable<Line> Lines(string page)
    {
        var isCode = false;
        foreach (var line in page.Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            yield return isFence ? Line.Styled(line, "dim")
                : isCode ? Line.Styled(line, "blue")
                : line.StartsWith('#') ? Line.Styled(line, "bold")
                : Line.Raw(line);
        }
    }
}
