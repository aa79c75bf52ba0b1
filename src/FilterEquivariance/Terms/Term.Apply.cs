namespace FilterEquivariance;

public sealed partial class Term<T>
{
    /// <summary>Length of the result for a source of a length, or null where it depends on the elements.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sourceLength"/> is negative.</exception>
    /// <exception cref="OverflowException">It exceeds <see cref="int.MaxValue"/>.</exception>
    public int? ResultLength(int sourceLength) =>
        sourceLength >= 0 ? checked(_plan.Copies * sourceLength) : throw new ArgumentOutOfRangeException(nameof(sourceLength));

    /// <summary>Applies the function. The list is left as it is, the result is a new array.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A function given to <see cref="Terms.Copies"/> returned a negative number.</exception>
    /// <exception cref="InvalidOperationException">Keys cannot be compared.</exception>
    /// <exception cref="OverflowException">A list, the result or one on the way to it, would be longer than <see cref="int.MaxValue"/>.</exception>
    public T[] Apply(IReadOnlyList<T> source)
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        return NormalForm is { } passes ? passes.Apply(source) : Run(source as T[] ?? [.. source]).ToArray();
    }

    private Row<T> Run(T[] source) => _plan.Run(new(source, source.Length));

#if NET
    /// <inheritdoc cref="Apply(IReadOnlyList{T})"/>
    public T[] Apply(T[] source) => Apply((IReadOnlyList<T>)source);

    /// <summary>Applies the function. A natural term allocates nothing but the result.</summary>
    /// <inheritdoc cref="Apply(IReadOnlyList{T})"/>
    public T[] Apply(ReadOnlySpan<T> source) => NormalForm is { } passes ? passes.Apply(source) : Run(source.ToArray()).ToArray();

    /// <summary>Applies the function into a destination. A natural term allocates nothing.</summary>
    /// <param name="source">The list.</param>
    /// <param name="destination">
    /// At least as long as the result, see <see cref="ResultLength"/>; what is beyond the result stays as it is. It must not overlap the source.
    /// </param>
    /// <returns>The length of the result.</returns>
    /// <exception cref="ArgumentException">The destination is too short or overlaps the source; then it is unchanged.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A function given to <see cref="Terms.Copies"/> returned a negative number.</exception>
    /// <exception cref="InvalidOperationException">Keys cannot be compared.</exception>
    /// <exception cref="OverflowException">A list, the result or one on the way to it, would be longer than <see cref="int.MaxValue"/>.</exception>
    public int Apply(ReadOnlySpan<T> source, Span<T> destination)
    {
        if (NormalForm is { } passes)
            return passes.Apply(source, destination);
        if (source.Overlaps(destination))
            throw new ArgumentException("the destination overlaps the source", nameof(destination));
        var row = Run(source.ToArray());
        if (destination.Length < row.Count)
            throw new ArgumentException("the destination is shorter than the result", nameof(destination));
        row.Items.AsSpan(0, row.Count).CopyTo(destination);
        return row.Count;
    }
#endif
}
