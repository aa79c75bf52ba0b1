namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>In what order a set or map enumerates.</summary>
public enum EnumerationOrder
{
    /// <summary>As HashSet and Dictionary do while nothing was added after a removal; from then on refused.</summary>
    Insertion,

    /// <summary>By key.</summary>
    Sorted,

    /// <summary>ImmutableHashSet, FrozenSet, ConcurrentDictionary: enumerating two or more is refused.</summary>
    Unspecified,
}
