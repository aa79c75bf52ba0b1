using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// Whether a program may tell equal numbers apart: 0.0 from -0.0 by what it divides by them, 1.0m from 1.00m by their texts. Where it may, an operation that is free to
/// choose among equal elements, as an unstable sort is, gives another result in each run.
/// </summary>
internal sealed class EqualNumbers : Walker
{
    private bool _toldApart;

    private EqualNumbers()
    {
    }

    public static bool AreToldApart(Program program)
    {
        var search = new EqualNumbers();
        foreach (var function in program.Functions.Values)
            search.Visit(function.Body);
        return search._toldApart;
    }

    /// <summary>Equal values of the type need not be the same.</summary>
    public static bool HasVariants(TypeRef type) =>
        type.Kind is TypeKind.Single or TypeKind.Double or TypeKind.Decimal || (type.Kind == TypeKind.Nullable && HasVariants(type.Arguments[0]))
        || (type.Record is { IsTuple: true } tuple && tuple.Fields.Any(field => HasVariants(field.Type)));

    public override void Visit(Operation operation)
    {
        _toldApart |= operation switch
        {
            Operation.Binary n => n.Operator is BinaryOperator.Divide or BinaryOperator.Remainder or BinaryOperator.ConcatenateStrings && (HasVariants(n.Left.Type) || HasVariants(n.Right.Type)),
            Operation.Convert n => HasVariants(n.Operand.Type) && n.Kind is not (ConversionKind.Identity or ConversionKind.Numeric),
            Operation.Interpolation => true,
            Operation.LibraryCall n => n.Operands.Any(operand => HasVariants(operand.Type)) && !MayCompare(n),
            _ => false,
        };
        base.Visit(operation);
    }

    // Members that take such numbers as items or compare them give equal results for equal numbers.
    private static bool MayCompare(Operation.LibraryCall call) =>
        call.Name is "CompareTo" or "Compare" or "Equals" or "Max" or "Min" or "Abs" || (ModelTable.TryGet(call.Id, out var model) && model!.Shape is not (Shape.Scalar or Shape.Text or Shape.Unmodelled));
}
