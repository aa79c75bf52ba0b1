using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A sum of variables and lengths of lists with integer coefficients: enough to see that an index runs over a whole list. The sums that occur are
/// lengths give or take two, which do not overflow.
/// </summary>
internal sealed class Affine : IEquatable<Affine>
{
    private readonly ImmutableDictionary<Symbol, int> _coefficients;
    private readonly int _constant;

    private Affine(ImmutableDictionary<Symbol, int> coefficients, int constant)
    {
        _coefficients = coefficients;
        _constant = constant;
    }

    public static Affine Of(int constant) => new(ImmutableDictionary<Symbol, int>.Empty, constant);

    public static Affine Of(Variable variable) => new(ImmutableDictionary<Symbol, int>.Empty.Add(new(variable, false), 1), 0);

    public static Affine Length(Variable list) => new(ImmutableDictionary<Symbol, int>.Empty.Add(new(list, true), 1), 0);

    /// <summary>The list whose length this is, without anything added; such a sum is not negative.</summary>
    public Variable? LengthOf =>
        _constant == 0 && _coefficients.Count == 1 && _coefficients.First() is { Key: { IsLength: true, Variable: var list }, Value: 1 } ? list : null;

    /// <summary>The value, when it is a number.</summary>
    public int? Constant => _coefficients.IsEmpty ? _constant : null;

    /// <summary>A sum of lengths and a number that is not negative.</summary>
    public bool IsNeverNegative => _constant >= 0 && _coefficients.All(term => term.Key.IsLength && term.Value > 0);

    /// <summary>The lengths in it stay what they are while the region runs.</summary>
    public bool IsKept(FunctionFacts facts, ImmutableArray<Statement> region) => _coefficients.Keys.All(symbol => !symbol.IsLength || facts.KeepsItsLength(symbol.Variable, region));

    public int Coefficient(Variable variable) => _coefficients.TryGetValue(new(variable, false), out var coefficient) ? coefficient : 0;

    public Affine Plus(Affine other, int factor = 1)
    {
        var coefficients = _coefficients;
        foreach (var term in other._coefficients)
        {
            var sum = (coefficients.TryGetValue(term.Key, out var own) ? own : 0) + factor * term.Value;
            coefficients = sum == 0 ? coefficients.Remove(term.Key) : coefficients.SetItem(term.Key, sum);
        }

        return new(coefficients, _constant + factor * other._constant);
    }

    public Affine Plus(int constant) => new(_coefficients, _constant + constant);

    /// <summary>The value with another sum in place of the variable.</summary>
    public Affine With(Variable variable, Affine replacement)
    {
        var coefficient = Coefficient(variable);
        return new Affine(_coefficients.Remove(new(variable, false)), _constant).Plus(replacement, coefficient);
    }

    /// <summary>The value with another sum in place of the length of a list.</summary>
    public Affine WithLength(Variable list, Affine replacement) =>
        _coefficients.TryGetValue(new(list, true), out var coefficient) ? new Affine(_coefficients.Remove(new(list, true)), _constant).Plus(replacement, coefficient) : this;

    public bool Equals(Affine? other) =>
        other is not null && _constant == other._constant && _coefficients.Count == other._coefficients.Count
        && _coefficients.All(term => other._coefficients.TryGetValue(term.Key, out var coefficient) && coefficient == term.Value);

    public override bool Equals(object? other) => Equals(other as Affine);

    public override int GetHashCode() => (_constant, _coefficients.Count).GetHashCode();

    private readonly record struct Symbol(Variable Variable, bool IsLength);
}
