using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Changes of sets and maps, and what conditions tell about their keys.</summary>
internal sealed partial class RelationalReading
{
    private (Relation Result, Relation Changed) SetAdd(Call call, Relation.Sequence set, Relation item)
    {
        var byEquality = ComparesByEquality(call);
        if (call.Model.Effects.HasFlag(Effects.InspectsOrder) && !call.Model.Effects.HasFlag(Effects.InspectsEquality) && !IsOrdered(call.Node.Operands[0].Type.Element))
            return (Block("order", $"'{call.Node.Operands[0].Type.Element}' may have no order, and {call.Name} throws then", call.Location), set);
        if (call.Mode == Mode.Left)
        {
            var added = AddItem(set, item, call.Mode) with { IsSet = set.IsSet, Ordered = set.Ordered };
            return (Relation.LeftOnly.Any, byEquality && RelationAlgebra.AreDisjoint(set.Paired, item) ? added : added with { Token = null });
        }

        if (!RelationAlgebra.IsSame(item) || (set.Paired is not null && !RelationAlgebra.IsSame(set.Paired)))
        {
            var cause = RelationAlgebra.IsSame(item) ? set.Paired! : item;
            var lost = cause is Relation.Lost ? cause : Inspected(cause, call.Name, call.Location);
            return (lost, lost);
        }

        if (!(byEquality || set.LeftItems is null) || !RelationAlgebra.AreDisjoint(item, set.LeftItems))
        {
            var lost = Lost("key", $"{call.Name} may find a dropped element in the set", call.Location);
            return (lost, lost);
        }

        return (Relation.Same.Value, AddItem(set, item, call.Mode) with { IsSet = set.IsSet, Ordered = set.Ordered });
    }

    private (Relation Result, Relation Changed) SetCombine(Call call, Relation.Sequence set, Shape.SetCombine s)
    {
        if (Items(call.Operands[s.Source]) is not { } other || call.Mode == Mode.Left || !ComparesByEquality(call))
            return (Block("key", $"{call.Name} is not understood here", call.Location), set);
        var comparable = (set.Paired is null || RelationAlgebra.IsSame(set.Paired)) && (other.Paired is null || RelationAlgebra.IsSame(other.Paired));
        var disjoint = RelationAlgebra.AreDisjoint(set.Paired, other.LeftItems) && RelationAlgebra.AreDisjoint(other.Paired, set.LeftItems);
        if (!comparable || !disjoint || s.Kind == SetCombination.SymmetricExcept)
            return (Relation.Same.Of(null), Lost("key", $"{call.Name} may meet dropped elements", call.Location));
        var changed = s.Kind == SetCombination.Union
            ? new Relation.Sequence(RelationAlgebra.JoinOptional(set.Paired, other.Paired), RelationAlgebra.JoinOptional(set.LeftItems, other.LeftItems), set.Ordered)
            : new Relation.Sequence(set.Paired, set.LeftItems, set.Ordered);
        return (Relation.Same.Of(null), changed with { IsSet = true });
    }

    private (Relation Result, Relation Changed) ChangeMap(Call call, Relation.Map map)
    {
        switch (call.Model.Shape)
        {
            case Shape.MapPut s:
                var key = call.Operands[s.Key];
                var value = call.Operands[s.Value];
                if (call.Mode == Mode.Left)
                {
                    if (s.Kind == MapPutKind.Add)
                        return (Block("exception", $"{call.Name} may throw for a dropped element only", call.Location), map);
                    var separate = RelationAlgebra.AreDisjoint(map.Key, key) && ComparesByEquality(call);
                    var added = map with
                    {
                        Present = WithKey(call, map),
                        LeftKey = RelationAlgebra.JoinOptional(map.LeftKey, RelationAlgebra.LeftView(key)),
                        LeftValue = RelationAlgebra.JoinOptional(map.LeftValue, RelationAlgebra.LeftView(value)),
                        Roots = map.Roots.Union(value.Roots.Without(Shared)),
                    };
                    return (Relation.LeftOnly.Any, separate ? added : RelationAlgebra.LeftView(added));
                }

                var presence = s.Kind == MapPutKind.Set ? Relation.Same.Value : Presence(call, map, key);
                if (!RelationAlgebra.IsSame(presence))
                    return s.Kind == MapPutKind.Add ? (Block(presence, "exception", $"{call.Name} may throw in one run only", call.Location), map) : (presence, presence);
                if (!RelationAlgebra.IsSame(key) || (map.Key is not null && !RelationAlgebra.IsSame(map.Key)))
                {
                    var lost = key is Relation.Lost ? key : Inspected(key, call.Name, call.Location);
                    return (lost, lost);
                }

                if (!ComparesByEquality(call) && map.LeftKey is not null)
                    return (Relation.Same.Value, Lost("comparer", $"{call.Name} compares by an order that may merge different keys", call.Location));
                return (presence, map with { Present = WithKey(call, map), Key = RelationAlgebra.JoinOptional(map.Key, key), Value = RelationAlgebra.JoinOptional(map.Value, value), Roots = map.Roots.Union(value.Roots.Without(Shared)) });
            case Shape.MapRemove s:
                var removed = call.Operands[s.Key];
                if (call.Mode == Mode.Left)
                    return (Relation.LeftOnly.Any, RelationAlgebra.AreDisjoint(map.Key, removed) && ComparesByEquality(call) ? Forgetful(map) : RelationAlgebra.LeftView(Forgetful(map)));
                var found = Presence(call, map, removed);
                return RelationAlgebra.IsSame(found) ? (found, Forgetful(map)) : (found, found);
            case Shape.Clear:
                return (ConstantIn(call.Mode, null), Relation.Map.Empty);
            default:
                return (Block("unknown-member", $"{call.Name} is not understood by the prover", call.Location), map);
        }
    }

    // The map after a key was removed: which keys are there is no longer known.
    private static Relation.Map Forgetful(Relation.Map map) => map with { Covers = Roots.None, Present = Roots.None };

    private static Roots WithKey(Call call, Relation.Map map) =>
        call.Node.Operands.Length > 1 && Unwrap(call.Node.Operands[1]) is Operation.Read { Variable: var held } && call.Node.Operands.Skip(2).All(o => Occurrences.In(o).Assignments(held) == 0) ? map.Present.With(held) : map.Present;

    /// <summary>What a condition about a key tells about the map it asks.</summary>
    private static void LearnKey(Operation condition, bool holds, Cursor cursor)
    {
        while (condition is Operation.Unary { Operator: UnaryOperator.Not } not)
            (condition, holds) = (not.Operand, !holds);
        if (!holds || cursor.State is not { } state || condition is not Operation.LibraryCall { Operands.Length: >= 2 } call || !ModelTable.TryGet(call.Id, out var model)
            || model!.Shape is not (Shape.HasKey or Shape.MapGet { Kind: MapGetKind.TryGet }))
            return;
        if (Unwrap(call.Operands[0]) is Operation.Read { Variable: var map } && Unwrap(call.Operands[1]) is Operation.Read { Variable: var key } && !call.Outs.Contains(key)
            && state.Values.TryGetValue(map, out var value) && value is Relation.Map entries)
            cursor.State = state.With(map, entries with { Present = entries.Present.With(key) });
    }

    // A variable with a new value says nothing about keys or numbers any more.
    private static State Forget(State state, Variable variable)
    {
        state = state.WithoutFactsOf(variable);
        foreach (var pair in state.Values)
        {
            if (pair.Value is Relation.Map map && map.Present.Contains(variable))
                state = state.With(pair.Key, map with { Present = map.Present.Without(variable) });
        }

        return state;
    }
}
