using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Fields, properties, elements.</summary>
internal sealed partial class BodyLowering
{
    // Initialisers may read other members, in circles.
    private const int MaxInitializers = 3;

    private Operation Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.ContainingType.IsAnonymousType && reference.Instance is { } anonymous)
            return new Operation.FieldRead(At(reference), Types.Lower(reference.Type), Expression(anonymous), property.Name);
        if (IsSource(property) && property.GetMethod is { } getter)
        {
            if (reference.Arguments.IsEmpty && RecordLayouts.IsAuto(property) && (!IsVirtual(getter) || IsFinal(getter, reference.Instance)))
                return Data(reference, property, reference.Instance);
            if (CompilerMade(getter) is null && getter.IsImplicitlyDeclared)
                return Unsupported(reference, "virtual", $"the property '{property.Name}'");
            return Call(reference, getter, reference.Instance, reference.Arguments, IsVirtual(getter));
        }

        if (IsSource(property))
            return Unsupported(reference, "no-body", $"'{property.Name}', which has no getter");
        var arguments = Arguments(reference.Instance, reference.Arguments);
        if (arguments.Problem is { } problem || arguments.Outs.Length > 0)
            return Unsupported(reference, "ref", "this indexer");
        if (Enumerators.Operation(property) is { } driven)
            return new Operation.LibraryCall(At(reference), Types.Lower(reference.Type), driven, arguments.Operands) { Name = property.Name };
        return WithStatements(arguments.Before, Library(At(reference), Types.Lower(reference.Type), property, arguments.Operands));
    }

    private Operation Field(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (field.ContainingType.IsTupleType && reference.Instance is { } tuple)
            return new Operation.FieldRead(At(reference), Types.Lower(reference.Type), Expression(tuple), (field.CorrespondingTupleField ?? field).Name);
        if (field.RefKind != RefKind.None)
            return Unsupported(reference, "ref", $"the reference '{field.Name}'");
        if (IsSource(field))
            return Data(reference, field, reference.Instance);
        if (field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
            return new Operation.Constant(At(reference), Types.Lower(reference.Type), "");
        return Library(At(reference), Types.Lower(reference.Type), field, reference.Instance is { } instance && !field.IsStatic ? [Expression(instance)] : []);
    }

    /// <summary>What is stored in a field or auto-property: data of a value, or state around the function.</summary>
    private Operation Data(IOperation reference, ISymbol data, IOperation? instance)
    {
        // 'x.Name!' says nothing about what is stored: the declaration does.
        var type = Types.Lower(data switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => reference.Type });
        if (FieldVariable(data, instance) is { } variable)
            return new Operation.Read(At(reference), variable);
        var isOwn = IsOwn(instance);
        // What code does that this program made, and nobody was given, is known from it alone. Of other objects it is taken that their sequences are no such code.
        var isGiven = !RunsCode(type, data.IsStatic || isOwn, 4) || member.StableMembers.IsGiven(data);
        if (!data.IsStatic && instance is not null && !(isOwn && scope.IsAmbient && scope.FindThis() is { Type.Kind: not TypeKind.Record }))
            return isGiven ? new Operation.FieldRead(At(reference), type, Expression(instance), data.Name) : new Operation.External(At(reference), type, data.Name, IsStable: false, null);
        var stability = member.StableMembers.Of(data, type);
        var name = data.IsStatic ? data.ContainingType.Name + "." + data.Name : data.Name;
        var initializer = Initializer(stability.Initializer, data);
        var isKnown = isGiven || (initializer is not null
            && (type.Kind is TypeKind.Function or TypeKind.Comparer || (IsLazy(type) && Forms.IsStored(Forms.Strip(initializer).Type) && !RunsCode(type.Element, true, 4))));
        return new Operation.External(At(reference), type, name, stability.IsStable && isKnown, initializer);
    }

    private static bool RunsCode(TypeRef type, bool orSequence, int depth) =>
        type.Kind is TypeKind.Function or TypeKind.Comparer || (orSequence && IsLazy(type)) || depth == 0 || type.Arguments.Any(argument => RunsCode(argument, orSequence, depth - 1))
        || (type.Record is { } record && record.Fields.Any(field => RunsCode(field.Type, orSequence, depth - 1)));

    private static bool IsLazy(TypeRef type) => type is { Kind: TypeKind.Sequence, Sequence: SequenceShape.Enumerable or SequenceShape.OrderedEnumerable };

    private static bool IsOwn(IOperation? instance) => instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>In a constructor, the variable that stands for a member of the object being made.</summary>
    private Variable? FieldVariable(ISymbol data, IOperation? instance) => IsOwn(instance) && scope.Fields.TryGetValue(data, out var variable) ? variable : null;

    private Operation? Initializer(EqualsValueClauseSyntax? syntax, ISymbol data)
    {
        if (syntax is null || _initializers >= MaxInitializers || data.ContainingType.IsGenericType)
            return null;
        var operation = member.Models.Of(syntax.SyntaxTree).GetOperation(syntax, member.CancellationToken);
        if (operation is not ISymbolInitializerOperation initializer)
            return null;
        _initializers++;
        var outer = _expressionVariables;
        _expressionVariables = [];
        var value = Expression(initializer.Value);
        value = WithStatements([.. _expressionVariables.Select(variable => new Statement.Declare(value.Location, variable, null))], value);
        _expressionVariables = outer;
        _initializers--;
        return value;
    }

    private Operation ArrayElement(IArrayElementReferenceOperation element)
    {
        if (element.Indices.Length != 1)
            return Unsupported(element, "multidimensional-array", "an array with several dimensions");
        var array = Expression(element.ArrayReference);
        var index = element.Indices[0];
        var type = Types.Lower(element.Type);
        if (IsRange(index.Type))
            return new Operation.LibraryCall(At(element), type, "array.slice", [array, Expression(index)]) { Name = "[..]" };
        var before = new List<Statement>();
        if (IsIndex(index.Type))
        {
            array = Repeatable(array, before);
            return WithStatements(before, ArrayGet(element, type, array, Offset(index, Length(array, index))));
        }

        return ArrayGet(element, type, array, Expression(index));
    }

    private static Operation ArrayGet(IOperation element, TypeRef type, Operation array, Operation index) =>
        new Operation.LibraryCall(At(element), type, "array.get", [array, index]) { Name = "[]", TypeArguments = [type] };

    private static Operation Length(Operation array, IOperation place) =>
        new Operation.LibraryCall(At(place), TypeRef.Int32, "P:System.Array.Length", [array]) { Name = "Length" };

    private static bool IsIndex(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Index" } && SymbolNames.MetadataName(type) == "System.Index";

    private static bool IsRange(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Range" } && SymbolNames.MetadataName(type) == "System.Range";

    /// <summary>An operation that may be evaluated twice in a row: variables and constants as they are, anything else from a temporary.</summary>
    private Operation Repeatable(Operation value, List<Statement> before) => value is Operation.Read ? value : Stored(value, before);

    /// <summary><c>^k</c> is the length minus k, an index value is asked for its offset.</summary>
    private Operation Offset(IOperation index, Operation length)
    {
        if (index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd)
            return new Operation.Binary(At(index), TypeRef.Int32, BinaryOperator.Subtract, length, Expression(fromEnd.Operand), IsChecked: false);
        return new Operation.LibraryCall(At(index), TypeRef.Int32, "M:System.Index.GetOffset(System.Int32)", [Expression(index), length]) { Name = "GetOffset" };
    }

    private Operation ImplicitIndexer(IImplicitIndexerReferenceOperation indexer)
    {
        var type = Types.Lower(indexer.Type);
        var receiver = Expression(indexer.Instance);
        if (IsSource(indexer.LengthSymbol) || IsSource(indexer.IndexerSymbol))
            return Unsupported(indexer, "unsupported", "an index into a type of this compilation");
        if (IsRange(indexer.Argument.Type))
            return new Operation.LibraryCall(At(indexer), type, "array.slice", [receiver, Expression(indexer.Argument)]) { Name = "[..]" };
        var before = new List<Statement>();
        receiver = Repeatable(receiver, before);
        var length = Library(At(indexer.Argument), TypeRef.Int32, indexer.LengthSymbol, [receiver]);
        return WithStatements(before, Library(At(indexer), type, indexer.IndexerSymbol, [receiver, Offset(indexer.Argument, length)]));
    }
}
