namespace FilterEquivariance;

/// <summary>What answers on short lists say about the value on a long one.</summary>
public abstract record Amalgam<T>
{
    private Amalgam()
    {
    }

    /// <summary>Every filter-equivariant function with these answers has this value.</summary>
    /// <param name="Output">The value.</param>
    /// <param name="OracleCalls">Answers that were asked for on the way; answers known before do not count.</param>
    public sealed record Determined(IReadOnlyList<T> Output, int OracleCalls) : Amalgam<T>;

    /// <summary>The answers leave several values.</summary>
    /// <param name="Questions">Lists of two letters whose answers are open, or the list itself if it has one letter; shorter ones first, then in lexicographic order.</param>
    public sealed record Missing(IReadOnlyList<IReadOnlyList<T>> Questions) : Amalgam<T>;

    /// <summary>No filter-equivariant function has these answers.</summary>
    public sealed record Contradictory(Contradiction<T> Witness) : Amalgam<T>;
}
