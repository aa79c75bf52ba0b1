using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>Lets what a function does for short lists take hold for the empty list alone: <c>xs.Count &lt; 2</c> becomes <c>xs.Count == 0</c>, the usual base case of a recursion.</summary>
/// <param name="list">The list parameter.</param>
/// <param name="function">The function.</param>
internal sealed class GuardWeakening(Variable list, Function function) : Rewriter
{
    private readonly SizeConditions _sizes = new([list]);
    private readonly UntouchedCode _untouched = new(function, [list]);

    /// <summary>The length of the longest list that something else is done for now; 0 when there is none.</summary>
    public int Longest { get; private set; }

    protected override Statement After(Statement statement) =>
        statement is Statement.If test && Weaker(test.Condition) is { } condition ? test with { Condition = condition } : statement;

    protected override Operation After(Operation operation) =>
        operation is Operation.Conditional choice && choice.Type.IsSequence && Weaker(choice.Condition) is { } condition ? choice with { Condition = condition } : operation;

    private Operation? Weaker(Operation condition)
    {
        var whenTrue = _sizes.MostWhenTrue(condition);
        if ((whenTrue ?? _sizes.MostWhenFalse(condition)) is not (>= 1 and <= GuardRemoval.MaximalLength and var length) || condition is not Operation.Binary comparison || !_untouched.Contains(condition))
            return null;
        var count = Forms.ShapeOf(comparison.Left) is Shape.Count ? comparison.Left : comparison.Right;
        Longest = Math.Max(Longest, length);
        return new Operation.Binary(
            condition.Location, TypeRef.Boolean, whenTrue is null ? BinaryOperator.NotEqual : BinaryOperator.Equal, count, new Operation.Constant(condition.Location, TypeRef.Int32, 0), false);
    }
}
