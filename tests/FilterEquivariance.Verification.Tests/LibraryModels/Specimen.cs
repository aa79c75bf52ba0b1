namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>A value twice: as the evaluator boxes it and as the runtime has it.</summary>
internal sealed record Specimen(object? Boxed, object? Real);

/// <summary>What happened during a call, once in each world: calls of functions, elements pulled.</summary>
internal sealed class Logs
{
    public List<string> Boxed { get; } = [];

    public List<string> Real { get; } = [];

    /// <summary>LINQ operators among the operands make the runtime skip calls that have no result.</summary>
    public bool AreComparable { get; set; } = true;
}
