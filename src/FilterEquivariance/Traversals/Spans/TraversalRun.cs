#if NET
using System.Buffers;
using System.Runtime.CompilerServices;

namespace FilterEquivariance;

/// <summary>
/// A list that a form has read: how long its value is, and a way to write it. What is read lies in tables from a pool, which <see cref="Dispose"/> gives back;
/// nothing else is allocated. The list must stay as it is meanwhile.
/// </summary>
/// <typeparam name="T">The elements.</typeparam>
public ref struct TraversalRun<T>
    where T : notnull
{
    private readonly Traversals _form;
    private readonly Emission _emission;
    private readonly Beyond _beyond;
    private readonly bool _isSort;
    private readonly ReadOnlySpan<T> _list;
    private readonly ReadOnlySpan<T> _source;
    private readonly LetterIndex _index;
    private readonly Span<int> _spare;
    private readonly Span<int> _sorted;
    private int[]? _numbers;
    private T[]? _elements;

    internal TraversalRun(Traversals form, ReadOnlySpan<T> source, Beyond beyond, IEqualityComparer<T>? equality, IComparer<T>? order)
    {
        (_form, _emission, _beyond) = (form, form.Emission, beyond);
        _list = source;
        _source = source;
        var isPlain = equality is null && order is null && PlainOrder<T>.Holds;
        if (isPlain && _emission.IsSort && beyond != Beyond.Drop)
        {
            _isSort = true;
            Length = source.Length;
            return;
        }

        var room = LetterIndex.Room(source.Length);
        _numbers = ArrayPool<int>.Shared.Rent(checked(room + source.Length));
        _index = new LetterIndex(_numbers, source.Length);
        _spare = _numbers.AsSpan(room, source.Length);
        try
        {
            if (isPlain && _emission.IsOrderOnly)
            {
                _elements = ArrayPool<T>.Shared.Rent(source.Length);
                var copy = _elements.AsSpan(0, source.Length);
                source.CopyTo(copy);
                PlainOrder<T>.Sort(copy);
                _source = copy;
                _index.ReadSorted(_source);
            }
            else
            {
                _index.Read(source, equality, keepsLetters: !_emission.SeesFirstsOnly);
            }

            Length = LengthOf();
            if (!form.IsEqualityAware)
            {
                _sorted = _spare[.._index.Count];
                for (var letter = 0; letter < _sorted.Length; letter++)
                    _sorted[letter] = letter;
                if (_elements is null)
                    SortLetters(order ?? DefaultOrder<T>.Instance);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The length of the value.</summary>
    public int Length { get; }

    /// <summary>Writes the value into an array of its own.</summary>
    /// <exception cref="MultiplicityNotCoveredException">An element occurs as often as no example shows, and <see cref="Beyond.Refuse"/> was asked for.</exception>
    public readonly T[] ToArray()
    {
        var result = GC.AllocateUninitializedArray<T>(Length);
        WriteTo(result);
        return result;
    }

    /// <summary>Writes the value.</summary>
    /// <param name="destination">At least <see cref="Length"/> long.</param>
    /// <exception cref="ArgumentException">The destination is too short or overlaps the list.</exception>
    /// <exception cref="MultiplicityNotCoveredException">An element occurs as often as no example shows, and <see cref="Beyond.Refuse"/> was asked for.</exception>
    public readonly void WriteTo(Span<T> destination)
    {
        if (destination.Length < Length)
            throw new ArgumentException("the destination is shorter than the result", nameof(destination));
        if (_list.Overlaps(destination))
            throw new ArgumentException("the destination overlaps a source", nameof(destination));
        if (_isSort)
        {
            WriteSorted(destination[..Length]);
            return;
        }

        for (var number = 0; number < _form.Count; number++)
        {
            var written = _emission.EmitsFirstsOnly(number) ? WriteLetters(number, destination) : WriteWalk(number, destination);
            destination = destination[written..];
        }
    }

    /// <summary>Gives the tables back.</summary>
    public void Dispose()
    {
        if (_numbers is not null)
            ArrayPool<int>.Shared.Return(_numbers);
        if (_elements is not null)
            ArrayPool<T>.Shared.Return(_elements, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        (_numbers, _elements) = (null, null);
    }

    private readonly void WriteSorted(Span<T> destination)
    {
        _source.CopyTo(destination);
        PlainOrder<T>.Sort(destination);
        if (_beyond == Beyond.Refuse)
        {
            for (var position = 0; position < destination.Length;)
            {
                var first = position;
                while (++position < destination.Length && EqualityComparer<T>.Default.Equals(destination[first], destination[position]))
                {
                }

                if (_emission.Total(position - first, _beyond) is null)
                    throw _emission.NotCovered(destination[first], position - first);
            }
        }

        if (_form[0].Route == Route.Descending)
            destination.Reverse();
    }

    private readonly int LengthOf()
    {
        var length = 0L;
        for (var letter = 0; letter < _index.Count; letter++)
        {
            var multiplicity = _index.Multiplicities[letter];
            length += _emission.Total(multiplicity, _beyond) ?? throw _emission.NotCovered(_source[_index.Firsts[letter]], multiplicity);
        }

        return checked((int)length);
    }

    private readonly void SortLetters(IComparer<T> order)
    {
        var rented = ArrayPool<T>.Shared.Rent(_sorted.Length);
        var keys = rented.AsSpan(0, _sorted.Length);
        try
        {
            for (var letter = 0; letter < keys.Length; letter++)
                keys[letter] = _source[_index.Firsts[letter]];
            keys.Sort(_sorted, order);

            // Letters that the order does not tell apart stay as they first appear.
            for (var start = 0; start < keys.Length;)
            {
                var end = start + 1;
                while (end < keys.Length && order.Compare(keys[start], keys[end]) == 0)
                    end++;
                if (end - start > 1)
                    _sorted[start..end].Sort();
                start = end;
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(rented, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }

    private readonly int WriteLetters(int number, Span<T> destination)
    {
        var isSorted = _form[number].IsSorted;
        var isBackward = _form[number].Route is Route.Backward or Route.Descending;
        var next = 0;
        for (var step = 0; step < _index.Count; step++)
        {
            var place = isBackward ? _index.Count - 1 - step : step;
            var letter = isSorted ? _sorted[place] : place;
            var copies = _emission.Copies(number, 0, _index.Multiplicities[letter], _beyond);
            var element = _source[_index.Firsts[letter]];
            for (var copy = 0; copy < copies; copy++)
                destination[next++] = element;
        }

        return next;
    }

    private readonly int WriteWalk(int number, Span<T> destination)
    {
        var isBackward = _form[number].Route == Route.Backward;
        var next = 0;
        var seen = _index.Spare;
        seen[.._index.Count].Clear();
        for (var step = 0; step < _source.Length; step++)
        {
            var position = isBackward ? _source.Length - 1 - step : step;
            var letter = _index.Letters[position];
            var multiplicity = _index.Multiplicities[letter];
            var occurrence = seen[letter]++;
            var copies = _emission.Copies(number, isBackward ? multiplicity - 1 - occurrence : occurrence, multiplicity, _beyond);
            var element = _source[position];
            for (var copy = 0; copy < copies; copy++)
                destination[next++] = element;
        }

        return next;
    }
}
#endif
