using FilterEquivariance.Cli.Examples;

namespace FilterEquivariance.Cli.Output;

/// <summary>Answers that contradict each other.</summary>
internal static class ContradictionText
{
    private const int LongestSentence = 400;

    /// <summary>The sentence, and the lists beside their answers.</summary>
    public static IEnumerable<Line> Lines<T>(Contradiction<T> witness, Elements<T> elements)
        where T : notnull
    {
        // With long lists the sentence is nothing to read; the table has their beginnings.
        if (witness.Sentence is { Length: <= LongestSentence } sentence)
            yield return Line.Raw(sentence + ".");
        yield return Line.Empty;
        foreach (var line in TextColumns.Headed(witness.Lists.Select((list, i) => new[] { elements.Brief(list), elements.Brief(witness.Answers[i]) }).Prepend(["xs", "f(xs)"])))
            yield return line;
    }

    /// <summary>The kind as JSON names it.</summary>
    public static string Name(ContradictionKind kind) => kind switch
    {
        ContradictionKind.Foreign => "foreign",
        ContradictionKind.Count => "count",
        ContradictionKind.Answer => "answer",
        ContradictionKind.Cycle => "cycle",
        _ => "noForm",
    };
}
