using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Count, Any, All, Contains, SequenceEqual.</summary>
internal static class Queries
{
    public static Meaning Count(int? predicate = null) => (context, operands) => CountOf(context, operands, predicate);

    public static Meaning LongCount(int? predicate = null) => (context, operands) => (long)CountOf(context, operands, predicate);

    public static Meaning Any(int? predicate = null) => (context, operands) =>
    {
        if (predicate is not { } index)
            return Sequences.TryCount(operands[0], out int count) ? count > 0 : context.NeededElements(operands[0]).Any();
        var source = context.Elements(operands[0]);
        object function = Operand.Function(operands[index]);
        return source.Any(item => context.Test(function, item));
    };

    public static object? All(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        object function = Operand.Function(operands[1]);
        return source.All(item => context.Test(function, item));
    }

    public static Meaning Contains(int? comparer = null) => (context, operands) =>
    {
        // A set that is asked without a comparer uses its own.
        if (comparer is null && operands[0] is SetValue set)
            return set.Contains(operands[1]);
        if (comparer is null && operands[0] is KeysView keys)
            return keys.Contains(operands[1]);
        var equality = Operand.Equality(operands, comparer);
        return context.NeededElements(operands[0]).Any(item => equality.Equals(item, operands[1]));
    };

    public static Meaning SequenceEqual(int? comparer = null) => (context, operands) =>
    {
        var first = context.Elements(operands[0]);
        var second = context.Elements(operands[1]);
        var equality = Operand.Equality(operands, comparer);
        // Collections of different sizes differ before any comparison. Strings are none.
        if (operands[0] is not string && operands[1] is not string
            && Sequences.TryCount(operands[0], out int firstCount) && Sequences.TryCount(operands[1], out int secondCount) && firstCount != secondCount)
            return false;
        return first.SequenceEqual(Operand.WhileUnchanged(operands[1], second), equality);
    };

    private static int CountOf(MeaningContext context, object?[] operands, int? predicate)
    {
        if (predicate is not { } index)
            return Sequences.TryCount(operands[0], out int count) ? count : context.NeededElements(operands[0]).Count();
        var source = context.Elements(operands[0]);
        object function = Operand.Function(operands[index]);
        return source.Count(item => context.Test(function, item));
    }
}
