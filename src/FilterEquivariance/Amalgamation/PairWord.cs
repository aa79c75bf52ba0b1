namespace FilterEquivariance;

/// <summary>An answer on two letters a and b, the one with the smaller number first.</summary>
/// <param name="secondsBefore">How many copies of b come before each copy of a; this and their number determine the word.</param>
/// <param name="copiesOfSecond">Copies of b.</param>
internal sealed class PairWord(int[] secondsBefore, int copiesOfSecond)
{
    public int CopiesOfFirst => secondsBefore.Length;

    public int CopiesOfSecond => copiesOfSecond;

    /// <summary>Whether the symbol at each index is a.</summary>
    public IEnumerable<bool> Symbols
    {
        get
        {
            var (first, second) = (0, 0);
            while (first < CopiesOfFirst || second < CopiesOfSecond)
            {
                var isFirst = first < CopiesOfFirst && secondsBefore[first] == second;
                yield return isFirst;
                _ = isFirst ? first++ : second++;
            }
        }
    }

    /// <summary>Reads an answer; every element that is not <paramref name="first"/> counts as the second letter.</summary>
    public static PairWord Of<T>(IReadOnlyList<T> answer, T first, int copiesOfFirst, IEqualityComparer<T> equality)
    {
        var secondsBefore = new int[copiesOfFirst];
        var firsts = 0;
        for (var i = 0; firsts < copiesOfFirst; i++)
        {
            if (equality.Equals(answer[i], first))
                secondsBefore[firsts] = i - firsts++;
        }

        return new PairWord(secondsBefore, answer.Count - copiesOfFirst);
    }

    /// <summary>How many copies of b come before a copy (0-based) of a.</summary>
    public int SecondsBefore(int copyOfFirst) => secondsBefore[copyOfFirst];

    /// <summary>Whether one item of the pair comes before the other, which is one of the other letter.</summary>
    public bool IsBefore(Item item, Item other) =>
        item.Letter < other.Letter ? secondsBefore[item.Copy] <= other.Copy : secondsBefore[other.Copy] > item.Copy;
}
