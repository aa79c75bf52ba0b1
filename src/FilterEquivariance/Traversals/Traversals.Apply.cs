namespace FilterEquivariance;

public sealed partial class Traversals
{
    private Emission? _emission;

    /// <summary>What an emission table must show for <see cref="Beyond.Continue"/>.</summary>
    public const string ContinuationNeeds = "it takes elements that occur once, twice and three times, whose copies go on by equal steps";

    /// <summary>Whether the function does nothing but sort, the least or the greatest first.</summary>
    public bool IsSort => Emission.IsSort;

    /// <summary>Whether the emission table shows how it goes on.</summary>
    public bool CanContinue => Continuation.Of(this) is not null;

    internal Emission Emission => _emission ??= new Emission(this);

    /// <summary>Applies the function in time linear in list and result, and d log d for d different elements where a route is sorted.</summary>
    /// <param name="source">The list.</param>
    /// <param name="beyond">What becomes of elements with another multiplicity than those of the form.</param>
    /// <param name="equality">Equality of elements; null for the default.</param>
    /// <param name="order">Order of elements for sorted routes; null for the default, which is ordinal for texts. It must tell different elements apart.</param>
    /// <exception cref="MultiplicityNotCoveredException">An element has another multiplicity, and <paramref name="beyond"/> refuses it.</exception>
    /// <exception cref="InvalidOperationException">The form does not show how it continues, and <paramref name="beyond"/> asks it to.</exception>
    /// <exception cref="OverflowException">The result would be longer than <see cref="int.MaxValue"/>.</exception>
    public T[] Apply<T>(IReadOnlyList<T> source, Beyond beyond = Beyond.Refuse, IEqualityComparer<T>? equality = null, IComparer<T>? order = null)
        where T : notnull
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        Emission.Require(beyond);
        var items = new OccurrenceTable<T>(source, equality ?? EqualityComparer<T>.Default);
        var length = items.Multiplicities.Select((multiplicity, letter) => Emission.Total(multiplicity, beyond) ?? throw Emission.NotCovered(items.Letter(letter), multiplicity)).Sum();
        var sorted = IsEqualityAware ? [] : items.Sorted(order ?? DefaultOrder<T>.Instance);
        var result = new T[checked((int)length)];
        var next = 0;
        for (var number = 0; number < Count; number++)
        {
            var traversal = this[number];
            var isBackward = traversal.Route is Route.Backward or Route.Descending;
            var steps = traversal.IsSorted ? sorted.Length : source.Count;
            for (var step = 0; step < steps; step++)
            {
                var place = isBackward ? steps - 1 - step : step;
                var position = traversal.IsSorted ? sorted[place] : place;
                var occurrence = traversal.IsSorted ? 0 : items.Occurrences[position];
                for (var copies = Emission.Copies(number, occurrence, items.Multiplicities[items.Letters[position]], beyond); copies > 0; copies--)
                    result[next++] = source[position];
            }
        }

        return result;
    }

#if NET
    /// <summary>Reads a list, so that the value can be written where it is wanted; as fast as code written by hand, and without allocating.</summary>
    /// <inheritdoc cref="Apply" path="/param"/>
    /// <exception cref="MultiplicityNotCoveredException">An element has another multiplicity, and <paramref name="beyond"/> refuses it. A form that only sorts says so when it writes.</exception>
    /// <exception cref="InvalidOperationException">The form does not show how it continues, and <paramref name="beyond"/> asks it to.</exception>
    /// <exception cref="OverflowException">The result would be longer than <see cref="int.MaxValue"/>.</exception>
    public TraversalRun<T> Read<T>(ReadOnlySpan<T> source, Beyond beyond = Beyond.Refuse, IEqualityComparer<T>? equality = null, IComparer<T>? order = null)
        where T : notnull
    {
        Emission.Require(beyond);
        return new TraversalRun<T>(this, source, beyond, equality, order);
    }
#endif
}
