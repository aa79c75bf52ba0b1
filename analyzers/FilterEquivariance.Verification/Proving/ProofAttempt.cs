
namespace FilterEquivariance.Verification.Proving;

/// <summary>The outcome of trying to prove one law: a proof, or the first operation that blocked it.</summary>
internal sealed record ProofAttempt(Proof? Proof, Blocked? Blocked);
