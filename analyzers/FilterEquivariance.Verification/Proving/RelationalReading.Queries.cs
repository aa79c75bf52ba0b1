using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Transfer functions of scalars about whole lists: counts, tests, summaries.</summary>
internal sealed partial class RelationalReading
{
    private Relation Count(Call call, Shape.Count s) => WithSource(call, s.Source, source =>
    {
        if (s.Predicate is { } predicate)
            return CountWhere(call, source, predicate);
        if (source.IsEmpty)
            return ConstantIn(call.Mode, 0);
        var atLeast = source.NonEmpty || source.Front is not null || source.Back is not null ? 1 : 0;
        if (call.Mode == Mode.Left)
            return Relation.LeftOnly.Any with { AtLeast = atLeast };
        if (source.LeftItems is null && (!source.IsSet || source.Paired is null || RelationAlgebra.IsSame(source.Paired)))
            return Relation.Same.Value with { AtLeast = atLeast };
        return new Relation.Length($"{call.Name} counts dropped elements", call.Location) { AtLeast = atLeast };
    });

    private Relation CountWhere(Call call, Relation.Sequence source, int predicate)
    {
        var (paired, left, effects) = ApplyToItems(call, source, call.Operands[predicate], item => [item]);
        if (Blocked is not null)
            return Relation.Same.Value;
        if (effects)
            return Block("effects", $"the predicate of {call.Name} has side effects", call.Location);
        if (call.Mode == Mode.Left)
            return Relation.LeftOnly.Any with { AtLeast = 0 };
        if (source.LeftItems is not null && !IsConstant(left, false))
            return new Relation.Length($"{call.Name} may count dropped elements", call.Location) { AtLeast = 0 };
        return paired is null || RelationAlgebra.IsSame(paired) ? Relation.Same.Value with { AtLeast = 0 } : paired is Relation.Lost ? paired : Inspected(paired, call.Name, call.Location);
    }

    private Relation Any(Call call, int sourceIndex, int? predicate, bool all) => WithSource(call, sourceIndex, source =>
    {
        if (predicate is not { } index)
        {
            if (source.IsEmpty)
                return ConstantIn(call.Mode, false);
            if (source.NonEmpty || source.Front is not null || source.Back is not null)
                return ConstantIn(call.Mode, true);
            if (call.Mode == Mode.Left)
                return Relation.LeftOnly.Any;
            return source.LeftItems is null ? Relation.Same.Value : Lost("emptiness", $"{call.Name} depends on whether all elements are dropped", call.Location);
        }

        if (source.IsEmpty)
            return ConstantIn(call.Mode, all);
        var (paired, left, effects) = ApplyToItems(call, source, call.Operands[index], item => [item]);
        if (Blocked is not null)
            return Relation.Same.Value;
        if (effects)
            return Block("effects", $"the predicate of {call.Name} has side effects", call.Location);
        if (call.Mode == Mode.Left)
            return IsConstant(left, all) ? Relation.LeftOnly.Of(all) : Relation.LeftOnly.Any;
        if (source.LeftItems is not null && !IsConstant(left, all))
        {
            var lost = Lost("whole-list", $"{call.Name} may be decided by a dropped element", call.Location);
            return paired is null || IsConstant(paired, all) ? new Relation.KnownInRight(all, lost) : lost;
        }

        return paired is null || RelationAlgebra.IsSame(paired) ? Relation.Same.Value : paired is Relation.Lost ? paired : Inspected(paired, call.Name, call.Location);
    });

    /// <summary>A scalar about whole lists: the same when the lists are.</summary>
    private Relation Summary(Call call)
    {
        var partial = call.Model.Effects.HasFlag(Effects.Partial);
        if (call.Mode == Mode.Left)
        {
            // An emptiness test that no other shape expresses.
            if (call.Node.Id.EndsWith(".IsEmpty", StringComparison.Ordinal) && Items(call.Operands[0]) is { } list)
                return list.IsEmpty ? Relation.LeftOnly.Of(true) : list.NonEmpty || list.Front is not null || list.Back is not null ? Relation.LeftOnly.Of(false) : Relation.LeftOnly.Any;
            AssignOuts(call, Relation.LeftOnly.Any);
            return partial ? Block("exception", $"{call.Name} may throw for a dropped element only", call.Location) : Relation.LeftOnly.Any;
        }

        if (call.Node.Id.EndsWith(".IsEmpty", StringComparison.Ordinal) && Items(call.Operands[0]) is { } source)
        {
            if (source.IsEmpty || source.NonEmpty || source.Front is not null || source.Back is not null)
                return Relation.Same.Of(source.IsEmpty);
            return source.LeftItems is null ? Relation.Same.Value : Lost("emptiness", $"{call.Name} depends on whether all elements are dropped", call.Location);
        }

        Relation? cause = null;
        for (var i = 0; i < call.Operands.Length && cause is null; i++)
        {
            var operand = call.Operands[i];
            if (operand is Relation.Function)
            {
                if (Items(call.Operands[0]) is not { } items)
                    return Block("unknown-function", $"{call.Name} is not understood", call.Location);
                var (paired, left, effects) = ApplyToItems(call, items, operand, item => [item]);
                if (Blocked is not null)
                    return Relation.Same.Value;
                if (effects)
                    return Block("effects", $"the function given to {call.Name} has side effects", call.Location);
                _ = left;
                cause = paired is not null && !RelationAlgebra.IsSame(paired) ? paired : null;
                if (cause is null && i > 0 && IsAligned(items) && !RelationAlgebra.IsSame(items))
                    continue;
            }
            else if (!RelationAlgebra.IsSame(operand) && !(call.Operands.Any(o => o is Relation.Function) && i == 0 && Items(operand) is { } aligned && IsAligned(aligned)))
            {
                cause = operand;
            }
        }

        if (cause is null)
        {
            AssignOuts(call, Relation.Same.Value);
            return Relation.Same.Value;
        }

        var lost = cause is Relation.Lost ? cause : Inspected(cause, call.Name, call.Location);
        AssignOuts(call, lost);
        return partial ? Block(lost, "exception", $"{call.Name} may throw in one run only", call.Location) : lost;
    }
}
