using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Testing.Differential;

/// <summary>Values of the evaluator as values of the real runtime, and both as text that can be compared.</summary>
internal sealed class RuntimeValues
{
    private readonly Dictionary<object, object> _made = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, object> _originals = new(ReferenceEqualityComparer.Instance);

    /// <summary>A runtime value of a type; the same object for the same value.</summary>
    public object? Of(object? value, Type type)
    {
        if (value is null)
            return null;
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsEnum)
            return Enum.ToObject(target, value);
        return value switch
        {
            RecordValue or ListValue when _made.TryGetValue(value, out var made) => made,
            RecordValue record => Made(record, Record(record, target)),
            ListValue list => Made(list, List(list, target)),
            // An object as its constructor left it: what it stores is known, the arguments of the constructor are not.
            ThisValue { Data: { } data } => WithFields(data, target, RuntimeHelpers.GetUninitializedObject(target)),
            SetValue set => Filled(target, typeof(HashSet<>), set.Select(item => new[] { item })),
            MapValue map => Filled(target, typeof(Dictionary<,>), map.Unordered().Select(pair => new[] { pair.Key, pair.Value })),
            DayValue day => DateOnly.FromDayNumber(day.Number),
            ClockValue time => new TimeOnly(time.Ticks),
            FunctionValue function => Callback(function, target),
            IEqualityComparer<object?> equality when target.Name.Contains("EqualityComparer") => Generic(nameof(EqualityOf), target, equality),
            IComparer<object?> order => Generic(nameof(OrderOf), target, order),
            _ => value,
        };
    }

    /// <summary>The value of the evaluator from which an object was made; structs are copied, so the equal one.</summary>
    public bool TryGetOriginal(object made, [NotNullWhen(true)] out object? original) =>
        _originals.TryGetValue(made, out original) || (made is ValueType && (original = _originals.FirstOrDefault(pair => made.Equals(pair.Key)).Value) is not null);

    /// <summary>The text of a value of either world; equal exactly when the values are.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        Enum => Describe(System.Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture)),
        IFormattable and (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal) =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture) + ":" + value.GetType().Name,
        bool or char or Guid or TimeSpan => $"{value}",
        DateTime moment => $"moment {moment.Ticks}",
        DateTimeOffset moment => $"moment {moment.Ticks} {moment.Offset}",
        DateOnly day => $"day {day.DayNumber}",
        DayValue day => $"day {day.Number}",
        TimeOnly time => $"time {time.Ticks}",
        ClockValue time => $"time {time.Ticks}",
        RecordValue { Shape.IsTuple: true } tuple => "(" + string.Join(", ", tuple.Fields.Select(Describe)) + ")",
        RecordValue record => Members(record.Shape.Fields.Select((field, i) => (field.Name, record.Fields[i]))),
        ITuple tuple => "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Describe(tuple[i]))) + ")",
        IEnumerable sequence => "[" + string.Join(", ", sequence.Cast<object?>().Select(Describe)) + "]",
        _ when value.GetType().GetMethod("ToArray", []) is { } toArray && value.GetType().Name.Contains("Memory") => Describe(toArray.Invoke(value, [])),
        FunctionValue or Delegate or IComparer or IComparer<object?> or IEqualityComparer<object?> => value.GetType().Name,
        _ => Members(Stored(value)),
    };

    private static string Members(IEnumerable<(string Name, object? Value)> members) =>
        "{" + string.Join(", ", members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name} = {Describe(member.Value)}")) + "}";

    // What is stored; properties may be computed.
    private static IEnumerable<(string Name, object? Value)> Stored(object value) =>
        Bases(value.GetType()).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Select(field => (
            field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : value.GetType().Name == "KeyValuePair`2" ? char.ToUpperInvariant(field.Name[0]) + field.Name[1..] : field.Name,
            field.GetValue(value)));

    private object Made(object original, object made)
    {
        _originals[made] = original;
        return _made[original] = made;
    }

    private static IEnumerable<Type> Bases(Type type) => type.BaseType is { } parent ? Bases(parent).Append(type) : [type];

    private object Record(RecordValue record, Type type)
    {
        // A letter of an abstract class is an object of a class that derives from it.
        if (type.IsAbstract)
            type = type.Assembly.GetType(record.Type.Definition)!;
        var constructor = type.GetConstructors().FirstOrDefault(candidate => candidate.GetParameters().Length == record.Fields.Length && record.Fields.Length > 0);
        if (constructor is not null)
            return constructor.Invoke([.. constructor.GetParameters().Select((parameter, i) => Of(record.Fields[i], parameter.ParameterType))]);
        return WithFields(record, type, type.GetConstructor(Type.EmptyTypes) is null ? RuntimeHelpers.GetUninitializedObject(type) : Activator.CreateInstance(type)!);
    }

    private object List(ListValue list, Type type)
    {
        var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, list.Count);
        for (int i = 0; i < list.Count; i++)
            array.SetValue(Of(list.Items[i], element), i);
        if (type.IsArray)
            return array;
        if (type.IsInterface)
            return Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array)!;
        if (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) || type.GetGenericTypeDefinition() == typeof(ImmutableList<>))
        {
            var factory = type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? typeof(ImmutableArray) : typeof(ImmutableList);
            var create = factory.GetMethods().Single(method => method.Name == "CreateRange" && method.GetParameters().Length == 1);
            return create.MakeGenericMethod(element).Invoke(null, [array])!;
        }

        if (type.GetGenericTypeDefinition() == typeof(Stack<>))
            Array.Reverse(array);
        return Activator.CreateInstance(type, array)!;
    }

    private object WithFields(RecordValue data, Type type, object made)
    {
        for (var i = 0; i < data.Fields.Length; i++)
        {
            var name = data.Shape.Fields[i].Name;
            if (FieldOf(type, name) is { } field)
                field.SetValue(made, Of(data.Fields[i], field.FieldType));
            // A parameter of a primary constructor that only initialisers use is not stored.
            else if (!type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == name)))
                throw new NotSupportedException($"{type.Name}.{name}");
        }

        return made;
    }

    // A field, an auto-property, or a parameter of a primary constructor that is used in the body.
    private static FieldInfo? FieldOf(Type type, string name) => Bases(type).Reverse()
        .SelectMany(declaring => new[] { name, $"<{name}>k__BackingField", $"<{name}>P" }.Select(
            candidate => declaring.GetField(candidate, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
        .FirstOrDefault(found => found is not null);

    // An interface, or a frozen collection, is made from the usual class.
    private object Filled(Type type, Type usual, IEnumerable<object?[]> entries)
    {
        var items = type.GetGenericArguments();
        var isFrozen = type.Name.StartsWith("Frozen", StringComparison.Ordinal);
        var made = Activator.CreateInstance(type.IsInterface || isFrozen ? usual.MakeGenericType(items) : type)!;
        foreach (var entry in entries)
            made.GetType().GetMethod("Add", items)!.Invoke(made, [.. entry.Select((part, i) => Of(part, items[i]))]);
        if (!isFrozen)
            return made;
        var freeze = items.Length == 1 ? typeof(FrozenSet).GetMethod(nameof(FrozenSet.ToFrozenSet))! : typeof(FrozenDictionary).GetMethods()
            .Single(method => method.Name == nameof(FrozenDictionary.ToFrozenDictionary) && method.GetParameters().Length == 2);
        return freeze.MakeGenericMethod(items).Invoke(null, [made, null])!;
    }

    private Delegate Callback(FunctionValue function, Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType)).ToArray();
        var arguments = Expression.NewArrayInit(typeof(object), parameters.Select(parameter => Expression.Convert(parameter, typeof(object))));
        Func<object?[], object?> call = boxed => Of(function.Invoke([.. boxed.Select(Boxed)]), invoke.ReturnType);
        Expression body = Expression.Invoke(Expression.Constant(call), arguments);
        return Expression.Lambda(type, invoke.ReturnType == typeof(void) ? body : Expression.Convert(body, invoke.ReturnType), parameters).Compile();
    }

    private static object Generic(string method, Type type, object argument) =>
        typeof(RuntimeValues).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [argument])!;

    private static Comparer<T> OrderOf<T>(IComparer<object?> order) => Comparer<T>.Create((a, b) => order.Compare(Boxed(a), Boxed(b)));

    private static EqualityComparer<T> EqualityOf<T>(IEqualityComparer<object?> equality) =>
        EqualityComparer<T>.Create((a, b) => equality.Equals(Boxed(a), Boxed(b)), x => equality.GetHashCode(Boxed(x)!));

    // What the functions given to delegate parameters may look at: scalars.
    private static object? Boxed(object? value) => value switch
    {
        Enum => System.Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture),
        DateOnly day => new DayValue(day.DayNumber),
        TimeOnly time => new ClockValue(time.Ticks),
        _ => value,
    };
}
