using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Transfer functions of what compares keys: sets, groups, maps. They need that a key both runs have never equals a key only L has.</summary>
internal sealed partial class RelationalReading
{
    private Relation DistinctCall(Call call, int sourceIndex, int? key, int? comparer) => WithSource(call, sourceIndex, source =>
    {
        if (!IsDefaultEquality(call.Optional(comparer)))
            return source.IsEmpty ? source : Lost("comparer", $"the comparer given to {call.Name} may merge different elements", call.Location);
        if (!source.IsEmpty && !ComparesByEquality(call, sourceIndex))
            return Lost("comparer", $"{call.Name} compares by an order that may merge different elements", call.Location);
        (Relation? Paired, Relation? Left)? keys = null;
        if (key is { } index)
        {
            var (paired, left, effects) = ApplyToItems(call, source, call.Operands[index], item => [item]);
            if (effects)
                return Block("effects", $"the key of {call.Name} has side effects", call.Location);
            keys = (paired, left);
        }

        if (Blocked is not null)
            return Relation.Same.Value;
        var result = Distinct(source, keys, call.Node.Type, call.Location, call.Mode);
        if (result is Relation.Sequence)
            Note(key is null ? "distinct elements" : "distinct by a key that tells kept and dropped elements apart", call.Name, call.Location);
        return result;
    });

    /// <summary>The first of each set of items with equal keys; sets when the result type says so.</summary>
    private static Relation Distinct(Relation.Sequence source, (Relation? Paired, Relation? Left)? keys, TypeRef type, SourceLocation location, Mode mode)
    {
        var isSet = type.Kind == TypeKind.Set;
        var ordered = isSet ? IsSorted(type) : source.Ordered;
        if (mode == Mode.Left)
            return LeftSequence(source, item => item) with { IsSet = isSet, Ordered = ordered };
        var (paired, left) = keys ?? (source.Paired, source.LeftItems);
        if (paired is not null && !RelationAlgebra.IsSame(paired))
            return paired is Relation.Lost ? paired : Inspected(paired, "comparing elements", location);
        if (!RelationAlgebra.AreDisjoint(paired, left))
            return Lost("key", "a dropped element may have the same key as a kept one", location);
        return new Relation.Sequence(source.Paired, source.LeftItems, ordered) { IsSet = isSet || keys is null, NonEmpty = source.NonEmpty, Whole = keys is null ? source.Whole : null };
    }

    private static bool IsSorted(TypeRef type) => type.Definition.Contains("SortedSet") && type.Arguments.Length > 0 && IsPrimitive(type.Element);

    // Ordered collections merge what ties in the order, which for some types is more than what is equal.
    private bool ComparesByEquality(Call call, int operand = 0)
    {
        if (!call.Model.Effects.HasFlag(Effects.InspectsOrder))
            return true;
        var type = Unwrap(call.Node.Operands[operand]).Type;
        var element = call.Node.Type.Kind == TypeKind.Set ? call.Node.Type.Element : type.Arguments.Length > 0 ? type.Arguments[0] : type;
        // Members of interfaces may be those of a hash-based or of an ordered collection; the type behind the interface tells.
        return (IsPrimitive(element) && !MayTellEqualsApart(element))
            || (call.Model.Effects.HasFlag(Effects.InspectsEquality) && type.Definition is "System.Collections.Generic.HashSet`1" or "System.Collections.Generic.Dictionary`2");
    }

    private bool? _tellsEqualsApart;

    // Where equal elements may differ and the program may notice, a choice among them matters.
    private bool MayTellEqualsApart(TypeRef type) => EqualNumbers.HasVariants(type) && (_tellsEqualsApart ??= EqualNumbers.AreToldApart(_program));

    /// <summary>The comparer is absent, or known to be the element type's own equality.</summary>
    private static bool IsDefaultEquality(Relation? comparer) =>
        comparer is null || (RelationAlgebra.ConstantOf(comparer) is { Value: var id } && id is null or "P:System.StringComparer.Ordinal" or "P:System.Collections.Generic.EqualityComparer`1.Default");

    private Relation Union(Call call, Shape.Union s) => WithSource(call, s.First, first => WithSource(call, s.Second, second =>
    {
        if (s.Key is not null || !IsDefaultEquality(call.Optional(s.Comparer)))
            return Lost("comparer", $"the keys of {call.Name} may merge different elements", call.Location);
        var all = Concatenate(first with { Token = null }, second with { Token = null }, call.Mode);
        if (all is not Relation.Sequence list)
            return all;
        Note("union", call.Name, call.Location);
        return Distinct(list, null, call.Node.Type, call.Location, call.Mode);
    }));

    private Relation SetDifference(Call call, int firstIndex, int secondIndex, int? key, int? comparer, string rule) => WithSource(call, firstIndex, first => WithSource(call, secondIndex, second =>
    {
        if (key is not null || !IsDefaultEquality(call.Optional(comparer)))
            return Lost("comparer", $"the keys of {call.Name} may merge different elements", call.Location);
        if (call.Mode == Mode.Left)
            return LeftSequence(first, item => item);
        if (!(second.Paired is null || RelationAlgebra.IsSame(second.Paired)) || !RelationAlgebra.AreDisjoint(first.Paired, second.LeftItems))
            return second.Paired is Relation.Lost lost ? lost : Lost("key", $"which elements {call.Name} removes may differ between the runs", call.Location);
        Note(rule, call.Name, call.Location);
        return Distinct(first with { NonEmpty = false, Whole = null }, null, call.Node.Type, call.Location, call.Mode) is Relation.Sequence result ? result with { NonEmpty = false } : Lost("key", $"{call.Name} compares values that are not the same in both runs", call.Location);
    }));

    private Relation GroupBy(Call call, Shape.GroupBy s) => WithSource(call, s.Source, source =>
    {
        if (!IsDefaultEquality(call.Optional(s.Comparer)))
            return Lost("comparer", $"the comparer given to {call.Name} may merge different keys", call.Location);
        var groups = Groups(call, source, s.Key, s.ElementSelector);
        if (groups is not Relation.Sequence list || s.ResultSelector is not { } selector)
            return groups;
        var (paired, left, effects) = ApplyToItems(call, list, call.Operands[selector], group => group is Relation.Group g ? [g.Key, g.Items] : [Relation.LeftOnly.Any, new Relation.Sequence(null, Relation.LeftOnly.Any)]);
        return effects ? Block("effects", $"the function given to {call.Name} has side effects", call.Location) : Items(call, list, paired, left, false);
    });

    /// <summary>
    /// Groups by a key. When no dropped element shares a key with a kept one, each group is wholly in both runs or wholly in L. Otherwise groups may lose
    /// items, and the order of groups (by first occurrence) may differ.
    /// </summary>
    private Relation Groups(Call call, Relation.Sequence source, int keyIndex, int? elementIndex)
    {
        var (pairedKey, leftKey, effects) = ApplyToItems(call, source, call.Operands[keyIndex], item => [item]);
        Relation? pairedItem = source.Paired;
        Relation? leftItem = source.LeftItems;
        if (elementIndex is { } element)
        {
            var (p, l, more) = ApplyToItems(call, source, call.Operands[element], item => [item]);
            (pairedItem, leftItem, effects) = (p, l, effects || more);
        }

        if (Blocked is not null)
            return Relation.Same.Value;
        if (effects)
            return Block("effects", $"the functions given to {call.Name} have side effects", call.Location);
        if (call.Mode == Mode.Left)
        {
            var item = elementIndex is null ? RelationAlgebra.LeftItemsOf(source) : leftItem;
            return new Relation.Sequence(null, item is null ? null : new Relation.Group(leftKey ?? Relation.LeftOnly.Any, new Relation.Sequence(null, item) { NonEmpty = true })) { KeysUnique = true };
        }

        if (pairedKey is not null && !RelationAlgebra.IsSame(pairedKey))
            return pairedKey is Relation.Lost ? pairedKey : Inspected(pairedKey, $"the key of {call.Name}", call.Location);
        var disjoint = RelationAlgebra.AreDisjoint(pairedKey, leftKey);
        Note(disjoint ? "groups by a key that tells kept and dropped elements apart" : "groups that may lose dropped elements", call.Name, call.Location);
        var both = pairedItem is null ? null : new Relation.Group(pairedKey!, new Relation.Sequence(pairedItem, disjoint ? null : leftItem, source.Ordered) { NonEmpty = true });
        var alone = leftItem is null ? null : new Relation.Group(leftKey!, new Relation.Sequence(null, leftItem, source.Ordered) { NonEmpty = true });
        var keyedByItem = (pairedKey is null || pairedKey.From == source.Whole) && (leftKey is null || leftKey.From == source.Whole);
        var inOrder = disjoint || IsSortedBy(call.Node.Operands[0], call.Node.Operands[keyIndex]);
        return new Relation.Sequence(both, alone, source.Ordered && inOrder) { KeysUnique = true, Whole = keyedByItem ? source.Whole : null };
    }

    /// <summary><c>xs.OrderBy(k).GroupBy(k)</c>: the groups come in the order of their keys, of which no two tie. What stands between leaves out elements or keeps their order.</summary>
    private static bool IsSortedBy(Operation source, Operation key)
    {
        while (Unwrap(source) is Operation.LibraryCall call && Forms.ShapeOf(call) is { } shape)
        {
            if (shape is Shape.ThenBy or Shape.Where or Shape.Copy)
                source = call.Operands[0];
            else
                return shape is Shape.Sort { Key: { } index, Comparer: null } && call.Operands[index] is Operation.Lambda by && Unwrap(key) is Operation.Lambda lambda && ResultType(lambda.Type) is var type && IsPrimitive(type) && !EqualNumbers.HasVariants(type) && SameCode.ArePredicatesEqual(by, lambda, true);
        }

        return false;
    }

    private Relation ToLookup(Call call, Shape.ToLookup s) => WithSource(call, s.Source, source =>
        IsDefaultEquality(call.Optional(s.Comparer)) ? Groups(call, source, s.Key, s.ElementSelector) : Lost("comparer", $"the comparer given to {call.Name} may merge different keys", call.Location));

    private Relation LookupGet(Call call, Shape.LookupGet s) => WithSource(call, s.Source, groups =>
    {
        var key = call.Operands[s.Key];
        if (call.Mode == Mode.Left)
            return new Relation.Sequence(null, groups.Paired is Relation.Group or null && groups.LeftItems is Relation.Group or null ? RelationAlgebra.JoinOptional(ItemsOfGroup(groups.Paired), ItemsOfGroup(groups.LeftItems)) : Relation.LeftOnly.Any);
        if (!RelationAlgebra.IsSame(key))
            return key is Relation.Lost ? key : Inspected(key, call.Name, call.Location);
        if (groups.IsEmpty)
            return Relation.Sequence.Empty;
        if (groups.Paired is not (null or Relation.Group) || groups.LeftItems is not (null or Relation.Group))
            return Lost("whole-list", $"{call.Name} reads a lookup that is not understood", call.Location);
        var result = Relation.Sequence.Empty;
        if (groups.Paired is Relation.Group both)
            result = both.Items with { NonEmpty = false };
        // A key of L's own groups gives items only L has.
        if (groups.LeftItems is Relation.Group alone && !RelationAlgebra.AreDisjoint(key, alone.Key))
            result = new Relation.Sequence(result.Paired, RelationAlgebra.JoinOptional(result.LeftItems, alone.Items.LeftItems), result.Ordered);
        return result;

        static Relation? ItemsOfGroup(Relation? group) => group is Relation.Group g ? RelationAlgebra.LeftItemsOf(g.Items) : null;
    });

    private Relation ToMap(Call call, Shape.ToMap s) => WithSource(call, s.Source, source =>
    {
        // Equal keys throw, so both runs must have the same keys twice: nothing may be dropped, or keys must be known to be unique.
        if (call.Mode == Mode.Left || !IsDefaultEquality(call.Optional(s.Comparer)))
            return Block("exception", $"{call.Name} throws on equal keys", call.Location);
        var (pairedKey, _, keyEffects) = ApplyToItems(call, source, call.Operands[s.Key], item => [item]);
        var value = source.Paired;
        var leftValue = source.LeftItems;
        var effects = keyEffects;
        if (s.Value is { } index)
        {
            var (p, l, more) = ApplyToItems(call, source, call.Operands[index], item => [item]);
            (value, leftValue, effects) = (p, l, effects || more);
        }

        if (effects)
            return Block("effects", $"the functions given to {call.Name} have side effects", call.Location);
        var unique = (source.KeysUnique && SelectsKey(call.Node.Operands[s.Key])) || (source.IsSet && SelectsItself(call.Node.Operands[s.Key]));
        if (source.LeftItems is not null && !unique)
            return Block("exception", $"{call.Name} throws when a dropped element has the key of another", call.Location);
        if (pairedKey is not null && !RelationAlgebra.IsSame(pairedKey))
            return unique ? Lost("inspects", $"{call.Name} looks at the value of an element", call.Location) : Block(pairedKey, "exception", $"{call.Name} throws on equal keys", call.Location);
        var covers = unique && source.Whole is { } whole ? Roots.Of(whole) : Roots.None;
        if (source.LeftItems is null)
            return new Relation.Map(pairedKey, value, null, null) { Covers = covers };
        var leftKey = unique && source.IsSet ? source.LeftItems : source.LeftItems is Relation.Group g ? g.Key : Relation.LeftOnly.Any;
        return new Relation.Map(pairedKey, value, leftKey, leftValue) { Covers = covers };
    });

    private static bool SelectsItself(Operation operation) =>
        Unwrap(operation) is Operation.Lambda { Body: var body, Parameters: [var parameter] } && SingleResult(body) is Operation.Read { Variable: var read } && read == parameter;

    private Relation Contains(Call call, int sourceIndex, int itemIndex, int? comparer)
    {
        var item = call.Operands[itemIndex];
        var operand = call.Operands[sourceIndex];
        Relation? paired;
        Relation? left;
        // A map is asked for a key, or as the sequence of its entries.
        if (operand is Relation.Map map && call.Model.Shape is Shape.HasKey)
        {
            (paired, left) = (map.Key, map.LeftKey);
        }
        else if (Items(operand) is { } items)
        {
            (paired, left) = items.KeysUnique && items.Paired is Relation.Group or null && items.LeftItems is Relation.Group or null && call.Model.Shape is Shape.HasKey && (items.Paired ?? items.LeftItems) is Relation.Group
                ? ((items.Paired as Relation.Group)?.Key, (items.LeftItems as Relation.Group)?.Key)
                : (items.Paired, items.LeftItems);
        }
        else
        {
            return operand is Relation.Lost ? operand : Inspected(operand, call.Name, call.Location);
        }

        var byEquality = IsDefaultEquality(call.Optional(comparer)) && ComparesByEquality(call, sourceIndex);
        if (call.Mode == Mode.Left)
        {
            var everything = RelationAlgebra.JoinOptional(paired is null ? null : RelationAlgebra.LeftView(paired), left);
            return everything is null || (byEquality && RelationAlgebra.AreDisjoint(item, everything)) ? Relation.LeftOnly.Of(false) : Relation.LeftOnly.Any;
        }

        if (paired is null && left is null)
            return Relation.Same.Of(false);
        if (!RelationAlgebra.IsSame(item) || (paired is not null && !RelationAlgebra.IsSame(paired)))
        {
            var cause = RelationAlgebra.IsSame(item) ? paired! : item;
            return cause is Relation.Lost ? cause : Inspected(cause, call.Name, call.Location);
        }

        if (left is not null && !(byEquality && RelationAlgebra.AreDisjoint(item, left)))
        {
            var lost = Lost("key", $"{call.Name} may find a dropped element", call.Location);
            return byEquality && RelationAlgebra.AreDisjoint(item, paired) ? new Relation.KnownInRight(false, lost) : lost;
        }

        return Relation.Same.Value;
    }
}
