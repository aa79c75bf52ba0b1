namespace FilterEquivariance.Campaigns;

/// <summary>Tables on the output stream.</summary>
internal static class Markdown
{
    /// <summary>An empty line and the names of the columns; the last ones hold numbers.</summary>
    public static void Head(int numbers, params IReadOnlyList<string> columns)
    {
        Console.WriteLine();
        Row(columns);
        Row([.. columns.Select((_, index) => index < columns.Count - numbers ? "---" : "---:")]);
    }

    /// <summary>One row; a cell may hold any text.</summary>
    public static void Row(params IReadOnlyList<string> cells) =>
        Console.WriteLine($"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
}
