using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Arguments in parameter order, evaluated in the order they are written.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Operands of a call.</summary>
    /// <param name="Operands">Receiver and arguments in parameter order.</param>
    /// <param name="Outs">Targets of <c>out</c> arguments.</param>
    /// <param name="Before">Temporaries that keep the written order of evaluation.</param>
    /// <param name="After">Assignments of <c>out</c> values to targets that are no variables.</param>
    /// <param name="Problem">Why the arguments cannot be expressed, or null.</param>
    private sealed record LoweredArguments(
        ImmutableArray<Operation> Operands, ImmutableArray<Variable?> Outs, IReadOnlyList<Statement> Before, IReadOnlyList<Statement> After, string? Problem);

    private LoweredArguments Arguments(IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var before = new List<Statement>();
        var after = new List<Statement>();
        var outs = new List<(int Ordinal, Variable? Variable)>();
        var values = new List<(int Ordinal, Operation Value)>();
        string? problem = null;
        if (instance is not null)
            values.Add((-1, Expression(instance)));
        foreach (var argument in arguments)
        {
            var ordinal = argument.Parameter?.Ordinal ?? int.MaxValue;
            switch (argument.Parameter?.RefKind)
            {
                case RefKind.Out when OutTarget(argument.Value, after, out var variable):
                    outs.Add((ordinal, variable));
                    break;
                case RefKind.Out:
                    problem ??= $"the 'out' argument '{argument.Parameter.Name}'";
                    break;
                case RefKind.Ref:
                    problem ??= $"the 'ref' argument '{argument.Parameter.Name}'";
                    break;
                default:
                    values.Add((ordinal, Expression(argument.Value)));
                    break;
            }
        }

        var ordered = values.OrderBy(value => value.Ordinal).ToArray();
        if (!ordered.SequenceEqual(values) && !values.All(value => IsOrderFree(value.Value)))
            ordered = [.. values.Select(value => (value.Ordinal, IsOrderFree(value.Value) ? value.Value : Stored(value.Value, before))).OrderBy(value => value.Ordinal)];
        return new LoweredArguments([.. ordered.Select(value => value.Value)], [.. outs.OrderBy(target => target.Ordinal).Select(target => target.Variable)], before, after, problem);
    }

    /// <summary>Evaluating it earlier or later, or twice, makes no difference.</summary>
    private static bool IsTimeless(Operation value) =>
        value is Operation.Constant or Operation.Lambda or Operation.Default or Operation.Read { Variable.Kind: VariableKind.Temporary };

    /// <summary>Evaluating it earlier or later makes no difference; twice may, for a new object.</summary>
    private static bool IsOrderFree(Operation value) =>
        IsTimeless(value)
        || value is Operation.Collection { Elements.IsEmpty: true }
        || value is Operation.LibraryCall { Operands.IsEmpty: true } call && call.Id.EndsWith(".#ctor", StringComparison.Ordinal);

    /// <summary>The value in a temporary of its own.</summary>
    private Operation Stored(Operation value, List<Statement> before)
    {
        if (IsTimeless(value))
            return value;
        var variable = Temporary(value.Type, "t");
        before.Add(new Statement.Declare(value.Location, variable, value));
        return new Operation.Read(value.Location, variable);
    }

    private bool OutTarget(IOperation target, List<Statement> after, out Variable? variable)
    {
        variable = null;
        switch (target)
        {
            case IDiscardOperation:
                return true;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                variable = VariableOf(declared.Local);
                _expressionVariables.Add(variable);
                return true;
            case IDeclarationExpressionOperation { Expression: IDiscardOperation }:
                return true;
            case ILocalReferenceOperation { Local.IsRef: false } local:
                variable = VariableOf(local.Local);
                return true;
            case IParameterReferenceOperation parameter when IsAssignable(parameter.Parameter):
                variable = VariableOf(parameter.Parameter);
                return true;
            case IArrayElementReferenceOperation:
                var before = new List<Statement>();
                if (PrepareTarget(target, before, keeps: false) is not { } element || before.Count > 0)
                    return false;
                variable = Temporary(Types.Lower(target.Type), "out");
                _expressionVariables.Add(variable);
                after.Add(element.Write(new Operation.Read(At(target), variable)));
                return true;
            default:
                return false;
        }
    }
}
