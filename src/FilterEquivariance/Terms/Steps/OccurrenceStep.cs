namespace FilterEquivariance;

/// <summary>Keeps or reorders elements by the number of the occurrence and by how often the letter occurs.</summary>
/// <param name="kind">What is done.</param>
/// <param name="equality">When elements are the same letter.</param>
/// <param name="least">Least multiplicity of <see cref="OccurrenceKind.Frequent"/>.</param>
/// <param name="most">Largest multiplicity of <see cref="OccurrenceKind.Frequent"/>.</param>
internal sealed class OccurrenceStep<T>(OccurrenceKind kind, IEqualityComparer<T> equality, int least = 1, int most = int.MaxValue) : Step<T>
{
    public override int? Copies => kind is OccurrenceKind.Grouped or OccurrenceKind.ByCount or OccurrenceKind.ByCountDescending ? 1 : null;

    private OccurrenceKind Kind => kind;

    private IEqualityComparer<T> Equality => equality;

    /// <summary>The result holds no letter twice.</summary>
    private bool GivesSingles => kind is OccurrenceKind.First or OccurrenceKind.Last || (kind == OccurrenceKind.Frequent && most <= 1);

    /// <summary>Gives back a list that holds no letter twice.</summary>
    private bool KeepsSingles => kind != OccurrenceKind.Repeated && (kind != OccurrenceKind.Frequent || (least <= 1 && most >= 1));

    public override Row<T> Run(Row<T> source)
    {
        var occurrences = Occurrences.Of(source, equality);
        return kind switch
        {
            OccurrenceKind.Grouped => Sorted(source, occurrences.Letters),
            OccurrenceKind.ByCount => Sorted(source, Counts(occurrences)),
            OccurrenceKind.ByCountDescending => Sorted(source, [.. Counts(occurrences).Select(count => source.Count - count)]),
            _ => Kept(source, occurrences),
        };
    }

    /// <remarks>A list without equal elements has one of each; to group what is in groups changes nothing, and first occurrences stand in the order of
    /// the groups.</remarks>
    public override IReadOnlyList<Step<T>>? Fuse(Step<T> next) => next switch
    {
        OccurrenceStep<T> later when !later.Equality.Equals(equality) => null,
        OccurrenceStep<T> later when GivesSingles && later.KeepsSingles => [this],
        OccurrenceStep<T> later when kind == OccurrenceKind.Grouped && later.Kind is OccurrenceKind.Grouped or OccurrenceKind.First => [later],
        _ => null,
    };

    private Row<T> Kept(Row<T> source, Occurrences occurrences)
    {
        var seen = new int[occurrences.Multiplicities.Length];
        var result = new RowBuilder<T>(source.Count);
        for (var i = 0; i < source.Count; i++)
        {
            var letter = occurrences.Letters[i];
            if (Keeps(++seen[letter], occurrences.Multiplicities[letter]))
                result.Add(source.Items[i], 1);
        }

        return result.Row;
    }

    private bool Keeps(int occurrence, int multiplicity) => kind switch
    {
        OccurrenceKind.First => occurrence == 1,
        OccurrenceKind.Last => occurrence == multiplicity,
        OccurrenceKind.Repeated => occurrence > 1,
        _ => multiplicity >= least && multiplicity <= most,
    };

    private static int[] Counts(Occurrences occurrences) => [.. occurrences.Letters.Select(letter => occurrences.Multiplicities[letter])];

    /// <summary>Stable and linear: keys are between 0 and the length of the source.</summary>
    private static Row<T> Sorted(Row<T> source, int[] keys)
    {
        var next = new int[source.Count + 2];
        foreach (var key in keys)
            next[key + 1]++;
        for (var key = 1; key < next.Length; key++)
            next[key] += next[key - 1];
        var result = new T[source.Count];
        for (var i = 0; i < result.Length; i++)
            result[next[keys[i]]++] = source.Items[i];
        return new(result, result.Length);
    }
}
