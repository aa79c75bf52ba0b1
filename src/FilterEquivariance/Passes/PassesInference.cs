namespace FilterEquivariance;

/// <summary>What one example says about a natural function.</summary>
public abstract record PassesInference
{
    private PassesInference()
    {
    }

    /// <summary>Exactly one natural function has this value.</summary>
    public sealed record Determined(Passes Passes) : PassesInference;

    /// <summary>Several natural functions have this value: the input is a palindrome, which looks the same in both directions.</summary>
    public sealed record Missing : PassesInference
    {
        /// <summary>The smallest list whose value decides: <c>[0, 1]</c>.</summary>
        public IReadOnlyList<int> Question { get; } = [0, 1];
    }

    /// <summary>No natural function has this value.</summary>
    /// <param name="Offset">Offset in the output of the first element that cannot be explained; the output's length when something is lacking at its end.</param>
    /// <param name="Sentence">The reason, without final full stop.</param>
    public sealed record Contradictory(int Offset, string Sentence) : PassesInference;
}
