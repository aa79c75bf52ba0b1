namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>xs.IndexOf(x) == xs.LastIndexOf(x)</c> says that there is at most one <c>x</c> in the list, <c>xs.Count(y =&gt; y == x) &lt;= 1</c> with the default comparer's equality: both are -1 where there is none, and the same
/// place where there is one.
/// </summary>
internal sealed class SinglePlacePass : OperationPass
{
    private const string CountId = "M:System.Linq.Enumerable.Count``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})";

    protected override Operation After(Operation operation)
    {
        if (operation is not Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } comparison
            || Forms.Strip(comparison.Left) is not Operation.LibraryCall { Operands: [var all, _] } first || Forms.AsVariable(all) is not { } list || Facts.MayBeNull(list)
            || !FirstPlacePass.IsPlaceOf(first, list, out var element, out var isLast) || !FirstPlacePass.IsPlaceOf(comparison.Right, list, out var other, out var isOtherLast)
            || isLast == isOtherLast || Forms.AsVariable(element) is not { } sought || Forms.AsVariable(other) != sought || sought == list)
            return operation;
        var location = operation.Location;
        var item = new Variable("item", sought.Type, VariableKind.LambdaParameter);
        var equal = Equal(location, item, element);
        var source = new Operation.Convert(location, Forms.EnumerableOf(item.Type), all, ConversionKind.SequenceView, false);
        var count = Forms.Call(location, TypeRef.Int32, CountId, "Count", item.Type, source, Forms.Function(location, item, TypeRef.Boolean, new Statement.Return(location, equal)));
        return new Operation.Binary(location, TypeRef.Boolean, comparison.Operator == BinaryOperator.Equal ? BinaryOperator.LessOrEqual : BinaryOperator.Greater, count, new Operation.Constant(location, TypeRef.Int32, 1), false);
    }

    // The search compares as the default comparer does, which for some types is not what '==' does.
    private static Operation Equal(SourceLocation location, Variable item, Operation element)
    {
        var read = new Operation.Read(location, item);
        if (item.Type.Kind is not (TypeKind.TypeParameter or TypeKind.Record))
            return new Operation.Binary(location, TypeRef.Boolean, BinaryOperator.Equal, read, element, false);
        var comparer = Forms.Call(location, new TypeRef(TypeKind.Comparer, $"EqualityComparer<{item.Type.Name}>", [item.Type]), "P:System.Collections.Generic.EqualityComparer`1.Default", "Default", item.Type);
        return Forms.Call(location, TypeRef.Boolean, "M:System.Collections.Generic.EqualityComparer`1.Equals(`0,`0)", "Equals", item.Type, comparer, read, element);
    }
}
