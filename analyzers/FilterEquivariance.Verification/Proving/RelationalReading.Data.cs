using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

internal sealed partial class RelationalReading
{
    private Relation Construct(Operation.Construct n, Cursor cursor)
    {
        var fields = EvaluateAll(n.Values, cursor);
        if (fields.Any(f => f is Relation.Sequence { HasEffects: true }))
            return Block("effects", "a query with side effects is stored before it is enumerated", n.Location);
        if (n.Type.Record is { IsImmutable: false })
            return Block("mutable-data", $"'{n.Type}' can be changed after it is built", n.Location);
        return new Relation.Tuple(fields) { Roots = RootsOf(fields).Without(Shared) };
    }

    private static Roots RootsOf(IEnumerable<Relation> values) => values.Aggregate(Roots.None, (roots, value) => roots.Union(value.Roots));

    /// <summary>Stands among the roots of a collection that another value holds, too: such a collection may be read, not changed.</summary>
    private static readonly Variable Shared = new("another value", TypeRef.Object, VariableKind.Temporary);

    /// <summary>A value taken out of another one. Collections in it are still part of that value, and they change when it does.</summary>
    private static Relation Inside(Relation value, Roots holder, TypeRef? type = null)
    {
        switch (value)
        {
            case Relation.Sequence or Relation.Map:
                return value with { Roots = value.Roots.Union(holder).With(Shared) };
            case Relation.Tuple tuple:
                var fields = tuple.Fields.Select(field => Inside(field, holder)).ToImmutableArray();
                return fields.SequenceEqual(tuple.Fields) ? tuple : tuple with { Fields = fields, Roots = tuple.Roots.Union(holder).With(Shared) };
            case Relation.Same or Relation.LeftOnly or Relation.Element when type is not null && Storage.IsMutable(type):
                return value with { Roots = value.Roots.With(Shared) };
            default:
                return value;
        }
    }

    private Relation With(Operation.With n, Cursor cursor)
    {
        var source = Evaluate(n.Source, cursor);
        var changes = n.Changes.Select(c => (c.Key, Value: Evaluate(c.Value, cursor))).ToList();
        if (source is Relation.Tuple tuple && n.Type.Record is { } shape && shape.Fields.Length == tuple.Fields.Length)
        {
            var fields = tuple.Fields;
            foreach (var (name, value) in changes)
                fields = fields.SetItem(IndexOf(shape, name), value);
            return new Relation.Tuple(fields) { Roots = RootsOf(fields).Without(Shared) };
        }

        return Scalar([source, .. changes.Select(c => c.Value)], MayThrowOnNull(n.Source, source, cursor), "'with'", n.Location, cursor.Mode)
            with
        { PartsMaybeNull = source.PartsMaybeNull || changes.Any(c => RelationAlgebra.HidesNull(c.Value)) };
    }

    private static int IndexOf(RecordShape shape, string field)
    {
        for (var i = 0; i < shape.Fields.Length; i++)
        {
            if (shape.Fields[i].Name == field)
                return i;
        }

        return -1;
    }

    private Relation ReadField(Operation.FieldRead n, Cursor cursor)
    {
        var target = Evaluate(n.Target, cursor);
        if (n.Target.Type is not { Record.IsValueType: true } && MayThrowOnNull(n.Target, target, cursor))
            return Block(target, "exception", $"'.{n.Field}' throws when it is called on null", n.Location);
        switch (target)
        {
            // The variable that holds the tuple is not asked again: what was in it belongs to whoever takes it out.
            case Relation.Tuple tuple when n.Target is Operation.Read { Variable: var whole } && target.Roots.Without(whole).IsEmpty && n.Target.Type.Record is { } type && IndexOf(type, n.Field) is >= 0 and var place && place < tuple.Fields.Length && TakenApart.Contains(n):
                return tuple.Fields[place] with { Roots = Roots.None };
            case Relation.Tuple tuple when n.Target.Type.Record is { } shape && shape.Fields.Length == tuple.Fields.Length && IndexOf(shape, n.Field) is >= 0 and var index:
                return Inside(tuple.Fields[index] with { Roots = target.Roots }, target.Roots, n.Type);
            case Relation.Lost:
                return target;
            case Relation.Element:
                return Lost("inspects", $"'.{n.Field}' looks at the value of an element", n.Location);
            default:
                return RelationAlgebra.PartOf(target, Scalar([target], false, $"'.{n.Field}'", n.Location, cursor.Mode));
        }
    }

    private Relation EvaluateCollection(Operation.Collection n, Cursor cursor)
    {
        Relation.Sequence? result = null;
        var prefix = Relation.Sequence.Empty;
        foreach (var element in n.Elements)
        {
            var value = Evaluate(element.Value, cursor);
            if (cursor.State is null || Blocked is not null)
                return Relation.Same.Value;
            if (!element.IsSpread)
            {
                prefix = AddItem(result ?? prefix, value, cursor.Mode);
            }
            else
            {
                if (value is not Relation.Lost && MayThrowOnNull(element.Value, value, cursor))
                    return Block("exception", "a spread throws when it is given null", n.Location);
                if (Items(value) is not { } spread)
                    return value is Relation.Lost ? value : Lost("whole-list", "a spread value is not understood", n.Location);
                var joined = Concatenate(result ?? prefix, spread, cursor.Mode);
                if (joined is not Relation.Sequence sequence)
                    return joined;
                prefix = sequence with { HasEffects = false };
            }

            result = prefix;
        }

        result ??= Relation.Sequence.Empty;
        if (n.Elements.Any(e => e.IsSpread))
            Note("concatenation", "the parts stand in the same order in both runs", n.Location);
        if (n.Type.Kind == TypeKind.Set)
            return Distinct(result, null, n.Type, n.Location, cursor.Mode) is Relation.Sequence set ? set with { Ordered = false, IsSet = true, Token = null } : Lost("whole-list", "a set is built from a list", n.Location);
        return result with { Roots = StoredRoots(result) };
    }

    // A new collection shares no storage with its sources, but items that are collections themselves may.
    private static Roots StoredRoots(Relation.Sequence sequence) =>
        (sequence.Paired ?? sequence.LeftItems) is Relation.Sequence or Relation.Map or Relation.Tuple or Relation.Group ? sequence.Roots : Roots.None;

    /// <summary>A value as a sequence of items; entries of a map as key and value tuples in no particular order. Null when it is not understood.</summary>
    private static Relation.Sequence? Items(Relation value) => value switch
    {
        Relation.Map m => new Relation.Sequence(Entry(m.Key, m.Value), Entry(m.LeftKey, m.LeftValue), Ordered: false) { KeysUnique = true, Roots = m.Roots },
        _ => RelationAlgebra.AsSequence(value),
    };

    /// <summary>The items of what an operation gives; a map that is sorted by keys of which no two tie gives its entries in order.</summary>
    private static Relation.Sequence? ItemsOf(Operation operation, Relation value) =>
        value is Relation.Map && IsSortedMap(Unwrap(operation).Type) ? Items(value)! with { Ordered = true } : Items(value);

    private static bool IsSortedMap(TypeRef type) =>
        type is { Kind: TypeKind.Map, Definition: "System.Collections.Generic.SortedDictionary`2" or "System.Collections.Generic.SortedList`2" } && IsPrimitive(type.Arguments[0]);

    private static Relation? Entry(Relation? key, Relation? value) => key is null || value is null ? null : new Relation.Tuple([key, value]);

    /// <summary>Adds one item at either end. While only L executes, the item exists only in L and what R holds is unchanged.</summary>
    private static Relation.Sequence AddItem(Relation.Sequence list, Relation item, Mode mode)
    {
        var roots = item is Relation.Sequence or Relation.Map or Relation.Tuple or Relation.Group ? list.Roots.Union(item.Roots.Without(Shared)) : list.Roots;
        var plain = new Relation.Sequence(list.Paired, list.LeftItems, list.Ordered) { Roots = roots, Token = list.Token, HasEffects = list.HasEffects, NonEmpty = true };
        return mode == Mode.Paired
            ? plain with { Paired = RelationAlgebra.JoinOptional(list.Paired, item) }
            : plain with { LeftItems = RelationAlgebra.JoinOptional(list.LeftItems, RelationAlgebra.LeftView(item)), NonEmpty = list.Token is null || list.NonEmpty };
    }

    private static Relation.Sequence Reversed(Relation.Sequence list) => list with { Front = list.Back, Back = list.Front, Token = null, RestToken = null };
}
