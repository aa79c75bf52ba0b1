namespace FilterEquivariance;

/// <summary>What becomes of elements whose multiplicity no example shows. The filter law leaves it open (T2), so it is a choice.</summary>
public enum Beyond
{
    /// <summary>The function throws.</summary>
    Refuse,

    /// <summary>The function drops them.</summary>
    Drop,
}
