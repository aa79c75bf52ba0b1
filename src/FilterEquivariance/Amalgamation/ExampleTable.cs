namespace FilterEquivariance;

/// <summary>The answers on one and two letters that a table of examples contains.</summary>
internal sealed class ExampleTable<T>(IEqualityComparer<T> equality)
    where T : notnull
{
    private readonly Dictionary<IReadOnlyList<T>, IReadOnlyList<T>> _answers = new(new ListEquality<T>(equality));

    /// <summary>Adds an example with all its restrictions to two letters; returns a contradiction with what is known.</summary>
    public Contradiction<T>? Add(Example<T> example)
    {
        if (example.Output.Any(item => !example.Input.Contains(item, equality)))
            return new Contradiction<T>(ContradictionKind.Foreign, [example.Input], [example.Output]);
        var letters = example.Input.Distinct(equality).ToArray();
        for (var first = 0; first < letters.Length; first++)
        {
            if (AddAnswer(example, [letters[first]]) is { } alone)
                return alone;
            for (var second = first + 1; second < letters.Length; second++)
            {
                if (AddAnswer(example, [letters[first], letters[second]]) is { } pair)
                    return pair;
            }
        }

        return null;
    }

    public Amalgam<T> Amalgamate(IReadOnlyList<T> input)
    {
        var known = 0;
        var words = new PairWords<T>(input, Known, equality);
        var pairs = from first in Enumerable.Range(0, words.LetterCount)
                    from second in Enumerable.Range(first + 1, words.LetterCount - first - 1)
                    select words.Word(first, second);
        if (words.LetterCount == 1)
            words.AskAlone(0);
        foreach (var word in pairs)
        {
            if (word is null && words.Contradiction is { } contradiction)
                return new Amalgam<T>.Contradictory(contradiction);
        }

        // Copies that only a one-letter list tells are needed, too: a letter without copies has its place in every word.
        for (var letter = 0; letter < words.LetterCount; letter++)
        {
            if (words.Copies(letter) < 0 && !words.AskAlone(letter) && words.Contradiction is { } contradiction)
                return new Amalgam<T>.Contradictory(contradiction);
        }

        return new PartialAmalgamation<T>(words, known).Amalgamate();

        IReadOnlyList<T>? Known(IReadOnlyList<T> question)
        {
            if (!_answers.TryGetValue(question, out var answer))
                return null;
            known++;
            return answer;
        }
    }

    private Contradiction<T>? AddAnswer(Example<T> example, T[] letters)
    {
        T[] question = [.. example.Input.Where(item => letters.Contains(item, equality))];
        T[] answer = [.. example.Output.Where(item => letters.Contains(item, equality))];
        if (!_answers.TryGetValue(question, out var earlier))
        {
            _answers.Add(question, answer);
            return null;
        }

        // One letter alone is the letter with its multiplicity, so two answers on it are two numbers of copies.
        return answer.SequenceEqual(earlier, equality)
            ? null
            : new Contradiction<T>(letters.Length == 1 ? ContradictionKind.Count : ContradictionKind.Answer, [question, question], [earlier, answer]);
    }
}
