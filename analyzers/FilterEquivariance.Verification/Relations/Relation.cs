using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Relations;

/// <summary>
/// How a value of the run on xs (the left run, L) is related to the value in the same place of the run on the transformed list (the right run, R).
/// While only L executes, a relation describes L's value, and <see cref="Token"/> says which value of R it is still related to, if any.
/// </summary>
public abstract record Relation
{
    private Relation()
    {
    }

    /// <summary>See <see cref="Relations.Token"/>; null where both runs execute.</summary>
    public Token? Token { get; init; }

    /// <summary>Variables on whose storage or later value this one depends.</summary>
    public Roots Roots { get; init; } = Roots.None;

    /// <summary>A number the value is known not to be below, in every run that executes; null when nothing is known.</summary>
    public int? AtLeast { get; init; }

    /// <summary>
    /// It is null, or comes from where null is allowed, whatever the type of the variable that holds it: <c>!</c> and unannotated code hide that. A test for
    /// null clears it, and nothing else does. A lost value has it where a part of what was lost may be null.
    /// </summary>
    public bool MaybeNull { get; init; }

    /// <summary>Something in it may be null, of a value that is not described part by part; what is taken out of it then says so.</summary>
    public bool PartsMaybeNull { get; init; }

    /// <summary>The list parameter of which the value is known to be an item, in every run that executes.</summary>
    public Variable? From { get; init; }

    /// <summary>Predicates the value is known to satisfy; null when there are none.</summary>
    public Satisfied? Satisfies { get; init; }

    /// <summary>The same value in both runs. <paramref name="Kept"/>: it is an element that satisfies the predicate (filter law).</summary>
    public sealed record Same(bool Kept = false, Known? Constant = null) : Relation
    {
        /// <summary>It is known not to satisfy the predicate (filter law).</summary>
        public bool Dropped { get; init; }

        public static Same Value { get; } = new();

        public static Same KeptElement { get; } = new(true);

        public static Same Of(object? constant) => new(false, new Known(constant)) { MaybeNull = constant is null };
    }

    /// <summary>Map law: R's value is g of L's value.</summary>
    public sealed record Element : Relation
    {
        public static Element Mapped { get; } = new();
    }

    /// <summary>A value only L has. Filter law: <paramref name="Kind"/> tells whether it is a dropped element, a kept one, or anything.</summary>
    public sealed record LeftOnly(LeftKind Kind = LeftKind.Any, Known? Constant = null) : Relation
    {
        public static LeftOnly Any { get; } = new();

        public static LeftOnly Dropped { get; } = new(LeftKind.Dropped);

        public static LeftOnly Of(object? constant) => new(LeftKind.Any, new Known(constant)) { MaybeNull = constant is null };
    }

    /// <summary>
    /// A sequence, set or bag: R's items are L's items without some. The items R has are related one by one by <paramref name="Paired"/>, in the same order
    /// when <paramref name="Ordered"/>; the items only L has are described by <paramref name="LeftItems"/>. Null: there are none of that kind.
    /// </summary>
    public sealed record Sequence(Relation? Paired, Relation? LeftItems, bool Ordered = true) : Relation
    {
        /// <summary>Both lists are known to have an element (L's alone where only L executes).</summary>
        public bool NonEmpty { get; init; }

        /// <summary>First item when it is known to exist: a paired one, or one only L has.</summary>
        public Relation? Front { get; init; }

        /// <summary>Last item when it is known to exist.</summary>
        public Relation? Back { get; init; }

        /// <summary>No two items of L are equal: a set.</summary>
        public bool IsSet { get; init; }

        /// <summary>L's list is strictly shorter than the recursion's list argument.</summary>
        public bool IsSmaller { get; init; }

        /// <summary>What remains when the known first or last item is removed has this token.</summary>
        public Token? RestToken { get; init; }

        /// <summary>Enumerating it has effects; it must be enumerated exactly once and to its end.</summary>
        public bool HasEffects { get; init; }

        /// <summary>The items are groups or map entries with pairwise different keys.</summary>
        public bool KeysUnique { get; init; }

        /// <summary>The list parameter all of whose items occur here (for groups: among the keys).</summary>
        public Variable? Whole { get; init; }

        public static Sequence Empty { get; } = new(null, null);

        public bool IsEmpty => Paired is null && LeftItems is null;

        /// <summary>The items alone: no knowledge about first, last or identity.</summary>
        public Sequence Plain() => new(Paired, LeftItems, Ordered) { Roots = Roots, HasEffects = HasEffects, NonEmpty = NonEmpty, IsSmaller = IsSmaller };
    }

    /// <summary>A map: entries both runs have, and entries only L has. Enumeration is unordered.</summary>
    public sealed record Map(Relation? Key, Relation? Value, Relation? LeftKey, Relation? LeftValue) : Relation
    {
        public static Map Empty { get; } = new(null, null, null, null);

        /// <summary>List parameters all of whose items are keys, in every run that executes.</summary>
        public Roots Covers { get; init; } = Roots.None;

        /// <summary>Variables whose present value is a key.</summary>
        public Roots Present { get; init; } = Roots.None;
    }

    /// <summary>Tuple, record or anonymous object, field by field.</summary>
    public sealed record Tuple(ImmutableArray<Relation> Fields) : Relation
    {
        public bool Equals(Tuple? other) => other is not null && base.Equals(other) && Fields.SequenceEqual(other.Fields);

        public override int GetHashCode() => Fields.Length;
    }

    /// <summary>A group of a grouping: its key, and its items.</summary>
    public sealed record Group(Relation Key, Sequence Items) : Relation;

    /// <summary>A function value of the program; it is applied where it is used.</summary>
    public sealed record Function(Operation.Lambda Lambda) : Relation
    {
        public bool Equals(Function? other) => other is not null && base.Equals(other) && ReferenceEquals(Lambda, other.Lambda);

        public override int GetHashCode() => 1;
    }

    /// <summary>The number of items of lists that may differ in length. Only comparisons with a constant make use of what is known of it.</summary>
    public sealed record Length(string Sentence, SourceLocation Location) : Relation
    {
        public bool Equals(Length? other) => other is not null && AtLeast == other.AtLeast;

        public override int GetHashCode() => 3;
    }

    /// <summary>An answer that is known in R, and in L may be the same or the other; <paramref name="Cause"/> says why it may differ.</summary>
    public sealed record KnownInRight(bool InRight, Lost Cause) : Relation;

    /// <summary>Declared, and without a value on this way: C# lets nothing read it before it is assigned.</summary>
    public sealed record Unassigned : Relation;

    /// <summary>Nothing is known; the reason names the operation that lost it. Lost values differ only in whether they may be null.</summary>
    public sealed record Lost(string Code, string Sentence, SourceLocation Location) : Relation
    {
        public bool Equals(Lost? other) => other is not null && MaybeNull == other.MaybeNull;

        public override int GetHashCode() => 2;
    }
}

/// <summary>A known constant.</summary>
public sealed record Known(object? Value);

/// <summary>What is known of a value only the left run has.</summary>
public enum LeftKind
{
    Any,

    /// <summary>An element for which the predicate is true.</summary>
    Kept,

    /// <summary>An element for which the predicate is false.</summary>
    Dropped,

    /// <summary>A key of a map, named by <see cref="Relation.From"/>, that R's map does not have.</summary>
    Alone,
}
