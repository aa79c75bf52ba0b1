using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Changes that take items out of collections.</summary>
internal sealed partial class RelationalReading
{
    /// <summary>
    /// Removing the first item equal to a value both runs have takes the same paired item in both, unless an item only L has may be equal to it.
    /// In a step of L alone, removing a value that no paired item equals takes an item only L has, or nothing.
    /// </summary>
    private (Relation Result, Relation Changed) RemoveItem(Call call, Relation.Sequence list, Relation item)
    {
        var byEquality = ComparesByEquality(call);
        if (call.Mode == Mode.Left)
        {
            var kept = new Relation.Sequence(list.Paired, list.LeftItems, list.Ordered) { IsSet = list.IsSet };
            return (Relation.LeftOnly.Any, list.Token is not null && byEquality && RelationAlgebra.AreDisjoint(list.Paired, item) ? kept with { Token = list.Token } : LeftSequence(list, i => i) with { NonEmpty = false });
        }

        if (!RelationAlgebra.IsSame(item) || (list.Paired is not null && !RelationAlgebra.IsSame(list.Paired)))
        {
            var cause = RelationAlgebra.IsSame(item) ? list.Paired! : item;
            var lost = cause is Relation.Lost ? cause : Inspected(cause, call.Name, call.Location);
            return (lost, lost);
        }

        // No item R has is equal to it: R removes nothing, L nothing or an item that only L has.
        if (byEquality && RelationAlgebra.AreDisjoint(item, list.Paired))
        {
            Relation removed = list.LeftItems is null ? Relation.Same.Of(false) : new Relation.KnownInRight(false, Lost("key", $"{call.Name} may find a dropped element", call.Location));
            return (removed, new Relation.Sequence(list.Paired, list.LeftItems, list.Ordered) { IsSet = list.IsSet });
        }

        if (list.LeftItems is not null && !(byEquality && RelationAlgebra.AreDisjoint(item, list.LeftItems) && RelationAlgebra.AreDisjoint(list.Paired, list.LeftItems)))
        {
            var lost = Lost("key", $"{call.Name} may remove a dropped element instead", call.Location);
            return (lost, lost);
        }

        return (Relation.Same.Value, new Relation.Sequence(list.Paired, list.LeftItems, list.Ordered) { IsSet = list.IsSet });
    }

    private (Relation Result, Relation Changed) RemoveAt(Call call, Relation.Sequence list, Shape.RemoveAt s)
    {
        if (call.Mode == Mode.Left)
            return (Block("exception", $"{call.Name} may throw for a dropped element only", call.Location), list);
        var index = call.Operands[s.Index];
        var amount = call.Optional(s.Amount);
        if (!IsAligned(list) || !RelationAlgebra.IsSame(index) || (amount is not null && !RelationAlgebra.IsSame(amount)))
            return (Block(index, "position", $"{call.Name} depends on where elements stand", call.Location), list);
        return (Relation.Same.Of(null), new Relation.Sequence(list.Paired, null));
    }

    private (Relation Result, Relation Changed) RemoveAll(Call call, Relation.Sequence list, Shape.RemoveAll s)
    {
        var predicate = call.Operands[s.Predicate];
        if (call.Mode == Mode.Left)
        {
            var left = WhereInLeft(call, list, Negated(call, predicate), false);
            return (Relation.LeftOnly.Any, left);
        }

        var (paired, onLeft, effects) = ApplyToItems(call, list, predicate, item => [item]);
        if (Blocked is not null)
            return (Relation.Same.Value, list);
        if (effects)
            return (Block("effects", $"the predicate of {call.Name} has side effects", call.Location), list);
        if (paired is not null && !RelationAlgebra.IsSame(paired))
        {
            var lost = paired is Relation.Lost ? paired : Inspected(paired, "a predicate", call.Location);
            return (lost, lost);
        }

        Note("filter by a predicate of the element", call.Name, call.Location);
        var rest = new Relation.Sequence(IsConstant(paired, true) ? null : list.Paired, IsConstant(onLeft, true) ? null : list.LeftItems, list.Ordered) { IsSet = list.IsSet };
        Relation removed = list.LeftItems is null || IsConstant(onLeft, false) ? Relation.Same.Value : Lost("position", $"{call.Name} counts dropped elements", call.Location);
        return (removed, rest);
    }

    // x => !p(x), as a lambda of the program, so that constants of p are negated where the prover looks.
    private static Relation Negated(Call call, Relation predicate)
    {
        if (predicate is not Relation.Function { Lambda: { Parameters: [var parameter] } lambda } || SingleResult(lambda.Body) is not { } body)
            return Relation.LeftOnly.Any;
        var not = new Operation.Unary(call.Location, TypeRef.Boolean, UnaryOperator.Not, body, false);
        return new Relation.Function(lambda with { Body = new Statement.Return(call.Location, not), Parameters = [parameter] });
    }

    private (Relation Result, Relation Changed) TakeOut(Call call, Relation.Sequence list, Shape.TakeOut s)
    {
        if (call.Mode == Mode.Left)
        {
            return s.IsTry
                ? (Relation.LeftOnly.Any, LeftSequence(list, item => item) with { NonEmpty = false })
                : (Block("exception", $"{call.Name} may throw for a dropped element only", call.Location), list);
        }

        var end = s.FromEnd ? list.Back : list.Front;
        if (end is not null && !s.IsTry)
            return (end, Rest(list));
        if (!IsAligned(list))
            return (Block("position", $"{call.Name} depends on where elements stand", call.Location), list);
        return (s.IsTry ? Relation.Same.Value : list.Paired ?? Relation.Same.Value, new Relation.Sequence(list.Paired, null));
    }

    // How much room a builder was given is not known here, so a move that needs it filled is refused.
    private (Relation Result, Relation Changed) TakeAll(Call call, Relation.Sequence list)
    {
        if (call.Model.Effects.HasFlag(Effects.Partial))
            return (Block("exception", $"{call.Name} may throw in one run only", call.Location), list);
        return (call.Mode == Mode.Paired ? list with { Token = null } : LeftSequence(list, item => item), Relation.Sequence.Empty with { Ordered = list.Ordered });
    }

    /// <summary>
    /// For each item the first element equal to it is removed. What is taken for an item both runs have is a paired element or nothing, what is taken for an
    /// item of L alone is an element of L alone or nothing, provided no element of one kind equals an item of the other.
    /// </summary>
    private (Relation Result, Relation Changed) RemoveEach(Call call, Relation.Sequence list, Relation removed)
    {
        if (Items(removed) is not { HasEffects: false } items || call.Mode == Mode.Left)
            return (Block(removed, "whole-list", $"{call.Name} depends on a whole list", call.Location), list);
        if (!ComparesByEquality(call) || !IsSameOrNone(list.Paired) || !IsSameOrNone(items.Paired)
            || !AreApart(list.Paired, items.LeftItems) || !AreApart(list.LeftItems, items.Paired))
            return (Block(removed, "key", $"{call.Name} may remove a dropped element instead", call.Location), list);
        Note("removal of equal elements", call.Name, call.Location);
        return (Relation.Same.Value, new Relation.Sequence(list.Paired, list.LeftItems, list.Ordered) { IsSet = list.IsSet });

        static bool IsSameOrNone(Relation? relation) => relation is null || RelationAlgebra.IsSame(relation);

        static bool AreApart(Relation? one, Relation? other) => one is null || other is null || RelationAlgebra.AreDisjoint(one, other);
    }
}
