using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Which operation of a statement is evaluated first, reading variables and constants not counted.</summary>
internal static class EvaluationOrder
{
    /// <summary>The first operation that is evaluated whenever the statement is run, or null.</summary>
    public static Operation? First(Statement statement) => statement switch
    {
        Statement.Declare { Value: { } value } => First(value),
        Statement.Evaluate evaluate => First(evaluate.Operation),
        Statement.If branch => First(branch.Condition),
        Statement.ForEach loop => First(loop.Source),
        Statement.Switch choice => First(choice.Value),
        Statement.Return { Value: { } value } => First(value),
        Statement.Yield yield => First(yield.Value),
        Statement.Block { Statements.Length: > 0 } block => First(block.Statements[0]),
        _ => null,
    };

    /// <summary>The statement with another operation in place of this very one.</summary>
    public static Statement Replace(Statement statement, Operation operation, Operation replacement) =>
        new Replacement(operation, replacement).Rewrite(statement);

    private static Operation? First(Operation operation) => operation switch
    {
        Operation.Read or Operation.Constant or Operation.Default or Operation.Lambda => null,
        Operation.LibraryCall call => First(call.Operands) ?? call,
        Operation.UserCall call => First(call.Operands) ?? call,
        Operation.Invoke invoke => First(invoke.Target) ?? First(invoke.Operands) ?? invoke,
        Operation.Construct construct => First(construct.Values) ?? construct,
        Operation.Collection collection => First([.. collection.Elements.TakeWhile(element => !element.IsSpread).Select(element => element.Value)]) ?? collection,
        Operation.Unary unary => First(unary.Operand) ?? unary,
        Operation.Binary binary => First(binary.Left) ?? First(binary.Right) ?? binary,
        Operation.Convert conversion => First(conversion.Operand) ?? conversion,
        Operation.FieldRead field => First(field.Target) ?? field,
        Operation.Assign assign => First(assign.Value) ?? assign,
        Operation.Conditional conditional => First(conditional.Condition) ?? conditional,
        Operation.Coalesce coalesce => First(coalesce.Value) ?? coalesce,
        Operation.Is test => First(test.Value) ?? test,
        Operation.Switch choice => First(choice.Value) ?? choice,
        Operation.Sequence { Statements.Length: > 0 } sequence => First(sequence.Statements[0]) ?? sequence,
        _ => operation,
    };

    private static Operation? First(ImmutableArray<Operation> operations) => operations.Select(First).FirstOrDefault(first => first is not null);

    private sealed class Replacement(Operation operation, Operation replacement) : Rewriter
    {
        public override Operation Rewrite(Operation candidate) => ReferenceEquals(candidate, operation) ? replacement : base.Rewrite(candidate);
    }
}
