namespace FilterEquivariance.Verification.Tests.Corpus;

/// <summary>An element type whose order ties different values: <c>IComparable&lt;T&gt;</c> promises no more.</summary>
public sealed record Tied(int Rank, string Name) : IComparable<Tied>
{
    /// <inheritdoc/>
    public int CompareTo(Tied? other) => other is null ? 1 : Rank.CompareTo(other.Rank);
}
