using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>What conditions on the number of elements allow. They are read syntactically; a condition that is not understood allows every length.</summary>
/// <param name="lists">Variables that hold as many elements as the list parameter.</param>
internal sealed class SizeConditions(IReadOnlyCollection<Variable> lists)
{
    /// <summary>The greatest length at which the condition can be true, −1 when it never is, null when there is none.</summary>
    public int? MostWhenTrue(Operation condition) => Most(condition, true);

    /// <summary>The greatest length at which the condition can be false.</summary>
    public int? MostWhenFalse(Operation condition) => Most(condition, false);

    /// <summary>The greatest length that matches the pattern, for a value that is one of the lists or its length.</summary>
    public int? MostMatching(Operation value, Pattern pattern) => Matching(value, pattern, true);

    private int? Most(Operation condition, bool truth)
    {
        switch (condition)
        {
            case Operation.Unary { Operator: UnaryOperator.Not } not:
                return Most(not.Operand, !truth);
            case Operation.Binary comparison when Forms.AsInt(comparison.Right) is { } right && IsLength(comparison.Left):
                return Compared(comparison.Operator, right, truth);
            case Operation.Binary comparison when Forms.AsInt(comparison.Left) is { } left && IsLength(comparison.Right) && Forms.Mirror(comparison.Operator) is { } mirrored:
                return Compared(mirrored, left, truth);
            // The laws speak of lists, not of null.
            case Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Right: Operation.Constant { Value: null } } test when IsList(test.Left):
                return truth == (test.Operator == BinaryOperator.Equal) ? -1 : null;
            case Operation.Is test:
                return Matching(test.Value, test.Pattern, truth);
            // a && b and a || b.
            case Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } both:
                return truth ? Lesser(Most(both.Condition, true), Most(both.WhenTrue, true)) : Greater(Most(both.Condition, false), Most(both.WhenTrue, false));
            case Operation.Conditional { WhenTrue: Operation.Constant { Value: true } } either:
                return truth ? Greater(Most(either.Condition, true), Most(either.WhenFalse, true)) : Lesser(Most(either.Condition, false), Most(either.WhenFalse, false));
            default:
                return !truth && Forms.ShapeOf(condition) is Shape.Any { Predicate: null } any && IsList(((Operation.LibraryCall)condition).Operands[any.Source]) ? 0 : null;
        }
    }

    private int? Matching(Operation value, Pattern pattern, bool truth)
    {
        switch (pattern)
        {
            case Pattern.Not not:
                return Matching(value, not.Operand, !truth);
            case Pattern.And both:
                return truth ? Lesser(Matching(value, both.Left, true), Matching(value, both.Right, true)) : Greater(Matching(value, both.Left, false), Matching(value, both.Right, false));
            case Pattern.Or either:
                return truth ? Greater(Matching(value, either.Left, true), Matching(value, either.Right, true)) : Lesser(Matching(value, either.Left, false), Matching(value, either.Right, false));
            case Pattern.Constant { Value.Value: null } when IsList(value):
                return truth ? -1 : null;
            case Pattern.Constant { Value.Value: int constant } when IsLength(value):
                return Compared(BinaryOperator.Equal, constant, truth);
            case Pattern.Relational { Value.Value: int bound } relational when IsLength(value):
                return Compared(relational.Operator, bound, truth);
            case Pattern.List { SliceIndex: < 0 } list when truth && IsList(value):
                return list.Elements.Length;
            // { Length: p }: not matching may also come from null, which the laws leave out.
            case Pattern.Members { Type: null, Parts: [var part] } when IsList(value):
                return new SizeConditions([part.Receiver]).Matching(part.Access, part.Pattern, truth);
            default:
                return null;
        }
    }

    private static int? Compared(BinaryOperator comparison, int bound, bool truth) => (comparison, truth) switch
    {
        (BinaryOperator.Less, true) or (BinaryOperator.GreaterOrEqual, false) => Math.Max(-1, bound - 1),
        (BinaryOperator.LessOrEqual, true) or (BinaryOperator.Greater, false) or (BinaryOperator.Equal, true) or (BinaryOperator.NotEqual, false) => Math.Max(-1, bound),
        _ => null,
    };

    private bool IsLength(Operation operation) =>
        Forms.Strip(operation) is Operation.LibraryCall call && Forms.ShapeOf(call) is Shape.Count { Predicate: null, Source: var source } && IsList(call.Operands[source]);

    private bool IsList(Operation operation) => Forms.AsVariable(operation) is { } variable && lists.Contains(variable);

    private static int? Lesser(int? left, int? right) => left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;

    private static int? Greater(int? left, int? right) => left is { } a && right is { } b ? Math.Max(a, b) : null;
}
