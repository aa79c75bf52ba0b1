namespace FilterEquivariance;

/// <summary>Inputs beyond the small scope: special ones at the critical lengths, then random ones of low and high diversity.</summary>
internal sealed class LongLists(CheckBudget budget, int scopeLength, int alphabetSize, int listCount)
{
    private const int RandomListsPerCriticalLength = 4;

    private readonly Randomness _random = new(budget.Seed);

    /// <summary>All equal, all different (as far as the alphabet reaches), and a few random inputs at every critical length.</summary>
    public IEnumerable<JointList> Critical()
    {
        foreach (var length in budget.CriticalLengths.Where(length => length > scopeLength).Distinct().OrderBy(length => length))
        {
            // With several lists the critical length may be that of any one of them, or of all together.
            foreach (var lengths in SpecialLengths(length))
            {
                var total = lengths.Sum();
                yield return Make(lengths, _ => 0);
                yield return Make(lengths, position => position < total - 2 ? 0 : Math.Min(position - total + 3, alphabetSize - 1));
                yield return Make(lengths, position => position % alphabetSize);
                for (var i = 0; i < RandomListsPerCriticalLength; i++)
                    yield return Random(lengths, i);
            }
        }
    }

    /// <summary><see cref="CheckBudget.RandomLists"/> inputs; one in four is short and drawn from the whole alphabet, so that rare letters meet.</summary>
    public IEnumerable<JointList> Random()
    {
        for (var i = 0; i < budget.RandomLists; i++)
        {
            var isShort = i % 4 == 3;
            var longest = isShort ? Math.Min(scopeLength, budget.MaxRandomLength) : budget.MaxRandomLength;
            var shortest = isShort ? Math.Min(3, longest) : Math.Min(scopeLength + 1, longest);
            var total = _random.Between(shortest, longest);
            var lengths = new int[listCount];
            for (var rest = total; rest > 0; rest--)
                lengths[_random.Below(listCount)]++;
            yield return isShort ? Make(lengths, _ => _random.Below(alphabetSize)) : Random(lengths, i);
        }
    }

    private IEnumerable<int[]> SpecialLengths(int length)
    {
        if (listCount == 1)
            return [[length]];
        var all = Enumerable.Repeat(length, listCount).ToArray();
        return Enumerable.Range(0, listCount).Select(one => Enumerable.Range(0, listCount).Select(list => list == one ? length : 2).ToArray()).Append(all);
    }

    private JointList Random(int[] lengths, int round)
    {
        var diversity = Math.Min(alphabetSize, (round % 4) switch { 0 => 3, 1 => 5, 2 => Math.Max(3, lengths.Sum() / 2), _ => alphabetSize });
        return Make(lengths, _ => _random.Below(diversity));
    }

    private static JointList Make(int[] lengths, Func<int, int> letterAt)
    {
        var letters = new int[lengths.Sum()];
        for (var position = 0; position < letters.Length; position++)
            letters[position] = letterAt(position);
        return new JointList(letters, lengths);
    }
}
