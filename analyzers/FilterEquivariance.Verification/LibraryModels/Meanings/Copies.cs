using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Copies, views and made sequences.</summary>
internal static class Copies
{
    public static object? Same(MeaningContext context, object?[] operands) => operands[0];

    public static object? ToList(MeaningContext context, object?[] operands) => new ListValue(SequenceShape.List, context.Elements(operands[0]));

    public static object? ToArray(MeaningContext context, object?[] operands) => new ListValue(SequenceShape.Array, context.Elements(operands[0] ?? throw NullSource(context)));

    public static object? EmptyArray(MeaningContext context, object?[] operands) => new ListValue(SequenceShape.Array, []);

    public static Meaning View(SequenceShape shape) => (context, operands) => context.List(operands).ViewAs(shape);

    public static object? Range(MeaningContext context, object?[] operands)
    {
        int start = Operand.Int32(operands[0]);
        int count = Operand.Int32(operands[1]);
        if (count < 0 || (long)start + count - 1 > int.MaxValue)
            throw Error.ArgumentOutOfRange;
        return new LazyValue(() => context.Elements(new LazyValue(() => Enumerable.Range(start, count).Select(number => (object?)number))));
    }

    public static object? Repeat(MeaningContext context, object?[] operands)
    {
        object? item = operands[0];
        int count = Operand.Int32(operands[1]);
        if (count < 0)
            throw Error.ArgumentOutOfRange;
        return new LazyValue(() => context.Elements(new LazyValue(() => Enumerable.Repeat(item, count))));
    }

    private static Evaluation.EvaluationException NullSource(MeaningContext context) =>
        context.Call.Id.StartsWith("M:System.Linq.Enumerable.", StringComparison.Ordinal) ? Error.ArgumentNull : context.NullTarget();
}
