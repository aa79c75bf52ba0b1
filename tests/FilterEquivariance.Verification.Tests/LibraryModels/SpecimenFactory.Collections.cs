using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Collections of every kind.</summary>
internal sealed partial class SpecimenFactory
{
    private Specimen Sequence(Type type)
    {
        var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        return (Specimen)Generic(nameof(SequenceOf), [element], type.IsArray ? typeof(Array) : type.GetGenericTypeDefinition());
    }

    private Specimen[] Items(Type element) => [.. Enumerable.Range(0, random.Next(6)).Select(_ => Of(element))];

    private Specimen SequenceOf<T>(Type definition)
    {
        var items = Items(typeof(T));
        var real = items.Select(item => (T)item.Real!).ToArray();
        if (definition == typeof(IEnumerable<>))
            return Enumerated(items, real);
        return definition.Name switch
        {
            "Array" => List(SequenceShape.Array, real),
            "List`1" => List(SequenceShape.List, new List<T>(real)),
            "IReadOnlyList`1" => random.Next(3) switch
            {
                0 => List(SequenceShape.List, new List<T>(real)),
                1 => List(SequenceShape.ImmutableArray, real.ToImmutableArray()),
                _ => List(SequenceShape.Array, real),
            },
            "IList`1" => random.Next(3) switch
            {
                0 => List(SequenceShape.Array, real),
                1 => List(SequenceShape.ImmutableArrayBuilder, Builder(real)),
                _ => List(SequenceShape.List, new List<T>(real)),
            },
            "ICollection`1" or "IReadOnlyCollection`1" => random.Next(3) switch
            {
                0 => List(SequenceShape.Array, real),
                1 => Of(typeof(HashSet<T>)),
                _ => List(SequenceShape.List, new List<T>(real)),
            },
            "ReadOnlyCollection`1" => List(SequenceShape.ReadOnlyList, new ReadOnlyCollection<T>(new List<T>(real))),
            "Queue`1" => List(SequenceShape.Queue, new Queue<T>(real)),
            "Stack`1" => List(SequenceShape.Stack, new Stack<T>(Enumerable.Reverse(real))),
            "LinkedList`1" => List(SequenceShape.LinkedList, new LinkedList<T>(real)),
            "ImmutableArray`1" => List(SequenceShape.ImmutableArray, real.ToImmutableArray()),
            "ImmutableList`1" => List(SequenceShape.ImmutableList, real.ToImmutableList()),
            "Builder" when definition.DeclaringType == typeof(ImmutableArray<>) => List(SequenceShape.ImmutableArrayBuilder, Builder(real)),
            "Builder" => List(SequenceShape.List, real.ToImmutableList().ToBuilder()),
            _ => throw new NotSupportedException(definition.Name),
        };

        Specimen List(SequenceShape shape, object collection) => new(new ListValue(shape, items.Select(item => item.Boxed)), collection);
    }

    private static ImmutableArray<T>.Builder Builder<T>(T[] items)
    {
        var builder = ImmutableArray.CreateBuilder<T>();
        builder.AddRange(items);
        return builder;
    }

    // A list, an iterator that logs and may throw, or LINQ operators, which have shortcuts among each other.
    private Specimen Enumerated<T>(Specimen[] items, T[] real)
    {
        int failsAt = random.Next(4) == 0 ? random.Next(6) : int.MaxValue;
        int salt = ++_salt;
        var list = new Specimen(new ListValue(SequenceShape.List, items.Select(item => item.Boxed)), new List<T>(real));
        switch (random.Next(8))
        {
            case 0 or 1:
                return list;
            case 2:
                return new Specimen(new ListValue(SequenceShape.Array, items.Select(item => item.Boxed)), real);
            case 3:
                logs.AreComparable = false;
                var selector = Function(typeof(Func<T, T>));
                return new Specimen(Select(list.Boxed, selector.Boxed), ((List<T>)list.Real!).Select((Func<T, T>)selector.Real!));
            case 4:
                logs.AreComparable = false;
                var key = Function(typeof(Func<T, T>));
                return new Specimen(
                    Model("M:System.Linq.Enumerable.OrderBy``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})", list.Boxed, key.Boxed),
                    ((List<T>)list.Real!).OrderBy((Func<T, T>)key.Real!));
            case 5:
                logs.AreComparable = false;
                var predicate = Function(typeof(Func<T, bool>));
                var projection = Function(typeof(Func<T, T>));
                var where = Model("M:System.Linq.Enumerable.Where``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})", list.Boxed, predicate.Boxed);
                return new Specimen(Select(where, projection.Boxed), ((List<T>)list.Real!).Where((Func<T, bool>)predicate.Real!).Select((Func<T, T>)projection.Real!));
            default:
                return new Specimen(
                    new LazyValue(() => Pulled(items, item => item.Boxed, logs.Boxed, () => new EvaluationException("DivideByZeroException"))),
                    Pulled(items, item => (T)item.Real!, logs.Real, () => new DivideByZeroException()));
        }

        IEnumerable<TItem> Pulled<TItem>(Specimen[] source, Func<Specimen, TItem> read, List<string> log, Func<Exception> failure)
        {
            for (int i = 0; i < source.Length; i++)
            {
                log.Add($"s{salt}[{i}]");
                if (i == failsAt)
                    throw failure();
                yield return read(source[i]);
            }

            log.Add($"s{salt} ends");
        }
    }

    private object? Select(object? source, object? selector) =>
        Model("M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})", source, selector);

    private Specimen Mixed()
    {
        var items = Items(typeof(object));
        return new Specimen(new ListValue(SequenceShape.List, items.Select(item => item.Boxed)), items.Select(item => item.Real).ToList());
    }

    private Specimen Set(Type definition, Type element)
    {
        bool sorted = definition == typeof(SortedSet<>) || (definition != typeof(HashSet<>) && random.Next(2) == 0);
        var set = Activator.CreateInstance((sorted ? typeof(SortedSet<>) : typeof(HashSet<>)).MakeGenericType(element))!;
        var boxed = sorted ? new SetValue(BoxedOrder.Default) : new SetValue(BoxedEquality.Default);
        foreach (var item in Items(element))
        {
            set.GetType().GetMethod("Add")!.Invoke(set, [item.Real]);
            boxed.Add(item.Boxed);
        }

        return new Specimen(boxed, set);
    }

    private Specimen Map(Type definition, Type[] arguments)
    {
        bool sorted = definition == typeof(SortedDictionary<,>) || (definition != typeof(Dictionary<,>) && random.Next(2) == 0);
        var map = (IDictionary)Activator.CreateInstance((sorted ? typeof(SortedDictionary<,>) : typeof(Dictionary<,>)).MakeGenericType(arguments))!;
        var pair = RecordValue.PairType(TypeRefs.Of(arguments[0]), TypeRefs.Of(arguments[1]));
        var boxed = sorted ? new MapValue(pair, BoxedOrder.Default) : new MapValue(pair, BoxedEquality.Default);
        foreach (var key in Items(arguments[0]).Where(key => key.Real is not null))
        {
            var value = Of(arguments[1]);
            map[key.Real!] = value.Real;
            boxed.Set(key.Boxed, value.Boxed);
        }

        return new Specimen(boxed, map);
    }

    private Specimen View(Type definition, Type[] arguments)
    {
        var map = Map(typeof(Dictionary<,>), arguments);
        string view = definition.Name == "KeyCollection" ? "Keys" : "Values";
        return new Specimen(
            Model($"P:System.Collections.Generic.Dictionary`2.{view}", map.Boxed),
            map.Real!.GetType().GetProperty(view)!.GetValue(map.Real));
    }

    private Specimen Priorities<TItem, TPriority>()
    {
        var (boxed, real) = (new PriorityQueueValue(BoxedOrder.Default), new PriorityQueue<TItem, TPriority>());
        foreach (var pair in Items(typeof(KeyValuePair<TItem, TPriority>)))
        {
            boxed.Add(((RecordValue)pair.Boxed!).Fields[0], ((RecordValue)pair.Boxed).Fields[1]);
            real.Enqueue(((KeyValuePair<TItem, TPriority>)pair.Real!).Key, ((KeyValuePair<TItem, TPriority>)pair.Real).Value);
        }

        return new Specimen(boxed, real);
    }

    // In the middle of a list, or alone.
    private Specimen Node<T>()
    {
        var list = Of(typeof(LinkedList<T>));
        int place = random.Next(6);
        var real = ((LinkedList<T>)list.Real!).First;
        for (int i = 0; i < place && real is not null; i++)
            real = real.Next;
        if (real is not null)
            return new Specimen(LinkedNodes.Of((ListValue)list.Boxed!).At(place), real);
        var value = Of(typeof(T));
        return new Specimen(new NodeValue(value.Boxed), new LinkedListNode<T>((T)value.Real!));
    }

    private Specimen Lookup<TKey, TItem>()
    {
        var boxed = new LookupValue(BoxedEquality.Default);
        var pairs = Items(typeof(KeyValuePair<TKey, TItem>));
        foreach (var pair in pairs)
            boxed.Add(((RecordValue)pair.Boxed!).Fields[0], ((RecordValue)pair.Boxed).Fields[1]);
        return new Specimen(boxed, pairs.Select(pair => (KeyValuePair<TKey, TItem>)pair.Real!).ToLookup(pair => pair.Key, pair => pair.Value));
    }

    private Specimen Group<TKey, TItem>()
    {
        var key = Of(typeof(TKey));
        var items = Items(typeof(TItem)).Append(Of(typeof(TItem))).ToArray();
        return new Specimen(
            new GroupValue(key.Boxed, [.. items.Select(item => item.Boxed)]),
            items.Select(item => (TItem)item.Real!).GroupBy(_ => (TKey)key.Real!).Single());
    }

    private Specimen Ordered<T>()
    {
        var items = Items(typeof(T));
        var key = Function(typeof(Func<T, int>));
        return new Specimen(
            Model("M:System.Linq.Enumerable.OrderBy``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})", new ListValue(SequenceShape.List, items.Select(item => item.Boxed)), key.Boxed),
            items.Select(item => (T)item.Real!).ToList().OrderBy((Func<T, int>)key.Real!));
    }

    private object Generic(string method, Type[] arguments, params object[] values) =>
        GetType().GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(arguments).Invoke(this, values)!;

    private object? Model(string id, params object?[] operands)
    {
        Assert.True(ModelTable.TryGet(id, out var model), id);
        return model!.Meaning!(context, operands);
    }
}
