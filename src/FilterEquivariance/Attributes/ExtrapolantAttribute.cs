namespace FilterEquivariance;

/// <summary>
/// Asks the source generator for the body of a partial method: the only function of a class that has the values which <see cref="ExampleAttribute"/> gives.
/// Where they leave several functions, or none, the compiler reports an error that says what to ask next, or what contradicts.
/// </summary>
/// <param name="equivarianceClass">Natural, equality-aware or order-aware; the filter law alone determines no function (T2).</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExtrapolantAttribute(EquivarianceClass equivarianceClass = EquivarianceClass.Natural) : Attribute
{
    /// <summary>The class in which the function is the only one.</summary>
    public EquivarianceClass EquivarianceClass { get; } = equivarianceClass;

    /// <summary>What becomes of elements that occur more or less often than in any example; natural functions know no such elements.</summary>
    public Beyond Beyond { get; set; }
}
