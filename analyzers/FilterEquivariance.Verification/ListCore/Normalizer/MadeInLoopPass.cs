using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>var all = new List&lt;List&lt;T&gt;&gt;(); for (var i = 0; i &lt; 10; i++) all.Add([]);</c> becomes <c>var all = Enumerable.Range(0, 10).Select(_ =&gt; new List&lt;T&gt;()).ToList();</c>.</summary>
internal sealed class MadeInLoopPass : BlockPass
{
    private const string RangeId = "M:System.Linq.Enumerable.Range(System.Int32,System.Int32)";
    private const string SelectId = "M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})";
    private const string ToArrayId = "M:System.Linq.Enumerable.ToArray``1(System.Collections.Generic.IEnumerable{``0})";
    private const string ToListId = "M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: { Type.Sequence: SequenceShape.List } list, Value: { } empty } || !Forms.IsNewEmpty(empty) || position.Facts.IsShared(list))
            return null;
        for (var at = index + 1; at < statements.Length; at++)
        {
            if (!Occurrences.In(statements[at]).Mentions(list))
                continue;
            // A for loop comes in a block with its initialisers.
            ImmutableArray<Statement> loop = statements[at] is Statement.Block block ? block.Statements : [.. statements.Take(at + 1)];
            return Made(list, loop, position) is { } made ? statements.SetItem(at, new Statement.Declare(statements[at].Location, list, made)).RemoveAt(index) : null;
        }

        return null;
    }

    // What a loop that is the last of these statements puts into the list.
    private static Operation? Made(Variable list, ImmutableArray<Statement> statements, Position position)
    {
        var at = statements.Length - 1;
        var place = position.Inside(statements, at);
        if (CountedLoop.Match(statements, at, position.Facts) is not { Step: 1 } counted || Forms.AsInt(counted.Start) is not { } start || counted.End(place)?.Constant is not { } end || end < start
            || Forms.Flatten(counted.Body) is not [Statement.Evaluate { Operation: Operation.LibraryCall { Id: "M:System.Collections.Generic.List`1.Add(`0)", Operands: [var receiver, var item] } }]
            || Forms.AsVariable(receiver) != list || !IsNewEmpty(item))
            return null;
        return Several(list.Type, end - start, item, counted.Loop.Location);
    }

    /// <summary>A list or an array of so many new objects.</summary>
    public static Operation Several(TypeRef type, int count, Operation item, SourceLocation location)
    {
        var element = type.Element;
        var ignored = new Variable("_", TypeRef.Int32, VariableKind.LambdaParameter);
        var range = new Operation.LibraryCall(location, Forms.EnumerableOf(TypeRef.Int32), RangeId, [Number(0), Number(count)]) { Name = "Range" };
        var each = Forms.Call(location, Forms.EnumerableOf(element), SelectId, "Select", element, range, Forms.Function(location, ignored, element, new Statement.Return(location, item))) with { TypeArguments = [TypeRef.Int32, element] };
        return type.Sequence == SequenceShape.Array ? Forms.Call(location, type, ToArrayId, "ToArray", element, each) : Forms.Call(location, type, ToListId, "ToList", element, each);

        Operation.Constant Number(int value) => new(location, TypeRef.Int32, value);
    }

    private static bool IsNewEmpty(Operation operation) =>
        Forms.IsNewEmpty(operation) || (Forms.Strip(operation) is Operation.LibraryCall { Operands.IsEmpty: true } call && Forms.ShapeOf(call) is Shape.Empty);
}
