namespace FilterEquivariance.Cli.Output;

/// <summary>A verdict as one sign and its colour.</summary>
internal static class LawSign
{
    public static (string Sign, string Style) Of(Verdict verdict) => verdict switch
    {
        Verdict.Proved => ("✓", "green"),
        Verdict.Refuted => ("✗", "red"),
        _ => ("?", "yellow"),
    };
}
