namespace FilterEquivariance;

/// <summary>What <see cref="Law.Check"/> tries.</summary>
public sealed record LawOptions
{
    private static readonly CheckBudget Default = new();

    private static readonly Dictionary<string, IReadOnlyList<object?>> None = [];

    /// <summary>
    /// The values lists are built from, in the order in which counterexamples prefer them; null for the default, which exists for numbers, characters,
    /// strings, truth values and enumerations. Other element types, such as records, need it; values that agree in a key and differ elsewhere find most.
    /// </summary>
    public IReadOnlyList<object?>? Alphabet { get; init; }

    /// <summary>Prints a value in messages; null for C# literals where the type has them, otherwise <see cref="object.ToString"/>.</summary>
    public Func<object?, string>? Print { get; init; }

    /// <summary>Values of parameters that the laws hold fixed, by parameter name; parameters left out get a few ordinary values of their type.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<object?>> Arguments { get; init; } = None;

    /// <inheritdoc cref="CheckBudget.SmallScopeLength"/>
    public int SmallScopeLength { get; init; } = Default.SmallScopeLength;

    /// <inheritdoc cref="CheckBudget.MaxRuns"/>
    public int MaxRuns { get; init; } = Default.MaxRuns;

    /// <inheritdoc cref="CheckBudget.RandomLists"/>
    public int RandomLists { get; init; } = Default.RandomLists;

    /// <inheritdoc cref="CheckBudget.MaxRandomLength"/>
    public int MaxRandomLength { get; init; } = Default.MaxRandomLength;

    /// <inheritdoc cref="CheckBudget.Seed"/>
    public int Seed { get; init; } = Default.Seed;

    /// <inheritdoc cref="CheckBudget.CriticalLengths"/>
    public IReadOnlyList<int> CriticalLengths { get; init; } = [];

    internal CheckBudget ToBudget() => new()
    {
        SmallScopeLength = SmallScopeLength,
        MaxRuns = MaxRuns,
        RandomLists = RandomLists,
        MaxRandomLength = MaxRandomLength,
        Seed = Seed,
        CriticalLengths = CriticalLengths,
    };
}
