namespace FilterEquivariance.Benchmarks;

/// <summary>A Markdown table, written row by row so that a long run shows what it has so far.</summary>
internal sealed class MarkdownTable
{
    private readonly TextWriter _output;

    public MarkdownTable(TextWriter output, params string[] columns)
    {
        _output = output;
        Row(columns);
        Row([.. columns.Select((_, index) => index == 0 ? "---" : "---:")]);
    }

    public void Row(params string[] cells)
    {
        _output.WriteLine($"| {string.Join(" | ", cells)} |");
        _output.Flush();
    }
}
