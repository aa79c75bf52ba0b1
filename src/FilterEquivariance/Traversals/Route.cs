namespace FilterEquivariance;

/// <summary>In which order a traversal visits a list.</summary>
public enum Route
{
    /// <summary>Every element, from the first to the last; printed <c>F</c>.</summary>
    Forward,

    /// <summary>Every element, from the last to the first; printed <c>B</c>.</summary>
    Backward,

    /// <summary>Every different element once, the least first; printed <c>A</c>.</summary>
    Ascending,

    /// <summary>Every different element once, the greatest first; printed <c>D</c>.</summary>
    Descending,
}
