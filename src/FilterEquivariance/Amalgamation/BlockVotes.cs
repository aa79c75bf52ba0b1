namespace FilterEquivariance;

/// <summary>
/// The votes of blocks of letters: first on how many copies each letter has, then, from the blocks that agree with the majority on both letters, on the order of
/// their copies (theory, section 4).
/// </summary>
internal sealed class BlockVotes<T>
    where T : notnull
{
    private readonly Dictionary<(int, int), List<PairWord>> _words = [];
    private long _votes;
    private long _dissent;

    public BlockVotes(PairWords<T> words, IReadOnlyList<int[]> blocks, IReadOnlyList<IReadOnlyList<T>> answers)
    {
        var places = blocks.Select((block, i) => Places(words, block, answers[i])).ToArray();
        Copies = CountVotes(words.LetterCount, blocks, places);
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] is { } ofBlock)
                AddWords(blocks[i], ofBlock);
        }
    }

    /// <summary>What the majority says about the copies of each letter; the smaller number where votes are equal.</summary>
    public int[] Copies { get; }

    /// <summary>The share of votes against the majority, after the order votes have been counted by <see cref="Count"/>.</summary>
    public double Dissent => _votes == 0 ? 0 : (double)_dissent / _votes;

    /// <summary>Votes for the order of two items minus votes against it; items of one letter are ordered by their index.</summary>
    public int Balance(Item item, Item other)
    {
        if (item.Letter == other.Letter)
            return other.Copy.CompareTo(item.Copy);
        var balance = 0;
        foreach (var word in WordsOf(item, other))
            balance += word.IsBefore(item, other) ? 1 : -1;
        return balance;
    }

    /// <summary>As <see cref="Balance"/>, and counts the votes for the report.</summary>
    public int Count(Item item, Item other)
    {
        var balance = Balance(item, other);
        if (item.Letter != other.Letter)
        {
            var votes = WordsOf(item, other).Count;
            _votes += votes;
            _dissent += (votes - Math.Abs(balance)) / 2;
        }

        return balance;
    }

    private static int[][]? Places(PairWords<T> words, int[] block, IReadOnlyList<T> answer)
    {
        var places = block.Select(_ => new List<int>()).ToArray();
        for (var place = 0; place < answer.Count; place++)
        {
            if (!words.Numbers.TryGetValue(answer[place], out var letter) || Array.IndexOf(block, letter) is not (>= 0 and var index))
                return null;
            places[index].Add(place);
        }

        return [.. places.Select(ofLetter => ofLetter.ToArray())];
    }

    private int[] CountVotes(int letters, IReadOnlyList<int[]> blocks, int[][]?[] places)
    {
        var votes = Enumerable.Range(0, letters).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < blocks.Count; i++)
        {
            _votes += blocks[i].Length;
            if (places[i] is not { } ofBlock)
            {
                _dissent += blocks[i].Length;
                continue;
            }

            for (var letter = 0; letter < blocks[i].Length; letter++)
                votes[blocks[i][letter]].Add(ofBlock[letter].Length);
        }

        return [.. votes.Select(Majority)];
    }

    private int Majority(List<int> counts)
    {
        var majority = counts.GroupBy(count => count).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        _dissent += counts.Count - (majority?.Count() ?? 0);
        return majority?.Key ?? 0;
    }

    private void AddWords(int[] block, int[][] places)
    {
        for (var second = 1; second < block.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (places[first].Length != Copies[block[first]] || places[second].Length != Copies[block[second]])
                    continue;
                var key = (block[first], block[second]);
                if (!_words.TryGetValue(key, out var words))
                    _words.Add(key, words = []);
                words.Add(new PairWord(SecondsBefore(places[first], places[second]), places[second].Length));
            }
        }
    }

    private static int[] SecondsBefore(int[] firsts, int[] seconds)
    {
        var before = new int[firsts.Length];
        var count = 0;
        for (var i = 0; i < firsts.Length; i++)
        {
            while (count < seconds.Length && seconds[count] < firsts[i])
                count++;
            before[i] = count;
        }

        return before;
    }

    private List<PairWord> WordsOf(Item item, Item other) =>
        _words.TryGetValue((Math.Min(item.Letter, other.Letter), Math.Max(item.Letter, other.Letter)), out var words) ? words : [];
}
