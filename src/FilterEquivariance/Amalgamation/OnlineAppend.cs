namespace FilterEquivariance;

/// <summary>f(xs + [x]) without x is f(xs) without x (the filter law), so only the copies of x have to be placed anew.</summary>
internal static class OnlineAppend
{
    /// <param name="words">Pair words of the longer list.</param>
    /// <param name="output">The value on the shorter list.</param>
    /// <param name="appended">The last element.</param>
    public static T[]? Of<T>(PairWords<T> words, IReadOnlyList<T> output, T appended)
        where T : notnull
    {
        var letter = words.Numbers[appended];
        if (words.LetterCount == 1)
            return words.AskAlone(letter) ? [.. Enumerable.Repeat(appended, words.Copies(letter))] : null;

        var others = new List<(int Letter, int Copy)>(output.Count);
        var copies = new int[words.LetterCount];
        foreach (var item in output)
        {
            if (!words.Numbers.TryGetValue(item, out var other))
                throw new ArgumentException("the value contains an element that the list lacks", nameof(output));
            if (other != letter)
                others.Add((other, copies[other]++));
        }

        // The number of copies comes with any pair answer, and the pair with the middle item is needed first anyhow.
        if (words.Word(letter, others.Count > 0 ? others[others.Count / 2].Letter : letter == 0 ? 1 : 0) is null)
            return null;
        var value = new List<T>(others.Count + words.Copies(letter));
        var next = 0;
        for (var copy = 0; copy < words.Copies(letter); copy++)
        {
            var place = Place(words, others, letter, copy, next);
            if (place < 0)
                return null;
            for (; next < place; next++)
                value.Add(words.Letter(others[next].Letter));
            value.Add(appended);
        }

        for (; next < others.Count; next++)
            value.Add(words.Letter(others[next].Letter));
        return [.. value];
    }

    /// <summary>How many of the other items come before a copy of the letter; -1 on a contradiction.</summary>
    private static int Place<T>(PairWords<T> words, List<(int Letter, int Copy)> others, int letter, int copy, int least)
        where T : notnull
    {
        var (low, high) = (least, others.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var (other, otherCopy) = others[middle];
            if (words.Word(letter, other) is null)
                return -1;
            if (words.OthersBefore(letter, other, copy) > otherCopy)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
