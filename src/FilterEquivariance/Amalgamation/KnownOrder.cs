namespace FilterEquivariance;

/// <summary>The order of items that some pair words and their transitivity leave no choice about. Letters of which no copies are known have no items here.</summary>
internal sealed class KnownOrder<T>
    where T : notnull
{
    private readonly PairWords<T> _words;
    private readonly List<Item>[][] _next;
    private readonly int[][][] _after;

    public KnownOrder(PairWords<T> words)
    {
        _words = words;
        Used = new int[words.LetterCount];
        _next = [.. Enumerable.Range(0, words.LetterCount).Select(letter => Enumerable.Range(0, Copies(letter)).Select(copy => OwnNext(letter, copy)).ToArray())];
        foreach (var (first, second) in words.KnownPairs)
            AddNeighbours(words.Known(first, second)!, first, second);
        Linear = Sort();
        _after = [.. _next.Select(copies => new int[copies.Length][])];
        if (!IsCircular)
            FindAfter();
    }

    /// <summary>The items in an order that fits all words; not all of them if there is a circle.</summary>
    public List<Item> Linear { get; }

    /// <summary>How many copies of each letter are in <see cref="Linear"/>; in a circle, the next copies of the other letters are in it or behind it.</summary>
    public int[] Used { get; }

    public bool IsCircular => Linear.Count < _next.Sum(copies => copies.Length);

    /// <summary>Whether some copies of two letters can stand either way round, or nothing is known of one letter.</summary>
    public bool IsOpen(int first, int second)
    {
        if (_words.Copies(first) < 0 || _words.Copies(second) < 0)
            return true;

        // A copy is not ordered against the copies of the other letter behind the last one before it and in front of the first one after it.
        for (var copy = 0; copy < Copies(first); copy++)
        {
            var last = _after[first][copy][second] - 1;
            if (last >= 0 && _after[second][last][first] > copy)
                return true;
        }

        return false;
    }

    private int Copies(int letter) => Math.Max(0, _words.Copies(letter));

    private List<Item> OwnNext(int letter, int copy) => copy + 1 < Copies(letter) ? [new Item(letter, copy + 1)] : [];

    /// <summary>The next copy of the other letter follows each copy; the ones behind follow from that.</summary>
    private void AddNeighbours(PairWord word, int first, int second)
    {
        var (firsts, seconds) = (0, 0);
        foreach (var isFirst in word.Symbols)
        {
            if (isFirst && seconds < word.CopiesOfSecond)
                _next[first][firsts].Add(new Item(second, seconds));
            else if (!isFirst && firsts < word.CopiesOfFirst)
                _next[second][seconds].Add(new Item(first, firsts));
            _ = isFirst ? firsts++ : seconds++;
        }
    }

    private List<Item> Sort()
    {
        var waitsFor = _next.Select(copies => new int[copies.Length]).ToArray();
        foreach (var item in _next.SelectMany(copies => copies.SelectMany(next => next)))
            waitsFor[item.Letter][item.Copy]++;
        var free = new Queue<Item>(Enumerable.Range(0, _next.Length).Where(letter => _next[letter].Length > 0 && waitsFor[letter][0] == 0).Select(letter => new Item(letter, 0)));
        var sorted = new List<Item>();
        while (free.Count > 0)
        {
            var item = free.Dequeue();
            sorted.Add(item);
            Used[item.Letter]++;
            foreach (var next in _next[item.Letter][item.Copy])
            {
                if (--waitsFor[next.Letter][next.Copy] == 0)
                    free.Enqueue(next);
            }
        }

        return sorted;
    }

    /// <summary>For each item and each letter the first copy of the letter that surely comes after the item: O(m d²) steps.</summary>
    private void FindAfter()
    {
        for (var place = Linear.Count - 1; place >= 0; place--)
        {
            var (letter, copy) = Linear[place];
            int[] after = [.. Enumerable.Range(0, _next.Length).Select(Copies)];
            foreach (var next in _next[letter][copy])
            {
                var further = _after[next.Letter][next.Copy];
                for (var other = 0; other < after.Length; other++)
                    after[other] = Math.Min(after[other], further[other]);
                after[next.Letter] = Math.Min(after[next.Letter], next.Copy);
            }

            _after[letter][copy] = after;
        }
    }
}
