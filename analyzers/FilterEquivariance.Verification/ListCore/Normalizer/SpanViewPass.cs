using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A span of a whole array is the array under another name: <c>Span&lt;int&gt; s = a; s.Reverse();</c> and <c>a.AsSpan().Reverse()</c> change <c>a</c>. Names of arrays that stay
/// the same are taken out, which leaves one name for one collection.
/// </summary>
internal sealed class SpanViewPass : Rewriter, IPass
{
    // What is asked of a span of a whole array, and of the array; both throw alike.
    private static readonly Dictionary<string, string> Cells = new(StringComparer.Ordinal)
    {
        ["P:System.Span`1.Item(System.Int32)"] = "array.get",
        ["P:System.ReadOnlySpan`1.Item(System.Int32)"] = "array.get",
        ["set:P:System.Span`1.Item(System.Int32)"] = "array.set",
        ["P:System.Span`1.Length"] = "P:System.Array.Length",
        ["P:System.ReadOnlySpan`1.Length"] = "P:System.Array.Length",
    };

    private readonly Dictionary<Variable, Variable> _arrays = [];
    private FunctionFacts _facts = null!;

    public Function Run(Function function, FunctionFacts facts)
    {
        _facts = facts;
        var names = new Names(this);
        names.Visit(function.Body);
        var body = Rewrite(function.Body);
        return ReferenceEquals(body, function.Body) ? function : function with { Body = body };
    }

    protected override Operation After(Operation operation) => operation switch
    {
        Operation.Read { Variable: var name } when _arrays.TryGetValue(name, out var array) => View(operation, array),
        Operation.LibraryCall when Viewed(operation) is { } array => View(operation, array),
        Operation.LibraryCall { Id: var id, Operands: [var span, ..] } call when Cells.TryGetValue(id, out var cell) && Viewed(span) is { } array => call with { Id = cell, Operands = call.Operands.SetItem(0, new Operation.Read(span.Location, array)), Signature = null, NotNull = 1 },
        _ => operation,
    };

    protected override Statement After(Statement statement) =>
        statement is Statement.Block block && block.Statements.Any(IsName) ? block with { Statements = block.Statements.RemoveAll(IsName) } : statement;

    private bool IsName(Statement statement) => statement is Statement.Declare { Variable: var name } && _arrays.ContainsKey(name);

    private static Operation View(Operation place, Variable array) =>
        new Operation.Convert(place.Location, place.Type, new Operation.Read(place.Location, array), ConversionKind.SequenceView, IsChecked: false);

    /// <summary>The array of which the operation makes a span.</summary>
    private Variable? Viewed(Operation operation)
    {
        if (!IsSpan(operation.Type))
            return null;
        var viewed = operation switch
        {
            Operation.Convert { Kind: ConversionKind.SequenceView } conversion => conversion.Operand,
            Operation.LibraryCall { Operands: [var all] } call when ModelTable.TryGet(call.Id, out var model) && model is { Shape: Shape.Copy, Effects: Effects.View } => all,
            _ => null,
        };
        return viewed is not null && Forms.AsVariable(viewed) is { Type.Sequence: SequenceShape.Array } array && array.Type.Element.Equals(operation.Type.Element) && !_facts.MayBeNull(array) ? array : null;
    }

    private static bool IsSpan(TypeRef type) => type.Sequence is SequenceShape.Span or SequenceShape.ReadOnlySpan;

    private sealed class Names(SpanViewPass pass) : Walker
    {
        public override void Visit(Statement statement)
        {
            if (statement is Statement.Block block)
            {
                foreach (var declare in block.Statements.OfType<Statement.Declare>())
                {
                    if (declare.Value is { } value && pass.Viewed(value) is { } array && pass._facts.IsFixed(declare.Variable) && pass._facts.IsFixed(array) && !pass._facts.IsShared(array))
                        pass._arrays[declare.Variable] = array;
                }
            }

            base.Visit(statement);
        }
    }
}
