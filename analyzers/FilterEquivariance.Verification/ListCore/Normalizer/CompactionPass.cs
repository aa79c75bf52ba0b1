using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = new T[xs.Length]; var n = 0; foreach (var x in xs) if (c) r[n++] = x;</c> and then <c>r[..n]</c>: a buffer that is written from its start, at
/// most once a round, and of which only the written part is used. It becomes a list that is added to; <c>n</c> is its count.
/// </summary>
internal sealed class CompactionPass : BlockPass
{
    private const string ListId = "M:System.Collections.Generic.List`1.#ctor";
    private const string AddId = "M:System.Collections.Generic.List`1.Add(`0)";
    private const string ToArrayId = "M:System.Collections.Generic.List`1.ToArray";
    private const string CountId = "P:System.Collections.Generic.List`1.Count";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: var array, Value: { } value } || Forms.Strip(value) is not Operation.LibraryCall { Id: "array.new", Operands: [var made] }
            || !position.Facts.IsFixed(array) || position.Facts.IsShared(array))
            return null;
        var loopAt = index + 1;
        while (loopAt < statements.Length && !Occurrences.In(statements[loopAt]).Mentions(array))
            loopAt++;
        if (loopAt == statements.Length || Forms.Flatten(statements[loopAt]) is not [Statement.ForEach loop] || CounterOf(loop.Body, array) is not { } counter
            || CountedLoop.DeclarationOf(counter, statements, loopAt) is not { } declaredAt || Forms.AsInt(((Statement.Declare)statements[declaredAt]).Value!) != 0
            || position.Facts.Assignments(counter) != 1 || position.Facts.IsShared(counter) || !HasRoom(made, loop, position.At(statements, loopAt)))
            return null;

        var element = array.Type.Element;
        var buffer = new Variable(array.Name, Forms.ListOf(element), VariableKind.Temporary);
        var writes = new Writes(array, counter, buffer);
        var body = writes.Rewrite(loop.Body);
        var uses = new Uses(array, counter, buffer);
        ImmutableArray<Statement> rest = [.. statements.Skip(loopAt + 1).Select(uses.Rewrite)];
        if (writes.Count != 1 || new Loops().AreIn(loop.Body) || Mentions(body) || rest.Any(Mentions) || statements.Take(loopAt).Skip(index + 1).Any(s => s is not Statement.Declare && Mentions(s)))
            return null;
        var empty = new Statement.Declare(statements[index].Location, buffer, Forms.Call(statements[index].Location, buffer.Type, ListId, "List", element));
        var result = statements.Take(loopAt).Select((s, i) => i == index ? empty : s).Where((_, i) => i != declaredAt);
        return [.. result, loop with { Body = body }, .. rest];

        bool Mentions(Statement statement) => Occurrences.In(statement) is var found && (found.Mentions(array) || found.Mentions(counter));
    }

    // The array is as long as the list the loop goes over, so every round may write once.
    private static bool HasRoom(Operation made, Statement.ForEach loop, Position position) =>
        Forms.AsVariable(loop.Source) is { } list && position.Length(list, [loop]) is { } rounds && position.Value(made, [loop]) is { } room && room.Equals(rounds);

    /// <summary>The variable at whose value the array is written.</summary>
    private static Variable? CounterOf(Statement body, Variable array)
    {
        var search = new WriteSearch(array);
        search.Visit(body);
        return search.Counter;
    }

    private sealed class WriteSearch(Variable array) : Walker
    {
        public Variable? Counter { get; private set; }

        public override void Visit(Statement statement)
        {
            if (statement is Statement.Block { Statements: var inner })
            {
                for (var i = 0; i < inner.Length; i++)
                    Counter ??= Write(inner, i, array)?.Counter;
            }

            base.Visit(statement);
        }
    }

    private readonly record struct Written(Variable Counter, Operation Value, int Length, SourceLocation Location);

    // var t = n; n = n + 1; r[t] = e; or r[n] = e; n = n + 1.
    private static Written? Write(ImmutableArray<Statement> statements, int index, Variable array)
    {
        if (index + 2 < statements.Length && statements[index] is Statement.Declare { Variable: var old, Value: Operation.Read { Variable: var counter } } && Forms.IsStep(statements[index + 1], out var stepped, out var step)
            && stepped == counter && step == 1 && IsWrite(statements[index + 2], out var at, out var value) && at == old)
            return new(counter, value, 3, statements[index + 2].Location);
        if (index + 1 < statements.Length && IsWrite(statements[index], out var place, out var item) && Forms.IsStep(statements[index + 1], out var moved, out var by) && moved == place && by == 1)
            return new(place, item, 2, statements[index].Location);
        return null;

        bool IsWrite(Statement statement, out Variable at, out Operation written)
        {
            (at, written) = (null!, null!);
            if (statement is not Statement.Evaluate { Operation: var operation } || !Forms.IsElementWrite(operation, out var list, out var where, out written) || list != array || Forms.AsVariable(where) is not { } variable)
                return false;
            at = variable;
            return true;
        }
    }

    private sealed class Writes(Variable array, Variable counter, Variable buffer) : Rewriter
    {
        public int Count { get; private set; }

        public override Statement Rewrite(Statement statement)
        {
            if (statement is not Statement.Block block)
                return base.Rewrite(statement);
            var result = ImmutableArray.CreateBuilder<Statement>();
            for (var i = 0; i < block.Statements.Length; i++)
            {
                if (Write(block.Statements, i, array) is { } write && write.Counter == counter)
                {
                    Count++;
                    var add = Forms.Call(write.Location, TypeRef.Void, AddId, "Add", array.Type.Element, new Operation.Read(write.Location, buffer), write.Value);
                    result.Add(new Statement.Evaluate(write.Location, add));
                    i += write.Length - 1;
                }
                else
                {
                    result.Add(Rewrite(block.Statements[i]));
                }
            }

            return block with { Statements = result.ToImmutable() };
        }
    }

    /// <summary>The written part of the buffer, and the number of elements in it.</summary>
    private sealed class Uses(Variable array, Variable counter, Variable buffer) : Rewriter
    {
        public override Operation Rewrite(Operation operation)
        {
            if (Forms.AsVariable(operation) == counter)
                return Forms.Call(operation.Location, TypeRef.Int32, CountId, "Count", array.Type.Element, new Operation.Read(operation.Location, buffer));
            return IsWrittenPart(operation) ? Forms.Call(operation.Location, operation.Type, ToArrayId, "ToArray", array.Type.Element, new Operation.Read(operation.Location, buffer)) : base.Rewrite(operation);
        }

        private bool IsWrittenPart(Operation operation) => operation switch
        {
            Operation.LibraryCall { Id: "array.slice", Operands: [var from, var part] } => Forms.AsVariable(from) == array && Forms.Strip(part) is Operation.Binary { Operator: BinaryOperator.Range } range
                && (range.Left is Operation.Constant { Value: null } || Forms.AsInt(range.Left) == 0) && Forms.AsVariable(range.Right) == counter,
            Operation.LibraryCall { Operands: [var from, var amount] } call when call.Id.StartsWith("M:System.Linq.Enumerable.Take``1(", StringComparison.Ordinal) =>
                Forms.AsVariable(from) == array && Forms.AsVariable(amount) == counter,
            Operation.LibraryCall { Operands: [var from, var start, var amount] } call when call.Name is "Slice" or "AsSpan" =>
                Forms.AsVariable(from) == array && Forms.AsInt(start) == 0 && Forms.AsVariable(amount) == counter,
            _ => false,
        };
    }

    private sealed class Loops : Walker
    {
        private bool _found;

        public bool AreIn(Statement statement)
        {
            Visit(statement);
            return _found;
        }

        public override void Visit(Statement statement)
        {
            _found |= statement is Statement.Loop or Statement.ForEach or Statement.Drain;
            base.Visit(statement);
        }

        public override void Visit(Operation operation)
        {
            _found |= operation is Operation.Lambda;
            base.Visit(operation);
        }
    }
}
