namespace FilterEquivariance;

/// <summary>Small operations on sequences of letter numbers.</summary>
internal static class LetterSequence
{
    public static bool AreEqual(int[] left, int[] right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
                return false;
        }

        return true;
    }

    public static int Hash(int[] letters)
    {
        var hash = unchecked((int)2166136261);
        foreach (var letter in letters)
            hash = unchecked((hash ^ letter) * 16777619);
        return hash;
    }

    public static int Compare(int[] left, int[] right)
    {
        if (left.Length != right.Length)
            return left.Length.CompareTo(right.Length);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
                return left[i].CompareTo(right[i]);
        }

        return 0;
    }

    /// <summary>Whether a letter is among the first ones.</summary>
    public static bool Contains(int[] letters, int count, int letter)
    {
        for (var i = 0; i < count; i++)
        {
            if (letters[i] == letter)
                return true;
        }

        return false;
    }

    /// <summary>The different letters in order of first appearance.</summary>
    public static int[] Distinct(int[] letters)
    {
        var seen = new int[letters.Length];
        var count = 0;
        foreach (var letter in letters)
        {
            if (!Contains(seen, count, letter))
                seen[count++] = letter;
        }

        Array.Resize(ref seen, count);
        return seen;
    }

    /// <summary>Compares the restricted growth strings of two sequences of one length, in which every letter is replaced by its rank of first appearance.</summary>
    public static int ComparePatterns(int[] left, int[] right)
    {
        // As long as the patterns agree, a letter's rank grows with the position of its first appearance.
        for (var i = 0; i < left.Length; i++)
        {
            var (first, other) = (Array.IndexOf(left, left[i]), Array.IndexOf(right, right[i]));
            if (first != other)
                return first.CompareTo(other);
        }

        return 0;
    }
}
