using System.Reflection;

namespace FilterEquivariance;

/// <summary>How lists of one type are built from letters and read back.</summary>
internal abstract class ListShape
{
    public abstract Type ElementType { get; }

    public abstract IEqualityComparer<object?> Equality { get; }

    /// <summary>A new list of this shape.</summary>
    public abstract object Build(IReadOnlyList<object?> letters);

    /// <summary>Enumerates a list of this shape once.</summary>
    /// <param name="list">Not null.</param>
    /// <param name="limit">Stops after this many elements: a lazy sequence need not end.</param>
    public abstract List<object?> Read(object list, int limit);

    /// <summary>The shape of a type; null when it is not a list.</summary>
    public static ListShape? Of(Type type)
    {
        if (type == typeof(string))
            return new Shape<char>(type, array => new string(array), list => (string)list);
        if (type.IsArray)
            return type.GetArrayRank() == 1 ? Create(type, type.GetElementType()!, "Array") : null;
        if (!type.IsGenericType || type.IsGenericTypeDefinition || type.GetGenericArguments().Length != 1)
            return null;
        var kind = type.GetGenericTypeDefinition().FullName switch
        {
            "System.Collections.Generic.IEnumerable`1" or "System.Linq.IOrderedEnumerable`1" or "System.Collections.Generic.IReadOnlyCollection`1"
                or "System.Collections.Generic.IReadOnlyList`1" => "Array",
            "System.Collections.Generic.List`1" or "System.Collections.Generic.IList`1" or "System.Collections.Generic.ICollection`1" => "List",
            "System.Collections.Generic.LinkedList`1" => "LinkedList",
            "System.Collections.Generic.Queue`1" => "Queue",
            "System.Collections.Generic.Stack`1" => "Stack",
            "System.Memory`1" or "System.ReadOnlyMemory`1" => "Memory",
            "System.Collections.Immutable.ImmutableArray`1" or "System.Collections.Immutable.ImmutableList`1"
                or "System.Collections.Immutable.IImmutableList`1" => "Immutable",
            _ => null,
        };
        return kind is null ? null : Create(type, type.GetGenericArguments()[0], kind);
    }

    private static ListShape Create(Type type, Type element, string kind)
    {
        var method = typeof(ListShape).GetMethod(kind, BindingFlags.NonPublic | BindingFlags.Static)!;
        return (ListShape)method.MakeGenericMethod(element).Invoke(null, [type])!;
    }

    private static ListShape Array<T>(Type type) => new Shape<T>(type, array => array, Enumerate<T>);

    private static ListShape List<T>(Type type) => new Shape<T>(type, array => new List<T>(array), Enumerate<T>);

    private static ListShape LinkedList<T>(Type type) => new Shape<T>(type, array => new LinkedList<T>(array), Enumerate<T>);

    private static ListShape Queue<T>(Type type) => new Shape<T>(type, array => new Queue<T>(array), Enumerate<T>);

    // The first element of the list is the top of the stack, which is where a stack's enumeration starts.
    private static ListShape Stack<T>(Type type) => new Shape<T>(type, array => new Stack<T>(Enumerable.Reverse(array)), Enumerate<T>);

    private static ListShape Memory<T>(Type type)
    {
        var toArray = type.GetMethod("ToArray")!;
        return new Shape<T>(type, array => Activator.CreateInstance(type, array)!, list => (T[])toArray.Invoke(list, null)!);
    }

    // Immutable collections are found by reflection, so that the library needs no package on older runtimes.
    private static ListShape Immutable<T>(Type type)
    {
        var factory = type.Assembly.GetType(type.Name.Contains("Array") ? "System.Collections.Immutable.ImmutableArray" : "System.Collections.Immutable.ImmutableList")!;
        var create = factory.GetMethods()
            .Single(method => method.Name == "CreateRange" && method.GetParameters() is { Length: 1 } source && source[0].ParameterType.Name == "IEnumerable`1")
            .MakeGenericMethod(typeof(T));
        return new Shape<T>(type, array => create.Invoke(null, [array])!, Enumerate<T>);
    }

    private static IEnumerable<T> Enumerate<T>(object list) => (IEnumerable<T>)list;

    private sealed class Shape<T>(Type type, Func<T[], object> build, Func<object, IEnumerable<T>> enumerate) : ListShape
    {
        public override Type ElementType => typeof(T);

        public override IEqualityComparer<object?> Equality { get; } = new BoxedEquality<T>();

        public override object Build(IReadOnlyList<object?> letters)
        {
            var array = new T[letters.Count];
            for (var i = 0; i < array.Length; i++)
                array[i] = (T)letters[i]!;
            return build(array);
        }

        public override List<object?> Read(object list, int limit)
        {
            var items = new List<object?>();
            foreach (var item in enumerate(list))
            {
                if (items.Count == limit)
                    break;
                items.Add(item);
            }

            return items;
        }

        public override string ToString() => type.Name;
    }
}
