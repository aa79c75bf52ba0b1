using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Random specimens of a type.</summary>
internal sealed partial class SpecimenFactory(Random random, Logs logs, MeaningContext context)
{
    private static readonly string[] Words = ["", "a", "b", "ab", "c", "bc", "a1", "12"];

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
        if (type == typeof(IFormatProvider))
            return new Specimen(CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
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
        if (definition == typeof(PriorityQueue<,>))
            return (Specimen)Generic(nameof(Priorities), arguments);
        if (definition == typeof(LinkedListNode<>))
            return (Specimen)Generic(nameof(Node), arguments);
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
        if (type == typeof(NumberStyles))
            return new ScalarValue(random.Next(4) == 0 ? NumberStyles.None : NumberStyles.Integer);
        if (type == typeof(MidpointRounding))
            return new ScalarValue((MidpointRounding)random.Next(6));
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
        if (FrameworkSpecimens.Of(type, random) is { } value)
            return new ScalarValue(value);
        if (type.IsPrimitive)
            return new ScalarValue(Convert.ChangeType(random.Next(5), type));
        return null;
    }

    private double Floating() =>
        random.Next(8) switch { 0 => double.NaN, 1 => -0.0, 2 => double.PositiveInfinity, 3 => 0.0, _ => random.Next(-3, 4) / 2.0 };

    private static object? Boxed(object? value) => value switch
    {
        Enum constant => Convert.ToInt32(constant),
        DateOnly day => new DayValue(day.DayNumber),
        TimeOnly time => new ClockValue(time.Ticks),
        _ => value,
    };

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
}
