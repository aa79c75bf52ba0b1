using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Searches in spans for one of several elements or for a row of them.</summary>
internal static class SpanSearches
{
    public static object? IndexOfAny(MeaningContext context, object?[] operands) => First(context, operands, sought: true);

    public static object? IndexOfAnyExcept(MeaningContext context, object?[] operands) => First(context, operands, sought: false);

    public static object? ContainsAny(MeaningContext context, object?[] operands) => First(context, operands, sought: true) >= 0;

    public static object? ContainsAnyExcept(MeaningContext context, object?[] operands) => First(context, operands, sought: false) >= 0;

    public static object? Count(MeaningContext context, object?[] operands) => context.Elements(operands[0]).Count(item => BoxedEquality.Default.Equals(item, operands[1]));

    public static object? StartsWith(MeaningContext context, object?[] operands) => Parts(context, operands) is var (items, row) && IsAt(items, row, 0);

    public static object? EndsWith(MeaningContext context, object?[] operands) => Parts(context, operands) is var (items, row) && IsAt(items, row, items.Count - row.Count);

    public static object? IndexOf(MeaningContext context, object?[] operands)
    {
        var (items, row) = Parts(context, operands);
        context.Spend(items.Count * row.Count);
        return Enumerable.Range(0, items.Count + 1).Where(start => IsAt(items, row, start)).DefaultIfEmpty(-1).First();
    }

    public static object? LastIndexOf(MeaningContext context, object?[] operands)
    {
        var (items, row) = Parts(context, operands);
        context.Spend(items.Count * row.Count);
        return Enumerable.Range(0, items.Count + 1).Where(start => IsAt(items, row, start)).DefaultIfEmpty(-1).Last();
    }

    public static object? CommonPrefix(MeaningContext context, object?[] operands)
    {
        var (items, row) = Parts(context, operands);
        return items.Zip(row, BoxedEquality.Default.Equals).TakeWhile(equal => equal).Count();
    }

    // The elements sought are operands of their own, or a span of them.
    private static int First(MeaningContext context, object?[] operands, bool sought)
    {
        var items = context.Elements(operands[0]).ToList();
        var wanted = operands.Length == 2 && operands[1] is ListValue several ? context.Elements(several).ToList() : [.. operands.Skip(1)];
        context.Spend(items.Count * wanted.Count);
        return items.FindIndex(item => wanted.Any(other => BoxedEquality.Default.Equals(item, other)) == sought);
    }

    private static (List<object?> Items, List<object?> Row) Parts(MeaningContext context, object?[] operands) =>
        (context.Elements(operands[0]).ToList(), operands[1] is ListValue row ? context.Elements(row).ToList() : [operands[1]]);

    private static bool IsAt(List<object?> items, List<object?> row, int start) =>
        start >= 0 && start + row.Count <= items.Count && items.GetRange(start, row.Count).SequenceEqual(row, BoxedEquality.Default);
}
