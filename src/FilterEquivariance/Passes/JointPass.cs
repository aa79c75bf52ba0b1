using System.Globalization;

namespace FilterEquivariance;

/// <summary>A pass over one of several lists.</summary>
/// <param name="List">Which list, from 0 on.</param>
/// <param name="Pass">The pass.</param>
public sealed record JointPass(int List, Pass Pass)
{
    /// <summary><c>F1</c>, <c>B2^3</c>: the number of the list, from 1 on, behind the direction.</summary>
    public override string ToString() => Pass.ToString().Insert(1, (List + 1).ToString(CultureInfo.InvariantCulture));
}
