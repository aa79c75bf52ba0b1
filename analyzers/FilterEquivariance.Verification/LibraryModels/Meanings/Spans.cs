using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Slices of spans, memories and arrays, and texts as spans.</summary>
internal static class Spans
{
    /// <summary>A view of an array; of null, empty.</summary>
    public static Meaning Of(SequenceShape shape) => (context, operands) =>
        operands[0] is null ? new ListValue(shape, []) : context.List(operands).ViewAs(shape);

    public static object? Slice(MeaningContext context, object?[] operands)
    {
        // A null array is an empty span.
        var source = operands[0] is null ? new ListValue(SequenceShape.Span, []) : context.List(operands);
        int start = Operand.Int32(operands[1]);
        if (start < 0 || start > source.Count)
            throw Error.ArgumentOutOfRange;
        int length = operands.Length > 2 ? Operand.Int32(operands[2]) : source.Count - start;
        if (length < 0 || length > source.Count - start)
            throw Error.ArgumentOutOfRange;
        context.Spend(length);
        var shape = context.Call.Type.IsSequence ? context.Call.Type.Sequence : SequenceShape.Span;
        return source.Slice(shape, start, length);
    }

    /// <summary>Into the places of another span, from its start; a null array is empty.</summary>
    public static object? CopyTo(MeaningContext context, object?[] operands)
    {
        var items = operands[0] is null ? [] : context.Elements(operands[0]).ToList();
        var target = Operand.List(operands[1]);
        if (items.Count > target.Count)
            throw Error.Argument;
        Arrays.Overwrite(context, target, 0, items);
        return null;
    }

    public static object? OfText(MeaningContext context, object?[] operands) =>
        new ListValue(SequenceShape.ReadOnlySpan, operands[0] is null ? [] : context.Elements(operands[0]));
}
