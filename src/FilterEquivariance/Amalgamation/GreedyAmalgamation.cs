namespace FilterEquivariance;

/// <summary>Amalgamation from all pair words, O(d m): it emits the letter whose next copy comes before the next copies of all others.</summary>
internal static class GreedyAmalgamation
{
    /// <summary>The value, or null with the contradiction stored in the words.</summary>
    public static T[]? Of<T>(PairWords<T> words)
        where T : notnull
    {
        if (!AskAll(words))
            return null;
        var letters = words.LetterCount;
        var output = new T[Enumerable.Range(0, letters).Sum(words.Copies)];
        var used = new int[letters];
        var heads = new int[letters];
        for (var first = 0; first < letters; first++)
        {
            for (var second = first + 1; second < letters; second++)
                CountHead(words, used, heads, first, second, 1);
        }

        for (var next = 0; next < output.Length; next++)
        {
            var winner = Array.FindIndex(heads, 0, letters, count => count == letters - 1);
            if (winner < 0)
            {
                ReportCycle(words, used, heads);
                return null;
            }

            output[next] = words.Letter(winner);
            for (var other = 0; other < letters; other++)
            {
                if (other != winner)
                    CountHead(words, used, heads, winner, other, -1);
            }

            used[winner]++;
            for (var other = 0; other < letters; other++)
            {
                if (other != winner)
                    CountHead(words, used, heads, winner, other, 1);
            }
        }

        return output;
    }

    private static bool AskAll<T>(PairWords<T> words)
        where T : notnull
    {
        if (words.LetterCount == 1)
            return words.AskAlone(0);
        for (var first = 0; first < words.LetterCount; first++)
        {
            for (var second = first + 1; second < words.LetterCount; second++)
            {
                if (words.Word(first, second) is null)
                    return false;
            }
        }

        return true;
    }

    // A word with one live letter left is headed by it, so the last live letter heads all its words; a word that is used up has no head.
    private static void CountHead<T>(PairWords<T> words, int[] used, int[] heads, int first, int second, int change)
        where T : notnull
    {
        if (used[first] + used[second] < words.Copies(first) + words.Copies(second))
            heads[words.Beats(first, second, used[first], used[second]) ? first : second] += change;
    }

    // The live letter with most wins is a king of the tournament: whoever beats it is beaten by somebody whom it beats.
    private static void ReportCycle<T>(PairWords<T> words, int[] used, int[] heads)
        where T : notnull
    {
        var live = Enumerable.Range(0, words.LetterCount).Where(letter => used[letter] < words.Copies(letter)).ToArray();
        bool Beats(int first, int second) => first != second && words.Beats(first, second, used[first], used[second]);

        var king = live.OrderByDescending(letter => heads[letter]).First();
        var victor = live.First(letter => Beats(letter, king));
        var between = live.First(letter => Beats(king, letter) && Beats(letter, victor));
        words.ContradictCycle([king, between, victor]);
    }
}
