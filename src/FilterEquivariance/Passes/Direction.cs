namespace FilterEquivariance;

/// <summary>In which direction a pass goes through the list.</summary>
public enum Direction
{
    /// <summary>From the first element to the last; printed <c>F</c>.</summary>
    Forward,

    /// <summary>From the last element to the first; printed <c>B</c>.</summary>
    Backward,
}
