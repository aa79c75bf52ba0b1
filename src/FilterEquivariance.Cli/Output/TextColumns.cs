namespace FilterEquivariance.Cli.Output;

/// <summary>Rows of cells as indented columns.</summary>
internal static class TextColumns
{
    /// <summary>One line a row; every row has as many cells as the first.</summary>
    public static IEnumerable<string> Of(IEnumerable<string[]> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
            return [];
        var widths = Enumerable.Range(0, all[0].Length).Select(column => all.Max(row => row[column].Length)).ToArray();
        return all.Select(row => ("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])))).TrimEnd());
    }

    /// <summary>The same with a dim head.</summary>
    public static IEnumerable<Line> Headed(IEnumerable<string[]> rows) => Of(rows).Select((line, index) => index == 0 ? Line.Styled(line, "dim") : Line.Raw(line));
}
