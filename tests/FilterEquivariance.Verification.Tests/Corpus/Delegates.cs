using System.Linq.Expressions;

namespace FilterEquivariance.Verification.Tests.Corpus;

/// <summary>Delegates and comparers over letters, as values of a function's other parameters: pure, total and consistent with equality.</summary>
internal static class Delegates
{
    /// <summary>The values to try for a delegate type over elements; empty if there are none for it.</summary>
    public static IReadOnlyList<object?> Values(Type type, Type element, Func<object?, int> rank)
    {
        if (type == typeof(IComparer<>).MakeGenericType(element))
        {
            var compare = typeof(Comparison<>).MakeGenericType(element);
            var create = typeof(Comparer<>).MakeGenericType(element).GetMethod("Create", [compare])!;
            return [.. Values(compare, element, rank).Select(comparison => create.Invoke(null, [comparison]))];
        }

        if (type == typeof(IEqualityComparer<>).MakeGenericType(element))
        {
            var property = typeof(EqualityComparer<>).MakeGenericType(element).GetProperty("Default")!;
            return [property.GetValue(null), Activator.CreateInstance(typeof(ByRank<>).MakeGenericType(element), rank)];
        }

        if (!typeof(Delegate).IsAssignableFrom(type)) return [];
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        return [.. Bodies(parameters, invoke.ReturnType, element, rank).Select(body => Build(type, parameters, invoke.ReturnType, body))];
    }

    private static IEnumerable<Func<object?[], object?>> Bodies(Type[] parameters, Type result, Type element, Func<object?, int> rank)
    {
        if (parameters is [var a, var b] && a == element && b == element)
        {
            if (result == typeof(int))
                return [x => rank(x[0]).CompareTo(rank(x[1])), x => rank(x[1]).CompareTo(rank(x[0])), x => (rank(x[0]) / 2).CompareTo(rank(x[1]) / 2)];
            if (result == typeof(bool)) return [x => rank(x[0]) < rank(x[1]), x => rank(x[0]) == rank(x[1]), x => rank(x[0]) / 2 == rank(x[1]) / 2];
            if (result == element) return [x => x[0], x => rank(x[0]) < rank(x[1]) ? x[1] : x[0]];
        }

        if (parameters is [var one] && one == element)
        {
            if (result == typeof(bool)) return [x => rank(x[0]) % 2 == 0, _ => false, _ => true, x => rank(x[0]) == 0];
            if (result == typeof(int)) return [x => rank(x[0]) / 2, x => -rank(x[0]), x => rank(x[0]) % 2];
            if (result == typeof(string)) return [x => (rank(x[0]) / 2).ToString(System.Globalization.CultureInfo.InvariantCulture)];
            if (result == element) return [x => x[0]];
        }

        return [];
    }

    private static Delegate Build(Type type, Type[] parameters, Type result, Func<object?[], object?> body)
    {
        var arguments = parameters.Select(parameter => Expression.Parameter(parameter)).ToArray();
        var boxed = Expression.NewArrayInit(typeof(object), arguments.Select(argument => Expression.Convert(argument, typeof(object))));
        return Expression.Lambda(type, Expression.Convert(Expression.Invoke(Expression.Constant(body), boxed), result), arguments).Compile();
    }

    private sealed class ByRank<T>(Func<object?, int> rank) : IEqualityComparer<T>
    {
        public bool Equals(T? x, T? y) => rank(x) / 2 == rank(y) / 2;

        public int GetHashCode(T value) => rank(value) / 2;
    }
}
