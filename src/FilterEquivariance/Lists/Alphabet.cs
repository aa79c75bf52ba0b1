namespace FilterEquivariance;

/// <summary>The letters from which the law checker builds lists.</summary>
/// <param name="Letters">
/// Distinct letters in canonical order: for integers 0, 1, 2, …, then the literals of the body and their neighbours, then the extremes of the type;
/// for other types any fixed order. At least one; more are better: long random lists use all of them.
/// </param>
/// <param name="Equality">The element type's own equality.</param>
/// <param name="Print">Prints a letter as a C# literal or expression.</param>
public sealed record Alphabet(IReadOnlyList<object?> Letters, IEqualityComparer<object?> Equality, Func<object?, string> Print);
