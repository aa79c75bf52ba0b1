using System.Collections.Immutable;
using FilterEquivariance.Verification.Definitions;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>
/// Types of one function instance, whose type parameters are replaced by the type arguments it was called with. Used by one thread.
/// </summary>
internal sealed class TypeLowering(RecordLayouts layouts, ImmutableDictionary<ITypeParameterSymbol, TypeRef> substitution)
{
    // Nested data types are described this deep; deeper ones, and a type inside itself, are opaque where they stand.
    private const int MaxNesting = 3;
    private const int MaxNestedRecords = 100;

    private readonly Dictionary<ITypeSymbol, TypeRef> _cache = new(SymbolEqualityComparer.IncludeNullability);
    private readonly List<INamedTypeSymbol> _open = [];
    private int _nestedRecords;

    public ImmutableDictionary<ITypeParameterSymbol, TypeRef> Substitution => substitution;

    public TypeRef Lower(ITypeSymbol? type)
    {
        if (type is null)
            return TypeRef.Void;
        if (_cache.TryGetValue(type, out var known))
            return known;
        var lowered = Build(type);
        // A type argument that is a value type stays one under `T?` of an unconstrained T.
        if (MayBeNull(type) && !lowered.MayBeNull && lowered.Kind is TypeKind.String or TypeKind.Object or > TypeKind.Nullable or TypeKind.TypeParameter or TypeKind.Record)
            lowered = lowered with { MayBeNull = true };
        if (_open.Count > 0)
            return lowered;
        // Inside an open type, the type itself is opaque: only results that are complete are kept.
        _nestedRecords = 0;
        return _cache[type] = lowered;
    }

    /// <summary>The type parameter as it stands in its own declaration, not replaced.</summary>
    public static TypeRef Opaque(ITypeParameterSymbol parameter) => TypeRef.Simple(TypeKind.TypeParameter, parameter.Name) with { Traits = Traits(parameter) };

    private static bool MayBeNull(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol { HasValueTypeConstraint: true } => false,
        // Only an annotation makes a type nullable: code without annotations is read as code that means non-null (policy on null elements).
        ITypeParameterSymbol => type.NullableAnnotation == NullableAnnotation.Annotated,
        _ => type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated,
    };

    private static TypeParameterTraits Traits(ITypeParameterSymbol parameter)
    {
        var traits = TypeParameterTraits.None;
        if (parameter.HasReferenceTypeConstraint)
            traits |= TypeParameterTraits.ReferenceType;
        if (parameter.HasValueTypeConstraint || parameter.HasUnmanagedTypeConstraint)
            traits |= TypeParameterTraits.ValueType;
        if (parameter.HasNotNullConstraint || (parameter.HasReferenceTypeConstraint && parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.NotAnnotated)
            || parameter.ConstraintNullableAnnotations.Contains(NullableAnnotation.NotAnnotated))
            traits |= TypeParameterTraits.NotNull;
        foreach (var constraint in parameter.ConstraintTypes)
        {
            var name = SymbolNames.MetadataName(constraint.OriginalDefinition);
            if (name is "System.IComparable`1" or "System.IComparable")
                traits |= TypeParameterTraits.Comparable;
            else if (name.StartsWith("System.Numerics.I", StringComparison.Ordinal))
                traits |= TypeParameterTraits.Number;
            else if (name != "System.IEquatable`1")
                traits |= TypeParameterTraits.OtherConstraint;
        }

        return traits;
    }

    private static TypeKind? Special(SpecialType type) => type switch
    {
        SpecialType.System_Void => TypeKind.Void,
        SpecialType.System_Boolean => TypeKind.Boolean,
        SpecialType.System_Char => TypeKind.Char,
        SpecialType.System_SByte => TypeKind.SByte,
        SpecialType.System_Byte => TypeKind.Byte,
        SpecialType.System_Int16 => TypeKind.Int16,
        SpecialType.System_UInt16 => TypeKind.UInt16,
        SpecialType.System_Int32 => TypeKind.Int32,
        SpecialType.System_UInt32 => TypeKind.UInt32,
        SpecialType.System_Int64 => TypeKind.Int64,
        SpecialType.System_UInt64 => TypeKind.UInt64,
        SpecialType.System_IntPtr => TypeKind.NativeInt,
        SpecialType.System_UIntPtr => TypeKind.NativeUInt,
        SpecialType.System_Single => TypeKind.Single,
        SpecialType.System_Double => TypeKind.Double,
        SpecialType.System_Decimal => TypeKind.Decimal,
        SpecialType.System_String => TypeKind.String,
        SpecialType.System_Object => TypeKind.Object,
        _ => null,
    };

    private TypeRef Build(ITypeSymbol type)
    {
        switch (type)
        {
            case { SpecialType: not SpecialType.None } when Special(type.SpecialType) is { } kind:
                return TypeRef.Simple(kind, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))
                    with
                { Definition = SymbolNames.MetadataName(type) };
            case INamedTypeSymbol enumerator when Enumerators.IsEnumerator(enumerator):
                return TypeRef.Other(enumerator.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)) with { Arguments = [Lower((enumerator.IsValueType ? enumerator.ContainingType : enumerator).TypeArguments[0])] };
            case ITypeParameterSymbol parameter:
                return substitution.TryGetValue((ITypeParameterSymbol)parameter.OriginalDefinition, out var argument) ? argument : Opaque(parameter);
            case IArrayTypeSymbol { Rank: 1 } array:
                var item = Lower(array.ElementType);
                return new TypeRef(TypeKind.Sequence, item.Name + "[]", [item]) { Definition = "System.Array", Sequence = SequenceShape.Array };
            case IArrayTypeSymbol array:
                return TypeRef.Other(Lower(array.ElementType).Name + "[" + new string(',', array.Rank - 1) + "]");
            case INamedTypeSymbol named:
                return Named(named);
            default:
                return TypeRef.Other(type.ToDisplayString());
        }
    }

    private TypeRef Named(INamedTypeSymbol type)
    {
        if (type.IsTupleType)
            return Tuple(type);
        if (type.IsAnonymousType)
            return Record(type, "{ " + string.Join(", ", AnonymousMembers(type).Select(member => Lower(member.Type).Name + " " + member.Name)) + " }",
                AnonymousMembers(type).Select(member => (member.Name, member.Type)), RecordEquality.Structural, isImmutable: true);
        var definition = SymbolNames.MetadataName(type.OriginalDefinition);
        ImmutableArray<TypeRef> arguments = [.. AllTypeArguments(type).Select(Lower)];
        if (definition == "System.Nullable`1")
            return new TypeRef(TypeKind.Nullable, arguments[0].Name + "?", arguments) { Definition = definition };
        var name = Display(type, arguments);
        if (ListShapes.SequenceOf(definition) is var shape && shape != SequenceShape.None)
        {
            // A map's keys are its first argument, its values the second; every other sequence has one argument.
            var element = definition.EndsWith("+ValueCollection", StringComparison.Ordinal) ? arguments[1] : arguments[0];
            return new TypeRef(TypeKind.Sequence, name, [element]) { Definition = definition, Sequence = shape };
        }

        if (ListShapes.CollectionOf(definition) is { } collection)
            return new TypeRef(collection, name, arguments) { Definition = definition };
        if (type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Enum)
            return new TypeRef(TypeKind.Enum, name, [Lower(type.EnumUnderlyingType)]) { Definition = definition };
        if (type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Delegate && type.DelegateInvokeMethod is { } invoke)
            return new TypeRef(TypeKind.Function, name, [.. invoke.Parameters.Select(parameter => Lower(parameter.Type)), Lower(invoke.ReturnType)]) { Definition = definition };
        if (definition == TermMembers.Type && !layouts.Owns(type))
            return new TypeRef(TypeKind.Function, name, [ListCode.ListOf(arguments[0]), ListCode.ArrayOf(arguments[0])]) { Definition = definition };

        if (definition == "System.Collections.Generic.KeyValuePair`2")
            return Record(type, name, [("Key", type.TypeArguments[0]), ("Value", type.TypeArguments[1])], RecordEquality.Structural, isImmutable: true);
        var family = definition switch
        {
            "System.Index" or "System.Range" => TypeKind.IndexOrRange,
            "System.StringComparer" => TypeKind.Comparer,
            _ => IsException(type) ? TypeKind.Exception : TypeKind.Other,
        };
        if (family == TypeKind.Comparer)
            arguments = [TypeRef.Simple(TypeKind.String, "string")];
        if (family == TypeKind.Exception)
            definition = ExceptionName(type);
        if (layouts.Owns(type) && UserComparers.Compared(type) is { } compared)
            return new TypeRef(TypeKind.Comparer, name, [Lower(compared)]) { Definition = definition };
        if (family == TypeKind.Other && layouts.Of(type) is { } layout)
            return Data(type, name, layout);
        return new TypeRef(family, name, arguments) { Definition = definition, Variants = family == TypeKind.Other ? Variants(type) : [] };
    }

    private ImmutableArray<TypeRef> Variants(INamedTypeSymbol type)
    {
        if (!type.IsAbstract || _open.Count >= MaxNesting || _open.Contains(type, SymbolEqualityComparer.Default))
            return [];
        _open.Add(type);
        ImmutableArray<TypeRef> variants = [.. layouts.Variants(type).Select(Lower).Where(variant => variant.Kind == TypeKind.Record)];
        _open.RemoveAt(_open.Count - 1);
        return variants;
    }

    private TypeRef Tuple(INamedTypeSymbol type)
    {
        // Element names are no part of a tuple's identity.
        var elements = type.TupleElements.Select(element => (element.CorrespondingTupleField ?? element).Name)
            .Zip(type.TupleElements, (name, element) => (name, element.Type)).ToArray();
        ImmutableArray<Field> fields = [.. elements.Select(element => new Field(element.name, Lower(element.Type)))];
        var display = "(" + string.Join(", ", fields.Select(field => field.Type.Name)) + ")";
        return TypeRef.Simple(TypeKind.Record, display) with
        {
            Definition = "System.ValueTuple`" + fields.Length,
            Record = new RecordShape(display, IsValueType: true, IsTuple: true, fields, RecordEquality.Structural),
        };
    }

    private TypeRef Data(INamedTypeSymbol type, string name, RecordLayout layout)
    {
        if (_open.Count >= MaxNesting || _nestedRecords >= MaxNestedRecords || _open.Contains(type, SymbolEqualityComparer.Default))
            return TypeRef.Other(name) with { Definition = SymbolNames.MetadataName(type.OriginalDefinition) };
        _nestedRecords++;
        return Record(type, name, layout.Fields.Select(field => (field.Name, FieldType(type, field))), layout.Equality, layout.IsImmutable);
    }

    private TypeRef Record(INamedTypeSymbol type, string name, IEnumerable<(string Name, ITypeSymbol Type)> fields, RecordEquality equality, bool isImmutable)
    {
        _open.Add(type);
        var shape = new RecordShape(name, type.IsValueType, IsTuple: false, [.. fields.Select(field => new Field(field.Name, Lower(field.Type)))], equality)
        {
            IsImmutable = isImmutable,
            Bases = [.. RecordLayouts.Bases(type).Select(SymbolNames.MetadataName)],
        };
        _open.RemoveAt(_open.Count - 1);
        return TypeRef.Simple(TypeKind.Record, name) with { Definition = SymbolNames.MetadataName(type.OriginalDefinition), Record = shape };
    }

    private static ITypeSymbol FieldType(INamedTypeSymbol type, ISymbol field)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, field.ContainingType.OriginalDefinition))
                return current.GetMembers(field.Name).FirstOrDefault() switch
                {
                    IPropertySymbol property => property.Type,
                    IFieldSymbol declared => declared.Type,
                    _ => type,
                };
        return type;
    }

    private static IEnumerable<IPropertySymbol> AnonymousMembers(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();

    private static IEnumerable<ITypeSymbol> AllTypeArguments(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeArguments : AllTypeArguments(type.ContainingType).Concat(type.TypeArguments);

    private static string Display(INamedTypeSymbol type, ImmutableArray<TypeRef> arguments)
    {
        var own = arguments.Skip(arguments.Length - type.TypeArguments.Length).Select(argument => argument.Name).ToArray();
        var name = own.Length == 0 ? type.Name : type.Name + "<" + string.Join(", ", own) + ">";
        if (type.ContainingType is { } outer)
            return Display(outer, [.. arguments.Take(arguments.Length - own.Length)]) + "." + name;
        if (type.ContainingNamespace is not { IsGlobalNamespace: false } space)
            return name;
        // Types of the framework are shown as users write them.
        return SymbolNames.IsOfFramework(space) && type.DeclaringSyntaxReferences.IsEmpty ? name : space.ToDisplayString() + "." + name;
    }

    /// <summary>The name of a type of exceptions as <see cref="ExceptionTypes"/> has it.</summary>
    public static string ExceptionName(ITypeSymbol? type) =>
        type is null ? "Exception" : ExceptionTypes.NameOf(SymbolNames.MetadataName(type.OriginalDefinition), () => ExceptionName(type.BaseType));

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (SymbolNames.MetadataName(current) == "System.Exception")
                return true;
        return false;
    }
}
