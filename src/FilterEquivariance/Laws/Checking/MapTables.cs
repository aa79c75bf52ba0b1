namespace FilterEquivariance;

/// <summary>The tables tried on a list: all letters to the first one, then the others in lexicographic order.</summary>
internal static class MapTables
{
    /// <summary>Up to this many tables every table over the first targets is tried.</summary>
    private const int MaxExhaustive = 64;

    /// <summary>Images of the letters <paramref name="moved"/>, in their order; the identity is left out.</summary>
    /// <param name="moved">Different letters in order of first appearance.</param>
    /// <param name="length">Length of the list; long lists are mapped to fewer targets, since each image is a run of its own.</param>
    /// <param name="alphabetSize">Images are letters below this number, or letters of <paramref name="moved"/>.</param>
    public static IEnumerable<int[]> Of(int[] moved, int length, int alphabetSize)
    {
        if (moved.Length == 0)
            return [];
        var tables = new SortedSet<int[]>(Comparer<int[]>.Create(LetterSequence.Compare));
        AddExhaustive(tables, moved.Length, Math.Min(alphabetSize, length <= 2 ? 8 : length == 3 ? 5 : 3));
        AddGenerators(tables, moved);
        tables.Remove(moved);
        var toFirst = Array.ConvertAll(moved, _ => moved[0]);
        return tables.Remove(toFirst) ? tables.Prepend(toFirst) : tables;
    }

    private static void AddExhaustive(SortedSet<int[]> tables, int letters, int targets)
    {
        while (targets > 1 && Math.Pow(targets, letters) > MaxExhaustive)
            targets--;
        if (targets < 1 || Math.Pow(targets, letters) > MaxExhaustive)
            return;
        var table = new int[letters];
        while (true)
        {
            tables.Add((int[])table.Clone());
            var position = letters - 1;
            while (position >= 0 && table[position] == targets - 1)
                table[position--] = 0;
            if (position < 0)
                return;
            table[position]++;
        }
    }

    /// <summary>Transpositions, a cycle and collapses of two letters generate all maps of the letters to themselves (cited in theory, section 5).</summary>
    private static void AddGenerators(SortedSet<int[]> tables, int[] moved)
    {
        tables.Add(Array.ConvertAll(moved, _ => moved[0]));
        for (var i = 1; i < moved.Length; i++)
        {
            var collapse = (int[])moved.Clone();
            collapse[i] = moved[i - 1];
            tables.Add(collapse);
            var swap = (int[])moved.Clone();
            swap[i] = moved[i - 1];
            swap[i - 1] = moved[i];
            tables.Add(swap);
        }

        if (moved.Length > 2)
            tables.Add([.. moved.Skip(1), moved[0]]);
    }
}
