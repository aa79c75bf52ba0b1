namespace FilterEquivariance;

/// <summary>The answers on one and two letters that a table of examples contains.</summary>
internal sealed class ExampleTable<T>(IEqualityComparer<T> equality)
    where T : notnull
{
    private readonly Dictionary<IReadOnlyList<T>, IReadOnlyList<T>> _answers = new(new ListEquality<T>(equality));

    /// <summary>Adds an example with all its restrictions to two letters; returns a contradiction with what is known.</summary>
    public Contradiction<T>? Add(Example<T> example)
    {
        var input = LetterPositions<T>.Of(example.Input, equality);
        if (input.In(example.Output) is not { } output)
            return new Contradiction<T>(ContradictionKind.Foreign, [example.Input], [example.Output]);
        for (var first = 0; first < input.Numbers.Count; first++)
        {
            if (AddAnswer(input.Sublist(first), output.Sublist(first), ContradictionKind.Count) is { } alone)
                return alone;
            for (var second = first + 1; second < input.Numbers.Count; second++)
            {
                if (AddAnswer(input.Sublist(first, second), output.Sublist(first, second), ContradictionKind.Answer) is { } pair)
                    return pair;
            }
        }

        return null;
    }

    public Amalgam<T> Amalgamate(IReadOnlyList<T> input)
    {
        var known = 0;
        var words = new PairWords<T>(input, equality);
        for (var second = 1; second < words.LetterCount; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var question = words.Sublist(first, second);
                if (!_answers.TryGetValue(question, out var answer))
                    continue;
                if (words.Read(first, second, question, answer) is not { } word)
                    return new Amalgam<T>.Contradictory(words.Contradiction!);
                words.Keep(first, second, word);
                known++;
            }
        }

        // Copies that only a one-letter list tells are needed, too: a letter without copies has its place in every word.
        for (var letter = 0; letter < words.LetterCount; letter++)
        {
            var question = words.Sublist(letter);
            if (words.Copies(letter) >= 0 || !_answers.TryGetValue(question, out var answer))
                continue;
            if (!words.ReadAlone(letter, question, answer))
                return new Amalgam<T>.Contradictory(words.Contradiction!);
            known++;
        }

        return new PartialAmalgamation<T>(words, known).Amalgamate();
    }

    // One letter alone is the letter with its multiplicity, so two answers on it are two numbers of copies.
    private Contradiction<T>? AddAnswer(T[] question, T[] answer, ContradictionKind otherwise)
    {
        if (_answers.TryGetValue(question, out var earlier))
            return answer.SequenceEqual(earlier, equality) ? null : new Contradiction<T>(otherwise, [question, question], [earlier, answer]);
        _answers.Add(question, answer);
        return null;
    }
}
