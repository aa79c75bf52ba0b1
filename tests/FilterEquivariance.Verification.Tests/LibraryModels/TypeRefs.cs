using System.Collections;
using System.Collections.Immutable;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Types of the list core for types of the runtime.</summary>
internal static class TypeRefs
{
    private static readonly Dictionary<Type, (TypeKind Kind, string Name)> Simple = new()
    {
        [typeof(void)] = (TypeKind.Void, "void"),
        [typeof(bool)] = (TypeKind.Boolean, "bool"),
        [typeof(char)] = (TypeKind.Char, "char"),
        [typeof(int)] = (TypeKind.Int32, "int"),
        [typeof(long)] = (TypeKind.Int64, "long"),
        [typeof(float)] = (TypeKind.Single, "float"),
        [typeof(double)] = (TypeKind.Double, "double"),
        [typeof(decimal)] = (TypeKind.Decimal, "decimal"),
        [typeof(string)] = (TypeKind.String, "string"),
        [typeof(object)] = (TypeKind.Object, "object"),
    };

    public static TypeRef Of(Type type)
    {
        if (Simple.TryGetValue(type, out var simple))
            return TypeRef.Simple(simple.Kind, simple.Name);
        if (type.IsArray)
            return Sequence(SequenceShape.Array, type.GetElementType()!);
        if (!type.IsGenericType)
            return TypeRef.Other(type.Name);
        var arguments = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Nullable<>))
            return new TypeRef(TypeKind.Nullable, type.Name, [Of(arguments[0])]);
        if (definition == typeof(KeyValuePair<,>))
            return RecordValue.PairType(Of(arguments[0]), Of(arguments[1]));
        if (definition.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return RecordValue.TupleType([.. arguments.Select(Of)]);
        if (definition.Name.Contains("Dictionary"))
            return new TypeRef(TypeKind.Map, type.Name, [.. arguments.Select(Of)]);
        if (definition.Name.Contains("Set"))
            return new TypeRef(TypeKind.Set, type.Name, [.. arguments.Select(Of)]);
        if (definition.Name.Contains("Func") || definition.Name.Contains("Compar"))
            return new TypeRef(TypeKind.Function, type.Name, [.. arguments.Select(Of)]);
        return typeof(IEnumerable).IsAssignableFrom(type) ? Sequence(ShapeOf(definition), arguments[^1]) : TypeRef.Other(type.Name);
    }

    private static TypeRef Sequence(SequenceShape shape, Type element) => new(TypeKind.Sequence, shape.ToString(), [Of(element)]) { Sequence = shape };

    private static SequenceShape ShapeOf(Type definition) =>
        definition == typeof(List<>) ? SequenceShape.List
        : definition == typeof(ImmutableArray<>) ? SequenceShape.ImmutableArray
        : definition == typeof(ImmutableList<>) ? SequenceShape.ImmutableList
        : SequenceShape.Enumerable;
}
