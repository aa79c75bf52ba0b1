using System.Collections.Immutable;
using System.Reflection;

namespace FilterEquivariance.Verification.Tests.Corpus;

/// <summary>The list shapes of the product page: their element types, and values of them built from letters.</summary>
internal static class ListShapes
{
    private static readonly HashSet<Type> Generic =
    [
        typeof(List<>), typeof(IEnumerable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(ICollection<>), typeof(IList<>),
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(LinkedList<>), typeof(Queue<>), typeof(Stack<>), typeof(IOrderedEnumerable<>),
    ];

    /// <summary>The element type if the type is a list shape; else null.</summary>
    public static Type? Element(Type type) =>
        type == typeof(string) ? typeof(char)
        : type.IsSZArray ? type.GetElementType()
        : type.IsGenericType && Generic.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>A fresh list of the given type that enumerates the letters in order.</summary>
    public static object Build(Type type, IReadOnlyList<object?> letters) => Builder(type)(letters);

    /// <summary>Builds fresh lists of the given type.</summary>
    public static Func<IReadOnlyList<object?>, object> Builder(Type type)
    {
        var build = typeof(ListShapes).GetMethod(nameof(BuildOf), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(Element(type)!)
            .CreateDelegate<Func<Type, IReadOnlyList<object?>, object>>();
        return letters => build(type, letters);
    }

    private static object BuildOf<T>(Type type, IReadOnlyList<object?> letters)
    {
        var array = new T[letters.Count];
        for (var i = 0; i < array.Length; i++) array[i] = (T)letters[i]!;
        if (type.IsArray) return array;
        if (type == typeof(string)) return new string((char[])(object)array);
        if (type.IsAssignableFrom(typeof(List<T>))) return new List<T>(array);
        if (type == typeof(ImmutableArray<T>)) return ImmutableArray.Create(array);
        if (type == typeof(ImmutableList<T>)) return ImmutableList.Create(array);
        if (type == typeof(LinkedList<T>)) return new LinkedList<T>(array);
        if (type == typeof(Queue<T>)) return new Queue<T>(array);
        Array.Reverse(array);
        return type == typeof(Stack<T>) ? new Stack<T>(array) : throw new NotSupportedException($"no list of type {type}");
    }
}
