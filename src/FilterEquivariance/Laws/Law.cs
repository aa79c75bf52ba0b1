namespace FilterEquivariance;

/// <summary>An equation that a list function may satisfy.</summary>
public sealed class Law
{
    private Law(string name, string adjective)
    {
        Name = name;
        Adjective = adjective;
    }

    /// <summary><c>f(xs.Where(p))</c> equals <c>f(xs).Where(p)</c> for every list and every predicate that respects element equality.</summary>
    public static Law Filter { get; } = new("filter", "filter-equivariant");

    /// <summary><c>f(xs.Select(g))</c> equals <c>f(xs).Select(g)</c> for every list and every function g, injective or not.</summary>
    public static Law Map { get; } = new("map", "map-equivariant");

    /// <summary><c>filter</c> or <c>map</c>.</summary>
    public string Name { get; }

    /// <summary><c>filter-equivariant</c> or <c>map-equivariant</c>.</summary>
    public string Adjective { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
