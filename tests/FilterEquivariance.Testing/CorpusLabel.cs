namespace FilterEquivariance.Testing;

/// <summary>The label of one corpus function for one law.</summary>
/// <param name="Truth">What is true.</param>
/// <param name="Witness">The canonical counterexample as written (<c>[0, 1] drop 0</c>, <c>[0, 1], {0→0, 1→0}</c>); null where it is not stated.</param>
/// <param name="Needs">What a counterexample needs that the runtime check cannot supply; null for ordinary labels.</param>
/// <param name="Expectation"><c>proved</c>, <c>refuted</c> or <c>unknown</c>: what the engine is expected to answer today; null where nothing is promised.</param>
public sealed record CorpusLabel(CorpusTruth Truth, string? Witness, string? Needs, string? Expectation);
