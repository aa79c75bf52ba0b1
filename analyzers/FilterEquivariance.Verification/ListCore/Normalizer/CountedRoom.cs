using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>An array made for as many elements as a loop will write to it, because they were counted before: by a loop of the same rounds, or by <c>Count(p)</c>.</summary>
internal static class CountedRoom
{
    /// <summary>Does the loop write every cell of the array?</summary>
    /// <param name="statements">The block of the array and of the loop.</param>
    /// <param name="madeAt">Index of the array's declaration.</param>
    /// <param name="length">The length it is made with.</param>
    /// <param name="loopAt">Index of the loop that writes.</param>
    /// <param name="array">The array.</param>
    /// <param name="facts">About the function.</param>
    public static bool IsExact(ImmutableArray<Statement> statements, int madeAt, Operation length, int loopAt, Variable array, FunctionFacts facts)
    {
        if (Forms.Flatten(statements[loopAt]) is not [Statement.ForEach fill] || Forms.AsVariable(fill.Source) is not { } list || !Forms.IsStored(list.Type)
            || AppendingWrite.In(fill.Body, array) is not { } write)
            return false;
        var code = new PureCode();
        var (steps, _) = AppendingWrite.Replace(fill.Body, array, write.Cursor, each => Step(write.Cursor, each.Location));
        if (!code.Looks(write.Value) || code.Round(steps, fill.Item, write.Cursor) is not { } round || Counting(statements, madeAt, length, list, code, facts) is not var (countedAt, counted)
            || counted != round)
            return false;
        return IsStillTrue(statements, countedAt, loopAt, list, code, facts);
    }

    /// <summary>From one statement to another, a loop, nothing changes what the code depends on.</summary>
    public static bool IsStillTrue(ImmutableArray<Statement> statements, int countedAt, int loopAt, Variable list, PureCode code, FunctionFacts facts)
    {
        ImmutableArray<Statement> run = [.. statements.Take(loopAt + 1).Skip(countedAt)];
        return facts.KeepsItsElements(list, run) && code.Free.All(variable => facts.KeepsItsValue(variable, run)) && !run.Take(run.Length - 1).Any(new Effects().AreIn);
    }

    /// <summary>Moves a cursor on.</summary>
    public static Statement Step(Variable cursor, SourceLocation location) =>
        new Statement.Evaluate(location, new Operation.Assign(location, cursor, new Operation.Binary(location, TypeRef.Int32, BinaryOperator.Add,
            new Operation.Read(location, cursor), new Operation.Constant(location, TypeRef.Int32, 1), false)));

    /// <summary>Where the list's elements were counted, and what was done for each.</summary>
    public static (int At, string? Round)? Counting(ImmutableArray<Statement> statements, int madeAt, Operation length, Variable list, PureCode code, FunctionFacts facts)
    {
        if (Forms.AsVariable(length) is not { } count)
            return !facts.MayBeNull(list) && ByPredicate(length) is { } direct ? (madeAt, direct) : null;
        for (var at = 0; at < madeAt; at++)
        {
            if (statements[at] is Statement.Declare { Variable: var declared, Value: { } value } && declared == count && facts.IsFixed(count))
                return (at, ByPredicate(value));
            if (Forms.Flatten(statements[at]) is [Statement.ForEach loop] && Forms.AsVariable(loop.Source) == list && Occurrences.In(loop.Body).Assignments(count) == 1
                && facts.Assignments(count) == 1 && !facts.IsShared(count) && CountedLoop.DeclarationOf(count, statements, at) is { } declaredAt
                && Forms.AsInt(((Statement.Declare)statements[declaredAt]).Value!) == 0)
                return (at, code.Round(loop.Body, loop.Item, count));
        }

        return null;

        string? ByPredicate(Operation value) =>
            Forms.Strip(value) is Operation.LibraryCall call && Forms.ShapeOf(call) is Shape.Count { Source: 0, Predicate: { } predicate } && Forms.AsVariable(call.Operands[0]) == list
            && call.Operands[predicate] is Operation.Lambda condition
                ? code.Round(condition)
                : null;
    }

    /// <summary>Looks for what might change something that a condition depends on, which an array that is being written is not.</summary>
    internal sealed class Effects(Variable? written = null) : Walker
    {
        private bool _found;

        public bool AreIn(Statement statement)
        {
            Visit(statement);
            return _found;
        }

        public override void Visit(Operation operation)
        {
            if (Forms.IsElementWrite(operation, out var list, out var index, out var value) && list == written)
            {
                Visit(index);
                Visit(value);
                return;
            }

            _found |= operation is Operation.UserCall or Operation.Invoke or Operation.Unsupported
                || (operation is Operation.LibraryCall call && (!ModelTable.TryGet(call.Id, out var model) || model!.Effects.HasFlag(LibraryModels.Effects.Mutates)));
            base.Visit(operation);
        }

        public override void Visit(Statement statement)
        {
            _found |= statement is Statement.Yield or Statement.Unsupported;
            base.Visit(statement);
        }
    }
}
