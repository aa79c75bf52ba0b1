using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A loop that goes over the positions of a local list and removes each element that satisfies a condition becomes <c>RemoveAll</c>: from the end, or from
/// the start without moving on after a removal. The condition is about the element alone.
/// </summary>
internal sealed class RemovalLoopPass : BlockPass
{
    private const string RemoveAtId = "M:System.Collections.Generic.List`1.RemoveAt(System.Int32)";
    private const string RemoveAllId = "M:System.Collections.Generic.List`1.RemoveAll(System.Predicate{`0})";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Loop { TestFirst: true, Condition: { } condition } loop)
            return null;
        var found = FromEnd(statements, index, position) ?? FromStart(statements, index, loop, condition, position);
        if (found is not var (list, removes, location, declaredAt))
            return null;
        var call = Forms.Call(location, TypeRef.Int32, RemoveAllId, "RemoveAll", list.Type.Element, new Operation.Read(location, list), removes);
        return statements.SetItem(index, new Statement.Evaluate(location, call)).RemoveAt(declaredAt);
    }

    private readonly record struct Found(Variable List, Operation.Lambda Removes, SourceLocation Location, int DeclaredAt)
    {
        public void Deconstruct(out Variable list, out Operation.Lambda removes, out SourceLocation location, out int declaredAt) =>
            (list, removes, location, declaredAt) = (List, Removes, Location, DeclaredAt);
    }

    // for (i = list.Count - 1; i >= 0; i--) if (c(list[i])) list.RemoveAt(i);
    private static Found? FromEnd(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (CountedLoop.Match(statements, index, position.Facts) is not { Step: -1 } loop || loop.End(position) is not { } end || !end.Equals(Affine.Of(-1))
            || Forms.Strip(loop.Start) is not Operation.Binary { Operator: BinaryOperator.Subtract, Left: var length, Right: var one } || Forms.AsInt(one) != 1
            || Forms.LengthOf(Forms.Strip(length)) is not { } list || Occurrences.In(statements.Skip(loop.DeclaredAt + 1).Take(index - loop.DeclaredAt - 1)).Mentions(list))
            return null;
        return Test(loop.Body) is { Else: null } test && Forms.Flatten(test.Then) is [var only] && IsRemoval(only, list, loop.Counter)
            && Predicate(list, loop.Counter, loop.Body, test.Condition, position) is { } removes
            ? new(list, removes, loop.Loop.Location, loop.DeclaredAt)
            : null;
    }

    // for (i = 0; i < list.Count; ) { if (c(list[i])) list.RemoveAt(i); else i++; }, or with i-- after the removal and i++ as the loop's step.
    private static Found? FromStart(ImmutableArray<Statement> statements, int index, Statement.Loop loop, Operation condition, Position position)
    {
        if (condition is not Operation.Binary { Operator: BinaryOperator.Less, Left: var left, Right: var right } || Forms.AsVariable(left) is not { } counter
            || Forms.LengthOf(Forms.Strip(right)) is not { } list || CountedLoop.DeclarationOf(counter, statements, index) is not { } declaredAt
            || Forms.AsInt(((Statement.Declare)statements[declaredAt]).Value!) != 0)
            return null;
        var inLoop = Occurrences.In(loop);
        if (position.Facts.IsShared(counter) || inLoop.Reads(counter) != position.Facts.Reads(counter) || inLoop.Assignments(counter) != position.Facts.Assignments(counter)
            || Test(loop.Body) is not { } test)
            return null;
        var then = Forms.Flatten(test.Then);
        var otherwise = Forms.Flatten(test.Else);
        var stepsBack = loop.Step is not null && Forms.Flatten(loop.Step) is [var step] && Moves(step, counter, 1) && then is [_, var back] && Moves(back, counter, -1) && otherwise.IsEmpty;
        var stays = loop.Step is null && then.Length == 1 && otherwise is [var on] && Moves(on, counter, 1);
        return (stepsBack || stays) && IsRemoval(then[0], list, counter) && Predicate(list, counter, loop.Body, test.Condition, position) is { } removes
            ? new(list, removes, loop.Location, declaredAt)
            : null;
    }

    // Declarations may come before the test.
    private static Statement.If? Test(Statement body) => Forms.Flatten(body).LastOrDefault() as Statement.If;

    private static bool Moves(Statement statement, Variable counter, int step) => Forms.IsStep(statement, out var variable, out var by) && variable == counter && by == step;

    private static bool IsRemoval(Statement statement, Variable list, Variable counter) =>
        statement is Statement.Evaluate { Operation: Operation.LibraryCall { Id: RemoveAtId, Operands: [var from, var at] } } && Forms.AsVariable(from) == list && Forms.AsVariable(at) == counter;

    /// <summary>The condition as a function of the element, when it and the declarations before it only look at the element.</summary>
    private static Operation.Lambda? Predicate(Variable list, Variable counter, Statement loopBody, Operation condition, Position position)
    {
        var statements = Forms.Flatten(loopBody);
        var looks = statements.RemoveAt(statements.Length - 1);
        if (list.Type.Sequence != SequenceShape.List || !position.Facts.IsFixed(list) || !position.Facts.IsFresh(list) || position.Facts.IsShared(list) || !looks.All(look => look is Statement.Declare { Value: not null }))
            return null;
        var item = new Variable($"item of {list.Name}", list.Type.Element, VariableKind.LambdaParameter);
        var reads = new Elements(list, counter, item);
        var location = condition.Location;
        var body = new Statement.Block(location, [.. looks.Select(reads.Rewrite), new Statement.Return(location, reads.Rewrite(condition))]);
        var occurrences = Occurrences.In(body);
        var isPure = occurrences is { HasUnsupported: false, HasYield: false } && occurrences.Mutated.Count == 0 && occurrences.MutatedElsewhere.Count == 0
            && occurrences.Variables.All(variable => occurrences.Assignments(variable) == 0) && !new UserCode().IsIn(body);
        return isPure && !occurrences.Mentions(list) && !occurrences.Mentions(counter)
            ? new Operation.Lambda(location, new TypeRef(TypeKind.Function, $"Predicate<{item.Type.Name}>", [item.Type, TypeRef.Boolean]), [item], body)
            : null;
    }

    private sealed class Elements(Variable list, Variable counter, Variable item) : Rewriter
    {
        public override Operation Rewrite(Operation operation) =>
            Forms.IsElement(operation, out var of, out var index) && of == list && Forms.AsVariable(index) == counter && operation.Type.Equals(item.Type)
                ? new Operation.Read(operation.Location, item)
                : base.Rewrite(operation);
    }

    // Bodies of the program might look at how often, and in which order, they are asked.
    private sealed class UserCode : Walker
    {
        private bool _found;

        public bool IsIn(Statement statement)
        {
            Visit(statement);
            return _found;
        }

        public override void Visit(Operation operation)
        {
            _found |= operation is Operation.UserCall or Operation.Throw;
            base.Visit(operation);
        }
    }
}
