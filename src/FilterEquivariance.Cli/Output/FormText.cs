using FilterEquivariance.Cli.Examples;

namespace FilterEquivariance.Cli.Output;

/// <summary>A normal form for people: in words, as a table of values, and as C#.</summary>
internal static class FormText
{
    private const int MostValues = 6;

    /// <summary>Values with more copies of one element are not shown.</summary>
    private const int MostCopies = 10_000;

    private static readonly int[][] Samples =
        [[], [0], [1, 0], [0, 0], [0, 1, 0], [2, 0, 1], [0, 0, 0], [1, 1, 0, 0], [1, 0, 0, 1], [1, 2, 0, 1], [2, 1, 1, 0, 1], [0, 0, 0, 0]];

    /// <summary>The parts in words, the values on small lists, and a method.</summary>
    public static IEnumerable<Line> Lines<T>(IExtrapolant form, Elements<T> elements)
        where T : notnull
    {
        foreach (var line in FormWords.Lines(form))
            yield return line;
        var table = Table(form, elements).ToArray();
        if (table.Length > 1)
        {
            yield return Line.Empty;
            foreach (var line in TextColumns.Headed(table))
                yield return line;
        }

        yield return Line.Empty;
        foreach (var line in ExtrapolantCode.Method(form).Split('\n'))
            yield return Line.Styled(line.Length == 0 ? "" : "  " + line, "blue");
    }

    private static IEnumerable<string[]> Table<T>(IExtrapolant form, Elements<T> elements)
        where T : notnull
    {
        yield return ["xs", "f(xs)"];
        if (Copies(form) > MostCopies)
            yield break;
        foreach (var sample in Samples.Where(sample => IsCovered(form, sample)).Take(MostValues))
            yield return [elements.List(elements.Letters(sample)), elements.Brief(elements.Letters(form.Apply<int>(sample)))];
    }

    private static bool IsCovered(IExtrapolant form, int[] sample) =>
        form is not Traversals traversals || sample.CountBy(letter => letter).All(letter => traversals.Multiplicities.Contains(letter.Value));

    private static long Copies(IExtrapolant form) => form switch
    {
        Passes passes => passes.Copies,
        Traversals traversals => traversals.Sum(traversal => traversal.Rows.Sum(row => row.Sum(copies => (long)copies))),
        _ => 0,
    };
}
