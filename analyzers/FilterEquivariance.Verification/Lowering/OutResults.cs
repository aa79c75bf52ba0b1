using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>
/// Functions of this compilation with <c>out</c> parameters give one value: the result, unless it is void, and the <c>out</c> values,
/// as a tuple when there are several.
/// </summary>
internal static class OutResults
{
    public static TypeRef Type(IMethodSymbol method, TypeLowering types)
    {
        ImmutableArray<TypeRef> parts =
        [
            .. method.ReturnsVoid ? [] : new[] { types.Lower(method.ReturnType) },
            .. method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).Select(parameter => types.Lower(parameter.Type)),
        ];
        if (parts.Length == 1)
            return parts[0];
        var name = "(" + string.Join(", ", parts.Select(part => part.Name)) + ")";
        ImmutableArray<Field> fields = [.. parts.Select((part, index) => new Field("Item" + (index + 1), part))];
        return TypeRef.Simple(TypeKind.Record, name) with
        {
            Definition = "System.ValueTuple`" + parts.Length,
            Record = new RecordShape(name, IsValueType: true, IsTuple: true, fields, RecordEquality.Structural),
        };
    }

    /// <summary>How many values there are.</summary>
    public static int Count(IMethodSymbol method) => method.Parameters.Count(parameter => parameter.RefKind == RefKind.Out) + (method.ReturnsVoid ? 0 : 1);

    /// <summary>One of the values.</summary>
    public static Operation Part(Operation.Read results, int index, int count) => count == 1
        ? results
        : new Operation.FieldRead(results.Location, results.Type.Record!.Fields[index].Type, results, results.Type.Record.Fields[index].Name);
}
