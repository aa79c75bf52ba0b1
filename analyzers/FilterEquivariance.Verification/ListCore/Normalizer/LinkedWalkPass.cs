using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>for (var node = xs.First; node != null; node = node.Next) … node.Value …</c> becomes a <c>foreach</c>; from <c>Last</c> over <c>Previous</c> it
/// becomes one over the reverse.
/// </summary>
internal sealed class LinkedWalkPass : BlockPass
{
    private const string ListMember = "P:System.Collections.Generic.LinkedList`1.";
    private const string NodeMember = "P:System.Collections.Generic.LinkedListNode`1.";
    private const string ReverseId = "M:System.Linq.Enumerable.Reverse``1(System.Collections.Generic.IEnumerable{``0})";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Loop { TestFirst: true, Condition: { } condition } loop || NotNull(condition) is not { } node
            || CountedLoop.DeclarationOf(node, statements, index) is not { } declaredAt
            || ((Statement.Declare)statements[declaredAt]).Value is not Operation.LibraryCall { Operands.Length: 1 } start || Forms.AsVariable(start.Operands[0]) is not { } list
            || list.Type.Sequence != SequenceShape.LinkedList)
            return null;
        var next = start.Id switch
        {
            ListMember + "First" => "Next",
            ListMember + "Last" when !facts.MayBeNull(list) => "Previous",
            _ => null,
        };
        var inLoop = Occurrences.In(loop);
        if (next is null || facts.IsShared(node) || facts.Assignments(node) != 1 || inLoop.Assignments(node) != 1 || inLoop.Reads(node) != facts.Reads(node)
            || WithoutStep(loop, node, NodeMember + next) is not { } body)
            return null;

        var location = loop.Location;
        var element = list.Type.Element;
        var item = new Variable($"{node.Name}.Value", element, VariableKind.Temporary);
        body = new Values(node, item).Rewrite(body);
        // Nodes give access to the list, but this one is only asked for its value and its neighbour.
        ImmutableArray<Statement> run = [.. statements.Skip(declaredAt + 1).Take(index - declaredAt - 1), body];
        if (Occurrences.In(body).Mentions(node) || !facts.KeepsItsElements(list, run))
            return null;
        Operation source = new Operation.Read(location, list);
        if (next == "Previous")
            source = Forms.Call(location, Forms.EnumerableOf(element), ReverseId, "Reverse", element,
                new Operation.Convert(location, Forms.EnumerableOf(element), source, ConversionKind.SequenceView, false));
        return statements
            .SetItem(index, ElementUse.NameItem(new Statement.ForEach(location, loop.Label, item, source, body), facts))
            .RemoveAt(declaredAt);
    }

    private static Variable? NotNull(Operation condition) => condition switch
    {
        Operation.Binary { Operator: BinaryOperator.NotEqual } test when IsNull(test.Right) => Forms.AsVariable(test.Left),
        Operation.Binary { Operator: BinaryOperator.NotEqual } test when IsNull(test.Left) => Forms.AsVariable(test.Right),
        Operation.Is { Pattern: Pattern.Not { Operand: Pattern.Constant { Value.Value: null } } } test => Forms.AsVariable(test.Value),
        Operation.Is { Pattern: Pattern.Members { Parts.IsEmpty: true, Type: null, Variable: null } } test => Forms.AsVariable(test.Value),
        _ => null,
    };

    private static bool IsNull(Operation operation) => Forms.Strip(operation) is Operation.Constant { Value: null };

    private static Statement? WithoutStep(Statement.Loop loop, Variable node, string next)
    {
        if (loop.Step is not null)
            return Forms.Flatten(loop.Step) is { Length: 1 } step && Steps(step[0], node, next) ? loop.Body : null;
        return loop.Body is Statement.Block { Statements: { Length: > 0 } statements } block && Steps(statements[statements.Length - 1], node, next)
            && !Occurrences.In(block).HasContinue(loop.Label)
                ? block with { Statements = statements.RemoveAt(statements.Length - 1) }
                : null;
    }

    private static bool Steps(Statement statement, Variable node, string next) =>
        statement is Statement.Evaluate { Operation: Operation.Assign { Target: var target, Value: var value } } && target == node
        && Forms.Strip(value) is Operation.LibraryCall { Operands.Length: 1 } call && call.Id == next && Forms.AsVariable(call.Operands[0]) == node;

    private sealed class Values(Variable node, Variable item) : Rewriter
    {
        public override Operation Rewrite(Operation operation) =>
            operation is Operation.LibraryCall { Id: NodeMember + "Value", Operands.Length: 1 } call && Forms.AsVariable(call.Operands[0]) == node
                && operation.Type.Equals(item.Type)
                ? new Operation.Read(operation.Location, item)
                : base.Rewrite(operation);
    }
}
