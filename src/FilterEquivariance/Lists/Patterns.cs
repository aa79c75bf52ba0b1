namespace FilterEquivariance;

/// <summary>Enumerations of list patterns in canonical order.</summary>
public static class Patterns
{
    /// <summary>
    /// The restricted growth strings of a length in lexicographic order: every list up to renaming of its letters, once. Their number is a Bell number.
    /// </summary>
    /// <param name="length">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static IEnumerable<int[]> RestrictedGrowth(int length)
    {
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        return Enumerate(length);
    }

    /// <summary>The lengths of <paramref name="lists"/> lists with a given total, in lexicographic order.</summary>
    internal static IEnumerable<int[]> Lengths(int total, int lists)
    {
        if (lists == 1)
            return [[total]];
        return Enumerable.Range(0, total + 1).SelectMany(first => Lengths(total - first, lists - 1).Select(rest => (int[])[first, .. rest]));
    }

    /// <summary>All injective maps of <paramref name="blocks"/> blocks to letters below <paramref name="letters"/>, in lexicographic order.</summary>
    internal static IEnumerable<int[]> Injections(int blocks, int letters)
    {
        var image = new int[blocks];
        var used = new bool[letters];
        return Extend(0);

        IEnumerable<int[]> Extend(int block)
        {
            if (block == blocks)
            {
                yield return (int[])image.Clone();
                yield break;
            }

            for (var letter = 0; letter < letters; letter++)
            {
                if (used[letter])
                    continue;
                used[letter] = true;
                image[block] = letter;
                foreach (var injection in Extend(block + 1))
                    yield return injection;
                used[letter] = false;
            }
        }
    }

    /// <summary>Number of different letters of a restricted growth string.</summary>
    internal static int Blocks(int[] pattern) => pattern.Length == 0 ? 0 : pattern.Max() + 1;

    private static IEnumerable<int[]> Enumerate(int length)
    {
        var pattern = new int[length];
        var greatestBefore = new int[length + 1];
        while (true)
        {
            yield return (int[])pattern.Clone();
            var position = length - 1;
            while (position > 0 && pattern[position] > greatestBefore[position])
                position--;
            if (position <= 0)
                yield break;
            pattern[position]++;
            for (var next = position + 1; next < length; next++)
            {
                greatestBefore[next] = Math.Max(greatestBefore[next - 1], pattern[next - 1]);
                pattern[next] = 0;
            }
        }
    }
}
