using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Functions of the program applied to the items of lists.</summary>
internal sealed partial class RelationalReading
{
    /// <summary>Applies a function to the items, both runs for paired items and L alone for the others; effects on variables are followed like those of a loop.</summary>
    private (Relation? Paired, Relation? Left, bool HasEffects) ApplyToItems(Call call, Relation.Sequence source, Relation function, Func<Relation, ImmutableArray<Relation>> arguments)
    {
        var before = call.Cursor.State!;
        Relation? paired = null;
        Relation? left = null;
        var written = WrittenBy(() => IterateItems(source, call.Location, call.Cursor, (step, item) =>
        {
            var value = Apply(function, arguments(item), call.Location, step);
            if (step.Mode == Mode.Left)
                left = RelationAlgebra.JoinOptional(left, RelationAlgebra.LeftView(value));
            else
                paired = RelationAlgebra.JoinOptional(paired, value);
        }));
        if (Blocked is not null || call.Cursor.State is not { } after)
            return (paired, left, false);
        var changed = written.Where(before.Values.ContainsKey).ToList();
        if (changed.Count == 0)
        {
            call.Cursor.State = before;
            return (paired, left, false);
        }

        if (!source.Ordered && call.Mode == Mode.Paired)
            Block("order", $"{call.Name} has effects in an order that may differ between the runs", call.Location);
        if (call.IsDeferred)
        {
            // The effects happen when the query is enumerated; nobody may look at the changed variables again.
            foreach (var variable in changed)
            {
                if (after.Enumerated.Contains(variable) || _entryParameters.Contains(variable))
                    Block("mutation", $"'{variable.Name}' is changed inside {call.Name}", call.Location);
                var changedTo = after.Values.TryGetValue(variable, out var last) && RelationAlgebra.HidesNull(last);
                after = Invalidate(after, variable, call.Location).With(variable, Lost("effects", $"'{variable.Name}' is changed by a deferred query", call.Location) with { MaybeNull = changedTo });
            }

            call.Cursor.State = after;
            return (paired, left, true);
        }

        if (call.Model.Shape is not (Shape.ForEach or Shape.Select or Shape.Where))
            Block("effects", $"the function given to {call.Name} has side effects", call.Location);
        return (paired, left, false);
    }

    private Relation ForEachCall(Call call, Shape.ForEach shape) => WithSource(call, shape.Source, source =>
    {
        if (call.Operands[shape.Action] is not Relation.Function)
            return Block("effects", $"the action given to {call.Name} may have any effect", call.Location);
        ApplyToItems(call, source, call.Operands[shape.Action], item => [item]);
        return Relation.Same.Value;
    });

    private Relation Fold(Call call, Shape.Fold shape) => WithSource(call, shape.Source, source =>
    {
        var accumulator = new Variable("accumulator", call.Node.Type, VariableKind.Temporary);
        if (shape.Seed is null)
        {
            if (source.LeftItems is not null || call.Mode == Mode.Left)
                return Block("exception", $"{call.Name} without a seed throws on an empty list", call.Location);
            if (source.Paired is not { } first)
                return Block("exception", $"{call.Name} without a seed throws on an empty list", call.Location);
            Declare(accumulator, Inside(first, source.Roots), call.Location, call.Cursor);
        }
        else
        {
            Declare(accumulator, call.Operands[shape.Seed.Value], call.Location, call.Cursor);
        }

        if (!source.Ordered && call.Mode == Mode.Paired)
            return Lost("order", $"{call.Name} runs over an unordered collection", call.Location);
        IterateItems(source, call.Location, call.Cursor, (step, item) =>
        {
            var current = step.State!.Values[accumulator];
            var next = Apply(call.Operands[shape.Function], [current, item], call.Location, step);
            SetVariable(accumulator, next, call.Location, step);
        });
        if (Blocked is not null || call.Cursor.State is not { } state)
            return Relation.Same.Value;
        var result = state.Values[accumulator];
        Note("fold invariant", call.Name, call.Location);
        return shape.Result is { } selector ? Apply(call.Operands[selector], [result], call.Location, call.Cursor) : result;
    });
}
