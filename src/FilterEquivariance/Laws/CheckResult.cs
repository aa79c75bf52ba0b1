namespace FilterEquivariance;

/// <summary>What the law checker found.</summary>
/// <param name="Verdict"><see cref="Verdict.Refuted"/> or <see cref="Verdict.Unknown"/>: no number of runs proves a law.</param>
/// <param name="Coverage">The inputs on which the law was seen to hold.</param>
public sealed record CheckResult(Verdict Verdict, Coverage Coverage);
