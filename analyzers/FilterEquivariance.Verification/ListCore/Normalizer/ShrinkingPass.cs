using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>rest = xs; while (rest.Any()) { … rest.First() …; rest = rest.Skip(1).ToList(); }</c> becomes a loop that removes the first element of a copy,
/// which is then seen to be a drain.
/// </summary>
internal sealed class ShrinkingPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Loop { TestFirst: true, Condition: { } condition, Step: null } loop
            || DrainPass.NonEmpty(condition) is not { } rest || CountedLoop.DeclarationOf(rest, statements, index) is not { } declaredAt
            || ((Statement.Declare)statements[declaredAt]).Value is not { } initial || Forms.AsVariable(initial) is not { } list
            || !list.Type.IsSequence || list.Type.Sequence == SequenceShape.Stack || facts.MayBeNull(list) || !(facts.IsParameter(list) || facts.IsFresh(list)))
            return null;
        ImmutableArray<Statement> run = [.. statements.Skip(declaredAt + 1).Take(index - declaredAt)];
        var inLoop = Occurrences.In(loop);
        if (facts.IsShared(rest) || facts.Assignments(rest) != 1 || inLoop.Assignments(rest) != 1 || inLoop.Reads(rest) != facts.Reads(rest)
            || inLoop.Mutated.Contains(rest) || !facts.KeepsItsElements(list, run))
            return null;

        var location = loop.Location;
        var element = list.Type.Element;
        var copy = new Variable(rest.Name, Forms.ListOf(element), VariableKind.Temporary);
        var body = Forms.Statements(loop.Body).Select(statement => IsShrinking(statement, rest)
            ? new Statement.Evaluate(statement.Location, Forms.Call(statement.Location, TypeRef.Void, "M:System.Collections.Generic.List`1.RemoveAt(System.Int32)", "RemoveAt",
                element, new Operation.Read(statement.Location, copy), new Operation.Constant(statement.Location, TypeRef.Int32, 0)))
            : statement).ToImmutableArray();
        if (Occurrences.In(body).Assignments(rest) != 0)
            return null;
        var whole = (Statement.Loop)new Renaming(rest, copy).Rewrite(loop with { Body = Forms.Block(loop.Body, body) });
        if (!OnlyLooks(whole, copy))
            return null;
        var made = Forms.Call(location, copy.Type, "M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})", "ToList", element, initial);
        return statements.SetItem(index, whole).SetItem(declaredAt, new Statement.Declare(location, copy, made));
    }

    /// <summary><c>rest = rest.Skip(1)</c>, copied or not.</summary>
    private static bool IsShrinking(Statement statement, Variable rest)
    {
        if (statement is not Statement.Evaluate { Operation: Operation.Assign { Target: var target, Value: var value } } || target != rest)
            return false;
        value = Forms.Strip(value);
        if (Forms.ShapeOf(value) is Shape.Copy { Source: 0 })
            value = Forms.Strip(((Operation.LibraryCall)value).Operands[0]);
        return Forms.ShapeOf(value) is Shape.Part { Kind: PartKind.Skip, Source: 0 } part && value is Operation.LibraryCall call
            && Forms.AsVariable(call.Operands[0]) == rest && Forms.AsInt(call.Operands[part.Amount]) == 1;
    }

    /// <summary>Every use of the variable asks for its first element, whether there is one, or removes it.</summary>
    private static bool OnlyLooks(Statement.Loop loop, Variable list)
    {
        var uses = new Uses(list);
        uses.Visit(loop);
        return uses.Count == Occurrences.In(loop).Reads(list);
    }

    private sealed class Uses(Variable list) : Walker
    {
        public int Count { get; private set; }

        public override void Visit(Operation operation)
        {
            if (operation is Operation.LibraryCall { Operands.Length: > 0 } call && Forms.AsVariable(call.Operands[0]) == list
                && (Forms.ShapeOf(call) is Shape.Any { Predicate: null } or Shape.Count { Predicate: null } or Shape.RemoveAt
                    || (Forms.IsMethod(call) && Forms.ShapeOf(call) is Shape.Pick { Kind: PickKind.First, OrDefault: false, Predicate: null })))
                Count++;
            base.Visit(operation);
        }
    }
}
