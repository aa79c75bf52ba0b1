namespace FilterEquivariance;

/// <summary>
/// Blocks of letters, all different, such that every two letters are together in a given number of them where so many exist. Greedy: a pair that lacks votes is
/// extended by the letters that lack most votes with those in the block.
/// </summary>
internal sealed class BlockCover
{
    private const int Attempts = 8;

    private readonly HashSet<string> _used = [];
    private readonly List<int[]> _blocks = [];
    private readonly int _letters;
    private readonly Random _random;
    private readonly int[,] _together;
    private readonly int _votes;

    private BlockCover(int letters, int votes, int seed)
    {
        _letters = letters;
        _votes = votes;
        _random = new Random(seed);
        _together = new int[letters, letters];
    }

    public static IReadOnlyList<int[]> Of(int letters, int size, int votes, int seed)
    {
        if (letters < 2)
            return [.. Enumerable.Range(0, letters).Select(letter => (int[])[letter])];
        var cover = new BlockCover(letters, votes, seed);
        var pairs = (from second in Enumerable.Range(1, letters - 1) from first in Enumerable.Range(0, second) select (first, second)).ToArray();
        cover.Shuffle(pairs);
        for (var vote = 1; vote <= votes; vote++)
        {
            foreach (var (first, second) in pairs)
            {
                if (cover._together[first, second] < vote)
                    cover.Add(first, second, size);
            }
        }

        return cover._blocks;
    }

    /// <summary>Adds a new block with two letters, smaller than asked for if no other is found, and none if all are used.</summary>
    private void Add(int first, int second, int size)
    {
        for (; size >= 2; size--)
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var block = Extend(first, second, size, isGreedy: attempt == 0);
                if (!_used.Add(string.Join(",", block)))
                    continue;
                _blocks.Add(block);
                foreach (var letter in block)
                {
                    foreach (var other in block)
                        _together[letter, other]++;
                }

                return;
            }
        }
    }

    private int[] Extend(int first, int second, int size, bool isGreedy)
    {
        var block = new List<int> { first, second };
        while (block.Count < size)
        {
            // A random start makes letters of equal worth take turns.
            var start = _random.Next(_letters);
            var candidates = Enumerable.Range(0, _letters).Select(i => (start + i) % _letters).Where(letter => !block.Contains(letter));
            block.Add(isGreedy ? Best(candidates, block) : candidates.First());
        }

        block.Sort();
        return [.. block];
    }

    private int Best(IEnumerable<int> candidates, List<int> block)
    {
        var (best, most) = (-1, -1);
        foreach (var letter in candidates)
        {
            var lacking = 0;
            foreach (var other in block)
                lacking += Math.Max(0, _votes - _together[letter, other]);
            if (lacking > most)
                (best, most) = (letter, lacking);
        }

        return best;
    }

    private void Shuffle((int, int)[] pairs)
    {
        for (var i = pairs.Length - 1; i > 0; i--)
        {
            var other = _random.Next(i + 1);
            (pairs[i], pairs[other]) = (pairs[other], pairs[i]);
        }
    }
}
