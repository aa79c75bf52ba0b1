using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Random specimens of a type.</summary>
internal sealed class SpecimenFactory(Random random, Logs logs, MeaningContext context)
{
    private static readonly string[] Words = ["", "a", "b", "ab", "c", "bc", "a1"];

    // Compiling takes longer than all the rest.
    private static readonly ConcurrentDictionary<Type, Func<Func<object?[], object?>, Delegate>> Makers = new();

    private int _salt;

    public Specimen Of(Type type)
    {
        if (Scalar(type) is { } scalar)
            return new Specimen(Boxed(scalar.Value), scalar.Value);
        if (typeof(Delegate).IsAssignableFrom(type))
            return Function(type);
        if (type == typeof(StringBuilder))
            return Text();
        if (type == typeof(Index))
            return Index();
        if (type == typeof(Range))
            return Range();
        if (type == typeof(Array))
            return Sequence(typeof(int[]));
        if (type == typeof(IEnumerable))
            return Mixed();
        if (type.IsArray)
            return Sequence(type);
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(EqualityComparer<>))
            return new Specimen(BoxedEquality.Default, type.GetProperty("Default")!.GetValue(null));
        if (definition == typeof(IEqualityComparer<>))
            return Equality(arguments[0]);
        if (definition == typeof(IComparer<>) || definition == typeof(Comparer<>))
            return Order(arguments[0]);
        if (definition == typeof(IComparable<>) || definition == typeof(IEquatable<>))
            return Of(arguments[0]);
        if (definition.DeclaringType == typeof(Dictionary<,>))
            return View(definition, arguments);
        if (definition.Name.Contains("Dictionary`"))
            return Map(definition, arguments);
        if (definition.Name.Contains("Set`"))
            return Set(definition, arguments[0]);
        if (definition == typeof(ILookup<,>))
            return (Specimen)Generic(nameof(Lookup), arguments);
        if (definition == typeof(IGrouping<,>))
            return (Specimen)Generic(nameof(Group), arguments);
        if (definition == typeof(IOrderedEnumerable<>))
            return (Specimen)Generic(nameof(Ordered), arguments);
        if (definition == typeof(KeyValuePair<,>) || definition.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return Record(type, arguments);
        return Sequence(type);
    }

    // ---- scalars ---------------------------------------------------------------------------------------------------

    private sealed record ScalarValue(object? Value);

    private ScalarValue? Scalar(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return random.Next(4) == 0 ? new ScalarValue(null) : Scalar(underlying);
        if (type == typeof(object))
            return Scalar(random.Next(2) == 0 ? typeof(int) : typeof(string));
        if (type == typeof(StringComparison))
            return new ScalarValue(random.Next(2) == 0 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
        if (type == typeof(StringSplitOptions))
            return new ScalarValue((StringSplitOptions)random.Next(4));
        if (type == typeof(string))
            return new ScalarValue(random.Next(12) == 0 ? null : Words[random.Next(Words.Length)]);
        if (type == typeof(int))
            return new ScalarValue(random.Next(15) switch { 0 => int.MaxValue, 1 => int.MinValue, 2 => 7, 3 => -1, _ => random.Next(-1, 5) });
        if (type == typeof(double))
            return new ScalarValue(Floating());
        if (type == typeof(float))
            return new ScalarValue((float)Floating());
        if (type == typeof(decimal))
            return new ScalarValue(random.Next(8) switch { 0 => decimal.MaxValue, 1 => 1.0m, 2 => 1.00m, _ => (decimal)random.Next(-3, 4) / 2 });
        if (type == typeof(char))
            return new ScalarValue("ab cA1-\u00e9"[random.Next(8)]);
        if (type == typeof(bool))
            return new ScalarValue(random.Next(2) == 0);
        if (type == typeof(long))
            return new ScalarValue(random.Next(12) switch { 0 => long.MaxValue, 1 => long.MinValue, _ => (long)random.Next(-3, 4) });
        if (type.IsPrimitive)
            return new ScalarValue(Convert.ChangeType(random.Next(5), type));
        return null;
    }

    private double Floating() =>
        random.Next(8) switch { 0 => double.NaN, 1 => -0.0, 2 => double.PositiveInfinity, 3 => 0.0, _ => random.Next(-3, 4) / 2.0 };

    private static object? Boxed(object? value) => value is Enum constant ? Convert.ToInt32(constant) : value;

    private Specimen Index()
    {
        var (value, fromEnd) = (random.Next(5), random.Next(2) == 0);
        return new Specimen(new IndexValue(value, fromEnd), new Index(value, fromEnd));
    }

    private Specimen Range()
    {
        var (start, end) = (Index(), Index());
        return new Specimen(new RangeValue((IndexValue)start.Boxed!, (IndexValue)end.Boxed!), new Range((Index)start.Real!, (Index)end.Real!));
    }

    private Specimen Text()
    {
        string text = Words[random.Next(Words.Length)];
        return new Specimen(new ListValue(SequenceShape.View, text.Select(c => (object?)c)), new StringBuilder(text));
    }

    private Specimen Record(Type type, Type[] arguments)
    {
        var fields = arguments.Select(Of).ToArray();
        return new Specimen(
            new RecordValue(TypeRefs.Of(type), [.. fields.Select(field => field.Boxed)]),
            Activator.CreateInstance(type, [.. fields.Select(field => field.Real)]));
    }

    // ---- comparers and functions -----------------------------------------------------------------------------------

    private Specimen Equality(Type element)
    {
        if (element == typeof(string) && random.Next(2) == 0)
            return new Specimen(Model("P:System.StringComparer.OrdinalIgnoreCase"), StringComparer.OrdinalIgnoreCase);
        return new Specimen(BoxedEquality.Default, typeof(EqualityComparer<>).MakeGenericType(element).GetProperty("Default")!.GetValue(null));
    }

    private Specimen Order(Type element)
    {
        if (random.Next(3) == 0)
            return new Specimen(BoxedOrder.Default, typeof(Comparer<>).MakeGenericType(element).GetProperty("Default")!.GetValue(null));
        var comparison = Function(typeof(Comparison<>).MakeGenericType(element));
        return new Specimen(
            Model("M:System.Collections.Generic.Comparer`1.Create(System.Comparison{`0})", comparison.Boxed),
            typeof(Comparer<>).MakeGenericType(element).GetMethod("Create")!.Invoke(null, [comparison.Real]));
    }

    private Specimen Function(Type type)
    {
        var signature = type.GetMethod("Invoke")!;
        int salt = ++_salt;
        // Comparisons are orders of values by a class, most of the time.
        bool isComparison = type.Name.StartsWith("Comparison", StringComparison.Ordinal);
        int classes = random.Next(1, 5);
        int seed = random.Next();
        bool throws = !isComparison && random.Next(4) == 0;
        bool isOrder = random.Next(8) > 0;
        var results = new Dictionary<string, Specimen?>();

        return new Specimen(
            new GivenFunction(arguments => Answer(arguments, logs.Boxed)?.Boxed),
            Compile(type, signature, arguments => Answer(arguments, logs.Real)?.Real));

        Specimen? Answer(object?[] arguments, List<string> log)
        {
            string key = string.Join(", ", arguments.Select(argument => Display.Of(argument)));
            if (isComparison)
                return Comparison(arguments);
            log.Add($"f{salt}({key})");
            if (!results.TryGetValue(key, out var result))
            {
                result = throws && random.Next(4) == 0 ? null : Of(signature.ReturnType == typeof(void) ? typeof(int) : signature.ReturnType);
                results.Add(key, result);
            }

            if (result is null)
                throw ReferenceEquals(log, logs.Boxed) ? new EvaluationException("DivideByZeroException") : new DivideByZeroException();
            return result;
        }

        Specimen Comparison(object?[] arguments)
        {
            int left = Class(arguments[0]);
            int right = Class(arguments[1]);
            int answer = isOrder ? left - right : Math.Sign(left - right) | 1;
            return new Specimen(answer, answer);
        }

        int Class(object? value) => (Display.Of(value).Aggregate(seed, (hash, c) => hash * 31 + c) & 0xffff) % classes;
    }

    private static Delegate Compile(Type type, MethodInfo signature, Func<object?[], object?> function) => Makers.GetOrAdd(type, _ =>
    {
        var target = Expression.Parameter(typeof(Func<object?[], object?>));
        var parameters = signature.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType)).ToArray();
        var arguments = Expression.NewArrayInit(typeof(object), parameters.Select(parameter => Expression.Convert(parameter, typeof(object))));
        Expression call = Expression.Invoke(target, arguments);
        var made = Expression.Lambda(type, signature.ReturnType == typeof(void) ? call : Expression.Convert(call, signature.ReturnType), parameters);
        return Expression.Lambda<Func<Func<object?[], object?>, Delegate>>(made, target).Compile();
    })(function);

    // ---- collections -----------------------------------------------------------------------------------------------

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
