namespace FilterEquivariance;

/// <summary>The list arguments of one run as letter numbers, concatenated: the laws transform all lists with one predicate or map.</summary>
internal sealed class JointList(int[] letters, int[] lengths) : IEquatable<JointList>
{
    /// <summary>Ends each list where lists are written one after another.</summary>
    public const int End = -1;

    public int[] Letters { get; } = letters;

    public int[] Lengths { get; } = lengths;

    public int Length => Letters.Length;

    /// <summary>The letters in order of first appearance.</summary>
    public int[] DistinctLetters() => LetterSequence.Distinct(Letters);

    public JointList Copy() => new([.. Letters], [.. Lengths]);

    public JointList Where(Func<int, bool> keep)
    {
        var lengths = new int[Lengths.Length];
        var kept = new List<int>(Letters.Length);
        var next = 0;
        for (var list = 0; list < lengths.Length; list++)
        {
            var before = kept.Count;
            for (var end = next + Lengths[list]; next < end; next++)
            {
                if (keep(Letters[next]))
                    kept.Add(Letters[next]);
            }

            lengths[list] = kept.Count - before;
        }

        return new JointList([.. kept], lengths);
    }

    public JointList Select(Func<int, int> map) => new(Array.ConvertAll(Letters, letter => map(letter)), Lengths);

    /// <summary>Removes the elements at the positions from <paramref name="start"/> on.</summary>
    public JointList RemoveRange(int start, int count)
    {
        var letters = new int[Length - count];
        Array.Copy(Letters, letters, start);
        Array.Copy(Letters, start + count, letters, start, letters.Length - start);
        int[] lengths = [.. Lengths];
        var offset = 0;
        for (var list = 0; list < lengths.Length; list++)
        {
            var end = offset + Lengths[list];
            lengths[list] -= Math.Max(0, Math.Min(end, start + count) - Math.Max(offset, start));
            offset = end;
        }

        return new JointList(letters, lengths);
    }

    public IEnumerable<int[]> Split()
    {
        var offset = 0;
        foreach (var length in Lengths)
        {
            var part = new int[length];
            Array.Copy(Letters, offset, part, 0, length);
            offset += length;
            yield return part;
        }
    }

    public bool Equals(JointList? other) =>
        other is not null && LetterSequence.AreEqual(Lengths, other.Lengths) && LetterSequence.AreEqual(Letters, other.Letters);

    public override bool Equals(object? obj) => Equals(obj as JointList);

    public override int GetHashCode() => unchecked((LetterSequence.Hash(Lengths) * 16777619) ^ LetterSequence.Hash(Letters));
}
