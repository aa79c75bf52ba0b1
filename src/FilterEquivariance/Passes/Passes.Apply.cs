namespace FilterEquivariance;

public sealed partial class Passes
{
    /// <summary>Length of the result for a source of a length.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sourceLength"/> is negative.</exception>
    /// <exception cref="OverflowException">It exceeds <see cref="int.MaxValue"/>.</exception>
    public int ResultLength(int sourceLength) =>
        sourceLength >= 0 ? checked(Copies * sourceLength) : throw new ArgumentOutOfRangeException(nameof(sourceLength));

    /// <summary>Applies the function; allocates nothing but the result.</summary>
    /// <exception cref="OverflowException">The result would be longer than <see cref="int.MaxValue"/>.</exception>
    public T[] Apply<T>(IReadOnlyList<T> source)
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        var result = new T[ResultLength(source.Count)];
        var next = 0;
        foreach (var pass in _passes)
        {
            var isForward = pass.Direction == Direction.Forward;
            for (var i = 0; i < source.Count; i++)
            {
                var element = source[isForward ? i : source.Count - 1 - i];
                for (var copy = 0; copy < pass.Copies; copy++)
                    result[next++] = element;
            }
        }

        return result;
    }

#if NET
    /// <summary>Applies the function; allocates nothing but the result.</summary>
    /// <exception cref="OverflowException">The result would be longer than <see cref="int.MaxValue"/>.</exception>
    public T[] Apply<T>(T[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Apply((ReadOnlySpan<T>)source);
    }

    /// <summary>Applies the function; allocates nothing but the result.</summary>
    /// <exception cref="OverflowException">The result would be longer than <see cref="int.MaxValue"/>.</exception>
    public T[] Apply<T>(ReadOnlySpan<T> source)
    {
        var result = new T[ResultLength(source.Length)];
        Write(source, result);
        return result;
    }

    /// <summary>Applies the function into a destination; allocates nothing.</summary>
    /// <param name="source">The list.</param>
    /// <param name="destination">At least <see cref="ResultLength"/> long; what is beyond the result stays as it is. It must not overlap the source.</param>
    /// <returns>The length of the result.</returns>
    /// <exception cref="ArgumentException">The destination is too short or overlaps the source.</exception>
    /// <exception cref="OverflowException">The result would be longer than <see cref="int.MaxValue"/>.</exception>
    public int Apply<T>(ReadOnlySpan<T> source, Span<T> destination)
    {
        var length = ResultLength(source.Length);
        if (destination.Length < length)
            throw new ArgumentException("the destination is shorter than the result", nameof(destination));
        if (source.Overlaps(destination))
            throw new ArgumentException("the destination overlaps the source", nameof(destination));
        Write(source, destination[..length]);
        return length;
    }

    private void Write<T>(ReadOnlySpan<T> source, Span<T> destination)
    {
        foreach (var pass in _passes)
        {
            var written = source.Length * pass.Copies;
            var target = destination[..written];
            if (pass.Copies == 1)
            {
                source.CopyTo(target);
                if (pass.Direction == Direction.Backward)
                    target.Reverse();
            }
            else
            {
                WriteCopies(source, target, pass);
            }

            destination = destination[written..];
        }
    }

    private static void WriteCopies<T>(ReadOnlySpan<T> source, Span<T> target, Pass pass)
    {
        var copies = pass.Copies;
        var isForward = pass.Direction == Direction.Forward;
        for (var i = 0; i < source.Length; i++)
            target.Slice((isForward ? i : source.Length - 1 - i) * copies, copies).Fill(source[i]);
    }
#endif
}
