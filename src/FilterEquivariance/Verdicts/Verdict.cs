namespace FilterEquivariance;

/// <summary>What is known about one law for one list function.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The law holds for all inputs of the model. Never the outcome of testing.</summary>
    public sealed record Proved(Proof Proof) : Verdict;

    /// <summary>The law fails; the witness was replayed before it was reported.</summary>
    public sealed record Refuted(Witness Witness) : Verdict;

    /// <summary>Neither proved nor refuted.</summary>
    public sealed record Unknown(UnknownReason Reason) : Verdict;

    /// <summary>The user vouches for the law. A refutation still wins.</summary>
    public sealed record Assumed(string Justification) : Verdict;
}
