namespace FilterEquivariance.Verification.Proving;

/// <summary>Which runs execute a step.</summary>
internal enum Mode
{
    /// <summary>Both, in lockstep.</summary>
    Paired,

    /// <summary>Only the run on the original list; the other stands still.</summary>
    Left,
}
