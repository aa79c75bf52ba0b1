using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Concat, Append, Prepend, Reverse, DefaultIfEmpty, Zip, Index.</summary>
internal static class Joinings
{
    public static object? Concat(MeaningContext context, object?[] operands)
    {
        var first = context.Elements(operands[0]);
        var second = context.Elements(operands[1]);
        return new LazyValue(() => first.Concat(second));
    }

    public static object? Append(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        object? item = operands[1];
        return new LazyValue(() => source.Concat([item]));
    }

    public static object? Prepend(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        object? item = operands[1];
        return new LazyValue(() => new[] { item }.Concat(source));
    }

    public static object? Reverse(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        return new LazyValue(() => source.Reverse());
    }

    public static object? DefaultIfEmpty(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        object? value = operands.Length > 1 ? operands[1] : DefaultValues.Of(context.Call.TypeArguments[0]);
        return new LazyValue(() => source.DefaultIfEmpty(value));
    }

    public static object? Zip(MeaningContext context, object?[] operands)
    {
        var first = context.Elements(operands[0]);
        var second = context.Elements(operands[1]);
        object result = Operand.Function(operands[2]);
        return new LazyValue(() => first.Zip(Operand.WhileUnchanged(operands[1], second), (left, right) => context.Invoke(result, left, right)));
    }

    public static object? ZipPairs(MeaningContext context, object?[] operands)
    {
        var first = context.Elements(operands[0]);
        var second = context.Elements(operands[1]);
        var type = RecordValue.TupleType([.. context.Call.TypeArguments]);
        return new LazyValue(() => first.Zip(Operand.WhileUnchanged(operands[1], second), (left, right) => (object?)new RecordValue(type, [left, right])));
    }

    public static object? ZipTriples(MeaningContext context, object?[] operands)
    {
        var first = context.Elements(operands[0]);
        var second = context.Elements(operands[1]);
        var third = context.Elements(operands[2]);
        var type = RecordValue.TupleType([.. context.Call.TypeArguments]);
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            using var a = first.GetEnumerator();
            using var b = second.GetEnumerator();
            using var c = third.GetEnumerator();
            while (a.MoveNext() && b.MoveNext() && c.MoveNext())
                yield return new RecordValue(type, [a.Current, b.Current, c.Current]);
        }
    }

    public static object? Index(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        var type = RecordValue.TupleType(ListCore.TypeRef.Int32, context.Call.TypeArguments[0]);
        return new LazyValue(() => source.Select((item, position) => (object?)new RecordValue(type, [position, item])));
    }
}
