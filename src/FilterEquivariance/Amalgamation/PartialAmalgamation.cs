namespace FilterEquivariance;

/// <summary>
/// Amalgamation from some pair words: items are emitted while exactly one can come next. A list is covered exactly if that never fails; otherwise the letters
/// that compete are what has to be asked.
/// </summary>
internal sealed class PartialAmalgamation<T>(PairWords<T> words, int answers)
    where T : notnull
{
    private readonly HashSet<(int, int)> _known = [.. words.KnownPairs];
    private readonly int[] _used = new int[words.LetterCount];

    public Amalgam<T> Amalgamate()
    {
        var letters = Enumerable.Range(0, words.LetterCount).ToArray();
        var open = Array.FindAll(letters, letter => words.Copies(letter) < 0);
        var questions = new SortedSet<(int First, int Second)>();
        foreach (var letter in open)
            AddSmallestQuestion(questions, letter);

        var output = new List<T>();
        while (true)
        {
            var live = Array.FindAll(letters, letter => _used[letter] < words.Copies(letter));
            if (live.Length == 0)
                break;
            var next = Array.FindAll(live, letter => !live.Any(other => Precedes(other, letter)));
            if (next.Length == 0)
            {
                words.ContradictCycle(ShortestCycle(live));
                return new Amalgam<T>.Contradictory(words.Contradiction!);
            }

            // Two letters that can both come next are not ordered by anything known.
            for (var second = 1; second < next.Length; second++)
            {
                for (var first = 0; first < second; first++)
                    questions.Add((next[first], next[second]));
            }

            output.Add(words.Letter(next[0]));
            _used[next[0]]++;
        }

        if (questions.Count == 0)
            return new Amalgam<T>.Determined(output, answers);
        var lists = questions.Select(pair => pair.First == pair.Second ? words.Sublist(pair.First) : words.Sublist(pair.First, pair.Second));
        return new Amalgam<T>.Missing([.. lists.OrderBy(list => list.Count).ThenBy(list => list, new Lexicographic(words))]);
    }

    /// <summary>A letter whose number of copies is not known needs a pair answer; the shortest will do first.</summary>
    private void AddSmallestQuestion(SortedSet<(int First, int Second)> questions, int letter)
    {
        var partner = Enumerable.Range(0, words.LetterCount).Where(other => other != letter).OrderBy(words.Multiplicity).DefaultIfEmpty(letter).First();
        questions.Add((Math.Min(letter, partner), Math.Max(letter, partner)));
    }

    private bool Precedes(int first, int second) =>
        first != second && _known.Contains((Math.Min(first, second), Math.Max(first, second))) && words.Beats(first, second, _used[first], _used[second]);

    /// <summary>A shortest circle of letters, each before the next; with all pairs known it has three.</summary>
    private List<int> ShortestCycle(int[] live)
    {
        List<int>? shortest = null;
        foreach (var start in live)
        {
            var previous = new Dictionary<int, int>();
            var queue = new Queue<int>([start]);
            while (queue.Count > 0 && !previous.ContainsKey(start))
            {
                var letter = queue.Dequeue();
                foreach (var next in live.Where(next => Precedes(letter, next) && !previous.ContainsKey(next)))
                {
                    previous.Add(next, letter);
                    queue.Enqueue(next);
                }
            }

            if (!previous.ContainsKey(start))
                continue;
            var cycle = new List<int> { start };
            for (var letter = previous[start]; letter != start; letter = previous[letter])
                cycle.Insert(1, letter);
            if (shortest is null || cycle.Count < shortest.Count)
                shortest = cycle;
        }

        return shortest!;
    }

    /// <summary>By the letters' own order where they have one, otherwise by first appearance.</summary>
    private sealed class Lexicographic(PairWords<T> words) : IComparer<IReadOnlyList<T>>
    {
        private static readonly bool IsOrdered = typeof(IComparable<T>).IsAssignableFrom(typeof(T));

        public int Compare(IReadOnlyList<T>? x, IReadOnlyList<T>? y)
        {
            for (var i = 0; i < Math.Min(x!.Count, y!.Count); i++)
            {
                var order = IsOrdered ? Comparer<T>.Default.Compare(x[i], y[i]) : words.Numbers[x[i]].CompareTo(words.Numbers[y[i]]);
                if (order != 0)
                    return order;
            }

            return x.Count.CompareTo(y.Count);
        }
    }
}
