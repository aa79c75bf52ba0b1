namespace FilterEquivariance;

/// <summary>What examples may not do in any class: R0, R1 and R2 of theory, section 6.</summary>
internal static class ExampleContradictions
{
    /// <summary>Examples with more letters are not compared pair by pair, whose number is quadratic.</summary>
    private const int MaxLettersForPairs = 64;

    public static Contradiction<T>? Find<T>(IReadOnlyList<Example<T>> examples, IEqualityComparer<T> equality)
        where T : notnull
    {
        var answers = new Dictionary<IReadOnlyList<T>, IReadOnlyList<T>>(new ListEquality<T>(equality));
        var table = new ExampleTable<T>(equality);
        foreach (var example in examples)
        {
            var letters = new HashSet<T>(example.Input, equality);
            if (!example.Output.All(letters.Contains))
                return new Contradiction<T>(ContradictionKind.Foreign, [example.Input], [example.Output]);
            if (answers.TryGetValue(example.Input, out var earlier) && !earlier.SequenceEqual(example.Output, equality))
                return new Contradiction<T>(ContradictionKind.Answer, [example.Input, example.Input], [earlier, example.Output]);
            answers[example.Input] = example.Output;
            if (letters.Count <= MaxLettersForPairs && table.Add(example) is { } contradiction)
                return contradiction;
        }

        return null;
    }
}
