using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Lowers one function's body. Everything it does not know becomes <c>Unsupported</c>; broken code never throws.</summary>
internal sealed partial class BodyLowering(MemberLowering member, FunctionScope scope)
{
    // Readers of the list core recurse over it, on the analysed program's terms but on our stack.
    private const int MaxDepth = 200;

    private readonly Stack<Variable> _receivers = new();
    private readonly Stack<Variable> _patternInputs = new();
    private readonly Stack<IMethodSymbol> _functions = new([scope.Method]);
    private readonly HashSet<Variable> _captured = [];
    private readonly HashSet<Variable> _neverReassigned = [];
    private readonly HashSet<ISymbol> _steadyAliases = new(SymbolEqualityComparer.Default);
    private HashSet<ISymbol> _assigned = [];
    private List<Variable> _expressionVariables = [];
    private int _depth;
    private int _temporaries;
    private int _initializers;

    private TypeLowering Types => scope.Types;

    /// <summary>Lowers the function's outermost block.</summary>
    public Statement Body(IOperation block)
    {
        _assigned = AssignedSymbols(block);
        var body = Single(block);
        if (scope.Outs.Count == 0)
            return body;
        var statements = scope.Outs.Select(variable => (Statement)new Statement.Declare(At(block), variable, null)).Append(body);
        return new Statement.Block(At(block), [.. statements, .. scope.Method.ReturnsVoid ? new[] { ReturnOuts(At(block), null) } : []]);
    }

    private Operation Expression(IOperation? operation)
    {
        member.CancellationToken.ThrowIfCancellationRequested();
        if (operation is null)
            return new Operation.Unsupported(SourceLocation.None, TypeRef.Object, "broken", "the code does not compile");
        if (_depth >= MaxDepth)
            return Unsupported(operation, "too-deep", "an expression nested too deeply");
        if (operation == _hole)
            return new Operation.Read(At(operation), _holeVariable!);
        _depth++;
        try
        {
            return Dispatch(operation);
        }
        finally
        {
            _depth--;
        }
    }

    private Operation Dispatch(IOperation operation)
    {
        if (operation is IInvalidOperation || operation.Type is { TypeKind: Microsoft.CodeAnalysis.TypeKind.Error })
            return Unsupported(operation, "broken", "the code does not compile");
        if (operation.ConstantValue is { HasValue: true, Value: var value } && operation is not (IConversionOperation { OperatorMethod: not null } or IDeclarationExpressionOperation))
            return new Operation.Constant(At(operation), Types.Lower(operation.Type ?? member.Models.Compilation.ObjectType), value);
        switch (operation)
        {
            case ILocalReferenceOperation reference:
                return (reference.Local.IsRef && !_steadyAliases.Contains(reference.Local)) || Enumerators.IsCopied(reference)
                    ? Unsupported(operation, "ref", $"the reference '{reference.Local.Name}'")
                    : new Operation.Read(At(operation), VariableOf(reference.Local));
            case IParameterReferenceOperation reference:
                return Parameter(reference);
            case IInstanceReferenceOperation instance:
                return Instance(instance);
            case IParenthesizedOperation parenthesized:
                return Expression(parenthesized.Operand);
            case ITranslatedQueryOperation query:
                return Expression(query.Operation);
            case IInvocationOperation call:
                return Invocation(call);
            case IPropertyReferenceOperation property:
                return Property(property);
            case IFieldReferenceOperation field:
                return Field(field);
            case IArrayElementReferenceOperation element:
                return ArrayElement(element);
            case IImplicitIndexerReferenceOperation indexer:
                return ImplicitIndexer(indexer);
            case IConversionOperation conversion:
                return Conversion(conversion);
            case IDelegateCreationOperation creation:
                return Delegate(creation);
            case IAnonymousFunctionOperation function:
                return Lambda(function, Types.Lower(function.Type));
            case IMethodReferenceOperation method:
                return Unsupported(operation, "method-group", $"the method group '{method.Method.Name}'");
            case IUnaryOperation unary:
                return Unary(unary);
            case IBinaryOperation binary:
                return Binary(binary);
            case ITupleBinaryOperation binary:
                return TupleBinary(binary);
            case IRangeOperation range:
                return Range(range);
            case IConditionalOperation conditional:
                return conditional.IsRef
                    ? Unsupported(operation, "ref", "a conditional reference")
                    : new Operation.Conditional(At(operation), Types.Lower(operation.Type), Expression(conditional.Condition),
                        Expression(conditional.WhenTrue), Expression(conditional.WhenFalse));
            case ICoalesceOperation coalesce:
                return Coalesce(coalesce);
            case IConditionalAccessOperation access:
                return ConditionalAccess(access);
            case IConditionalAccessInstanceOperation when _receivers.Count > 0:
                return new Operation.Read(At(operation), _receivers.Peek());
            case IIsPatternOperation pattern:
                return new Operation.Is(At(operation), Expression(pattern.Value), Pattern(pattern.Pattern));
            case IIsTypeOperation test:
                return new Operation.Is(At(operation), Expression(test.ValueOperand), new Pattern.OfType(At(operation), Types.Lower(test.TypeOperand)));
            case ISwitchExpressionOperation expression:
                return SwitchExpression(expression);
            case ITupleOperation tuple:
                return Tuple(tuple, Types.Lower(tuple.Type));
            case IAnonymousObjectCreationOperation creation:
                return AnonymousObject(creation);
            case IObjectCreationOperation creation:
                return Creation(creation);
            case IWithOperation with:
                return With(with);
            case IArrayCreationOperation array:
                return ArrayCreation(array);
            case ICollectionExpressionOperation collection:
                return CollectionExpression(collection, Types.Lower(collection.Type));
            case IInterpolatedStringOperation interpolated:
                return Interpolation(interpolated);
            case IDefaultValueOperation:
                return new Operation.Default(At(operation), Types.Lower(operation.Type));
            case IThrowOperation thrown:
                return ThrowExpression(thrown, Types.Lower(thrown.Type));
            case ISimpleAssignmentOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation or ICoalesceAssignmentOperation or IDeconstructionAssignmentOperation:
                return AssignmentValue(operation);
            case { Kind: OperationKind.None } when StackArray(operation) is { } array:
                return array;
            default:
                return Unsupported(operation);
        }
    }

    private Operation Parameter(IParameterReferenceOperation reference)
    {
        var parameter = reference.Parameter;
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && !SymbolEqualityComparer.Default.Equals(constructor, scope.Method))
        {
            // A primary constructor's parameter used in a member body is hidden state of the object.
            var type = Types.Lower(parameter.Type);
            if (!scope.IsAmbient)
                return scope.FindThis() is { } self
                    ? new Operation.FieldRead(At(reference), type, new Operation.Read(At(reference), self), parameter.Name)
                    : Unsupported(reference, "this", "'this' outside of a method");
            return new Operation.External(At(reference), type, parameter.Name, member.StableMembers.Of(parameter, type).IsStable, null);
        }

        return new Operation.Read(At(reference), VariableOf(parameter));
    }

    private Operation Instance(IInstanceReferenceOperation instance)
    {
        if (instance.ReferenceKind == InstanceReferenceKind.PatternInput && _patternInputs.Count > 0)
            return new Operation.Read(At(instance), _patternInputs.Peek());
        if (instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance && scope.FindThis() is { } self)
            return new Operation.Read(At(instance), self);
        return Unsupported(instance, "this", "'this' outside of a method");
    }

    private Operation Coalesce(ICoalesceOperation coalesce)
    {
        var value = Expression(coalesce.Value);
        var type = Types.Lower(coalesce.Type);
        return coalesce.ValueConversion is { IsUserDefined: true }
            ? Unsupported(coalesce, "conversion", "a user-defined conversion in '??'")
            : new Operation.Coalesce(At(coalesce), type, value, Expression(coalesce.WhenNull));
    }

    private Operation ConditionalAccess(IConditionalAccessOperation access)
    {
        var target = Expression(access.Operation);
        var receiver = Temporary(target.Type.Kind == TypeKind.Nullable ? target.Type.Arguments[0] : target.Type, "it");
        _receivers.Push(receiver);
        var value = Expression(access.WhenNotNull);
        _receivers.Pop();
        return new Operation.NullConditional(At(access), Types.Lower(access.Type), target, receiver, value);
    }

    private Variable VariableOf(ISymbol symbol)
    {
        var variable = scope.VariableOf(symbol);
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, _functions.Peek()))
            _captured.Add(variable);
        if (!_assigned.Contains(symbol))
            _neverReassigned.Add(variable);
        return variable;
    }

    private Variable Temporary(TypeRef type, string name) => new($"{name}{++_temporaries}", type, VariableKind.Temporary);

    private static SourceLocation At(IOperation operation) => SourceLocations.Of(operation.Syntax);

    private Operation Unsupported(IOperation operation, string code, string detail) =>
        new Operation.Unsupported(At(operation), Types.Lower(operation.Type), code, detail);

    private Operation Unsupported(IOperation operation)
    {
        var (code, detail) = UnsupportedForms.Describe(operation);
        return Unsupported(operation, code, detail);
    }

    private static Operation WithStatements(IReadOnlyCollection<Statement> before, Operation value) =>
        before.Count == 0 ? value : new Operation.Sequence(value.Location, [.. before], value);
}
