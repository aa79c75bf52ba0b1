using FilterEquivariance.Cli.Examples;

namespace FilterEquivariance.Cli.Output;

/// <summary>What examples force on one list, for people.</summary>
internal static class AmalgamText
{
    private const int MostQuestions = 10;

    public static IEnumerable<Line> Lines<T>(Amalgam<T> amalgam, IReadOnlyList<T> input, int examples, Elements<T> elements)
        where T : notnull => amalgam switch
        {
            Amalgam<T>.Determined determined =>
            [
                Line.Styled(elements.List(determined.Output), "bold green"),
                Line.Empty,
                Line.Raw($"Every function with the filter law and {Examples(examples)} has this value on {elements.Brief(input)} (T1)."),
            ],
            Amalgam<T>.Missing missing => Missing(missing.Questions, input, examples, elements),
            Amalgam<T>.Contradictory contradictory =>
            [
                Line.Styled("contradictory", "red") + Line.Raw(": no function with the filter law fits."),
                .. ContradictionText.Lines(contradictory.Witness, elements),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(amalgam)),
        };

    private static IEnumerable<Line> Missing<T>(IReadOnlyList<IReadOnlyList<T>> questions, IReadOnlyList<T> input, int examples, Elements<T> elements)
        where T : notnull
    {
        yield return Line.Styled("missing", "yellow") + Line.Raw($": {Leaving(examples)} several values for {elements.Brief(input)}.");
        yield return Line.Empty;
        yield return Line.Raw("Open is the value on");
        foreach (var question in questions.Take(MostQuestions))
            yield return Line.Raw("  ") + Line.Styled(elements.Brief(question), "bold");
        if (questions.Count > MostQuestions)
            yield return Line.Raw($"  … and {questions.Count - MostQuestions:N0} more");
        yield return Line.Empty;
        yield return Line.Raw("Add it as one more example; a longer list that becomes one of these when other elements are left out will do, too.");
    }

    private static string Leaving(int examples) => examples switch
    {
        0 => "there is no example, which leaves",
        1 => "this one example leaves",
        _ => $"{Examples(examples)} leave",
    };

    private static string Examples(int number) => number switch
    {
        0 => "no example",
        1 => "this one example",
        _ => $"these {number:N0} examples",
    };
}
