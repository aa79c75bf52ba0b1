using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>What code does, and what expressions are, when one collection is empty.</summary>
internal sealed class Emptiness(Variable list, FunctionFacts facts)
{
    /// <summary>The collection that a condition asks for being empty, and the condition's value if it is. Asking does nothing and cannot throw.</summary>
    public static (Variable List, bool WhenEmpty)? Asked(Operation condition, FunctionFacts facts)
    {
        switch (condition)
        {
            case Operation.Unary { Operator: UnaryOperator.Not } not:
                return Asked(not.Operand, facts) is var (negated, whenEmpty) ? (negated, !whenEmpty) : null;
            case Operation.Binary comparison when Forms.LengthOf(comparison.Left) is { } counted && IsThere(counted, facts):
                return (comparison.Operator, Forms.AsInt(comparison.Right)) switch
                {
                    (BinaryOperator.Equal or BinaryOperator.LessOrEqual, 0) or (BinaryOperator.Less, 1) => (counted, true),
                    (BinaryOperator.NotEqual or BinaryOperator.Greater, 0) or (BinaryOperator.GreaterOrEqual, 1) => (counted, false),
                    _ => null,
                };
            default:
                return Forms.ShapeOf(condition) is Shape.Any { Predicate: null, Source: var source } && Forms.AsVariable(((Operation.LibraryCall)condition).Operands[source]) is { } asked && IsThere(asked, facts) ? (asked, false) : null;
        }
    }

    /// <summary>Does the statement nothing at all when the list is empty?</summary>
    public bool DoesNothing(Statement statement) => statement switch
    {
        Statement.Block block => block.Statements.All(DoesNothing),
        Statement.ForEach loop => IsEmpty(loop.Source),
        Statement.Drain loop => loop.Source == list,
        Statement.Loop { TestFirst: true, Condition: { } condition } => Asked(condition, facts) is var (asked, whenEmpty) && asked == list && !whenEmpty,
        Statement.Evaluate { Operation: Operation.LibraryCall { Operands: [var receiver, var source] } call } =>
            Forms.ShapeOf(call) is Shape.AddRange { Source: 1 } && Forms.AsVariable(receiver) is { } other && other != list && !facts.MayBeNull(other) && facts.IsFresh(other) && IsEmpty(source),
        _ => false,
    };

    /// <summary>Is the expression an empty sequence when the list is empty, without effects and exceptions then?</summary>
    public bool IsEmpty(Operation operation) => Forms.Strip(operation) switch
    {
        Operation.Read read => read.Variable == list,
        Operation.Collection { Type.IsSequence: true } collection => collection.Elements.All(element => element.IsSpread && IsEmpty(element.Value)),
        Operation.LibraryCall call => Forms.ShapeOf(call) is Shape.Copy or Shape.Reverse or Shape.Select or Shape.Where or Shape.Distinct or Shape.Sort && call.Operands.Length > 0
            && IsEmpty(call.Operands[0]) && call.Operands.Skip(1).All(operand => operand is Operation.Lambda),
        _ => false,
    };

    /// <summary>Is the expression false when the list is empty, without effects and exceptions then?</summary>
    public bool IsFalse(Operation operation) =>
        Forms.ShapeOf(operation) is Shape.Contains or Shape.HasKey or Shape.Any && operation is Operation.LibraryCall { Operands: [var receiver, ..] } call && Forms.AsVariable(receiver) == list
        && call.Operands.Skip(1).All(operand => Forms.Strip(operand) is Operation.Read or Operation.Constant or Operation.Lambda);

    private static bool IsThere(Variable list, FunctionFacts facts) => !facts.MayBeNull(list) && (NullTests.IsCounted(list.Type) || Forms.IsStored(list.Type)) && list.Type.Kind != TypeKind.String;
}
