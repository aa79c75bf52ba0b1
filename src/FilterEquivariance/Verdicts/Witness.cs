namespace FilterEquivariance;

/// <summary>
/// A concrete, replayable violation of a law. Everything is printed as C# literals, since elements can be of any type;
/// the checker recomputed both sides before it built the witness.
/// </summary>
/// <param name="Law">The law that fails.</param>
/// <param name="Inputs">The list arguments by parameter name, in parameter order; printed as <c>[0, 1]</c>.</param>
/// <param name="Arguments">The other parameters' values by name; empty when there are none.</param>
/// <param name="Transformation">Filter law: the kept letters as <c>[1]</c>. Map law: the table as <c>{0→0, 1→0}</c>, identity elsewhere.</param>
/// <param name="After">The function first, then the transformation: <c>[0, 0]</c> or <c>threw ArgumentOutOfRangeException</c>.</param>
/// <param name="Before">The transformation first, then the function.</param>
public sealed record Witness(
    Law Law,
    IReadOnlyList<KeyValuePair<string, string>> Inputs,
    IReadOnlyList<KeyValuePair<string, string>> Arguments,
    string Transformation,
    string After,
    string Before);
