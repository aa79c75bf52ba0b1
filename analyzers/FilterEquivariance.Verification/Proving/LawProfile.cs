using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>A law as data for the prover: how the items of the input lists are related, and which results are accepted. Nothing else differs between the laws.</summary>
/// <param name="Law">The law.</param>
/// <param name="Item">Relation of an item both runs have.</param>
/// <param name="LeftItem">What an item only the left run has looks like; null when the transformation removes nothing.</param>
internal sealed record LawProfile(Law Law, Relation Item, Relation? LeftItem)
{
    public static LawProfile Filter { get; } = new(Law.Filter, Relation.Same.KeptElement, Relation.LeftOnly.Dropped);

    public static LawProfile Map { get; } = new(Law.Map, Relation.Element.Mapped, null);

    public static LawProfile Of(Law law) => law == Law.Filter ? Filter : Map;

    /// <summary>The law for lists of this element type: whether items may be null is a matter of its annotation.</summary>
    public LawProfile For(TypeRef element) =>
        element.MayBeNull || element.Kind == TypeKind.Nullable ? this with { Item = Item with { MaybeNull = true }, LeftItem = LeftItem is null ? null : LeftItem with { MaybeNull = true } } : this;

    /// <summary>Any list the law transforms.</summary>
    public Relation.Sequence List => new(Item, LeftItem);

    /// <summary>A list that satisfies the law as a result: ordered, paired items are elements related by the law, and nothing else is missing from R than dropped elements.</summary>
    public bool Accepts(Relation relation) =>
        relation is Relation.Sequence { Ordered: true } s
        && (s.Paired is null || Covers(Item, s.Paired))
        && (s.LeftItems is null || (LeftItem is not null && Covers(LeftItem, s.LeftItems)));

    private static bool Covers(Relation law, Relation relation) => (law, relation) switch
    {
        (Relation.Same, Relation.Same same) => same.Kept,
        (Relation.Element, Relation.Element) => true,
        (Relation.LeftOnly, Relation.LeftOnly left) => left.Kind == LeftKind.Dropped,
        _ => false,
    };
}
