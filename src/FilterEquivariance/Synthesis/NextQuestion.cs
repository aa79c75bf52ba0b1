namespace FilterEquivariance;

/// <summary>Which list to ask next.</summary>
internal static class NextQuestion
{
    /// <summary>All patterns up to this length are compared; with order, of which there are more, up to one less.</summary>
    private const int MaxLength = 6;

    private const int MixedPerSize = 50;

    /// <summary>Two different elements: the shortest list that is no palindrome (T6).</summary>
    public static IReadOnlyList<int> ForNatural { get; } = [0, 1];

    /// <summary>
    /// The list that leaves the fewest of the candidates in the worst case, among all small ones and the known teaching lists; a shorter list before a longer one,
    /// then the first in canonical order.
    /// </summary>
    /// <param name="candidates">At least two different forms with equal multiplicities.</param>
    /// <param name="isSorted">Whether letters are compared.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static IReadOnlyList<int> Between(IReadOnlyList<Traversals> candidates, bool isSorted, CancellationToken cancellationToken)
    {
        var multiplicities = candidates[0].Multiplicities;
        var patterns = Enumerable.Range(1, isSorted ? MaxLength - 1 : MaxLength).SelectMany(length => Lists(length, isSorted))
            .Concat(Teaching(multiplicities, isSorted)).Concat(MixedLists(multiplicities));
        var sameList = new ListEquality<int>(EqualityComparer<int>.Default);
        var (best, fewest) = (Array.Empty<int>(), int.MaxValue);
        foreach (var pattern in patterns.Where(pattern => IsCovered(pattern, multiplicities)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var left = candidates.GroupBy(IReadOnlyList<int> (Traversals candidate) => candidate.Apply(pattern), sameList).Max(group => group.Count());
            if (left < fewest)
                (best, fewest) = (pattern, left);
            if (fewest == 1)
                break;
        }

        return best;
    }

    /// <summary>Lists with a few letters of every multiplicity, shuffled: what distinguishes multiplicities from each other may need lists that are too long to compare all.</summary>
    private static IEnumerable<int[]> MixedLists(IReadOnlyList<int> multiplicities)
    {
        var random = new Randomness(1);
        for (var letters = 2; letters <= 4; letters++)
        {
            int[] list = [.. Enumerable.Range(0, letters * multiplicities.Count).SelectMany(letter => Enumerable.Repeat(letter, multiplicities[letter % multiplicities.Count]))];
            for (var attempt = 0; attempt < MixedPerSize; attempt++)
            {
                for (var position = list.Length - 1; position > 0; position--)
                {
                    var other = random.Below(position + 1);
                    (list[position], list[other]) = (list[other], list[position]);
                }

                yield return [.. list];
            }
        }
    }

    private static IEnumerable<int[]> Teaching(IReadOnlyList<int> multiplicities, bool isSorted) =>
        multiplicities.Select(multiplicity => TeachingList.For(isSorted, multiplicity)).Append(TeachingList.For(isSorted, [.. multiplicities])).OfType<int[]>().OrderBy(list => list.Length);

    private static bool IsCovered(int[] list, IReadOnlyList<int> multiplicities) => list.GroupBy(letter => letter).All(group => multiplicities.Contains(group.Count()));

    private static IEnumerable<int[]> Lists(int length, bool isSorted)
    {
        foreach (var pattern in Patterns.RestrictedGrowth(length))
        {
            if (!isSorted)
            {
                yield return pattern;
                continue;
            }

            var letters = pattern.Max() + 1;
            var names = new InjectionCursor(letters, letters);
            do
                yield return Array.ConvertAll(pattern, letter => names.Image[letter]);
            while (names.Next());
        }
    }
}
