using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>What can be assigned to.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>An assignment target whose parts are evaluated.</summary>
    /// <param name="Type">Type of the target.</param>
    /// <param name="Read">Reads it.</param>
    /// <param name="Write">Assigns a value.</param>
    /// <param name="Variable">The variable, when it is one.</param>
    private sealed record Target(ITypeSymbol? Type, Func<Operation> Read, Func<Operation, Statement> Write, Variable? Variable)
    {
        /// <summary>A field of a struct in a variable, which is written as a whole: the value must not change the variable.</summary>
        public bool IsPart { get; init; }
    }

    /// <summary>
    /// Evaluates the parts of a target. <paramref name="keeps"/>: they are used again, or only after other expressions were evaluated,
    /// so they are put in temporaries.
    /// </summary>
    private Target? PrepareTarget(IOperation target, List<Statement> before, bool keeps)
    {
        Operation Part(IOperation part) => Kept(Expression(part));
        var at = At(target);
        var type = Types.Lower(target.Type);
        switch (target)
        {
            case IDiscardOperation:
                return new Target(target.Type, () => new Operation.Default(at, type), value => new Statement.Evaluate(at, value), null);
            case ILocalReferenceOperation { Local.IsRef: false } local:
                return VariableTarget(local, VariableOf(local.Local));
            case IParameterReferenceOperation reference when IsAssignable(reference.Parameter):
                return VariableTarget(reference, VariableOf(reference.Parameter));
            case IArrayElementReferenceOperation { Indices.Length: 1 } element when !IsRange(element.Indices[0].Type):
                var index = element.Indices[0];
                var array = Part(element.ArrayReference);
                if (IsIndex(index.Type))
                    array = Repeatable(array, before);
                var position = IsIndex(index.Type) ? Kept(Offset(index, Length(array, index))) : Part(index);
                return new Target(target.Type,
                    () => ArrayGet(target, type, array, position),
                    value => new Statement.Evaluate(at, new Operation.LibraryCall(at, TypeRef.Void, "array.set", [array, position, value]) { Name = "[]", TypeArguments = [type] }),
                    null);
            case IImplicitIndexerReferenceOperation indexer when !IsRange(indexer.Argument.Type) && !IsSource(indexer.IndexerSymbol):
                var receiver = Repeatable(Part(indexer.Instance), before);
                var offset = Kept(Offset(indexer.Argument, Library(at, TypeRef.Int32, indexer.LengthSymbol, [receiver])));
                return LibraryTarget(target, indexer.IndexerSymbol, [receiver, offset]);
            case IPropertyReferenceOperation { Instance: { } instance } property when !IsSource(property.Property):
                ImmutableArray<Operation> operands = [Part(instance), .. property.Arguments.Select(argument => Part(argument.Value))];
                return LibraryTarget(target, property.Property, operands);
            case IMemberReferenceOperation { Instance: { } made, Member: var data } when FieldVariable(data, made) is { } variable:
                return VariableTarget(target, variable);
            case IFieldReferenceOperation { Instance: { } instance } field when DataVariable(instance) is { } whole:
                return FieldTarget(target, whole, instance, (field.Field.CorrespondingTupleField ?? field.Field).Name);
            case IPropertyReferenceOperation { Instance: { } instance } property when RecordLayouts.IsAuto(property.Property) && DataVariable(instance) is { } whole:
                return FieldTarget(target, whole, instance, property.Property.Name);
            default:
                return null;
        }

        Operation Kept(Operation value) => keeps && !IsSteady(value) ? Stored(value, before) : value;
    }

    /// <summary>A variable of the function: no reference to another one, no captured parameter of a primary constructor.</summary>
    private bool IsAssignable(IParameterSymbol parameter) =>
        (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor || SymbolEqualityComparer.Default.Equals(constructor, scope.Method))
        && (parameter.RefKind == RefKind.None || parameter.RefKind == RefKind.Out && scope.Outs.Contains(scope.VariableOf(parameter)));

    private static Target VariableTarget(IOperation target, Variable variable) => new(
        target.Type,
        () => new Operation.Read(At(target), variable),
        value => new Statement.Evaluate(At(target), new Operation.Assign(At(target), variable, value)),
        variable);

    private Target LibraryTarget(IOperation target, ISymbol property, ImmutableArray<Operation> operands) => new(
        target.Type,
        () => Library(At(target), Types.Lower(target.Type), property, operands),
        value => new Statement.Evaluate(At(target), Library(At(target), TypeRef.Void, property, operands.Add(value)) with { Id = "set:" + SymbolNames.LibraryId(property) }),
        null);

    /// <summary>A field of a value in a variable: the variable gets the changed value.</summary>
    private Target FieldTarget(IOperation target, Variable whole, IOperation instance, string field)
    {
        var read = new Operation.Read(At(instance), whole);
        return new Target(
            target.Type,
            () => new Operation.FieldRead(At(target), Types.Lower(target.Type), read, field),
            value => new Statement.Evaluate(At(target),
                new Operation.Assign(At(target), whole, new Operation.With(At(target), whole.Type, read, [new KeyValuePair<string, Operation>(field, value)]))),
            null)
        {
            IsPart = true,
        };
    }

    private Variable? DataVariable(IOperation instance)
    {
        var variable = instance switch
        {
            ILocalReferenceOperation { Local.IsRef: false } local => VariableOf(local.Local),
            IParameterReferenceOperation parameter when IsAssignable(parameter.Parameter) => VariableOf(parameter.Parameter),
            _ => null,
        };
        return variable is { Type.Record.IsValueType: true } ? variable : null;
    }

    private static (string Code, string Detail) Unassignable(IOperation target) => target switch
    {
        IPropertyReferenceOperation property => ("mutable-object", $"assigning the property '{property.Property.Name}'"),
        IFieldReferenceOperation { Field.IsStatic: true } field => ("mutable-state", $"assigning the static field '{field.Field.Name}'"),
        IFieldReferenceOperation field => ("mutable-state", $"assigning the field '{field.Field.Name}'"),
        IParameterReferenceOperation parameter => ("ref", $"assigning the parameter '{parameter.Parameter.Name}'"),
        ILocalReferenceOperation local => ("ref", $"assigning through the reference '{local.Local.Name}'"),
        IArrayElementReferenceOperation => ("multidimensional-array", "an array with several dimensions"),
        IEventReferenceOperation => ("event", "an event"),
        _ => UnsupportedForms.Describe(target),
    };
}
