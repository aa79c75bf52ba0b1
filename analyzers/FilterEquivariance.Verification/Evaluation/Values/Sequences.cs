namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>Reading any value that C# can enumerate.</summary>
public static class Sequences
{
    /// <summary>The elements of a sequence operand; a string gives its chars. Null throws <c>ArgumentNullException</c>, as LINQ does.</summary>
    public static IEnumerable<object?> Of(object? value) => value switch
    {
        IEnumerable<object?> sequence => sequence,
        string text => new LazyValue(() => text.Select(c => (object?)c)),
        null => throw new EvaluationException("ArgumentNullException"),
        _ => throw new RefusedException($"enumerating a value of type {value.GetType().Name}"),
    };

    /// <summary>The number of elements where it is known without enumerating: lists, strings, sets, maps, groups.</summary>
    public static bool TryCount(object? value, out int count)
    {
        int? known = value switch
        {
            ListValue list => list.Count,
            string text => text.Length,
            SetValue set => set.Count,
            MapValue map => map.Count,
            GroupValue group => group.Items.Count,
            LookupValue lookup => lookup.Count,
            _ => null,
        };
        count = known ?? 0;
        return known is not null;
    }
}
