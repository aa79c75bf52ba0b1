using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FilterEquivariance.CodeFixes.Tests.Chains;

/// <summary>Arguments for the methods of the chain corpus: the same for the original and the fixed method, made anew for each run.</summary>
internal static class ChainArguments
{
    private const int Runs = 150;

    /// <summary>Makers of argument lists; short and long lists, with repetitions.</summary>
    public static IEnumerable<Func<MethodInfo, PullCounter, object?[]>> All()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var fixedSeed = seed;
            yield return (method, counter) =>
            {
                var random = new Random(fixedSeed);
                var length = fixedSeed < 40 ? fixedSeed % 4 : random.Next(0, 12);
                var annotations = new NullabilityInfoContext();
                return [.. method.GetParameters().Select(parameter => Value(parameter.ParameterType, random, length, counter, annotations.Create(parameter)))];
            };
        }
    }

    private static object? Value(Type type, Random random, int length, PullCounter counter, NullabilityInfo? annotation = null)
    {
        if (annotation is { ReadState: NullabilityState.Nullable } && !type.IsValueType && random.Next(3) == 0)
            return null;
        if (type == typeof(int))
            return random.Next(-1, 5);
        if (type == typeof(string))
            return new string([.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => "abAB0"[random.Next(5)])]);
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(decimal))
            return new decimal(random.Next(0, 4) * 10, 0, 0, false, (byte)random.Next(0, 3));
        if (type == typeof(double))
            return new[] { 0.0, -0.0, 1.5, double.NaN }[random.Next(4)];
        if (Nullable.GetUnderlyingType(type) is { } value)
            return random.Next(3) == 0 ? null : Value(value, random, length, counter);
        if (type.IsArray)
            return List(type.GetElementType()!, random, length, counter, toArray: true, annotation?.ElementType);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            return List(type.GetGenericArguments()[0], random, length, counter, toArray: false, annotation?.GenericTypeArguments[0]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            return counter.Count((IEnumerable)List(type.GetGenericArguments()[0], random, length, counter, toArray: true, annotation?.GenericTypeArguments[0]), type.GetGenericArguments()[0]);
        if (type.IsAssignableTo(typeof(ITuple)))
            return Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(part => Value(part, random, length, counter))]);
        if (typeof(Delegate).IsAssignableFrom(type) || type.IsInterface)
            return null;
        if (type == typeof(object))
            return random.Next(-1, 5);
        return Instance(type, random, length, counter);
    }

    private static object List(Type element, Random random, int length, PullCounter counter, bool toArray, NullabilityInfo? annotation)
    {
        var array = Array.CreateInstance(element, length);
        for (var i = 0; i < length; i++)
            array.SetValue(Value(element, random, length, counter, annotation), i);
        return toArray ? array : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array)!;
    }

    private static object Instance(Type type, Random random, int length, PullCounter counter)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First(candidate => candidate.GetParameters().All(p => p.ParameterType != type));
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, random, length, counter))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && constructor.GetParameters().Length == 0))
            property.SetValue(made, Value(property.PropertyType, random, length, counter));
        return made;
    }
}

/// <summary>Counts how far its sequences are read: an effect that every rewrite must keep.</summary>
internal sealed class PullCounter
{
    public int Pulls { get; private set; }

    public object Count(IEnumerable list, Type element) =>
        GetType().GetMethod(nameof(Counted), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(element).Invoke(this, [list])!;

    private IEnumerable<T> Counted<T>(IEnumerable<T> list)
    {
        foreach (var item in list)
        {
            Pulls++;
            yield return item;
        }

        Pulls++;
    }
}
