namespace FilterEquivariance;

/// <summary>What becomes of elements whose multiplicity no example shows. The filter law leaves it open (T2), so it is a choice.</summary>
public enum Beyond
{
    /// <summary>The function throws.</summary>
    Refuse,

    /// <summary>The function drops them.</summary>
    Drop,

    /// <summary>
    /// The function goes on as it began: the copies of first and last occurrences by equal steps, those between like the inner ones. It needs examples with elements
    /// that occur once, twice and three times and agree on one continuation.
    /// </summary>
    Continue,
}
