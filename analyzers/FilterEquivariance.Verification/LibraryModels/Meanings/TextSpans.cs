using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Spans of char read as texts. Null, of a text that becomes a span, is the empty span.</summary>
internal static class TextSpans
{
    /// <summary>A part of a text, as a span or a memory.</summary>
    public static object? Part(MeaningContext context, object?[] operands)
    {
        var shape = context.Call.Id.Contains("AsMemory") ? SequenceShape.ReadOnlyMemory : SequenceShape.ReadOnlySpan;
        string text = (string?)operands[0] ?? "";
        int start = operands.Length > 1 ? Operand.Int32(operands[1]) : 0;
        int length = operands.Length > 2 ? Operand.Int32(operands[2]) : text.Length - start;
        if (start < 0 || length < 0 || start > text.Length - length)
            throw Error.ArgumentOutOfRange;
        return new ListValue(shape, context.Elements(text.Substring(start, length)));
    }

    /// <summary>What is left is a part of the same storage.</summary>
    public static Meaning Trim(bool start, bool end) => (context, operands) =>
    {
        var span = operands[0] as ListValue ?? throw new RefusedException("a span of another kind");
        string text = Text(context, span);
        var trims = Splits.Separators(operands.Length > 1 ? operands[1] : null);
        int from = 0;
        int to = text.Length;
        while (start && from < to && trims(text[from]))
            from++;
        while (end && to > from && trims(text[to - 1]))
            to--;
        return span.Slice(span.Shape, from, to - from);
    };

    public static object? IsWhiteSpace(MeaningContext context, object?[] operands) => Text(context, operands[0]).All(c => char.IsWhiteSpace(Characters.Latin1(c)));

    /// <summary>A question about two texts and how they are compared, asked of the texts that are compared.</summary>
    public static Meaning Compared(Func<string, string, object> question) => (context, operands) =>
    {
        var comparer = TextComparer.Of(operands[2]);
        return question(comparer.Key(Text(context, operands[0])), comparer.Key(Text(context, operands[1])));
    };

    public static object? CompareTo(MeaningContext context, object?[] operands) =>
        Math.Sign(TextComparer.Of(operands[2]).Compare(Text(context, operands[0]), Text(context, operands[1])));

    public static object? Concat(MeaningContext context, object?[] operands) => string.Concat(operands.Select(part => Text(context, part)));

    /// <summary>The text of a span of char; others print their type.</summary>
    public static object? ToText(MeaningContext context, object?[] operands) =>
        context.Call.TypeArguments is [{ Kind: TypeKind.Char }] ? Text(context, operands[0]) : throw new RefusedException("the text of a value");

    public static string Text(MeaningContext context, object? span) => span is null ? "" : span as string ?? string.Concat(context.Elements(span));
}
