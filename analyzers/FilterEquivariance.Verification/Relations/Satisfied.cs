using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Relations;

/// <summary>A predicate that a value is known to satisfy, in every run that executes, and those known before. It sees its item alone, so that this stays true.</summary>
public sealed class Satisfied : IEquatable<Satisfied>
{
    private readonly Satisfied? _before;

    private Satisfied(Operation.Lambda predicate, Satisfied? before) => (Predicate, _before) = (predicate, before);

    public Operation.Lambda Predicate { get; }

    /// <summary>All predicates that are satisfied.</summary>
    public IEnumerable<Operation.Lambda> All
    {
        get
        {
            for (var known = this; known is not null; known = known._before)
                yield return known.Predicate;
        }
    }

    public static Satisfied Also(Satisfied? before, Operation.Lambda predicate) =>
        before is not null && before.All.Any(known => ReferenceEquals(known, predicate)) ? before : new(predicate, before);

    /// <summary>What is known of either value.</summary>
    public static Satisfied? Common(Satisfied? one, Satisfied? other)
    {
        while (one is not null && !one.Equals(other))
        {
            if (other is null || one.All.Count() > other.All.Count())
                one = one._before;
            else
                other = other._before;
        }

        return one;
    }

    public bool Equals(Satisfied? other) => other is not null && All.SequenceEqual(other.All, ByReference<Operation.Lambda>.Comparer);

    public override bool Equals(object? obj) => Equals(obj as Satisfied);

    public override int GetHashCode() => ByReference<Operation.Lambda>.Comparer.GetHashCode(Predicate);
}
