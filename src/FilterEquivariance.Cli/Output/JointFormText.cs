using FilterEquivariance.Cli.Examples;

namespace FilterEquivariance.Cli.Output;

/// <summary>A normal form of several lists for people: in words, and its value on short lists.</summary>
internal static class JointFormText
{
    /// <summary>Longer values are not shown.</summary>
    private const int MostElements = 1_000;

    public static IEnumerable<Line> Lines(JointPasses form)
    {
        yield return Line.Styled(form.ToString(), "bold");
        yield return Line.Empty;
        foreach (var line in TextColumns.Of(form.Distinct().Select(pass => new[] { pass.ToString(), FormWords.Of(pass) })))
            yield return Line.Raw(line);

        var lists = form.Max(pass => pass.List) + 1;
        if (lists > MostElements || form.Sum(pass => 2L * pass.Pass.Copies) > MostElements)
            yield break;
        long[][] sources = [.. Enumerable.Range(0, lists).Select(list => new[] { 2L * list, (2L * list) + 1 })];
        yield return Line.Empty;
        yield return Line.Raw($"  f({string.Join(", ", sources.Select(Elements.Numbers.List))}) = {Elements.Numbers.Brief(form.Apply(sources))}");
    }
}
