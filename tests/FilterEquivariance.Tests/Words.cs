namespace FilterEquivariance.Tests;

/// <summary>Small lists and words, enumerated without the library.</summary>
internal static class Words
{
    /// <summary>All words of a length over letters below <paramref name="letters"/>.</summary>
    public static IEnumerable<int[]> Over(int letters, int length) =>
        length == 0 ? [[]] : Over(letters, length - 1).SelectMany(word => Enumerable.Range(0, letters).Select(letter => (int[])[.. word, letter]));

    public static IEnumerable<int[]> UpTo(int letters, int length) => Enumerable.Range(0, length + 1).SelectMany(n => Over(letters, n));

    /// <summary>All words with given numbers of copies of the letters 0, 1, ….</summary>
    public static IEnumerable<int[]> Shuffles(params int[] copies)
    {
        if (copies.All(count => count == 0))
            return [[]];
        return from letter in Enumerable.Range(0, copies.Length)
               where copies[letter] > 0
               let rest = copies.Select((count, other) => other == letter ? count - 1 : count).ToArray()
               from word in Shuffles(rest)
               select (int[])[letter, .. word];
    }

    /// <summary>Words that are their own restricted growth string: one for every pattern.</summary>
    public static IEnumerable<int[]> Patterns(int length) => Over(Math.Max(length, 1), length).Where(IsRestrictedGrowth);

    /// <summary>The digits of a word, for comparisons and messages.</summary>
    public static string Text(int[] word) => string.Concat(word);

    public static bool IsPalindrome(int[] word) => word.SequenceEqual(word.Reverse());

    /// <summary>Pass sequences with k copies in all: compositions of k with two colours per part.</summary>
    public static IEnumerable<Passes> PassesOf(int copies)
    {
        if (copies == 0)
            return [Passes.Empty];
        return from first in Enumerable.Range(1, copies)
               from direction in new[] { Direction.Forward, Direction.Backward }
               from rest in PassesOf(copies - first)
               select new Passes([new Pass(direction, first), .. rest]);
    }

    private static bool IsRestrictedGrowth(int[] word) => word.Select((letter, i) => letter <= word.Take(i).DefaultIfEmpty(-1).Max() + 1).All(fits => fits);
}
