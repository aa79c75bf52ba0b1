using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Function values.</summary>
internal sealed partial class BodyLowering
{
    private Operation Delegate(IDelegateCreationOperation creation)
    {
        var type = Types.Lower(creation.Type);
        return creation.Target switch
        {
            IAnonymousFunctionOperation function => Lambda(function, type),
            IMethodReferenceOperation method => MethodGroup(creation, method, type),
            var target => Expression(target),
        };
    }

    private Operation Lambda(IAnonymousFunctionOperation function, TypeRef type)
    {
        if (function.Symbol.IsAsync)
            return new Operation.Unsupported(At(function), type, "await", "an async lambda");
        if (function.Symbol.Parameters.Any(parameter => parameter.RefKind != RefKind.None))
            return new Operation.Unsupported(At(function), type, "ref", "a lambda with parameters by reference");
        var outer = _expressionVariables;
        _expressionVariables = [];
        _functions.Push(function.Symbol);
        ImmutableArray<Variable> parameters = [.. function.Symbol.Parameters.Select(scope.VariableOf)];
        var body = Single(function.Body);
        _functions.Pop();
        _expressionVariables = outer;
        return new Operation.Lambda(At(function), type, parameters, body);
    }

    /// <summary><c>M</c> becomes <c>(a, b) => M(a, b)</c>; its receiver is evaluated once, when the delegate is made.</summary>
    private Operation MethodGroup(IDelegateCreationOperation creation, IMethodReferenceOperation reference, TypeRef type)
    {
        if (creation.Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke } || invoke.Parameters.Any(parameter => parameter.RefKind != RefKind.None))
            return new Operation.Unsupported(At(creation), type, "method-group", "this method group");
        var at = At(reference);
        var method = reference.Method;
        var before = new List<Statement>();
        var operands = new List<Operation>();
        if (reference.Instance is not null && method.MethodKind != MethodKind.LocalFunction && (!method.IsStatic || method.ReducedFrom is not null || method.IsExtensionMethod))
        {
            var receiver = Expression(reference.Instance);
            var isFixed = receiver is Operation.Read read && (read.Variable == scope.FindThis() || _neverReassigned.Contains(read.Variable));
            operands.Add(isFixed ? receiver : Stored(receiver, before));
            if (isFixed)
                _captured.Add(((Operation.Read)receiver).Variable);
        }

        // As an extension the receiver is the first argument of the static method.
        method = SymbolNames.Unreduced(method);
        var skipped = method.IsStatic ? operands.Count : 0;
        if (method.Parameters.Length - skipped != invoke.Parameters.Length)
            return new Operation.Unsupported(at, type, "method-group", "this method group");
        ImmutableArray<Variable> parameters = [.. invoke.Parameters.Select(parameter =>
            new Variable(method.Parameters[parameter.Ordinal + skipped].Name, Types.Lower(parameter.Type), VariableKind.LambdaParameter))];
        foreach (var parameter in invoke.Parameters)
            operands.Add(Converted(new Operation.Read(at, parameters[parameter.Ordinal]), parameter.Type, method.Parameters[parameter.Ordinal + skipped].Type, reference));
        var outer = _expressionVariables;
        _expressionVariables = [];
        var call = CallOperands(reference, method, [.. operands]);
        _expressionVariables = outer;
        Statement body = invoke.ReturnsVoid
            ? new Statement.Evaluate(at, call)
            : new Statement.Return(at, Converted(call, method.ReturnType, invoke.ReturnType, reference));
        return WithStatements(before, new Operation.Lambda(at, type, parameters, body));
    }

    private Operation CallOperands(IMethodReferenceOperation reference, IMethodSymbol method, ImmutableArray<Operation> operands)
    {
        var type = Types.Lower(method.ReturnType);
        var at = At(reference);
        if (method.Parameters.Any(parameter => parameter.RefKind != RefKind.None))
            return new Operation.Unsupported(at, type, "ref", $"'{method.Name}', which has parameters by reference");
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return new Operation.Invoke(at, type, operands[0], operands.RemoveAt(0));
        if (!IsSource(method))
            return Library(at, type, method, operands);
        if (CompilerMade(method) is { } inherited)
            return Library(at, type, inherited, operands);
        if (reference.IsVirtual && !IsFinal(method, reference.Instance))
            return new Operation.Unsupported(at, type, "virtual", $"the virtual member '{SymbolNames.Displayed(method)}'");
        return UserFunction(method, reference.Instance) is { } id
            ? new Operation.UserCall(at, type, id, operands)
            : new Operation.Unsupported(at, type, "no-body", $"'{method.Name}', which has no body here");
    }
}
