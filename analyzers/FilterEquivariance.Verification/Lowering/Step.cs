using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>An expression read as a list function: of one list that stands in it, everything else it mentions fixed.</summary>
/// <param name="Program">Its entry has the list as first parameter and the variables the expression mentions as the others.</param>
/// <param name="Obstacle">Why the fixed variables may differ from one evaluation to the next, or null.</param>
public sealed record Step(Program Program, string? Obstacle);
