namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// What is taken apart and put together again: <c>xs.Chunk(n).SelectMany(c => c)</c> is <c>xs</c> where <c>n</c> is positive, and <c>string.Concat(s.Split(','))</c> is <c>s</c> without its
/// commas.
/// </summary>
internal sealed class TakenApartPass : OperationPass
{
    private const string ChunkId = "M:System.Linq.Enumerable.Chunk``1(System.Collections.Generic.IEnumerable{``0},System.Int32)";
    private const string SelectId = "M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})";
    private const string SelectManyId = "M:System.Linq.Enumerable.SelectMany``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Collections.Generic.IEnumerable{``1}})";
    private const string WhereId = "M:System.Linq.Enumerable.Where``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})";
    private const string ConcatId = "M:System.String.Concat``1(System.Collections.Generic.IEnumerable{``0})";

    protected override Operation After(Operation operation) => operation switch
    {
        Operation.LibraryCall { Id: SelectManyId, Operands: [var chunks, Operation.Lambda { Parameters: [var chunk] } all] } call
            when Forms.Flatten(all.Body) is [Statement.Return { Value: { } part }] && Forms.AsVariable(part) == chunk && Forms.Strip(chunks) is Operation.LibraryCall { Id: ChunkId, Operands: [var source, var size] }
            => IsPositive(size) ? Elements(call, source)
            : Forms.AsVariable(size) is not null && Forms.AsVariable(source) is { } list && !Facts.MayBeNull(list) ? Guarded(call, size, Elements(call, source))
            : operation,
        Operation.LibraryCall { Type.Kind: TypeKind.String } call when PartsOf(call) is var (text, separator) => Without(call, text, separator),
        _ => operation,
    };

    private static Operation.Conditional Guarded(Operation.LibraryCall call, Operation size, Operation elements)
    {
        var tooSmall = new Operation.Binary(call.Location, TypeRef.Boolean, BinaryOperator.Less, size, new Operation.Constant(call.Location, TypeRef.Int32, 1), false);
        return new(call.Location, call.Type, tooSmall, new Operation.Throw(call.Location, call.Type, "ArgumentOutOfRangeException", []), elements);
    }

    private static bool IsPositive(Operation size) =>
        Forms.AsInt(size) > 0
        || (Forms.Strip(size) is Operation.LibraryCall { Id: "M:System.Math.Max(System.Int32,System.Int32)", Operands: [var left, var right] }
            && ((Forms.AsInt(left) > 0 && Forms.AsVariable(right) is not null) || (Forms.AsInt(right) > 0 && Forms.AsVariable(left) is not null)));

    // Not the list itself: nobody may find out what it is.
    private static Operation Elements(Operation.LibraryCall call, Operation source)
    {
        var item = new Variable("item", call.Type.Element, VariableKind.Temporary);
        var same = Forms.Function(call.Location, item, item.Type, new Statement.Return(call.Location, new Operation.Read(call.Location, item)));
        return new Operation.LibraryCall(call.Location, call.Type, SelectId, [source, same]) { Name = "Select", TypeArguments = [item.Type, item.Type] };
    }

    /// <summary>The text and the one character at which it is split, of a call that puts the parts together with nothing in between.</summary>
    private static (Operation Text, Operation Separator)? PartsOf(Operation.LibraryCall call)
    {
        var parts = (call.Id, call.Operands) switch
        {
            ("M:System.String.Concat(System.String[])" or "M:System.String.Concat(System.Collections.Generic.IEnumerable{System.String})", [var only]) => only,
            ("M:System.String.Join(System.String,System.String[])" or "M:System.String.Join(System.String,System.Collections.Generic.IEnumerable{System.String})", [Operation.Constant { Value: "" }, var second]) => second,
            _ => null,
        };
        if (parts is null || Forms.Strip(parts) is not Operation.LibraryCall { Name: "Split", Operands: [{ Type: { Kind: TypeKind.String, MayBeNull: false } } text, ..] } split)
            return null;
        return (split.Id, split.Operands) switch
        {
            ("M:System.String.Split(System.Char,System.StringSplitOptions)", [_, Operation.Constant separator, Operation.Constant { Value: 0 or 1 }]) => (text, separator),
            ("M:System.String.Split(System.Char[])", [_, Operation.Collection { Elements: [{ IsSpread: false, Value: Operation.Constant separator }] }]) => (text, separator),
            _ => null,
        };
    }

    private static Operation Without(Operation.LibraryCall call, Operation text, Operation separator)
    {
        var at = call.Location;
        var letter = new Variable("letter", separator.Type, VariableKind.Temporary);
        var letters = new Operation.Convert(at, Forms.EnumerableOf(separator.Type), text, ConversionKind.SequenceView, false);
        var differs = new Operation.Binary(at, TypeRef.Boolean, BinaryOperator.NotEqual, new Operation.Read(at, letter), separator, false);
        var others = Forms.Call(at, letters.Type, WhereId, "Where", letter.Type, letters, Forms.Function(at, letter, TypeRef.Boolean, new Statement.Return(at, differs)));
        return Forms.Call(at, call.Type, ConcatId, "Concat", letter.Type, others);
    }
}
