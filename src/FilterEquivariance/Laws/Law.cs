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

    /// <summary>Checks the law for a delegate on all small lists and on random long ones.</summary>
    /// <param name="function">
    /// A function from lists to a list; a method group will do. Lists are arrays, the usual collections and their interfaces, immutable arrays and lists,
    /// memory, and strings as lists of characters. Parameters that are lists of the result's element type are filtered or mapped jointly; all others,
    /// and those marked <see cref="FixedAttribute"/>, are held fixed. It must end on every list.
    /// </param>
    /// <param name="options">What to try; null for the defaults.</param>
    /// <returns>The verdict, never <see cref="Verdict.Proved"/>; call <see cref="CheckResult.ThrowIfRefuted"/> on it in a unit test.</returns>
    /// <exception cref="ArgumentException">The delegate is not a list function, or values of its elements or other parameters have to be given.</exception>
    /// <example><code>Law.Filter.Check(Sorted).ThrowIfRefuted();</code></example>
    public CheckResult Check(Delegate function, LawOptions? options = null)
    {
        if (function is null)
            throw new ArgumentNullException(nameof(function));
        options ??= new LawOptions();
        var signature = DelegateSignature.Of(function, options);
        return LawChecker.Check(this, signature.Result.Function(signature), options.ToBudget(), CancellationToken.None) with { FunctionName = signature.Name };
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
