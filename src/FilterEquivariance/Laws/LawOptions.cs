namespace FilterEquivariance;

/// <summary>What <see cref="Law.Check"/> tries.</summary>
public sealed record LawOptions
{
    /// <summary>
    /// The values lists are built from, in the order in which counterexamples prefer them; null for the default, which exists for numbers, characters,
    /// strings, truth values and enumerations. Other element types, such as records, need it; values that agree in a key and differ elsewhere find most.
    /// </summary>
    public IReadOnlyList<object?>? Alphabet { get; init; }

    /// <summary>Prints a value in messages; null for C# literals where the type has them, otherwise <see cref="object.ToString"/>.</summary>
    public Func<object?, string>? Print { get; init; }

    /// <summary>Values of parameters that the laws hold fixed, by parameter name; parameters left out get a few ordinary values of their type.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<object?>> Arguments { get; init; } = new Dictionary<string, IReadOnlyList<object?>>();

    /// <inheritdoc cref="CheckBudget.SmallScopeLength"/>
    public int SmallScopeLength { get; init; } = new CheckBudget().SmallScopeLength;

    /// <inheritdoc cref="CheckBudget.MaxRuns"/>
    public int MaxRuns { get; init; } = new CheckBudget().MaxRuns;

    /// <inheritdoc cref="CheckBudget.RandomLists"/>
    public int RandomLists { get; init; } = new CheckBudget().RandomLists;

    /// <inheritdoc cref="CheckBudget.MaxRandomLength"/>
    public int MaxRandomLength { get; init; } = new CheckBudget().MaxRandomLength;

    /// <inheritdoc cref="CheckBudget.Seed"/>
    public int Seed { get; init; } = new CheckBudget().Seed;

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
