namespace FilterEquivariance;

/// <summary>One operator of a term: what it is called, why it is filter-equivariant, and the step that runs it.</summary>
/// <param name="Code">The C# that builds it.</param>
/// <param name="Sentences">What it does and why that commutes with filtering; a sum also says what its parts do.</param>
/// <param name="Naturality">The renamings of letters it is known to commute with.</param>
/// <param name="Step">Runs it.</param>
internal sealed record Stage<T>(string Code, IReadOnlyList<string> Sentences, Naturality Naturality, Step<T> Step)
{
    /// <summary>The code is a sum, and needs parentheses before a member.</summary>
    public bool IsSum { get; init; }
}
