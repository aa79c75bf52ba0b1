using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Distinct, Union, Except, Intersect and their By forms.</summary>
internal static class Uniqueness
{
    public static Meaning Distinct(int? key = null, int? comparer = null) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        var keyOf = Key(context, operands, key);
        var equality = Operand.Equality(operands, comparer);
        return new LazyValue(() => Kept(source, keyOf, () => new SetValue(equality), (seen, k) => seen.Add(k)));
    };

    public static Meaning Union(int? key = null, int? comparer = null) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        var second = context.Elements(operands[1]);
        var keyOf = Key(context, operands, key);
        var equality = Operand.Equality(operands, comparer);
        return new LazyValue(() => Kept(source.Concat(second), keyOf, () => new SetValue(equality), (seen, k) => seen.Add(k)));
    };

    public static Meaning Except(int? key = null, int? comparer = null) => Against(key, comparer, (others, k) => others.Add(k));

    public static Meaning Intersect(int? key = null, int? comparer = null) => Against(key, comparer, (others, k) => others.Remove(k));

    private static Meaning Against(int? key, int? comparer, Func<SetValue, object?, bool> keeps) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        var second = context.Elements(operands[1]);
        var keyOf = Key(context, operands, key);
        var equality = Operand.Equality(operands, comparer);
        return new LazyValue(() => Kept(source, keyOf, Others, keeps));

        SetValue Others()
        {
            var others = new SetValue(equality);
            foreach (object? item in second)
                others.Add(item);
            return others;
        }
    };

    private static IEnumerable<object?> Kept(
        IEnumerable<object?> source, Func<object?, object?> key, Func<SetValue> start, Func<SetValue, object?, bool> keeps)
    {
        var keys = start();
        foreach (object? item in source)
        {
            if (keeps(keys, key(item)))
                yield return item;
        }
    }

    private static Func<object?, object?> Key(MeaningContext context, object?[] operands, int? key)
    {
        if (key is not { } index)
            return item => item;
        object selector = Operand.Function(operands[index]);
        return item => context.Invoke(selector, item);
    }
}
