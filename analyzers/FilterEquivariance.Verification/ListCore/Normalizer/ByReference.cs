using System.Runtime.CompilerServices;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Statements are records: two that look alike are equal, but they are not the same place.</summary>
internal sealed class ByReference : IEqualityComparer<Statement>
{
    public static ByReference Comparer { get; } = new();

    public bool Equals(Statement? left, Statement? right) => ReferenceEquals(left, right);

    public int GetHashCode(Statement statement) => RuntimeHelpers.GetHashCode(statement);
}
