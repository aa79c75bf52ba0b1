namespace FilterEquivariance;

/// <summary>Amalgamation from some pair words. A list is covered exactly if no pair of letters is open (theory, section 6); otherwise those are the questions.</summary>
internal sealed class PartialAmalgamation<T>(PairWords<T> words, int answers)
    where T : notnull
{
    public Amalgam<T> Amalgamate()
    {
        var order = new KnownOrder<T>(words);
        if (order.IsCircular)
        {
            words.ContradictCycle(ShortestCycle(order.Used));
            return new Amalgam<T>.Contradictory(words.Contradiction!);
        }

        if (words.LetterCount == 1 && words.Copies(0) < 0)
            return new Amalgam<T>.Missing([words.Sublist(0)]);
        var questions = new List<IReadOnlyList<T>>();
        for (var second = 1; second < words.LetterCount; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (order.IsOpen(first, second))
                    questions.Add(words.Sublist(first, second));
            }
        }

        return questions.Count == 0
            ? new Amalgam<T>.Determined([.. order.Linear.Select(item => words.Letter(item.Letter))], answers)
            : new Amalgam<T>.Missing([.. questions.OrderBy(list => list.Count).ThenBy(list => list, new Lexicographic(words))]);
    }

    /// <summary>A shortest circle of letters whose next copies each come before the next one's; with all pairs known it has three.</summary>
    private List<int> ShortestCycle(int[] used)
    {
        int[] live = [.. Enumerable.Range(0, words.LetterCount).Where(letter => used[letter] < words.Copies(letter))];
        bool Precedes(int first, int second) => first != second && words.Known(first, second)?.IsBefore(new Item(first, used[first]), new Item(second, used[second])) == true;

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
