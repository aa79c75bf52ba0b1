using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Dictionary, SortedDictionary, their interfaces, lookups, groupings and pairs.</summary>
internal static class Maps
{
    public static Meaning New(int? comparer = null, bool sorted = false) => (context, operands) => Empty(context, operands, comparer, sorted);

    public static object? NewWithCapacity(MeaningContext context, object?[] operands)
    {
        Operand.RequireCapacity(operands[0]);
        return Empty(context, operands, null, sorted: false);
    }

    public static Meaning ToMap(int? value = null, int? comparer = null) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        object key = Operand.Function(operands[1]);
        object? valueSelector = value is { } index ? Operand.Function(operands[index]) : null;
        var map = Empty(context, operands, comparer, sorted: false);
        foreach (object? item in source)
        {
            object? itemKey = context.Invoke(key, item);
            AddNew(map, itemKey, valueSelector is null ? item : context.Invoke(valueSelector, item));
        }

        return map;
    };

    public static Meaning FromPairs(int? comparer = null, bool sorted = false) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        var map = Empty(context, operands, comparer, sorted);
        foreach (object? pair in source)
        {
            var fields = ((RecordValue)pair!).Fields;
            AddNew(map, fields[0], fields[1]);
        }

        return map;
    };

    public static object? Add(MeaningContext context, object?[] operands)
    {
        context.Spend();
        AddNew(Receiver(context, operands), operands[1], operands[2]);
        return null;
    }

    public static object? TryAdd(MeaningContext context, object?[] operands)
    {
        context.Spend();
        return Receiver(context, operands).Add(Key(operands), operands[2]);
    }

    public static object? Set(MeaningContext context, object?[] operands)
    {
        context.Spend();
        Receiver(context, operands).Set(Key(operands), operands[2]);
        return null;
    }

    public static object? Get(MeaningContext context, object?[] operands) =>
        Receiver(context, operands).TryGet(Key(operands), out object? value) ? value : throw Error.KeyNotFound;

    public static object? TryGet(MeaningContext context, object?[] operands)
    {
        bool found = Receiver(context, operands).TryGet(Key(operands), out object? value);
        context.SetOut(0, found ? value : DefaultValues.Of(context.Call.TypeArguments[1]));
        return found;
    }

    public static Meaning GetOrDefault(int? defaultValue = null) => (context, operands) =>
    {
        if (Receiver(context, operands).TryGet(Key(operands), out object? value))
            return value;
        return defaultValue is { } index ? operands[index] : DefaultValues.Of(context.Call.Type);
    };

    public static object? ContainsKey(MeaningContext context, object?[] operands) => Receiver(context, operands).TryGet(Key(operands), out _);

    public static object? ContainsValue(MeaningContext context, object?[] operands) =>
        Receiver(context, operands).Unordered().Any(entry => BoxedEquality.Default.Equals(entry.Value, operands[1]));

    public static object? Remove(MeaningContext context, object?[] operands) => Receiver(context, operands).Remove(Key(operands));

    public static object? RemoveOut(MeaningContext context, object?[] operands)
    {
        var map = Receiver(context, operands);
        bool found = map.TryGet(Key(operands), out object? value);
        context.SetOut(0, found ? value : DefaultValues.Of(context.Call.TypeArguments[1]));
        return found && map.Remove(operands[1]);
    }

    public static object? Clear(MeaningContext context, object?[] operands)
    {
        Receiver(context, operands).Clear();
        return null;
    }

    public static object? Count(MeaningContext context, object?[] operands) => Receiver(context, operands).Count;

    public static object? Keys(MeaningContext context, object?[] operands) => new KeysView(Receiver(context, operands));

    public static object? Values(MeaningContext context, object?[] operands) => Receiver(context, operands).Values;

    public static object? KeyOf(MeaningContext context, object?[] operands) => operands[0] switch
    {
        GroupValue group => group.Key,
        RecordValue pair => pair["Key"],
        null => throw Error.NullReference,
        _ => throw new RefusedException("a key of another kind"),
    };

    public static object? ValueOf(MeaningContext context, object?[] operands) => ((RecordValue)operands[0]!)["Value"];

    public static object? Pair(MeaningContext context, object?[] operands)
    {
        var arguments = context.Call.TypeArguments;
        return new RecordValue(RecordValue.PairType(arguments[0], arguments[1]), [operands[0], operands[1]]);
    }

    public static object? LookupGet(MeaningContext context, object?[] operands)
    {
        var lookup = Lookup(operands);
        object? key = operands[1];
        return lookup.Contains(key) ? new GroupValue(key, lookup[key]) : new ListValue(SequenceShape.Array, []);
    }

    public static object? LookupContains(MeaningContext context, object?[] operands) => Lookup(operands).Contains(operands[1]);

    public static object? LookupCount(MeaningContext context, object?[] operands) => Lookup(operands).Count;

    private static MapValue Empty(MeaningContext context, object?[] operands, int? comparer, bool sorted)
    {
        // Of ToDictionary the result type is the map; of constructors the type arguments are.
        var arguments = context.Call.Type.Arguments.Length == 2 ? context.Call.Type.Arguments : context.Call.TypeArguments;
        var pair = RecordValue.PairType(arguments[0], arguments[1]);
        return sorted
            ? new MapValue(pair, VerifiedOrder.Of(context, Operand.Order(operands, comparer)))
            : new MapValue(pair, Operand.Equality(operands, comparer));
    }

    private static void AddNew(MapValue map, object? key, object? value)
    {
        if (key is null)
            throw Error.ArgumentNull;
        if (!map.Add(key, value))
            throw Error.Argument;
    }

    private static object Key(object?[] operands) => operands[1] ?? throw Error.ArgumentNull;

    private static MapValue Receiver(MeaningContext context, object?[] operands) => operands[0] switch
    {
        MapValue map => map,
        null => throw context.NullTarget(),
        _ => throw new RefusedException("a map of another kind"),
    };

    private static LookupValue Lookup(object?[] operands) => operands[0] switch
    {
        LookupValue lookup => lookup,
        null => throw Error.NullReference,
        _ => throw new RefusedException("a lookup of another kind"),
    };
}
