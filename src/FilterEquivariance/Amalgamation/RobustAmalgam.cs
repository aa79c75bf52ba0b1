namespace FilterEquivariance;

/// <summary>What the votes of a noisy oracle say about the value on a list.</summary>
public abstract record RobustAmalgam<T>
{
    private RobustAmalgam(VoteReport votes) => Votes = votes;

    /// <summary>How far the answers agreed.</summary>
    public VoteReport Votes { get; }

    /// <summary>The votes agree well enough on one value. Of an oracle without errors it is the value.</summary>
    /// <param name="Output">The value.</param>
    /// <param name="Report">How far the answers agreed.</param>
    public sealed record Determined(IReadOnlyList<T> Output, VoteReport Report) : RobustAmalgam<T>(Report);

    /// <summary>The votes contradict each other too often.</summary>
    /// <param name="Guess">What the votes come closest to.</param>
    /// <param name="Reason">Why it is not trusted, in one sentence without final full stop.</param>
    /// <param name="Report">How far the answers agreed.</param>
    public sealed record Abstained(IReadOnlyList<T> Guess, string Reason, VoteReport Report) : RobustAmalgam<T>(Report);
}
