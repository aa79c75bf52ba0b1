using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Statements other than loops and switches.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>One statement; several, with the declarations they need, become a block.</summary>
    private Statement Single(IOperation operation)
    {
        if (operation is IBlockOperation block)
            return Block(block);
        var list = new List<Statement>();
        Into(list, operation);
        return list.Count == 1 ? list[0] : new Statement.Block(At(operation), [.. list]);
    }

    private Statement.Block Block(IBlockOperation block)
    {
        var list = new List<Statement>();
        foreach (var statement in block.Operations)
            Into(list, statement);
        return new Statement.Block(At(block), [.. list]);
    }

    /// <summary>Appends a statement, after declarations of the variables its patterns and <c>out</c> arguments introduce: each execution has fresh ones.</summary>
    private void Into(List<Statement> list, IOperation operation)
    {
        member.CancellationToken.ThrowIfCancellationRequested();
        if (_depth >= MaxDepth)
        {
            list.Add(new Statement.Unsupported(At(operation), "too-deep", "a statement nested too deeply"));
            return;
        }

        var outer = _expressionVariables;
        _expressionVariables = [];
        _depth++;
        var lowered = new List<Statement>();
        StatementInto(lowered, operation);
        _depth--;
        list.AddRange(_expressionVariables.Select(variable => new Statement.Declare(At(operation), variable, null)));
        list.AddRange(lowered);
        _expressionVariables = outer;
    }

    private void StatementInto(List<Statement> list, IOperation operation)
    {
        switch (operation)
        {
            case IEmptyOperation or { Kind: OperationKind.Empty }:
                break;
            case IBlockOperation block:
                list.Add(Block(block));
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators.Select(declarator => (declarator, declaration.Initializer))))
                    Declare(list, declarator.declarator, declarator.declarator.Initializer ?? declarator.Initializer);
                break;
            // Disposing an enumerator of the framework does nothing that a list function can see.
            case IUsingDeclarationOperation { IsAsynchronous: false } resource when IsEnumerators(resource.DeclarationGroup):
                StatementInto(list, resource.DeclarationGroup);
                break;
            case IUsingOperation { IsAsynchronous: false, Resources: IVariableDeclarationGroupOperation resources } block when IsEnumerators(resources):
                var inner = new List<Statement>();
                StatementInto(inner, resources);
                inner.Add(Single(block.Body));
                list.Add(new Statement.Block(At(block), [.. inner]));
                break;
            case IExpressionStatementOperation statement:
                Discarded(list, statement.Operation);
                break;
            case IConditionalOperation { Type: null } conditional:
                list.Add(new Statement.If(At(conditional), Expression(conditional.Condition), Single(conditional.WhenTrue),
                    conditional.WhenFalse is null ? null : Single(conditional.WhenFalse)));
                break;
            case IReturnOperation returned:
                Return(list, returned);
                break;
            case IThrowOperation thrown:
                list.Add(Throw(thrown));
                break;
            case IForEachLoopOperation loop:
                list.Add(ForEach(loop));
                break;
            case IForLoopOperation loop:
                For(list, loop);
                break;
            case IWhileLoopOperation loop:
                list.Add(While(loop));
                break;
            case ISwitchOperation choice:
                list.Add(Switch(choice));
                break;
            case IBranchOperation branch:
                list.Add(Branch(branch));
                break;
            case ITryOperation attempt:
                list.Add(Try(attempt));
                break;
            case ILabeledOperation labeled:
                if (labeled.Operation is { } target)
                    Into(list, target);
                break;
            case ILocalFunctionOperation local:
                if (!local.Symbol.IsGenericMethod)
                    member.CallLocal(local.Symbol, scope);
                break;
            case { Type: null }:
                var (code, detail) = UnsupportedForms.Describe(operation);
                list.Add(new Statement.Unsupported(At(operation), code, detail));
                break;
            default:
                Discarded(list, operation);
                break;
        }
    }

    private static bool IsEnumerators(IVariableDeclarationGroupOperation group) =>
        group.Declarations.SelectMany(declaration => declaration.Declarators).All(declarator => Enumerators.IsEnumerator(declarator.Symbol.Type));

    private void Declare(List<Statement> list, IVariableDeclaratorOperation declarator, IVariableInitializerOperation? initializer)
    {
        var symbol = declarator.Symbol;
        if (symbol.IsConst)
            return;
        if (symbol.IsRef)
        {
            list.Add(new Statement.Unsupported(At(declarator), "ref", $"the reference '{symbol.Name}'"));
            return;
        }

        list.Add(new Statement.Declare(At(declarator), VariableOf(symbol), initializer is null ? null : Expression(initializer.Value)));
    }

    private void Return(List<Statement> list, IReturnOperation returned)
    {
        switch (returned.Kind)
        {
            case OperationKind.YieldReturn:
                scope.IsIterator = true;
                list.Add(new Statement.Yield(At(returned), Expression(returned.ReturnedValue)));
                break;
            case OperationKind.YieldBreak:
                scope.IsIterator = true;
                list.Add(new Statement.YieldBreak(At(returned)));
                break;
            default:
                list.Add(ReturnValue(returned));
                break;
        }
    }

    private Statement ReturnValue(IReturnOperation returned)
    {
        if (returned.ReturnedValue is IConversionOperation { Operand: IThrowOperation thrown })
            return Throw(thrown);
        var value = returned.ReturnedValue is { } operation ? Expression(operation) : null;
        var isOwn = SymbolEqualityComparer.Default.Equals(_functions.Peek(), scope.Method);
        return scope.Outs.Count > 0 && isOwn ? ReturnOuts(At(returned), value) : new Statement.Return(At(returned), value);
    }

    /// <summary>The result with the values of the <c>out</c> parameters.</summary>
    private Statement ReturnOuts(SourceLocation at, Operation? result)
    {
        Operation[] parts = [.. result is null ? [] : new[] { result }, .. scope.Outs.Select(variable => new Operation.Read(at, variable))];
        return new Statement.Return(at, parts.Length == 1 ? parts[0] : new Operation.Construct(at, OutResults.Type(scope.Method, Types), [.. parts]));
    }

    private Statement Throw(IThrowOperation thrown)
    {
        var value = Unconverted(thrown.Exception);
        if (value is IObjectCreationOperation creation && ThrownOperands(creation) is { } operands)
            return new Statement.Throw(At(thrown), TypeLowering.ExceptionName(creation.Type), operands);
        return new Statement.Unsupported(At(thrown), "throw", value is null ? "a rethrow" : "throwing something that is not new");
    }

    private Operation ThrowExpression(IThrowOperation thrown, TypeRef type)
    {
        if (Unconverted(thrown.Exception) is IObjectCreationOperation creation && ThrownOperands(creation) is { } operands)
            return new Operation.Throw(At(thrown), type, TypeLowering.ExceptionName(creation.Type), operands);
        return new Operation.Unsupported(At(thrown), type, "throw", "throwing something that is not new");
    }

    /// <summary>The constructor's arguments; null when constructing the exception runs code of the user.</summary>
    private ImmutableArray<Operation>? ThrownOperands(IObjectCreationOperation creation)
    {
        if (creation.Initializer is not null || creation.Constructor is not { } constructor)
            return null;
        if (!constructor.DeclaringSyntaxReferences.IsEmpty && ListFunctionFinder.Body(constructor) is Microsoft.CodeAnalysis.CSharp.Syntax.ConstructorDeclarationSyntax declaration
            && (declaration.Body is not { Statements.Count: 0 } || declaration.Initializer is { ArgumentList.Arguments: { } passed }
                && passed.Any(argument => argument.Expression is not (Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax))))
            return null;
        var arguments = Arguments(null, creation.Arguments);
        return arguments.Problem is not null || arguments.Outs.Length > 0 || arguments.Before.Count > 0 ? null : arguments.Operands;
    }

    private Statement Try(ITryOperation attempt)
    {
        if (attempt.Catches.Any(clause => clause.ExceptionType is ITypeParameterSymbol))
            return new Statement.Unsupported(At(attempt), "try", "catching a type parameter");
        var body = Single(attempt.Body);
        var catches = ImmutableArray.CreateBuilder<Catch>();
        foreach (var clause in attempt.Catches)
        {
            var everything = clause.ExceptionType is null || clause.ExceptionType.SpecialType == SpecialType.System_Object || SymbolNames.MetadataName(clause.ExceptionType) == "System.Exception";
            var variable = clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation declarator ? VariableOf(declarator.Symbol) : null;
            var filter = clause.Filter is null ? null : Expression(clause.Filter);
            catches.Add(new Catch(everything ? null : TypeLowering.ExceptionName(clause.ExceptionType), variable, filter, Single(clause.Handler)));
        }

        return new Statement.Try(At(attempt), body, catches.ToImmutable(), attempt.Finally is null ? null : Single(attempt.Finally));
    }

    private static IOperation? Unconverted(IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
            operation = conversion.Operand;
        return operation;
    }
}
