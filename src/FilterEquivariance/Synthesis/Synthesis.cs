namespace FilterEquivariance;

/// <summary>
/// Finds the functions of a class that have given values. It does not guess: an answer is one function only if the class has no other with these values
/// (T4, T6, T8).
/// </summary>
public static class Synthesis
{
    /// <summary>The functions of a class that fit.</summary>
    /// <param name="equivarianceClass">The class.</param>
    /// <param name="examples">Known values.</param>
    /// <param name="equality">Equality of elements; null for the default.</param>
    /// <param name="order">Order of elements, which must tell different ones apart; null for the default. Only the order-aware class looks at it.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>
    /// <see cref="SynthesisResult{T}.Unique"/>, <see cref="SynthesisResult{T}.Ambiguous"/> with the list to ask next, or
    /// <see cref="SynthesisResult{T}.Contradictory"/>; for the filter law alone <see cref="SynthesisResult{T}.OnCoveredLists"/> in place of the first two;
    /// <see cref="SynthesisResult{T}.TooLarge"/> where the search is given up.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SynthesisResult<T> Of<T>(
        EquivarianceClass equivarianceClass, IReadOnlyList<Example<T>> examples, IEqualityComparer<T>? equality = null, IComparer<T>? order = null, CancellationToken cancellationToken = default)
        where T : notnull
    {
        if (examples is null)
            throw new ArgumentNullException(nameof(examples));
        equality ??= EqualityComparer<T>.Default;
        if (ExampleContradictions.Find(examples, equality) is { } contradiction)
            return new SynthesisResult<T>.Contradictory(equivarianceClass, contradiction);
        return equivarianceClass switch
        {
            EquivarianceClass.Natural => NaturalSynthesis.Of(examples, equality),
            EquivarianceClass.EqualityAware => new TraversalSynthesis<T>(examples, equality, null, cancellationToken).Result(),
            EquivarianceClass.OrderAware => new TraversalSynthesis<T>(examples, equality, order ?? DefaultOrder<T>.Instance, cancellationToken).Result(),
            EquivarianceClass.FilterEquivariant => new SynthesisResult<T>.OnCoveredLists(PairCoverage.Of(examples.Select(example => example.Input), equality)),
            _ => throw new ArgumentOutOfRangeException(nameof(equivarianceClass)),
        };
    }

    /// <summary>The functions of the smallest class in which something fits: natural, equality-aware, order-aware, or the filter law alone.</summary>
    /// <param name="examples">Known values.</param>
    /// <param name="equality">Equality of elements; null for the default.</param>
    /// <param name="order">Order of elements, which must tell different ones apart; null for the default.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SynthesisResult<T> Of<T>(
        IReadOnlyList<Example<T>> examples, IEqualityComparer<T>? equality = null, IComparer<T>? order = null, CancellationToken cancellationToken = default)
        where T : notnull
    {
        foreach (var smaller in new[] { EquivarianceClass.Natural, EquivarianceClass.EqualityAware, EquivarianceClass.OrderAware })
        {
            var result = Of(smaller, examples, equality, order, cancellationToken);
            if (result is not SynthesisResult<T>.Contradictory)
                return result;
        }

        return Of(EquivarianceClass.FilterEquivariant, examples, equality, order, cancellationToken);
    }
}
