namespace FilterEquivariance.Verification.Relations;

/// <summary>Join and the predicates on relations that transfer functions ask for.</summary>
public static class RelationAlgebra
{
    /// <summary>The least relation this domain has above both.</summary>
    public static Relation Join(Relation a, Relation b)
    {
        if (a.Equals(b))
            return a;
        var joined = JoinCore(a, b);
        return joined with
        {
            Satisfies = Satisfied.Common(a.Satisfies, b.Satisfies),
            MaybeNull = joined is Relation.Lost ? HidesNull(a) || HidesNull(b) : a.MaybeNull || b.MaybeNull,
            PartsMaybeNull = joined is Relation.Same or Relation.LeftOnly && (HasNullInside(a) || HasNullInside(b)),
            From = a.From == b.From ? a.From : null,
            Token = a.Token == b.Token ? a.Token : null,
            Roots = a.Roots.Union(b.Roots),
            AtLeast = a.AtLeast < b.AtLeast ? a.AtLeast : b.AtLeast < a.AtLeast || a.AtLeast == b.AtLeast ? b.AtLeast : null,
        };
    }

    /// <summary>Join where null is the empty relation.</summary>
    public static Relation? JoinOptional(Relation? a, Relation? b) => a is null ? b : b is null ? a : Join(a, b);

    /// <summary>What L's value looks like on its own.</summary>
    public static Relation LeftView(Relation relation) => LeftViewOf(relation) with { MaybeNull = relation.MaybeNull, PartsMaybeNull = relation.PartsMaybeNull, Satisfies = relation.Satisfies };

    private static Relation LeftViewOf(Relation relation) => relation switch
    {
        Relation.Same same => new Relation.LeftOnly(KindOf(same), same.Constant) { From = same.From, AtLeast = same.AtLeast },
        Relation.LeftOnly => relation with { Token = null },
        Relation.Sequence s => new Relation.Sequence(null, LeftItemsOf(s), s.Ordered) { NonEmpty = s.NonEmpty || s.Front is not null || s.Back is not null, Whole = s.Whole, KeysUnique = s.KeysUnique },
        Relation.Tuple t => new Relation.Tuple([.. t.Fields.Select(LeftView)]),
        Relation.Group g => new Relation.Group(LeftView(g.Key), (Relation.Sequence)LeftView(g.Items)),
        Relation.Map m => new Relation.Map(null, null, JoinOptional(OptionalLeftView(m.Key), m.LeftKey), JoinOptional(OptionalLeftView(m.Value), m.LeftValue)) { Covers = m.Covers, Present = m.Present },
        Relation.Function f => f with { Token = null },
        _ => Relation.LeftOnly.Any,
    };

    /// <summary>All items of L's list, as values only L has; null when it is empty.</summary>
    public static Relation? LeftItemsOf(Relation.Sequence sequence) => JoinOptional(OptionalLeftView(sequence.Paired), sequence.LeftItems);

    /// <summary>The value may be null, or something in it may be.</summary>
    public static bool HidesNull(Relation? relation) => relation is { MaybeNull: true } || HasNullInside(relation);

    private static bool HasNullInside(Relation? relation) => relation switch
    {
        null => false,
        { PartsMaybeNull: true } => true,
        Relation.Tuple t => t.Fields.Any(HidesNull),
        Relation.Sequence s => HidesNull(s.Paired) || HidesNull(s.LeftItems),
        Relation.Group g => HidesNull(g.Key) || HidesNull(g.Items),
        Relation.Map m => HidesNull(m.Key) || HidesNull(m.Value) || HidesNull(m.LeftKey) || HidesNull(m.LeftValue),
        _ => false,
    };

    /// <summary>The same value in both runs, through tuples and lists.</summary>
    public static bool IsSame(Relation relation) => relation switch
    {
        Relation.Same => true,
        Relation.Tuple t => t.Fields.All(IsSame),
        Relation.Sequence s => s.LeftItems is null && s.Ordered && !s.HasEffects && (s.Paired is null || IsSame(s.Paired)),
        Relation.Group g => IsSame(g.Key) && IsSame(g.Items),
        _ => false,
    };

    /// <summary>
    /// L's value of a paired item never equals the value of an item only L has. A kept element never equals a dropped one, since a predicate respects equality.
    /// </summary>
    public static bool AreDisjoint(Relation? a, Relation? b)
    {
        if (a is null || b is null)
            return true;
        return (a, b) switch
        {
            (Relation.Tuple x, Relation.Tuple y) => x.Fields.Length == y.Fields.Length && x.Fields.Zip(y.Fields, AreDisjoint).Any(d => d),
            _ => (KindOf(a), KindOf(b)) is (LeftKind.Kept, LeftKind.Dropped) or (LeftKind.Dropped, LeftKind.Kept) || AreDifferentConstants(a, b),
        };
    }

    /// <summary>The constant L's value is known to be.</summary>
    public static Known? ConstantOf(Relation relation) => relation switch
    {
        Relation.Same same => same.Constant,
        Relation.LeftOnly left => left.Constant,
        _ => null,
    };

    /// <summary>The view of a value as a sequence: a value that is the same in both runs has the same items in both.</summary>
    public static Relation.Sequence? AsSequence(Relation relation) => relation switch
    {
        Relation.Sequence s => s,
        Relation.Group g => g.Items,
        Relation.Same { Constant.Value: "" } or Relation.LeftOnly { Constant.Value: "" } => Relation.Sequence.Empty with { Token = relation.Token, Roots = relation.Roots },
        Relation.Same { Constant: not { Value: null } } => new Relation.Sequence(PartOf(relation, Relation.Same.Value), null) { Token = relation.Token, Roots = relation.Roots },
        Relation.LeftOnly { Constant: not { Value: null } } => new Relation.Sequence(null, PartOf(relation, Relation.LeftOnly.Any)) { Roots = relation.Roots },
        _ => null,
    };

    /// <summary>A value taken out of one that is not described part by part.</summary>
    public static Relation PartOf(Relation whole, Relation part) =>
        whole.PartsMaybeNull ? part with { MaybeNull = true, PartsMaybeNull = true } : part;

    private static LeftKind KindOf(Relation relation) => relation switch
    {
        Relation.Same { Kept: true } => LeftKind.Kept,
        Relation.Same { Dropped: true } => LeftKind.Dropped,
        Relation.LeftOnly left => left.Kind,
        _ => LeftKind.Any,
    };

    // Floating-point zeros are different bits and equal values, so only constants of types with one representation per value count.
    private static bool AreDifferentConstants(Relation a, Relation b) =>
        ConstantOf(a)?.Value is { } x && ConstantOf(b)?.Value is { } y && x.GetType() == y.GetType() && x is int or long or char or bool or string && !x.Equals(y);

    private static Relation? OptionalLeftView(Relation? relation) => relation is null ? null : LeftView(relation);

    private static Relation JoinCore(Relation a, Relation b)
    {
        switch (a, b)
        {
            case (Relation.KnownInRight x, _):
                return Join(x.Cause, b);
            case (_, Relation.KnownInRight y):
                return Join(a, y.Cause);
            case (Relation.Lost, _):
                return a;
            case (_, Relation.Lost):
                return b;
            case (Relation.Same x, Relation.Same y):
                return new Relation.Same(x.Kept && y.Kept, Equals(x.Constant, y.Constant) ? x.Constant : null) { Dropped = x.Dropped && y.Dropped };
            case (Relation.LeftOnly x, Relation.LeftOnly y):
                return new Relation.LeftOnly(x.Kind == y.Kind ? x.Kind : LeftKind.Any, Equals(x.Constant, y.Constant) ? x.Constant : null);
            case (Relation.LeftOnly, Relation.Same):
                return Join(a, LeftView(b));
            case (Relation.Same, Relation.LeftOnly):
                return Join(LeftView(a), b);
            case (Relation.Group x, Relation.Group y):
                return new Relation.Group(Join(x.Key, y.Key), JoinSequences(x.Items, y.Items));
            case (Relation.Sequence x, Relation.Sequence y):
                return JoinSequences(x, y);
            case (Relation.Sequence or Relation.Group, Relation.Same or Relation.LeftOnly or Relation.Group or Relation.Sequence):
            case (Relation.Same or Relation.LeftOnly, Relation.Sequence or Relation.Group):
                // A value that may be null is no sequence in one of the two cases.
                if ((a is Relation.Same or Relation.LeftOnly ? ConstantOf(a) : ConstantOf(b)) is not { Value: not null } && !(a is Relation.Sequence or Relation.Group && b is Relation.Sequence or Relation.Group))
                    return Mixed();
                return AsSequence(a) is { } first && AsSequence(b) is { } second ? JoinSequences(first, second) : Mixed();
            case (Relation.Tuple x, Relation.Tuple y) when x.Fields.Length == y.Fields.Length:
                return new Relation.Tuple([.. x.Fields.Zip(y.Fields, Join)]);
            case (Relation.Tuple x, Relation.Same y) when y.Constant is null && IsSame(x):
                return Relation.Same.Value;
            case (Relation.Same x, Relation.Tuple y) when x.Constant is null && IsSame(y):
                return Relation.Same.Value;
            case (Relation.Tuple, Relation.LeftOnly) or (Relation.LeftOnly, Relation.Tuple):
                return Relation.LeftOnly.Any;
            case (Relation.Map x, Relation.Map y):
                return new Relation.Map(JoinOptional(x.Key, y.Key), JoinOptional(x.Value, y.Value), JoinOptional(x.LeftKey, y.LeftKey), JoinOptional(x.LeftValue, y.LeftValue))
                {
                    Covers = x.Covers.Intersect(y.Covers),
                    Present = x.Present.Intersect(y.Present),
                };
            case (Relation.Length, Relation.Length):
                return a;
            case (Relation.Element, Relation.Element):
                return Relation.Element.Mapped;
            default:
                return Mixed();
        }
    }

    private static Relation.Lost Mixed() => new("join", "values that are related in different ways meet here", SourceLocation.None);

    private static Relation.Sequence JoinSequences(Relation.Sequence x, Relation.Sequence y)
    {
        var sameRest = x.RestToken == y.RestToken;
        return new Relation.Sequence(JoinOptional(x.Paired, y.Paired), JoinOptional(x.LeftItems, y.LeftItems), x.Ordered && y.Ordered)
        {
            NonEmpty = x.NonEmpty && y.NonEmpty,
            Front = sameRest && Equals(x.Front, y.Front) ? x.Front : null,
            Back = sameRest && Equals(x.Back, y.Back) ? x.Back : null,
            RestToken = sameRest ? x.RestToken : null,
            IsSet = x.IsSet && y.IsSet,
            IsSmaller = x.IsSmaller && y.IsSmaller,
            HasEffects = x.HasEffects || y.HasEffects,
            KeysUnique = x.KeysUnique && y.KeysUnique,
            Whole = x.Whole == y.Whole ? x.Whole : null,
            Token = x.Token == y.Token ? x.Token : null,
            Roots = x.Roots.Union(y.Roots),
        };
    }
}
