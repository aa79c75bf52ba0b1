namespace FilterEquivariance.Cli;

/// <summary>What the process says to the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary><c>check</c>: at least one declared law is refuted.</summary>
    public const int DeclaredLawRefuted = 1;

    /// <summary>Bad usage or input that cannot be read or parsed: one sentence on the error stream, nothing on the output stream.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
