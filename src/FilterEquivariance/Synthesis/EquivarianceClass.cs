namespace FilterEquivariance;

/// <summary>Classes of functions that satisfy the filter law, each containing the one before (theory, section 2).</summary>
public enum EquivarianceClass
{
    /// <summary>The filter law and the map law: passes over the list. One example that is no palindrome determines the function on all lists (T6).</summary>
    Natural,

    /// <summary>The function sees which elements are equal and nothing else. Examples determine it for the multiplicities that they show (T8).</summary>
    EqualityAware,

    /// <summary>The function sees how elements compare and nothing else. Examples determine it for the multiplicities that they show (T8).</summary>
    OrderAware,

    /// <summary>The filter law alone. Examples determine the values on the lists that they cover, never the function (T2).</summary>
    FilterEquivariant,
}
