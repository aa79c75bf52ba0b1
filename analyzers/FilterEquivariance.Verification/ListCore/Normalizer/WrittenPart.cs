using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>The first cells of an array, which were written to it, as they are used after the loop that wrote them: <c>r[..n]</c>, and what means the same.</summary>
/// <param name="array">The array.</param>
/// <param name="cursor">How many cells are written.</param>
/// <param name="buffer">The list that has their values now.</param>
/// <param name="remains">The array is still there, with what was in it before.</param>
internal sealed class WrittenPart(Variable array, Variable cursor, Variable buffer, bool remains) : Rewriter
{
    private const string ToArrayId = "M:System.Collections.Generic.List`1.ToArray";
    private const string ToListId = "M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})";
    private const string CountId = "P:System.Collections.Generic.List`1.Count";
    private const string FromCharsId = "M:System.String.#ctor(System.Char[])";

    private bool _isCut;

    /// <summary>The statements with the list in place of the written part; null when they use more than that. An array that is cut to it is an array like any other from there on.</summary>
    public ImmutableArray<Statement>? UsesIn(ImmutableArray<Statement> statements, FunctionFacts facts)
    {
        statements = WithoutCopies(statements);
        var cutAt = 0;
        while (cutAt < statements.Length && !IsCut(statements[cutAt]))
            cutAt++;
        if (facts.Assignments(array) != (cutAt < statements.Length && array.Type.Sequence == SequenceShape.Array ? 1 : 0))
            return null;
        var result = statements.Take(cutAt).Select(Rewrite).ToImmutableArray();
        if (Occurrences.In(result).Mentions(array))
            return null;
        if (cutAt < statements.Length)
            result = [.. result, .. Cut(statements[cutAt].Location, [.. statements.Skip(cutAt + 1)])];
        return Occurrences.In(result).Mentions(cursor) ? null : result;
    }

    /// <summary>The whole array is the written part: it comes into being now, and the statements use it.</summary>
    public ImmutableArray<Statement> Cut(SourceLocation location, ImmutableArray<Statement> statements)
    {
        _isCut = true;
        var whole = Contents(location, array.Type);
        Statement made = remains ? new Statement.Evaluate(location, new Operation.Assign(location, array, whole)) : new Statement.Declare(location, array, whole);
        return [made, .. statements.Select(Rewrite)];
    }

    /// <summary><c>var s = new T[n]; Array.Copy(r, s, n);</c> is a copy of the written part.</summary>
    private ImmutableArray<Statement> WithoutCopies(ImmutableArray<Statement> statements)
    {
        for (var at = 1; at < statements.Length; at++)
        {
            if (CopyTarget(statements[at]) is not { } target || statements[at - 1] is not Statement.Declare { Variable: var declared, Value: { } value } declare || declared != target
                || Forms.Strip(value) is not Operation.LibraryCall { Id: "array.new", Operands: [var made] } call || Forms.AsVariable(made) != cursor || !call.Type.Equals(array.Type))
                continue;
            var slice = new Operation.LibraryCall(call.Location, call.Type, "M:System.Linq.Enumerable.Take``1(System.Collections.Generic.IEnumerable{``0},System.Int32)",
                [new Operation.Read(call.Location, array), new Operation.Read(call.Location, cursor)]);
            return statements.RemoveAt(at).SetItem(at - 1, declare with { Value = slice });
        }

        return statements;
    }

    private Variable? CopyTarget(Statement statement) => statement is not Statement.Evaluate { Operation: Operation.LibraryCall call } ? null : call switch
    {
        { Id: "M:System.Array.Copy(System.Array,System.Array,System.Int32)", Operands: [var from, var to, var amount] } when IsFirst(from, null, amount) => Forms.AsVariable(to),
        { Id: "M:System.Array.Copy(System.Array,System.Int32,System.Array,System.Int32,System.Int32)", Operands: [var from, var start, var to, var at, var amount] }
            when IsFirst(from, start, amount) && Forms.AsInt(at) == 0 => Forms.AsVariable(to),
        _ => null,
    };

    public override Operation Rewrite(Operation operation)
    {
        if (Forms.AsVariable(operation) == cursor)
            return Forms.Call(operation.Location, TypeRef.Int32, CountId, "Count", array.Type.Element, new Operation.Read(operation.Location, buffer));
        if (_isCut || operation is not Operation.LibraryCall call)
            return base.Rewrite(operation);
        if (IsCopyOfPart(call))
            return Contents(call.Location, call.Type);
        if (call is { Id: "M:System.String.#ctor(System.Char[],System.Int32,System.Int32)", Operands: [var text, var from, var amount] } && IsFirst(text, from, amount))
            return call with { Id = FromCharsId, Operands = [Contents(call.Location, text.Type)] };

        // A view of the array is as good as a copy where it is copied at once.
        if (Forms.ShapeOf(call) is Shape.Copy { Source: 0 } && ModelTable.TryGet(call.Id, out var model) && (model!.Effects & (Effects.View | Effects.Deferred)) == Effects.None
            && Forms.Strip(call.Operands[0]) is Operation.LibraryCall view && IsView(view))
            return call with { Operands = call.Operands.SetItem(0, Contents(view.Location, call.Operands[0].Type)) };
        return base.Rewrite(operation);
    }

    private Operation Contents(SourceLocation location, TypeRef type)
    {
        var read = new Operation.Read(location, buffer);
        if (type.Sequence == SequenceShape.List)
            return Forms.Call(location, type, ToListId, "ToList", array.Type.Element, read);
        var copy = Forms.Call(location, ArrayOf(array.Type.Element), ToArrayId, "ToArray", array.Type.Element, read);
        return type.Sequence == SequenceShape.Array ? copy with { Type = type } : new Operation.Convert(location, type, copy, ConversionKind.SequenceView, false);
    }

    private static TypeRef ArrayOf(TypeRef element) => new(TypeKind.Sequence, $"{element.Name}[]", [element]) { Sequence = SequenceShape.Array };

    // r[..n] of an array copies; of a lazy part nothing can be changed.
    private bool IsCopyOfPart(Operation.LibraryCall call) =>
        (call.Type.Sequence == SequenceShape.Array && IsSlice(call))
        || (call is { Operands: [var from, var amount] } && call.Id.StartsWith("M:System.Linq.Enumerable.Take``1(", StringComparison.Ordinal) && Forms.AsVariable(from) == array && Forms.AsVariable(amount) == cursor);

    private bool IsView(Operation.LibraryCall call) =>
        IsSlice(call) || (call is { Name: "Slice" or "AsSpan" or "AsMemory", Operands: [var from, var start, var amount] } && IsFirst(from, start, amount));

    private bool IsSlice(Operation.LibraryCall call) =>
        call is { Id: "array.slice", Operands: [var from, var part] } && Forms.AsVariable(from) == array && Forms.Strip(part) is Operation.Binary { Operator: BinaryOperator.Range } range
        && (range.Left is Operation.Constant { Value: null } || Forms.AsInt(range.Left) == 0) && Forms.AsVariable(range.Right) == cursor;

    private bool IsFirst(Operation from, Operation? start, Operation amount) => Forms.AsVariable(from) == array && (start is null || Forms.AsInt(start) == 0) && Forms.AsVariable(amount) == cursor;

    /// <summary><c>Array.Resize(ref r, n)</c>, perhaps only where it is longer; <c>r.RemoveRange(n, r.Count - n)</c>.</summary>
    private bool IsCut(Statement statement) => statement switch
    {
        Statement.If { Else: null } test => IsLonger(test.Condition) && Forms.Flatten(test.Then) is [var only] && IsCut(only),
        Statement.Evaluate { Operation: Operation.Assign { Target: var target, Value: Operation.LibraryCall { Id: "array.resize", Operands: [var from, var amount] } } } =>
            target == array && Forms.AsVariable(from) == array && Forms.AsVariable(amount) == cursor,
        Statement.Evaluate { Operation: Operation.LibraryCall { Id: "M:System.Collections.Generic.List`1.RemoveRange(System.Int32,System.Int32)", Operands: [var from, var start, var amount] } } =>
            Forms.AsVariable(from) == array && Forms.AsVariable(start) == cursor
            && Forms.Strip(amount) is Operation.Binary { Operator: BinaryOperator.Subtract } rest && Forms.LengthOf(rest.Left) == array && Forms.AsVariable(rest.Right) == cursor,
        Statement.Block => Forms.Flatten(statement) is [var only] && IsCut(only),
        _ => false,
    };

    private bool IsLonger(Operation condition) =>
        CountedLoop.Comparing(condition, cursor) is (BinaryOperator.Less or BinaryOperator.NotEqual, var bound) && Forms.LengthOf(bound) == array;
}
