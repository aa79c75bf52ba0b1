namespace FilterEquivariance;

/// <summary>What becomes of an element that is the o-th of i occurrences of its letter (T8).</summary>
internal enum OccurrenceKind
{
    /// <summary>Stays if o = 1.</summary>
    First,

    /// <summary>Stays if o = i.</summary>
    Last,

    /// <summary>Stays if o > 1.</summary>
    Repeated,

    /// <summary>Stays if i is within bounds.</summary>
    Frequent,

    /// <summary>Letters one after the other, in the order of their first appearance.</summary>
    Grouped,

    /// <summary>Sorted by i.</summary>
    ByCount,

    /// <summary>Sorted by i, the largest first.</summary>
    ByCountDescending,
}
