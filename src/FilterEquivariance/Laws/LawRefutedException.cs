namespace FilterEquivariance;

/// <summary>A law that a test relies on is refuted.</summary>
/// <param name="message">The counterexample in one sentence.</param>
/// <param name="witness">The counterexample.</param>
public sealed class LawRefutedException(string message, Witness witness) : Exception(message)
{
    /// <summary>The counterexample.</summary>
    public Witness Witness { get; } = witness;
}
