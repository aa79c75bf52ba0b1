namespace FilterEquivariance;

/// <summary>An element occurs so often that nothing is known about it (T2).</summary>
public sealed class MultiplicityNotCoveredException(string message) : InvalidOperationException(message)
{
}
