using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>
/// The choices a function makes while the list it was given, and every copy it made of it, is still as it was: no code that comes before them, and no loop around them,
/// could have changed one. Conditions and switched values are found by reference.
/// </summary>
internal sealed class UntouchedCode
{
    private readonly HashSet<Operation> _found = new(ByReference<Operation>.Comparer);
    private readonly FunctionFacts _facts;
    private readonly IReadOnlyCollection<Variable> _copies;

    /// <param name="function">The function, which shares no variables with another.</param>
    /// <param name="copies">The list parameter, and locals that hold copies of it.</param>
    public UntouchedCode(Function function, IReadOnlyCollection<Variable> copies)
    {
        _facts = new FunctionFacts(function, [], false);
        _copies = copies;
        if (copies.All(variable => _facts.Assignments(variable) == 0))
            Walk(function.Body);
    }

    /// <summary>Is this condition or switched value asked of the list as it was given?</summary>
    public bool Contains(Operation choice) => _found.Contains(choice);

    // True when the code after the statement still sees the list as it was.
    private bool Walk(Statement statement)
    {
        switch (statement)
        {
            case Statement.Block block:
                return block.Statements.All(Walk);
            case Statement.If test:
                if (!Walk(test.Condition))
                    return false;
                _found.Add(test.Condition);
                var then = Walk(test.Then);
                return (test.Else is null || Walk(test.Else)) && then;
            case Statement.Declare { Value: { } value }:
                return Walk(value);
            case Statement.Evaluate { Operation: var operation }:
                return Walk(operation);
            case Statement.Return { Value: { } result }:
                return Walk(result);
            default:
                return IsQuiet(Occurrences.In(statement));
        }
    }

    private bool Walk(Operation operation)
    {
        switch (Forms.Strip(operation))
        {
            case Operation.Conditional choice when Walk(choice.Condition):
                _found.Add(choice.Condition);
                var whenTrue = Walk(choice.WhenTrue);
                return Walk(choice.WhenFalse) && whenTrue;
            case Operation.Switch choice when Walk(choice.Value):
                _found.Add(choice.Value);
                return choice.Arms.All(arm => (arm.Guard is null || Walk(arm.Guard)) && Walk(arm.Result));
            default:
                return IsQuiet(Occurrences.In(operation));
        }
    }

    // Only collections made here for one name are changed, and nothing that could change the list is handed to other functions.
    private bool IsQuiet(Occurrences code) =>
        !code.HasUnsupported && code.MutatedElsewhere.Count == 0 && code.Delegated.All(operand => LibraryEffects.IsScalar(operand.Type))
        && code.Mutated.All(variable => _facts.IsKnownByOneName(variable) && (!_copies.Contains(variable) || !code.Resized.Contains(variable)));
}
