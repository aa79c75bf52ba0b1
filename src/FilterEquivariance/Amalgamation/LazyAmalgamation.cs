namespace FilterEquivariance;

/// <summary>Amalgamation that asks for pair words when a tournament needs them. Answers are cached across lists.</summary>
public sealed class LazyAmalgamation<T>
    where T : notnull
{
    private readonly Dictionary<IReadOnlyList<T>, IReadOnlyList<T>> _answers;
    private readonly IEqualityComparer<T> _equality;
    private readonly Func<IReadOnlyList<T>, IReadOnlyList<T>> _oracle;

    internal LazyAmalgamation(Func<IReadOnlyList<T>, IReadOnlyList<T>> oracle, IEqualityComparer<T> equality)
    {
        _oracle = oracle;
        _equality = equality;
        _answers = new Dictionary<IReadOnlyList<T>, IReadOnlyList<T>>(new ListEquality<T>(equality));
    }

    /// <summary>Answers asked for so far.</summary>
    public int OracleCalls { get; private set; }

    /// <summary>The value on a list, in O(m log d) steps and calls for d letters and a value of length m, each pair asked once.</summary>
    /// <returns>
    /// <see cref="Amalgam{T}.Determined"/>, or <see cref="Amalgam{T}.Contradictory"/> when answers that were asked do not fit together;
    /// then all pairs may have been asked to find three letters that show it.
    /// </returns>
    public Amalgam<T> Apply(IReadOnlyList<T> input)
    {
        if (input is null)
            throw new ArgumentNullException(nameof(input));
        var before = OracleCalls;
        var words = Words(input);
        return Merge(words) is { } output
            ? new Amalgam<T>.Determined(output, OracleCalls - before)
            : new Amalgam<T>.Contradictory(words.Contradiction!);
    }

    /// <summary>
    /// Continues from a known value: f(xs + [x]) from f(xs), in O(m) steps, at most d - 1 calls and O(k log m) comparisons for k copies of x.
    /// </summary>
    /// <param name="input">The list xs.</param>
    /// <param name="output">The value on it.</param>
    /// <param name="appended">The element x.</param>
    /// <exception cref="ArgumentException"><paramref name="output"/> contains an element that <paramref name="input"/> lacks.</exception>
    public Amalgam<T> Append(IReadOnlyList<T> input, IReadOnlyList<T> output, T appended)
    {
        if (input is null)
            throw new ArgumentNullException(nameof(input));
        if (output is null)
            throw new ArgumentNullException(nameof(output));
        var before = OracleCalls;
        var words = Words([.. input, appended]);
        return OnlineAppend.Of(words, output, appended) is { } value
            ? new Amalgam<T>.Determined(value, OracleCalls - before)
            : new Amalgam<T>.Contradictory(words.Contradiction!);
    }

    private PairWords<T> Words(IReadOnlyList<T> input) => new(input, Ask, _equality);

    private IReadOnlyList<T> Ask(IReadOnlyList<T> question)
    {
        if (_answers.TryGetValue(question, out var known))
            return known;
        OracleCalls++;
        var answer = _oracle(question);
        _answers.Add(question, answer);
        return answer;
    }

    private static T[]? Merge(PairWords<T> words)
    {
        var letters = words.LetterCount;
        if (letters < 2)
            return GreedyAmalgamation.Of(words);
        var used = new int[letters];
        var output = new List<T>();
        var tree = new LoserTree(letters, Beats);
        while (words.Contradiction is null && used[tree.Winner] < words.Copies(tree.Winner))
        {
            output.Add(words.Letter(tree.Winner));
            used[tree.Winner]++;
            tree.Replay();
        }

        if (words.Contradiction is not null)
            return null;
        if (Fits(words, output))
            return [.. output];

        // No list has all the answers asked for, so the greedy walk over all pairs stops at three letters.
        return GreedyAmalgamation.Of(words);

        bool Beats(int first, int second)
        {
            // A contradiction ends the merge; until the tree has settled any answer will do.
            if ((words.Copies(first) < 0 || words.Copies(second) < 0) && words.Word(first, second) is null)
                return true;
            if (used[first] >= words.Copies(first) || used[second] >= words.Copies(second))
                return used[first] < words.Copies(first);
            return words.Word(first, second) is null || words.Beats(first, second, used[first], used[second]);
        }
    }

    private static bool Fits(PairWords<T> words, List<T> output)
    {
        var positions = Enumerable.Range(0, words.LetterCount).Select(_ => new List<int>()).ToArray();
        for (var position = 0; position < output.Count; position++)
            positions[words.Numbers[output[position]]].Add(position);
        return words.KnownPairs.All(pair => Agrees(words.Word(pair.First, pair.Second)!, positions[pair.First], positions[pair.Second]));
    }

    private static bool Agrees(PairWord word, List<int> first, List<int> second)
    {
        if (first.Count + second.Count != word.Length)
            return false;
        var (f, s) = (0, 0);
        for (var index = 0; index < word.Length; index++)
        {
            var isFirst = s == second.Count || (f < first.Count && first[f] < second[s]);
            if (word[index] != isFirst)
                return false;
            _ = isFirst ? f++ : s++;
        }

        return true;
    }
}
