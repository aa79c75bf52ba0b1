namespace FilterEquivariance;

/// <summary>Which renamings of letters a list function is known to commute with (theory, section 5).</summary>
public enum Naturality
{
    /// <summary>Nothing is known: lists over the whole alphabet are run.</summary>
    None,

    /// <summary>Commutes with strictly increasing renamings: weak-order patterns are enough.</summary>
    Monotone,

    /// <summary>Commutes with injective renamings: restricted growth patterns are enough.</summary>
    Injective,

    /// <summary>Commutes with every map (the map law is proved): one list per length, 0, 1, …, n − 1, is enough.</summary>
    Natural,
}
