using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>xs.Where((x, i) => xs.IndexOf(x) == i)</c> is <c>xs.Distinct()</c>, and with <c>LastIndexOf</c> it is <c>xs.Reverse().Distinct().Reverse()</c>, where <c>xs</c> stays as it is and its
/// elements are equal to themselves.
/// </summary>
internal sealed class FirstPlacePass : OperationPass
{
    private const string WhereId = "M:System.Linq.Enumerable.Where``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32,System.Boolean})";
    private const string DistinctId = "M:System.Linq.Enumerable.Distinct``1(System.Collections.Generic.IEnumerable{``0})";
    private const string ReverseId = "M:System.Linq.Enumerable.Reverse``1(System.Collections.Generic.IEnumerable{``0})";

    /// <summary>Is the operation <c>list.IndexOf(element)</c> or <c>list.LastIndexOf(element)</c>, and may every element of the list be found? Elements equal themselves, whatever their type compares.</summary>
    public static bool IsPlaceOf(Operation operation, Variable list, out Operation element, out bool isLast)
    {
        (element, isLast) = (operation, false);
        if (Forms.Strip(operation) is not Operation.LibraryCall { Name: "IndexOf" or "LastIndexOf", Operands: [var all, var sought] } call || Forms.AsVariable(all) != list || Forms.ShapeOf(call) is not Shape.Summary
            || !(sought.Type.Kind is TypeKind.String or TypeKind.Char or TypeKind.Boolean or TypeKind.Enum or TypeKind.TypeParameter or TypeKind.Record || sought.Type.IsIntegral) || Forms.ElementType(list.Type)?.Equals(sought.Type) != true)
            return false;
        (element, isLast) = (sought, call.Name == "LastIndexOf");
        return true;
    }

    protected override Operation After(Operation operation)
    {
        if (operation is not Operation.LibraryCall { Id: WhereId, Operands: [var all, Operation.Lambda { Parameters: [var x, var i] } lambda] } where || Forms.AsVariable(all) is not { } list
            || Forms.Flatten(lambda.Body) is not [Statement.Return { Value: Operation.Binary { Operator: BinaryOperator.Equal } equal }]
            || !(Forms.AsVariable(equal.Right) == i ? IsPlaceOf(equal.Left, list, out var element, out var isLast) : IsPlaceOf(equal.Right, list, out element, out isLast) && Forms.AsVariable(equal.Left) == i)
            || Forms.AsVariable(element) != x || Facts.MayBeNull(list) || !Facts.KeepsItsElements(list, [Function.Body]))
            return operation;
        return isLast ? Call(ReverseId, "Reverse", Call(DistinctId, "Distinct", Call(ReverseId, "Reverse", all))) : Call(DistinctId, "Distinct", all);

        Operation.LibraryCall Call(string id, string name, Operation source) => Forms.Call(where.Location, where.Type, id, name, x.Type, source);
    }
}
