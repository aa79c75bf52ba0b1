using FilterEquivariance.Cli.Examples;

namespace FilterEquivariance.Cli.Output;

/// <summary>What examples say about a function, for people.</summary>
internal static class SynthesisText
{
    public static IEnumerable<Line> Lines<T>(SynthesisResult<T> result, IReadOnlyList<Example<T>> examples, Elements<T> elements)
        where T : notnull => result switch
        {
            SynthesisResult<T>.Unique unique => Unique(unique, examples, elements),
            SynthesisResult<T>.Ambiguous ambiguous => Ambiguous(ambiguous, elements),
            SynthesisResult<T>.Contradictory contradictory => Contradictory(contradictory, elements),
            SynthesisResult<T>.OnCoveredLists covered => Covered(covered.Coverage),
            SynthesisResult<T>.TooLarge tooLarge =>
                [Line.Styled("given up", "yellow") + Line.Raw($": the examples are too large for a complete search among {FormWords.Of(tooLarge.Class)} functions; shorter ones that show the same will do.")],
            _ => throw new ArgumentOutOfRangeException(nameof(result)),
        };

    private static IEnumerable<Line> Unique<T>(SynthesisResult<T>.Unique unique, IReadOnlyList<Example<T>> examples, Elements<T> elements)
        where T : notnull =>
        [
            Line.Styled(unique.Function.NormalForm, "bold green") + Line.Raw($"  is the only {FormWords.Of(unique.Class)} function with {Values(examples.Count)}"),
            Line.Empty,
            .. FormText.Lines(unique.Function, elements),
            Line.Empty,
            .. Reason(unique, examples, elements).Select(Line.Raw),
            .. elements.Order is StringComparer && unique.Function is Traversals { IsEqualityAware: false }
                ? [Line.Raw("Texts were compared by StringComparer.Ordinal; give it to Apply as 'order', since the default is the culture's.")]
                : Array.Empty<Line>(),
        ];

    private static string[] Reason<T>(SynthesisResult<T>.Unique unique, IReadOnlyList<Example<T>> examples, Elements<T> elements)
        where T : notnull => unique.Function switch
        {
            Passes { Count: 0 } => ["Why no other: a natural function gives equally many copies of each element of each list, here none (T4)."],
            Traversals traversals =>
            [
                "Why no other: the search over all normal forms found this one alone (T8). It is the function on lists whose",
                $"elements occur {FormWords.And([.. traversals.Multiplicities.Select(FormWords.Times)], "or")}; what it does with others, no example says (T2).",
            ],
            _ => [$"Why no other: one list that is no palindrome determines a natural function (T6), and {elements.Brief(examples.First(example => !IsPalindrome(example.Input)).Input)} is none."],
        };

    private static bool IsPalindrome<T>(IReadOnlyList<T> list) => list.SequenceEqual(list.Reverse());

    private static IEnumerable<Line> Ambiguous<T>(SynthesisResult<T>.Ambiguous ambiguous, Elements<T> elements)
        where T : notnull
    {
        var number = ambiguous.Count is { } count ? $"{count:N0}" : "several";
        yield return Line.Styled("ambiguous", "yellow") + Line.Raw($": {number} {FormWords.Of(ambiguous.Class)} functions fit{(ambiguous.Count == 2 ? ":" : ", among them")}");
        var values = ambiguous.Candidates.Select(candidate => (Form: candidate, Value: elements.Brief(elements.Letters(candidate.Apply(ambiguous.Question))))).ToArray();
        var second = values.Skip(1).FirstOrDefault(candidate => candidate.Value != values[0].Value);
        if (second.Form is null)
            second = values[1];
        foreach (var (form, _) in new[] { values[0], second })
        {
            yield return Line.Empty;
            yield return Line.Styled(form.NormalForm, "bold");
            foreach (var line in FormWords.Lines(form))
                yield return line;
        }

        yield return Line.Empty;
        if (SynthesisJson.Question(ambiguous, elements) is not { } question)
        {
            yield return Line.Raw("No small list tells them all apart; add a longer example.");
            yield break;
        }

        foreach (var line in TextColumns.Headed([["xs", values[0].Form.NormalForm, second.Form.NormalForm], [question, values[0].Value, second.Value]]))
            yield return line;
        yield return Line.Empty;
        yield return Line.Raw("Next question: what is f(") + Line.Styled(question, "bold") + Line.Raw(")? Any elements will do that are equal where these are"
            + (ambiguous.Class == EquivarianceClass.OrderAware ? ", and in the same order" : "") + ". Answer it with one more --example.");
    }

    private static IEnumerable<Line> Contradictory<T>(SynthesisResult<T>.Contradictory contradictory, Elements<T> elements)
        where T : notnull
    {
        // Foreign elements, counts and two answers break the filter law itself. A circle comes from one example whose letters the map law renames.
        var isAboutClass = contradictory.Witness.Kind is ContradictionKind.NoForm or ContradictionKind.Cycle;
        yield return Line.Styled("contradictory", "red") + Line.Raw(isAboutClass ? $": no {FormWords.Of(contradictory.Class)} function fits." : ": no function with the filter law fits.");
        if (contradictory.Witness.Kind == ContradictionKind.Cycle)
            yield return Line.Raw("By the map law the values on two elements are the same up to their names:");
        foreach (var line in ContradictionText.Lines(contradictory.Witness, elements))
            yield return line;
    }

    private static IEnumerable<Line> Covered(PairCoverage coverage)
    {
        yield return Line.Styled("open", "yellow") + Line.Raw(": nothing contradicts the filter law, but no natural, equality-aware or order-aware function fits.");
        yield return Line.Raw("The filter law alone leaves the function open (T2). On lists whose pairs the examples show, it is determined (T1).");
        yield return Line.Empty;
        foreach (var line in TextColumns.Headed(coverage.Rows.Select(row => new[]
        {
            $"{FormWords.Times(row.Fewer)} and {FormWords.Times(row.More)}", $"{row.Known:N0} of {(row.All == long.MaxValue ? "very many" : $"{row.All:N0}")}",
        }).Prepend(["two elements that occur", "patterns shown"])))
            yield return line;
        yield return Line.Empty;
        yield return Line.Raw("A pattern is the order in which two elements occur, whichever they are. For the value on one list:");
        yield return Line.Raw("feq amalgamate --examples FILE --input LIST, with the examples in FILE.");
    }

    private static string Values(int count) => count == 1 ? "this value" : "these values";
}
