using System.Runtime.CompilerServices;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>Nodes are records: two that look alike are equal, but they are not the same place.</summary>
/// <typeparam name="T">Statements or operations.</typeparam>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static ByReference<T> Comparer { get; } = new();

    public bool Equals(T? left, T? right) => ReferenceEquals(left, right);

    public int GetHashCode(T node) => RuntimeHelpers.GetHashCode(node);
}
