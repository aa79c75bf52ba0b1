using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>GroupBy, ToLookup, Join, GroupJoin, CountBy, AggregateBy.</summary>
internal static class Grouping
{
    public static Meaning GroupBy(int? element = null, int? result = null, int? comparer = null) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        object key = Operand.Function(operands[1]);
        object? elementSelector = element is { } e ? Operand.Function(operands[e]) : null;
        object? resultSelector = result is { } r ? Operand.Function(operands[r]) : null;
        var equality = Operand.Equality(operands, comparer);
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            foreach (object? group in Lookup(context, source, key, elementSelector, equality))
                yield return resultSelector is null ? group : context.Invoke(resultSelector, ((GroupValue)group!).Key, Elements((GroupValue)group));
        }
    };

    public static Meaning ToLookup(int? element = null, int? comparer = null) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        object key = Operand.Function(operands[1]);
        object? elementSelector = element is { } e ? Operand.Function(operands[e]) : null;
        return Lookup(context, source, key, elementSelector, Operand.Equality(operands, comparer));
    };

    public static Meaning Join(int? comparer = null) => Joined(comparer, isGrouped: false);

    public static Meaning GroupJoin(int? comparer = null) => Joined(comparer, isGrouped: true);

    private static Meaning Joined(int? comparer, bool isGrouped) => (context, operands) =>
    {
        var outer = context.Elements(operands[0]);
        var inner = context.Elements(operands[1]);
        object outerKey = Operand.Function(operands[2]);
        object innerKey = Operand.Function(operands[3]);
        object result = Operand.Function(operands[4]);
        var equality = Operand.Equality(operands, comparer);
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            LookupValue? lookup = null;
            foreach (object? item in outer)
            {
                lookup ??= JoinLookup(context, inner, innerKey, equality);
                // Without inner elements the outer keys of pairs are not computed.
                if (lookup.Count == 0 && !isGrouped)
                    yield break;
                object? key = context.Invoke(outerKey, item);
                if (isGrouped)
                {
                    yield return context.Invoke(result, item, lookup.Contains(key) ? new GroupValue(key, lookup[key]) : new ListValue(SequenceShape.Array, []));
                    continue;
                }

                foreach (object? match in lookup[key])
                    yield return context.Invoke(result, item, match);
            }
        }
    };

    public static Meaning LeftJoin(int? comparer = null) => (context, operands) =>
    {
        var outer = context.Elements(operands[0]);
        var inner = context.Elements(operands[1]);
        object outerKey = Operand.Function(operands[2]);
        object innerKey = Operand.Function(operands[3]);
        object result = Operand.Function(operands[4]);
        var equality = Operand.Equality(operands, comparer);
        object? absent = DefaultValues.Of(context.Call.TypeArguments[1]);
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            LookupValue? lookup = null;
            foreach (object? item in outer)
            {
                lookup ??= JoinLookup(context, inner, innerKey, equality);
                foreach (object? match in lookup[context.Invoke(outerKey, item)].DefaultIfEmpty(absent))
                    yield return context.Invoke(result, item, match);
            }
        }
    };

    public static object? CountBy(MeaningContext context, object?[] operands)
    {
        var arguments = context.Call.TypeArguments;
        var type = RecordValue.PairType(arguments[1], TypeRef.Int32);
        return Accumulated(context, operands, 2, type, _ => 0, (count, _) => checked((int)count! + 1));
    }

    public static object? AggregateBy(MeaningContext context, object?[] operands)
    {
        var arguments = context.Call.TypeArguments;
        object function = Operand.Function(operands[3]);
        object? seed = operands[2];
        var type = RecordValue.PairType(arguments[1], arguments[2]);
        return Accumulated(context, operands, 4, type, _ => seed, (value, item) => context.Invoke(function, value, item));
    }

    public static object? AggregateByKey(MeaningContext context, object?[] operands)
    {
        var arguments = context.Call.TypeArguments;
        object seed = Operand.Function(operands[2]);
        object function = Operand.Function(operands[3]);
        var type = RecordValue.PairType(arguments[1], arguments[2]);
        return Accumulated(context, operands, 4, type, key => context.Invoke(seed, key), (value, item) => context.Invoke(function, value, item));
    }

    private static LazyValue Accumulated(
        MeaningContext context, object?[] operands, int comparer, TypeRef pair, Func<object?, object?> seed, Func<object?, object?, object?> step)
    {
        var source = context.Elements(operands[0]);
        object keySelector = Operand.Function(operands[1]);
        var equality = Operand.Equality(operands, comparer);
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            var values = new MapValue(pair, equality);
            foreach (object? item in source)
            {
                // A dictionary does the work, so a null key throws.
                object key = context.Invoke(keySelector, item) ?? throw Error.ArgumentNull;
                object? value = values.TryGet(key, out object? known) ? known : seed(key);
                values.Set(key, step(value, item));
            }

            foreach (object? entry in values)
                yield return entry;
        }
    }

    // Result selectors are given the bare elements.
    private static ListValue Elements(GroupValue group) => new(SequenceShape.Array, group.Items);

    private static LookupValue Lookup(MeaningContext context, IEnumerable<object?> source, object key, object? elementSelector, IEqualityComparer<object?> equality)
    {
        var lookup = new LookupValue(equality);
        foreach (object? item in source)
        {
            object? itemKey = context.Invoke(key, item);
            lookup.Add(itemKey, elementSelector is null ? item : context.Invoke(elementSelector, item));
        }

        return lookup;
    }

    // Null keys match nothing.
    private static LookupValue JoinLookup(MeaningContext context, IEnumerable<object?> inner, object key, IEqualityComparer<object?> equality)
    {
        var lookup = new LookupValue(equality);
        foreach (object? item in inner)
        {
            if (context.Invoke(key, item) is { } itemKey)
                lookup.Add(itemKey, item);
        }

        return lookup;
    }
}
