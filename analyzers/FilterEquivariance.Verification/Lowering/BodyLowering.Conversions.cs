using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Conversions.</summary>
internal sealed partial class BodyLowering
{
    private static readonly string[] ViewTypes = ["System.Span`1", "System.ReadOnlySpan`1", "System.Memory`1", "System.ReadOnlyMemory`1", "System.ArraySegment`1", "System.String"];

    private Operation Conversion(IConversionOperation conversion)
    {
        var type = Types.Lower(conversion.Type);
        switch (conversion.Operand)
        {
            case IThrowOperation thrown:
                return ThrowExpression(thrown, type);
            case ICollectionExpressionOperation collection:
                return CollectionExpression(collection, type);
            case ITupleOperation tuple when type.Record is { IsTuple: true }:
                return Tuple(tuple, type);
            case IAnonymousFunctionOperation:
                return Unsupported(conversion, "expression-tree", "an expression tree");
            case IInterpolatedStringOperation when type.Kind != TypeKind.String && type.Kind != TypeKind.Object:
                return Unsupported(conversion, "unsupported", "an interpolated string that is not a string");
        }

        if (conversion.OperatorMethod is { } method)
            return UserConversion(conversion, method, type);
        var kind = conversion.GetConversion();
        var operand = Expression(conversion.Operand);
        if (conversion.IsTryCast && !kind.IsIdentity && !(kind.IsImplicit && (kind.IsReference || kind.IsBoxing)))
            return new Operation.Convert(At(conversion), type, operand, ConversionKind.As, IsChecked: false);
        return Converted(operand, conversion.Operand.Type, conversion.Type, kind, conversion.IsChecked, conversion);
    }

    private Operation UserConversion(IConversionOperation conversion, IMethodSymbol method, TypeRef type)
    {
        var operand = Expression(conversion.Operand);
        if (!IsSource(method) && ViewTypes.Contains(SymbolNames.MetadataName(method.ContainingType.OriginalDefinition)) && type.IsSequence)
            return new Operation.Convert(At(conversion), type, operand, ConversionKind.SequenceView, IsChecked: false);
        var isLifted = conversion.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            && method.ReturnType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
        return isLifted
            ? Unsupported(conversion, "conversion", "a lifted user-defined conversion")
            : Operator(conversion, method, [operand]);
    }

    /// <summary>A conversion the compiler inserts without a node of its own.</summary>
    private Operation Converted(Operation value, ITypeSymbol from, ITypeSymbol to, IOperation place) =>
        SymbolNames.IsSameType(from, to)
            ? value
            : Converted(value, from, to, member.Models.Compilation.ClassifyConversion(from, to), IsCheckedContext(place.Syntax), place);

    private Operation Converted(Operation value, ITypeSymbol? from, ITypeSymbol? to, Conversion conversion, bool isChecked, IOperation place)
    {
        var target = Types.Lower(to);
        if (!conversion.Exists)
            return new Operation.Unsupported(At(place), target, "broken", "the code does not compile");
        if (conversion.IsUserDefined)
            return conversion.MethodSymbol is { } method && SymbolEqualityComparer.Default.Equals(method.ReturnType, to)
                ? Operator(place, method, [value])
                : new Operation.Unsupported(At(place), target, "conversion", "a user-defined conversion in this place");
        if (conversion.IsDynamic || from is IDynamicTypeSymbol || to is IDynamicTypeSymbol)
            return new Operation.Unsupported(At(place), target, "dynamic", "'dynamic'");
        var source = value.Type;
        if (conversion.IsIdentity || conversion.IsConditionalExpression || conversion.IsSwitchExpression || conversion.IsObjectCreation)
            return value;
        if (conversion.IsNullLiteral)
            return new Operation.Constant(At(place), target, null);
        if (conversion.IsDefaultLiteral)
            return new Operation.Default(At(place), target);
        if (conversion.IsPointer || conversion.IsStackAlloc || conversion.IsIntPtr && !target.IsIntegral)
            return new Operation.Unsupported(At(place), target, "unsafe", "a pointer");
        // An implicit conversion never overflows, whatever the context.
        isChecked &= !conversion.IsImplicit;
        Operation Make(ConversionKind kind) => new Operation.Convert(At(place), target, value, kind, isChecked && kind == ConversionKind.Numeric);
        if (conversion.IsNullable)
            return Nullable(value, source, target, isChecked, place);
        if (conversion.IsNumeric || conversion.IsEnumeration || conversion.IsIntPtr || conversion.IsConstantExpression)
            return Make(source.Equals(target) ? ConversionKind.Identity : ConversionKind.Numeric);
        if (conversion.IsTupleConversion || conversion.IsTupleLiteralConversion)
            return TupleConversion(value, from, to, isChecked, place);
        if (IsEnumerable(source) && (target.IsSequence || target.Kind is TypeKind.Set or TypeKind.Map or TypeKind.Lookup or TypeKind.Grouping))
            return Make(!conversion.IsImplicit ? ConversionKind.Unwrapping : target.IsSequence ? ConversionKind.SequenceView : ConversionKind.Identity);
        if (conversion.IsBoxing)
            return Make(ConversionKind.Boxing);
        if (conversion.IsUnboxing)
            return Make(ConversionKind.Unwrapping);
        if (conversion.IsReference)
            return Make(conversion.IsImplicit ? ConversionKind.Identity : ConversionKind.Unwrapping);
        return conversion.IsInterpolatedString && target.Kind == TypeKind.String
            ? value
            : new Operation.Unsupported(At(place), target, "conversion", $"this conversion to '{target.Name}'");
    }

    private static bool IsEnumerable(TypeRef type) =>
        type.IsSequence || type.Kind is TypeKind.String or TypeKind.Set or TypeKind.Map or TypeKind.Lookup or TypeKind.Grouping;

    /// <summary>Wrapping, lifting and unwrapping, with the conversion of the values inside.</summary>
    private Operation Nullable(Operation value, TypeRef source, TypeRef target, bool isChecked, IOperation place)
    {
        var inner = source.Kind == TypeKind.Nullable ? source.Arguments[0] : source;
        var result = target.Kind == TypeKind.Nullable ? target.Arguments[0] : target;
        var at = At(place);
        if (source.Kind == TypeKind.Nullable && target.Kind != TypeKind.Nullable)
            value = new Operation.Convert(at, inner, value, ConversionKind.Unwrapping, IsChecked: false);
        if (inner.Equals(result))
            return target.Kind == TypeKind.Nullable && source.Kind != TypeKind.Nullable ? new Operation.Convert(at, target, value, ConversionKind.Identity, IsChecked: false) : value;
        if (IsNumeric(inner) && IsNumeric(result))
            return new Operation.Convert(at, target, value, ConversionKind.Numeric, isChecked);
        return new Operation.Unsupported(at, target, "conversion", $"this conversion to '{target.Name}'");
    }

    private static bool IsNumeric(TypeRef type) => type.Kind is TypeKind.Char or TypeKind.Enum or (>= TypeKind.SByte and <= TypeKind.Decimal);

    private Operation TupleConversion(Operation value, ITypeSymbol? from, ITypeSymbol? to, bool isChecked, IOperation place)
    {
        var target = Types.Lower(to);
        if (from is not INamedTypeSymbol { IsTupleType: true } source || to is not INamedTypeSymbol { IsTupleType: true } result || value.Type.Record is not { } shape)
            return new Operation.Unsupported(At(place), target, "conversion", $"this conversion to '{target.Name}'");
        var before = new List<Statement>();
        var stored = Stored(value, before);
        var parts = source.TupleElements.Zip(result.TupleElements, (left, right) => (left, right)).Select((pair, index) =>
        {
            var field = shape.Fields[index];
            var read = new Operation.FieldRead(At(place), field.Type, stored, field.Name);
            var conversion = member.Models.Compilation.ClassifyConversion(pair.left.Type, pair.right.Type);
            return Converted(read, pair.left.Type, pair.right.Type, conversion, isChecked, place);
        });
        return WithStatements(before, new Operation.Construct(At(place), target, [.. parts]));
    }

    /// <summary>A <c>Cast</c> to a base of the elements' type is a <c>Select</c> with a conversion that cannot fail; null where the cast is none of that kind.</summary>
    private Operation.LibraryCall? Widened(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        var to = method.TypeArguments[0];
        if (arguments is not [{ Value: IConversionOperation { Operand: var source } }] || ElementOf(source.Type) is not { } from
            || member.Models.Compilation.ClassifyConversion(from, to) is not { IsIdentity: false, IsImplicit: true, IsReference: true } widening)
            return null;
        var (at, element, result) = (At(call), Types.Lower(from), Types.Lower(to));
        var item = Temporary(element, "item");
        var read = Converted(new Operation.Read(at, item), from, to, widening, isChecked: false, call);
        var function = new Operation.Lambda(at, new TypeRef(TypeKind.Function, $"Func<{element.Name}, {result.Name}>", [element, result]) { Definition = "System.Func`2" }, [item], new Statement.Return(at, read));
        var sequence = new TypeRef(TypeKind.Sequence, $"IEnumerable<{element.Name}>", [element]) { Sequence = SequenceShape.Enumerable, Definition = "System.Collections.Generic.IEnumerable`1" };
        return new Operation.LibraryCall(at, Types.Lower(method.ReturnType), "M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})",
            [new Operation.Convert(at, sequence, Expression(source), ConversionKind.SequenceView, IsChecked: false), function])
        {
            Name = method.Name,
            TypeArguments = [element, result],
        };
    }

    // The one type of which it is a sequence.
    private static ITypeSymbol? ElementOf(ITypeSymbol? type) =>
        type is IArrayTypeSymbol { Rank: 1 } array ? array.ElementType
        : type is INamedTypeSymbol named && named.AllInterfaces.Add(named).Where(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T).ToArray() is [var only] ? only.TypeArguments[0]
        : null;
}
