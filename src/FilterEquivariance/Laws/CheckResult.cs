namespace FilterEquivariance;

/// <summary>What the law checker found.</summary>
/// <param name="Verdict"><see cref="Verdict.Refuted"/> or <see cref="Verdict.Unknown"/>: no number of runs proves a law.</param>
/// <param name="Coverage">The inputs on which the law was seen to hold.</param>
public sealed record CheckResult(Verdict Verdict, Coverage Coverage)
{
    /// <summary>The function's name in messages; <c>f</c> where it has none.</summary>
    public string FunctionName { get; init; } = "f";

    /// <summary>The witness's values when the law is refuted; otherwise null.</summary>
    public Counterexample? Counterexample { get; init; }

    /// <summary>Throws when a counterexample was found.</summary>
    /// <exception cref="LawRefutedException">The law is refuted; the message is the counterexample in one sentence.</exception>
    public void ThrowIfRefuted()
    {
        if (Verdict is Verdict.Refuted refuted)
            throw new LawRefutedException(refuted.Witness.Describe(FunctionName), refuted.Witness);
    }
}
