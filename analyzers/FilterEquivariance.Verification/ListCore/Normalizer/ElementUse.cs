namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>The element of a list that a round of a counted loop uses.</summary>
/// <param name="List">The list.</param>
/// <param name="Index">Its index in terms of the counter.</param>
/// <param name="Type">The element's type.</param>
internal readonly record struct ElementUse(Variable List, Affine Index, TypeRef Type)
{
    /// <summary>The first element that the body reads at an index depending on the counter as <c>i</c> or <c>c - i</c>.</summary>
    public static ElementUse? Of(CountedLoop loop, Position position)
    {
        var search = new Search(loop, position);
        search.Visit(loop.Body);
        return search.Found;
    }

    /// <summary>The index in terms of the counter, which is what it was at the start of the round.</summary>
    public static Affine? IndexValue(Variable list, Operation index, CountedLoop loop, Position position)
    {
        if (index is Operation.Unary { Operator: UnaryOperator.FromEnd } fromEnd)
            return position.Length(list, [loop.Loop]) is { } length && position.Value(fromEnd.Operand, [loop.Loop], loop.Counter) is { } distance
                ? length.Plus(distance, -1)
                : null;
        return position.Value(index, [loop.Loop], loop.Counter);
    }

    /// <summary>When the body starts with <c>var x = item;</c> and <c>x</c> is never assigned, <c>x</c> is made the item.</summary>
    public static Statement.ForEach NameItem(Statement.ForEach loop, FunctionFacts facts) =>
        NameOf(loop.Item, loop.Body, facts) is var (name, body) ? loop with { Item = name, Body = body } : loop;

    /// <inheritdoc cref="NameItem(Statement.ForEach, FunctionFacts)"/>
    public static Statement.Drain NameItem(Statement.Drain loop, FunctionFacts facts) =>
        NameOf(loop.Item, loop.Body, facts) is var (name, body) ? loop with { Item = name, Body = body } : loop;

    private static (Variable Name, Statement Body)? NameOf(Variable item, Statement body, FunctionFacts facts)
    {
        if (body is not Statement.Block block || block.Statements.FirstOrDefault() is not Statement.Declare { Value: Operation.Read read } declare
            || read.Variable != item || !declare.Variable.Type.Equals(item.Type) || !facts.IsFixed(declare.Variable))
            return null;
        var renamed = (Statement.Block)new Renaming(item, declare.Variable).Rewrite(block);
        return (declare.Variable, renamed with { Statements = renamed.Statements.RemoveAt(0) });
    }

    private sealed class Search(CountedLoop loop, Position position) : Walker
    {
        public ElementUse? Found { get; private set; }

        public override void Visit(Operation operation)
        {
            if (Found is null && Forms.IsElement(operation, out var list, out var index) && IndexValue(list, index, loop, position) is { } value
                && value.Coefficient(loop.Counter) is 1 or -1)
                Found = new(list, value, operation.Type);
            base.Visit(operation);
        }
    }
}
