using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>What a library call may do to the collections it is given, as the table of models tells. Members without a model may do everything.</summary>
internal static class LibraryEffects
{
    /// <summary>May the call change the contents of this operand (a later enumeration of a lazy result not counted)?</summary>
    public static bool MayChange(Operation.LibraryCall call, int operand)
    {
        if (IsScalar(call.Operands[operand].Type))
            return false;
        if (!ModelTable.TryGet(call.Id, out var model))
            return true;
        if (CopyTarget(call) is { } target)
            return operand == target;
        // Sorting by keys changes two arrays.
        return model!.Effects.HasFlag(Effects.Mutates) && (operand == 0 || model.Shape is Shape.Unmodelled);
    }

    /// <summary>Does a call that changes a collection only put other elements in the places of its elements?</summary>
    public static bool KeepsLength(Operation.LibraryCall call) =>
        ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.SetElement or Shape.ReverseInPlace or Shape.SortInPlace;

    /// <summary>Can the call's result, or anything the call stores, be the very object given as this operand or a view of it?</summary>
    public static bool MayPassOn(Operation.LibraryCall call, int operand)
    {
        if (!ModelTable.TryGet(call.Id, out var model))
            return true;
        if (operand == 0)
        {
            // StringBuilder.Append and its like return their receiver.
            var returnsReceiver = model!.Effects.HasFlag(Effects.Mutates) && call.Type.Equals(call.Operands[0].Type);
            return returnsReceiver || model.Effects.HasFlag(Effects.View) || model.Shape is Shape.Repeat or Shape.OfType or Shape.Unmodelled;
        }

        return model!.Shape switch
        {
            Shape.Concat shape => operand != shape.Second,
            Shape.Zip shape => operand != shape.Second,
            Shape.Union shape => operand != shape.Second,
            Shape.Except shape => operand != shape.Second,
            Shape.Intersect shape => operand != shape.Second,
            Shape.Join shape => operand != shape.Inner,
            Shape.AddRange shape => operand != shape.Source,
            Shape.InsertRange shape => operand != shape.Source,
            Shape.SetCombine shape => operand != shape.Source,
            _ => true,
        };
    }

    /// <summary>Of a call that copies elements into an array: which operand the array is.</summary>
    public static int? CopyTarget(Operation.LibraryCall call) => call.Id switch
    {
        "M:System.Array.Copy(System.Array,System.Array,System.Int32)" => 1,
        "M:System.Array.Copy(System.Array,System.Int32,System.Array,System.Int32,System.Int32)" or "M:System.Buffer.BlockCopy(System.Array,System.Int32,System.Array,System.Int32,System.Int32)" => 2,
        _ => call.Name == "CopyTo" && call.Operands.Length > 1 ? 1 : null,
    };

    /// <summary>A call that adds to its receiver and gives access to it by its result alone, as the nodes of a linked list do.</summary>
    public static bool ShowsOnlyByResult(Operation.LibraryCall call) =>
        ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Add && model.Effects.HasFlag(Effects.View) && call.Type.IsNode;

    /// <summary>Is the result a collection that nothing else refers to, or an empty one that never changes?</summary>
    public static bool IsFresh(Operation.LibraryCall call) =>
        ModelTable.TryGet(call.Id, out var model)
        && (model!.Effects & (Effects.Mutates | Effects.Deferred | Effects.View)) == Effects.None
        && model.Shape is Shape.Blank or Shape.Empty or Shape.Copy or Shape.Reverse or Shape.Select or Shape.Where or Shape.Sort or Shape.Part or Shape.Distinct
            or Shape.ToMap;

    /// <summary>Values without contents that could change.</summary>
    public static bool IsScalar(TypeRef type) =>
        type.Kind is < TypeKind.Object or TypeKind.Function or TypeKind.Comparer or TypeKind.IndexOrRange or TypeKind.TypeParameter or TypeKind.Exception
        || (type.Kind == TypeKind.Nullable && IsScalar(type.Arguments[0]))
        || (type is { Kind: TypeKind.Record, Record: { IsImmutable: true } record } && record.Fields.All(field => IsScalar(field.Type)));
}
