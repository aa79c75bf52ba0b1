using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Tuples, records, objects, <c>with</c>.</summary>
internal sealed partial class BodyLowering
{
    private Operation Tuple(ITupleOperation tuple, TypeRef type)
    {
        if (type.Record is not { IsTuple: true } shape || shape.Fields.Length != tuple.Elements.Length)
            return Unsupported(tuple, "unsupported", "this tuple");
        return new Operation.Construct(At(tuple), type, [.. tuple.Elements.Select((element, index) =>
            Unconverted(element) is ITupleOperation inner && shape.Fields[index].Type.Record is { IsTuple: true } ? Tuple(inner, shape.Fields[index].Type) : Expression(element))]);
    }

    private Operation AnonymousObject(IAnonymousObjectCreationOperation creation)
    {
        var type = Types.Lower(creation.Type);
        var values = creation.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => Expression(assignment.Value)).ToArray();
        return type.Record is { } shape && shape.Fields.Length == values.Length
            ? new Operation.Construct(At(creation), type, [.. values])
            : Unsupported(creation, "unsupported", "this anonymous object");
    }

    private Operation Creation(IObjectCreationOperation creation)
    {
        var type = Types.Lower(creation.Type);
        if (creation.Constructor is not { } constructor)
            return Unsupported(creation, "constructor", $"creating '{type.Name}'");
        if (type.Record is { } shape && (IsSource(constructor) || shape.IsTuple || type.Definition == "System.Collections.Generic.KeyValuePair`2"))
            return Construct(creation, constructor, type, shape);
        if (type.Kind == TypeKind.Comparer && creation is { Initializer: null, Arguments.IsEmpty: true, Type: INamedTypeSymbol comparer } && UserComparers.Methods(comparer) is { } comparisons)
            return Comparer(creation, comparer, type, comparisons);
        if (IsSource(constructor))
            return Unsupported(creation, "constructor", $"creating '{type.Name}'");
        var arguments = Arguments(null, creation.Arguments);
        if (arguments.Problem is not null || arguments.Outs.Length > 0)
            return Unsupported(creation, "ref", "this argument");
        if (creation.Initializer is null)
            return creation.Arguments.IsEmpty && type.Kind is not (TypeKind.Sequence or TypeKind.Set or TypeKind.Map) && creation.Type is { IsValueType: true }
                ? new Operation.Default(At(creation), type)
                : WithStatements(arguments.Before, Library(At(creation), type, constructor, arguments.Operands));
        return Initialized(creation, creation.Initializer, type, constructor, arguments);
    }

    /// <summary>A comparer of a class without state is one made of its methods, whose <c>this</c> nothing reads.</summary>
    private Operation Comparer(IObjectCreationOperation creation, INamedTypeSymbol comparer, TypeRef type, IReadOnlyList<IMethodSymbol> methods)
    {
        var at = At(creation);
        var compared = type.Arguments[0];
        var functions = new List<Operation>();
        var nothing = TypeRef.Simple(TypeKind.Record, comparer.Name) with { Record = new RecordShape(comparer.Name, IsValueType: false, IsTuple: false, [], RecordEquality.Reference) };
        foreach (var method in methods)
        {
            var result = Types.Lower(method.ReturnType);
            if (UserFunction(method, null) is not { } id)
                return Unsupported(creation, "constructor", $"creating '{type.Name}'");
            ImmutableArray<Variable> parameters = [.. method.Parameters.Select(parameter => new Variable(parameter.Name, compared, VariableKind.LambdaParameter))];
            var operands = parameters.Select(parameter => (Operation)new Operation.Read(at, parameter)).Prepend(new Operation.Construct(at, nothing, []));
            var function = new TypeRef(TypeKind.Function, $"Func<{string.Join(", ", parameters.Select(_ => compared.Name))}, {result.Name}>", [.. parameters.Select(_ => compared), result]);
            functions.Add(new Operation.Lambda(at, function, parameters, new Statement.Return(at, new Operation.UserCall(at, result, id, [.. operands]))));
        }

        var create = UserComparers.IsOrder(comparer)
            ? "M:System.Collections.Generic.Comparer`1.Create(System.Comparison{`0})"
            : "M:System.Collections.Generic.EqualityComparer`1.Create(System.Func{`0,`0,System.Boolean},System.Func{`0,System.Int32})";
        return new Operation.LibraryCall(at, type, create, [.. functions]) { Name = comparer.Name, TypeArguments = [compared] };
    }

    /// <summary><c>new List&lt;T&gt; { a, b }</c> is a collection of elements; other initialisers are calls on the new object.</summary>
    private Operation Initialized(
        IObjectCreationOperation creation, IObjectOrCollectionInitializerOperation initializer, TypeRef type, IMethodSymbol constructor, LoweredArguments arguments)
    {
        if (creation.Arguments.IsEmpty && type.Kind is TypeKind.Sequence or TypeKind.Set
            && initializer.Initializers.All(element => element is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add && !IsSource(add.TargetMethod)))
        {
            var elements = initializer.Initializers.Cast<IInvocationOperation>().Select(add => new CollectionElement(Expression(add.Arguments[0].Value), IsSpread: false));
            return new Operation.Collection(At(creation), type, [.. elements]);
        }

        var made = Temporary(type, "made");
        var read = new Operation.Read(At(creation), made);
        var statements = new List<Statement>(arguments.Before) { new Statement.Declare(At(creation), made, Library(At(creation), type, constructor, arguments.Operands)) };
        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case IInvocationOperation { TargetMethod: var add, Instance: IInstanceReferenceOperation } call when !IsSource(add):
                    var operands = Arguments(null, call.Arguments);
                    if (operands.Problem is not null || operands.Before.Count > 0 || operands.Outs.Length > 0)
                        return Unsupported(element);
                    statements.Add(new Statement.Evaluate(At(element), Library(At(element), Types.Lower(add.ReturnType), add, operands.Operands.Insert(0, read))));
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property, Instance: IInstanceReferenceOperation } target } assignment when !IsSource(property):
                    ImmutableArray<Operation> values = [read, .. target.Arguments.Select(argument => Expression(argument.Value)), Expression(assignment.Value)];
                    statements.Add(new Statement.Evaluate(At(element),
                        Library(At(element), TypeRef.Void, property, values) with { Id = "set:" + SymbolNames.LibraryId(property) }));
                    break;
                default:
                    return Unsupported(element, "constructor", "this initialiser");
            }
        }

        return WithStatements(statements, read);
    }

    private Operation Construct(IObjectCreationOperation creation, IMethodSymbol constructor, TypeRef type, RecordShape shape)
    {
        var arguments = Arguments(null, creation.Arguments);
        if (arguments.Problem is not null || arguments.Outs.Length > 0)
            return Unsupported(creation, "ref", "this argument");
        var sources = IsSource(constructor)
            ? member.Layouts.Sources(constructor)
            : shape.Fields.Select((field, index) => (field.Name, Source: (FieldSource)(constructor.Parameters.IsEmpty ? new FieldSource.Nothing() : new FieldSource.Parameter(index))))
                .ToImmutableDictionary(source => source.Name, source => source.Source);
        if (sources is null)
            return Unsupported(creation, "constructor", $"the constructor of '{type.Name}', which does more than store its parameters");
        var assigned = new List<(string Field, IOperation Value)>();
        foreach (var element in creation.Initializer?.Initializers ?? [])
        {
            if (element is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var data } } assignment || !sources.ContainsKey(data.Name))
                return Unsupported(element, "constructor", "this initialiser");
            assigned.Add((data.Name, assignment.Value));
        }

        // Values in the order of evaluation: arguments, the fields' own initialisers, the object initialiser. The last one for a field counts.
        var values = new List<(string? Field, Operation Value)>();
        for (var index = 0; index < arguments.Operands.Length; index++)
        {
            var fields = sources.Where(source => source.Value is FieldSource.Parameter { Ordinal: var ordinal } && ordinal == index).ToArray();
            if (fields.Length > 1)
                return Unsupported(creation, "constructor", $"the constructor of '{type.Name}', which stores a parameter twice");
            values.Add((fields.Length == 0 ? null : fields[0].Key, arguments.Operands[index]));
        }

        foreach (var field in shape.Fields)
        {
            if (sources[field.Name] is FieldSource.Initializer { Syntax: var syntax })
                values.Add((field.Name, FieldInitializer(syntax) ?? Unsupported(creation, "constructor", $"the initialiser of '{field.Name}'")));
            else if (sources[field.Name] is FieldSource.Nothing)
                values.Add((field.Name, new Operation.Default(At(creation), field.Type)));
        }

        values.AddRange(assigned.Select(value => ((string?)value.Field, Expression(value.Value))));
        return Ordered(creation, type, shape, values, arguments.Before);
    }

    private Operation? FieldInitializer(Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax syntax) =>
        _initializers < MaxInitializers && member.Models.Of(syntax.SyntaxTree).GetOperation(syntax.Parent!, member.CancellationToken) is ISymbolInitializerOperation initializer
            ? Nested(() => Expression(initializer.Value))
            : null;

    private Operation Nested(Func<Operation> lower)
    {
        _initializers++;
        var value = lower();
        _initializers--;
        return value;
    }

    /// <summary>Construction takes values in field order; where evaluation goes in another order, temporaries keep it.</summary>
    private Operation Ordered(IOperation place, TypeRef type, RecordShape shape, List<(string? Field, Operation Value)> values, IReadOnlyList<Statement> before)
    {
        var last = shape.Fields.Select(field => values.FindLastIndex(value => value.Field == field.Name)).ToArray();
        if (last.Contains(-1))
            return Unsupported(place, "constructor", $"creating '{type.Name}'");
        var isInOrder = Enumerable.Range(0, values.Count).All(index => last.Contains(index) || IsOrderFree(values[index].Value))
            && last.Where(index => !IsOrderFree(values[index].Value)).Zip(last.Where(index => !IsOrderFree(values[index].Value)).Skip(1), (one, next) => one < next).All(ascends => ascends);
        var statements = new List<Statement>(before);
        var operands = isInOrder ? [.. values.Select(value => value.Value)] : values.Select(value => IsOrderFree(value.Value) ? value.Value : Stored(value.Value, statements)).ToArray();
        return WithStatements(statements, new Operation.Construct(At(place), type, [.. last.Select(index => operands[index])]));
    }

    private Operation With(IWithOperation with)
    {
        var type = Types.Lower(with.Type);
        if (type.Record is not { } shape || with.CloneMethod is { IsImplicitlyDeclared: false })
            return Unsupported(with, "with", $"'with' on '{type.Name}'");
        var hasOwnCopy = with.Type is INamedTypeSymbol { IsRecord: true, IsReferenceType: true } record
            && record.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters.Length == 1
                && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, record) && constructor.DeclaringSyntaxReferences[0].GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.ConstructorDeclarationSyntax);
        if (hasOwnCopy)
            return Unsupported(with, "with", $"'with' on '{type.Name}', which copies in its own way");
        var source = Expression(with.Operand);
        var changes = ImmutableArray.CreateBuilder<KeyValuePair<string, Operation>>();
        foreach (var element in with.Initializer.Initializers)
        {
            if (element is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var data } } assignment)
                return Unsupported(element, "with", "this change");
            var name = data is IFieldSymbol { CorrespondingTupleField: { } item } ? item.Name : data.Name;
            if (shape.Fields.All(field => field.Name != name))
                return Unsupported(element, "with", $"changing '{data.Name}'");
            changes.Add(new KeyValuePair<string, Operation>(name, Expression(assignment.Value)));
        }

        return new Operation.With(At(with), type, source, changes.ToImmutable());
    }
}
