using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Removes locals that nothing reads, and counters that only their own steps read, when computing them can have no effect.</summary>
internal sealed class DeadLocalPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Declare { Variable: var variable, Value: var value } || facts.IsShared(variable)
            || !(value is null || IsSilent(value, facts)))
            return null;
        var rest = statements.RemoveAt(index);
        if (facts.Reads(variable) == 0 && facts.Assignments(variable) == 0)
            return rest;

        var steps = new Steps(variable);
        var without = rest.Select(steps.Rewrite).ToImmutableArray();
        return variable.Type.Kind == TypeKind.Int32 && steps.Count > 0 && steps.Count == facts.Reads(variable) && steps.Count == facts.Assignments(variable)
            ? without
            : null;
    }

    private static bool IsSilent(Operation operation, FunctionFacts facts) => operation switch
    {
        Operation.Constant or Operation.Default or Operation.Read => true,
        Operation.Binary { IsChecked: false, Operator: BinaryOperator.Add or BinaryOperator.Subtract, Type.Kind: TypeKind.Int32 } sum =>
            IsSilent(sum.Left, facts) && IsSilent(sum.Right, facts),
        Operation.LibraryCall => Forms.LengthOf(operation) is { } list && !facts.MayBeNull(list),
        _ => false,
    };

    private sealed class Steps(Variable variable) : Rewriter
    {
        public int Count { get; private set; }

        protected override Statement After(Statement statement)
        {
            if (!Forms.IsStep(statement, out var stepped, out _) || stepped != variable || IsChecked(statement))
                return statement;
            Count++;
            return new Statement.Block(statement.Location, []);
        }

        private static bool IsChecked(Statement statement) =>
            statement is Statement.Evaluate { Operation: Operation.Assign { Value: var value } } && Forms.Strip(value) is Operation.Binary { IsChecked: true };
    }
}
