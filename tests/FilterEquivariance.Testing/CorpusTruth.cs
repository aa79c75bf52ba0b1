namespace FilterEquivariance.Testing;

/// <summary>What is true of a corpus function and a law.</summary>
public enum CorpusTruth
{
    /// <summary>The law holds: a refutation would be wrong.</summary>
    Holds,

    /// <summary>The law fails: a proof would be wrong.</summary>
    Fails,

    /// <summary>The function is outside the model (changes its input, reads the world, depends on an unspecified order): any verdict but Unknown is wrong.</summary>
    Outside,
}
