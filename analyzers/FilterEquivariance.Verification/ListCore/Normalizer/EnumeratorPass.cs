using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// An enumerator over a list that does not change becomes a queue of its elements: moving on takes the first one out. A list that changes would end the
/// enumeration with an exception, and a query would compute its elements later.
/// </summary>
internal sealed class EnumeratorPass : BlockPass
{
    private const string QueueId = "M:System.Collections.Generic.Queue`1.#ctor(System.Collections.Generic.IEnumerable{`0})";
    private const string NextId = "M:System.Collections.Generic.Queue`1.TryDequeue(`0@)";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: var enumerator, Value: { } value } || Forms.Strip(value) is not Operation.LibraryCall { Id: "enumerator.of", Operands: [var operand] }
            || Forms.AsVariable(operand) is not { Type.IsSequence: true } list || enumerator.Type.Arguments is not [var element])
            return null;
        var facts = position.Facts;
        ImmutableArray<Statement> rest = [.. statements.Skip(index + 1)];
        if (facts.IsShared(enumerator) || facts.Assignments(enumerator) > 0 || !facts.KeepsItsElements(list, [.. rest.Select(new Standing(enumerator).Rewrite)]))
            return null;
        var location = statements[index].Location;
        var queue = new Variable(enumerator.Name, Forms.QueueOf(element), VariableKind.Local);
        var current = new Variable($"{enumerator.Name}.Current", element, VariableKind.Local);
        var rewriter = new AsQueue(enumerator, queue, current);
        rest = [.. rest.Select(rewriter.Rewrite)];
        if (Occurrences.In(rest).Mentions(enumerator))
            return null;
        var from = new Operation.LibraryCall(location, queue.Type, QueueId, [operand]) { Name = "Queue", TypeArguments = [element] };
        return [.. statements.Take(index), new Statement.Declare(location, queue, from), new Statement.Declare(location, current, null), .. rest];
    }

    /// <summary>Moving an enumerator on changes the enumerator, not the list.</summary>
    private sealed class Standing(Variable enumerator) : Rewriter
    {
        public override Operation Rewrite(Operation operation) =>
            operation is Operation.LibraryCall { Operands: [var target] } call && Forms.AsVariable(target) == enumerator
                ? new Operation.Default(call.Location, call.Type)
                : base.Rewrite(operation);
    }

    private sealed class AsQueue(Variable enumerator, Variable queue, Variable current) : Rewriter
    {
        public override Operation Rewrite(Operation operation)
        {
            if (operation is not Operation.LibraryCall { Operands: [var target] } call || Forms.AsVariable(target) != enumerator)
                return base.Rewrite(operation);
            return call.Id switch
            {
                "enumerator.next" => call with { Id = NextId, Name = "MoveNext", Operands = [new Operation.Read(target.Location, queue)], Outs = [current], TypeArguments = [current.Type] },
                "enumerator.current" => new Operation.Read(call.Location, current),
                "enumerator.end" => new Operation.LibraryCall(call.Location, call.Type, "M:System.Collections.Generic.Queue`1.Clear", [new Operation.Read(target.Location, queue)]) { Name = "Dispose", TypeArguments = [current.Type] },
                _ => operation,
            };
        }
    }
}
