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
        return Growing(length).Select(pattern => (int[])pattern.Clone());
    }

    /// <summary>The lengths of <paramref name="lists"/> lists with a given total, in lexicographic order.</summary>
    internal static IEnumerable<int[]> Lengths(int total, int lists)
    {
        if (lists == 1)
            return [[total]];
        return Enumerable.Range(0, total + 1).SelectMany(first => Lengths(total - first, lists - 1).Select(rest => (int[])[first, .. rest]));
    }

    /// <summary>
    /// All injective maps of <paramref name="blocks"/> blocks to letters below <paramref name="letters"/>, in lexicographic order; always the same array.
    /// </summary>
    internal static IEnumerable<int[]> Injections(int blocks, int letters)
    {
        if (blocks > letters)
            yield break;
        var image = new int[blocks];
        var used = new bool[letters];
        for (var block = 0; block < blocks; block++)
            Use(block, block);
        while (true)
        {
            yield return image;

            // The last block that can move on to a greater letter does; those behind it get the least letters that are left.
            var moved = blocks - 1;
            for (; moved >= 0; moved--)
            {
                used[image[moved]] = false;
                var greater = Unused(image[moved] + 1);
                if (greater == letters)
                    continue;
                Use(moved, greater);
                break;
            }

            if (moved < 0)
                yield break;
            for (var block = moved + 1; block < blocks; block++)
                Use(block, Unused(0));
        }

        void Use(int block, int letter)
        {
            image[block] = letter;
            used[letter] = true;
        }

        int Unused(int least)
        {
            while (least < letters && used[least])
                least++;
            return least;
        }
    }

    /// <summary>Number of different letters of a restricted growth string.</summary>
    internal static int Blocks(int[] pattern)
    {
        var greatest = -1;
        foreach (var block in pattern)
            greatest = Math.Max(greatest, block);
        return greatest + 1;
    }

    /// <summary><see cref="RestrictedGrowth"/> in always the same array.</summary>
    internal static IEnumerable<int[]> Growing(int length)
    {
        var pattern = new int[length];
        var greatestBefore = new int[length + 1];
        while (true)
        {
            yield return pattern;
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
