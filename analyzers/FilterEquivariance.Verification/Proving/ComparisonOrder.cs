namespace FilterEquivariance.Verification.Proving;

/// <summary>What the code of a comparison shows about the order it is.</summary>
internal enum ComparisonOrder
{
    /// <summary>Nothing: it may be no order.</summary>
    Unknown,

    /// <summary>An order in which different elements may tie.</summary>
    ByKeys,

    /// <summary>An order in which only equal elements tie.</summary>
    OfElements,
}
