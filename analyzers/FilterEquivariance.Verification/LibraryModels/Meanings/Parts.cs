using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Take, Skip, Chunk and their relatives.</summary>
internal static class Parts
{
    public static object? Take(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        int count = Operand.Int32(operands[1]);
        return new LazyValue(() => Taken(context, source, 0, count));
    }

    public static object? Skip(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        int count = Operand.Int32(operands[1]);
        return new LazyValue(() => Taken(context, source, count, int.MaxValue));
    }

    public static object? TakeRange(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        var range = operands[1] as RangeValue ?? throw new RefusedException("a range of another kind");
        if (!range.Start.IsFromEnd && !range.End.IsFromEnd)
            return new LazyValue(() => Taken(context, source, range.Start.Value, range.End.Value - range.Start.Value));
        if (range.Start is { IsFromEnd: true } start && (start.Value == 0 || (range.End.IsFromEnd && range.End.Value >= start.Value)))
            return new ListValue(ListCore.SequenceShape.Array, []);
        var needed = context.NeededElements(operands[0]);
        if (!range.Start.IsFromEnd)
            return new LazyValue(() => WithoutLast(needed.Skip(range.Start.Value), range.End.Value));
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            var items = needed.ToList();
            int first = Math.Max(0, range.Start.Offset(items.Count));
            int end = Math.Min(items.Count, range.End.Offset(items.Count));
            return items.Skip(first).Take(end - first);
        }
    }

    public static object? TakeLast(MeaningContext context, object?[] operands)
    {
        var source = context.NeededElements(operands[0]);
        int count = Operand.Int32(operands[1]);
        if (count <= 0)
            return new ListValue(ListCore.SequenceShape.Array, []);
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            var items = source.ToList();
            return Operand.WhileUnchanged(operands[0], items.Skip(Math.Max(0, items.Count - count)));
        }
    }

    public static object? SkipLast(MeaningContext context, object?[] operands)
    {
        var source = context.NeededElements(operands[0]);
        int count = Math.Max(0, Operand.Int32(operands[1]));
        return new LazyValue(() => WithoutLast(source, count));
    }

    public static Meaning TakeWhile(bool indexed = false) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        object predicate = Operand.Function(operands[1]);
        return new LazyValue(() => source.TakeWhile((item, position) => Holds(context, predicate, indexed, item, position)));
    };

    public static Meaning SkipWhile(bool indexed = false) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        object predicate = Operand.Function(operands[1]);
        return new LazyValue(() => source.SkipWhile((item, position) => Holds(context, predicate, indexed, item, position)));
    };

    public static object? Chunk(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        int size = Operand.Int32(operands[1]);
        if (size < 1)
            throw Error.ArgumentOutOfRange;
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            var chunk = new List<object?>();
            foreach (object? item in source)
            {
                chunk.Add(item);
                if (chunk.Count == size)
                {
                    yield return new ListValue(ListCore.SequenceShape.Array, chunk);
                    chunk = [];
                }
            }

            if (chunk.Count > 0)
                yield return new ListValue(ListCore.SequenceShape.Array, chunk);
        }
    }

    private static bool Holds(MeaningContext context, object predicate, bool indexed, object? item, int position) =>
        indexed ? context.Test(predicate, item, position) : context.Test(predicate, item);

    // Over lists LINQ reads by position here: it runs no selector for what is skipped, and does not notice that the list has changed.
    private static IEnumerable<object?> Taken(MeaningContext context, IEnumerable<object?> source, int skipped, int count)
    {
        if (count <= 0)
            yield break;
        using var elements = source.GetEnumerator();
        for (int i = 0; i < skipped; i++)
        {
            if (!Operand.MoveNextGuarded(context, elements))
                yield break;
        }

        for (int i = 0; i < count; i++)
        {
            if (!MoveNext(elements))
                yield break;
            yield return elements.Current;
        }
    }

    private static IEnumerable<object?> WithoutLast(IEnumerable<object?> source, int count)
    {
        var held = new Queue<object?>();
        foreach (object? item in source)
        {
            held.Enqueue(item);
            if (held.Count > count)
                yield return held.Dequeue();
        }
    }

    private static bool MoveNext(IEnumerator<object?> elements)
    {
        try
        {
            return elements.MoveNext();
        }
        catch (EvaluationException exception) when (exception.ExceptionType == Error.InvalidOperation.ExceptionType)
        {
            throw new RefusedException("a list that may have changed while a part of it is enumerated");
        }
    }
}
