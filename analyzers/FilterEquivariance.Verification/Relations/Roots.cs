using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Relations;

/// <summary>The variables a value still depends on: collections whose storage it shares, and variables its deferred parts will read. Compared as a set.</summary>
public sealed class Roots : IEquatable<Roots>
{
    private readonly Variable[] _variables;

    private Roots(Variable[] variables) => _variables = variables;

    public static Roots None { get; } = new([]);

    public bool IsEmpty => _variables.Length == 0;

    public static Roots Of(Variable variable) => new([variable]);

    public static Roots Of(IEnumerable<Variable> variables)
    {
        var distinct = variables.Distinct().ToArray();
        return distinct.Length == 0 ? None : new(distinct);
    }

    public IReadOnlyList<Variable> Variables => _variables;

    public bool Contains(Variable variable) => Array.IndexOf(_variables, variable) >= 0;

    public Roots With(Variable variable) => Contains(variable) ? this : new([.. _variables, variable]);

    public Roots Without(Variable variable) => Contains(variable) ? Of(_variables.Where(v => v != variable)) : this;

    public Roots Union(Roots other) => other.IsEmpty ? this : IsEmpty ? other : Of(_variables.Concat(other._variables));

    public Roots Intersect(Roots other) => Equals(other) ? this : Of(_variables.Where(other.Contains));

    public bool Equals(Roots? other) =>
        other is not null && (ReferenceEquals(this, other) || (_variables.Length == other._variables.Length && _variables.All(other.Contains)));

    public override bool Equals(object? obj) => Equals(obj as Roots);

    public override int GetHashCode() => _variables.Length;

    public override string ToString() => string.Join(", ", _variables.Select(v => v.Name));
}
