using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>One expression by itself, with a variable in place of a list in it.</summary>
internal sealed partial class BodyLowering
{
    private IOperation? _hole;
    private Variable? _holeVariable;

    public Operation Step(IOperation expression, IOperation hole, Variable variable)
    {
        _assigned = AssignedSymbols(expression);
        (_hole, _holeVariable) = (hole, variable);
        var value = Expression(expression);
        return WithStatements([.. _expressionVariables.Select(declared => (Statement)new Statement.Declare(At(expression), declared, null))], value);
    }

    /// <summary>The variable, met in what was lowered, has the value it was declared with wherever it is read.</summary>
    public bool IsNeverReassigned(Variable variable) => _neverReassigned.Contains(variable);
}
