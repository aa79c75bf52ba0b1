namespace FilterEquivariance;

/// <summary>Questions that do not depend on each other's answers, so that they can be asked together.</summary>
internal class Round<T>
{
    /// <summary>Lists of few letters, all different.</summary>
    public List<IReadOnlyList<T>> Questions { get; } = [];

    /// <summary>In the order of the questions, once the round has been asked.</summary>
    public List<IReadOnlyList<T>> Answers { get; } = [];

    /// <summary>Questions there will be at most, in all rounds.</summary>
    public long Expected { get; set; }
}
