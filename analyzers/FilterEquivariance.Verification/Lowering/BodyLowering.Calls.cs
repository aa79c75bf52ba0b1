using System.Collections.Immutable;
using FilterEquivariance.Verification.Definitions;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Calls of methods, operators and delegates.</summary>
internal sealed partial class BodyLowering
{
    // Type arguments that grow with every recursive call would be instantiated for ever.
    private const int MaxFunctionId = 600;

    private Operation Invocation(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind != MethodKind.DelegateInvoke)
            return Call(call, method, call.Instance, call.Arguments, call.IsVirtual);
        var target = Expression(call.Instance);
        var arguments = Arguments(null, call.Arguments);
        if (arguments.Problem is { } problem)
            return Unsupported(call, "ref", problem);
        if (arguments.Outs.Length > 0)
            return Unsupported(call, "ref", "an 'out' argument of a delegate");
        if (arguments.Before.Count > 0)
            return Unsupported(call, "unsupported", "reordered arguments of a delegate");
        return new Operation.Invoke(At(call), Types.Lower(method.ReturnType), target, arguments.Operands);
    }

    private Operation Call(IOperation call, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, bool isVirtual)
    {
        if (IsPartOf(method, "System.Text.StringBuilder") && arguments.Any(argument => argument.Value is IInterpolatedStringHandlerCreationOperation))
            return AppendInterpolated(call, method, instance, arguments);
        if (Formatted(call, method, arguments) is { } formatted)
            return formatted;
        if (IsPartOf(method, "System.Enum") && method is { Name: "GetValues", TypeArguments: [INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Enum } members] })
            return EnumValues(call, members);
        if (IsPartOf(method, "System.Enum") && method.Name == "HasFlag" && instance is { Type.TypeKind: Microsoft.CodeAnalysis.TypeKind.Enum }
            && arguments is [{ Value: IConversionOperation { Operand: var flag } }] && SymbolEqualityComparer.Default.Equals(flag.Type, instance.Type))
            return HasFlag(call, instance, flag);
        if (IsPartOf(method, "System.Linq.Enumerable") && method.Name == "Cast" && Widened(call, method, arguments) is { } widened)
            return widened;
        if (IsPartOf(method, "System.Array") && method.Name == "Resize")
            return Resized(call, arguments);
        var lowered = Arguments(method.IsStatic || method.MethodKind == MethodKind.LocalFunction ? null : instance, arguments);
        return Call(call, method, instance, lowered, isVirtual);
    }

    private Operation Call(IOperation call, IMethodSymbol method, IOperation? instance, LoweredArguments arguments, bool isVirtual)
    {
        if (arguments.Problem is { } problem)
            return Unsupported(call, "ref", problem);
        // 'F(x)!' says nothing about what is returned: the declaration does.
        var type = Types.Lower(call is IInvocationOperation && !method.ReturnsVoid ? method.ReturnType : call.Type);
        if (!IsSource(method) && Enumerators.Operation(method) is { } driven)
            return WithStatements(arguments.Before, new Operation.LibraryCall(At(call), type, driven, arguments.Operands) { Name = method.Name });
        if (!IsSource(method) && IsModelled(SymbolNames.LibraryId(method)))
            return LibraryCall(call, Library(At(call), type, method, arguments.Operands), arguments);
        if (CompilerMade(method) is { } inherited)
            return LibraryCall(call, Library(At(call), type, inherited, arguments.Operands), arguments);
        var isOpen = isVirtual && !IsFinal(method, instance);
        if (((isOpen ? null : UserFunction(method, instance)) ?? Claimed(method, instance)) is not { } id)
        {
            if (!IsSource(method))
                return LibraryCall(call, Library(At(call), type, method, arguments.Operands), arguments);
            return isOpen
                ? Unsupported(call, "virtual", $"the virtual member '{SymbolNames.Displayed(method)}'")
                : Unsupported(call, "no-body", $"'{SymbolNames.Displayed(method)}', which has no body here");
        }

        return arguments.Outs.IsEmpty
            ? WithStatements(arguments.Before, new Operation.UserCall(At(call), type, id, arguments.Operands))
            : CallWithOuts(call, method, id, arguments);
    }

    /// <summary><c>x.HasFlag(f)</c> on values of an enumeration is <c>(x &amp; f) == f</c>.</summary>
    private Operation HasFlag(IOperation call, IOperation instance, IOperation flag)
    {
        var (at, type) = (At(call), Types.Lower(instance.Type));
        var (all, wanted) = (Temporary(type, "all"), Temporary(type, "flag"));
        var (readAll, readWanted) = (new Operation.Read(at, all), new Operation.Read(at, wanted));
        return WithStatements(
            [new Statement.Declare(at, all, Expression(instance)), new Statement.Declare(at, wanted, Expression(flag))],
            new Operation.Binary(at, TypeRef.Boolean, BinaryOperator.Equal, new Operation.Binary(at, type, BinaryOperator.And, readAll, readWanted, false), readWanted, false));
    }

    /// <summary>The function gives its result and its <c>out</c> values together; the targets are assigned from them.</summary>
    private Operation CallWithOuts(IOperation call, IMethodSymbol method, string id, LoweredArguments arguments)
    {
        var at = At(call);
        var type = OutResults.Type(method, Types);
        var results = Temporary(type, "results");
        var statements = new List<Statement>(arguments.Before) { new Statement.Declare(at, results, new Operation.UserCall(at, type, id, arguments.Operands)) };
        var read = new Operation.Read(at, results);
        var first = method.ReturnsVoid ? 0 : 1;
        var count = OutResults.Count(method);
        for (var index = 0; index < arguments.Outs.Length; index++)
            if (arguments.Outs[index] is { } target)
                statements.Add(new Statement.Evaluate(at, new Operation.Assign(at, target, OutResults.Part(read, first + index, count))));
        statements.AddRange(arguments.After);
        return WithStatements(statements, OutResults.Part(read, 0, count));
    }

    /// <summary>The id of a function with a body in this compilation, noted as callee; null where there is none.</summary>
    private string? UserFunction(IMethodSymbol method, IOperation? instance)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
            return member.CallLocal(method, scope, method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out));
        var reference = FunctionReference.Of(method, Types);
        var isOwn = scope.IsAmbient && instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
        if (ListFunctionFinder.HasThis(method) && !isOwn && Types.Lower(method.ContainingType).Kind != ListCore.TypeKind.Record)
            reference = reference.ForAnyReceiver();
        if (method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out))
            reference = reference.WithOuts();
        return reference.Id.Length > MaxFunctionId || !IsSource(reference.Definition) || ListFunctionFinder.Body(reference.Definition) is null ? null : member.Call(reference);
    }

    // What a member does says more than what it claims.
    private bool IsModelled(string id) => ModelTable.TryGet(id, out _) || member.UserModels.Find(id) is not null;

    /// <summary>The id of a function that is known by its claims only, noted as callee; null where nothing is claimed.</summary>
    private string? Claimed(IMethodSymbol method, IOperation? instance)
    {
        if (method.MethodKind == MethodKind.LocalFunction || !member.Assumptions.HasClaims(SymbolNames.Unreduced(method)))
            return null;
        var reference = FunctionReference.Of(method, Types);
        return reference.Id.Length > MaxFunctionId ? null : member.Call(reference.AsClaimed(UserFunction(method, instance)));
    }

    private Operation LibraryCall(IOperation call, Operation.LibraryCall result, LoweredArguments arguments)
    {
        result = result with { Outs = arguments.Outs };
        if (arguments.After.Count == 0)
            return WithStatements(arguments.Before, result);
        if (result.Type.Kind == ListCore.TypeKind.Void)
            return Unsupported(call, "ref", "this 'out' argument");
        var value = Temporary(result.Type, "result");
        return WithStatements([.. arguments.Before, new Statement.Declare(result.Location, value, result), .. arguments.After], new Operation.Read(result.Location, value));
    }

    private Operation.LibraryCall Library(SourceLocation at, TypeRef type, ISymbol callee, ImmutableArray<Operation> operands)
    {
        var id = SymbolNames.LibraryId(callee);
        scope.UsesTerms |= TermMembers.Includes(id);
        return new(at, type, id, operands)
        {
            Name = callee is IMethodSymbol { MethodKind: MethodKind.Constructor } ? callee.ContainingType.Name : callee.MetadataName,
            TypeArguments = [.. TypeArguments(callee)],
            UserModel = member.UserModels.Find(id),
            Signature = SignatureOf(callee),
            NotNull = NotNullOperands(callee),
        };
    }

    private static int NotNullOperands(ISymbol callee)
    {
        var definition = callee is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : callee.OriginalDefinition;
        var rejected = Parameters(definition).Where(parameter => parameter.RefKind != RefKind.Out).Select(parameter => !AllowsNull(parameter));
        if (!definition.IsStatic && definition is not IMethodSymbol { MethodKind: MethodKind.Constructor })
            rejected = rejected.Prepend(!definition.ContainingType.IsValueType);
        return rejected.Select((rejects, operand) => rejects && operand < 32 ? 1 << operand : 0).Aggregate(0, (bits, bit) => bits | bit);
    }

    private static bool AllowsNull(IParameterSymbol parameter) => parameter.Type switch
    {
        ITypeParameterSymbol type => type.NullableAnnotation == NullableAnnotation.Annotated
            || !(type.HasNotNullConstraint || parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DisallowNullAttribute")),
        var type => type.IsValueType || type.NullableAnnotation == NullableAnnotation.Annotated,
    };

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol definition) => definition switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    // Members without type parameters have nothing to be general in.
    private Signature? SignatureOf(ISymbol callee)
    {
        var definition = callee is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : callee.OriginalDefinition;
        var receiver = definition.IsStatic || definition is IMethodSymbol { MethodKind: MethodKind.Constructor } ? null : definition.ContainingType;
        if (definition is not IMethodSymbol { IsGenericMethod: true } && definition.ContainingType is not { IsGenericType: true })
            return null;
        var parameters = Parameters(definition);
        var result = definition switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => definition.ContainingType,
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        return new Signature(
            [.. (receiver is null ? [] : new ITypeSymbol[] { receiver }).Concat(parameters.Where(p => p.RefKind != RefKind.Out).Select(p => p.Type)).Select(Types.Lower)],
            [.. parameters.Where(p => p.RefKind == RefKind.Out).Select(p => Types.Lower(p.Type))],
            Types.Lower(result));
    }

    private IEnumerable<TypeRef> TypeArguments(ISymbol symbol)
    {
        var arguments = symbol is IMethodSymbol method ? method.TypeArguments.Select(Types.Lower) : [];
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
            arguments = type.TypeArguments.Select(Types.Lower).Concat(arguments);
        return arguments;
    }

    private bool IsSource(ISymbol symbol) => member.Models.Owns(symbol);

    /// <summary>The inherited member that a method made by the compiler (of a record, mostly) overrides.</summary>
    private IMethodSymbol? CompilerMade(IMethodSymbol method)
    {
        if (!method.IsImplicitlyDeclared)
            return null;
        var current = method;
        while (current.OverriddenMethod is { } overridden)
            current = overridden;
        if (!IsSource(current))
            return current;
        // Equals(R) of a record means the same as Equals(object).
        return method is { Name: "Equals", Parameters.Length: 1, IsStatic: false } ? ObjectEquals(method.ContainingType) : null;
    }

    private static IMethodSymbol? ObjectEquals(INamedTypeSymbol type)
    {
        INamedTypeSymbol? current = type;
        while (current is { SpecialType: not SpecialType.System_Object })
            current = current.BaseType;
        return current?.GetMembers("Equals").OfType<IMethodSymbol>().FirstOrDefault(candidate => !candidate.IsStatic);
    }

    /// <summary>No override can be called instead.</summary>
    private static bool IsFinal(IMethodSymbol method, IOperation? instance)
    {
        if (method.IsAbstract || method.ContainingType.TypeKind == Microsoft.CodeAnalysis.TypeKind.Interface)
            return false;
        return method.IsSealed || method.ContainingType.IsSealed || method.ContainingType.IsValueType
            || instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax }
            || instance?.Type is { IsSealed: true } sealedType && SymbolEqualityComparer.Default.Equals(sealedType, method.ContainingType);
    }

    private static bool IsVirtual(IMethodSymbol method) => method.IsVirtual || method.IsAbstract || method.IsOverride;

    private static bool IsPartOf(IMethodSymbol method, string type) => SymbolNames.MetadataName(method.ContainingType) == type;

    /// <summary><c>Append($"…")</c> binds to a handler that appends the parts: the same as appending the string, unless a part changes the builder.</summary>
    private Operation AppendInterpolated(IOperation call, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var handler = arguments.Select(argument => argument.Value).OfType<IInterpolatedStringHandlerCreationOperation>().Single();
        if (method.Name is not ("Append" or "AppendLine") || arguments.Length != 1 || handler.Content is not IInterpolatedStringOperation content)
            return Unsupported(handler);
        var text = TypeRef.Simple(ListCore.TypeKind.String, "string");
        ImmutableArray<Operation> operands = [Expression(instance), Interpolation(content, text)];
        return new Operation.LibraryCall(At(call), Types.Lower(call.Type), $"M:System.Text.StringBuilder.{method.Name}(System.String)", operands) { Name = method.Name };
    }
}
