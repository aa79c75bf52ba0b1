namespace FilterEquivariance.Benchmarks;

/// <summary>Which rules a host runs.</summary>
internal enum HostMode
{
    /// <summary>A command-line build: rules below warning are off, and nothing is proved that nobody declared.</summary>
    Build,

    /// <summary>An editor: every rule that is on by default, suggestions included.</summary>
    Editor,
}
