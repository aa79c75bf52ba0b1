namespace FilterEquivariance;

public sealed partial class Traversals
{
    /// <summary>Applies the function in time linear in list and result, and d log d for d different elements where a route is sorted.</summary>
    /// <param name="source">The list.</param>
    /// <param name="beyond">What becomes of elements with another multiplicity than those of the form.</param>
    /// <param name="equality">Equality of elements; null for the default.</param>
    /// <param name="order">Order of elements for sorted routes; null for the default. It must tell different elements apart.</param>
    /// <exception cref="MultiplicityNotCoveredException">An element has another multiplicity, and <paramref name="beyond"/> refuses it.</exception>
    /// <exception cref="OverflowException">The result would be longer than <see cref="int.MaxValue"/>.</exception>
    public T[] Apply<T>(IReadOnlyList<T> source, Beyond beyond = Beyond.Refuse, IEqualityComparer<T>? equality = null, IComparer<T>? order = null)
        where T : notnull
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        var items = new OccurrenceTable<T>(source, equality ?? EqualityComparer<T>.Default);
        var rows = RowsOf(items, beyond);
        var sorted = IsEqualityAware ? [] : items.Sorted(order ?? Comparer<T>.Default);
        var result = new T[Length(items, rows)];
        var next = 0;
        foreach (var traversal in _traversals)
        {
            var isBackward = traversal.Route is Route.Backward or Route.Descending;
            var steps = traversal.IsSorted ? sorted.Length : source.Count;
            for (var step = 0; step < steps; step++)
            {
                var place = isBackward ? steps - 1 - step : step;
                var position = traversal.IsSorted ? sorted[place] : place;
                var row = rows[items.Letters[position]];
                if (row < 0)
                    continue;
                var copies = traversal.Rows[row][traversal.IsSorted ? 0 : items.Occurrences[position]];
                for (var copy = 0; copy < copies; copy++)
                    result[next++] = source[position];
            }
        }

        return result;
    }

    /// <summary>The row of each letter; -1 for a letter that is dropped.</summary>
    private int[] RowsOf<T>(OccurrenceTable<T> items, Beyond beyond)
        where T : notnull
    {
        var rows = Array.ConvertAll(items.Multiplicities, multiplicity => Array.IndexOf(_multiplicities, multiplicity));
        var unknown = Array.FindIndex(rows, row => row < 0);
        if (unknown < 0 || beyond == Beyond.Drop)
            return rows;
        throw new MultiplicityNotCoveredException(
            $"the element {CSharpLiteral.Of(items.Letter(unknown))} occurs {items.Multiplicities[unknown]} times; known are elements that occur {string.Join(", ", _multiplicities)} times");
    }

    private int Length<T>(OccurrenceTable<T> items, int[] rows)
        where T : notnull
    {
        var perRow = _multiplicities.Select((_, row) => _traversals.Sum(traversal => traversal.Rows[row].Sum(copies => (long)copies))).ToArray();
        return checked((int)rows.Sum(row => row < 0 ? 0 : perRow[row]));
    }
}
