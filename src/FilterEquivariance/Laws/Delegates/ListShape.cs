using System.Reflection;
using System.Runtime.CompilerServices;

namespace FilterEquivariance;

/// <summary>How lists of one type are built from letters and read back.</summary>
internal abstract class ListShape
{
    private static readonly ConditionalWeakTable<Type, ListShape?[]> Known = new();

    public abstract Type ElementType { get; }

    /// <summary>A new list of this shape.</summary>
    public abstract object Build(IReadOnlyList<object?> letters);

    /// <summary>The first elements of a list of this shape: a lazy sequence need not end.</summary>
    public abstract IEnumerable<object?> Read(object list, int limit);

    /// <summary>A delegate whose result has this shape, as a list function.</summary>
    public abstract NumberedFunction Function(DelegateSignature signature);

    /// <summary>The shape of a type; null when it is not a list.</summary>
    public static ListShape? Of(Type type) => Known.GetValue(type, unknown => [Find(unknown)])[0];

    private static ListShape? Find(Type type)
    {
        if (type == typeof(string))
            return new ListShape<char>(type, array => new string(array), list => (string)list);
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

    private static ListShape Array<T>(Type type) where T : notnull => new ListShape<T>(type, array => array, Enumerate<T>);

    private static ListShape List<T>(Type type) where T : notnull => new ListShape<T>(type, array => new List<T>(array), Enumerate<T>);

    private static ListShape LinkedList<T>(Type type) where T : notnull => new ListShape<T>(type, array => new LinkedList<T>(array), Enumerate<T>);

    private static ListShape Queue<T>(Type type) where T : notnull => new ListShape<T>(type, array => new Queue<T>(array), Enumerate<T>);

    // The first element of the list is the top of the stack, which is where a stack's enumeration starts.
    private static ListShape Stack<T>(Type type) where T : notnull => new ListShape<T>(type, array => new Stack<T>(Enumerable.Reverse(array)), Enumerate<T>);

    private static ListShape Memory<T>(Type type)
        where T : notnull
    {
        var toArray = type.GetMethod("ToArray")!;
        return new ListShape<T>(type, array => Activator.CreateInstance(type, array)!, list => (T[])toArray.Invoke(list, null)!);
    }

    // Immutable collections are found by reflection, so that the library needs no package on older runtimes.
    private static ListShape Immutable<T>(Type type)
        where T : notnull
    {
        var factory = type.Assembly.GetType(type.Name.Contains("Array") ? "System.Collections.Immutable.ImmutableArray" : "System.Collections.Immutable.ImmutableList")!;
        var create = factory.GetMethods()
            .Single(method => method.Name == "CreateRange" && method.GetParameters() is { Length: 1 } source && source[0].ParameterType.Name == "IEnumerable`1")
            .MakeGenericMethod(typeof(T));
        return new ListShape<T>(type, array => create.Invoke(null, [array])!, Enumerate<T>);
    }

    private static IEnumerable<T> Enumerate<T>(object list) => (IEnumerable<T>)list;
}

/// <summary>How lists of one type are built from letters of type <typeparamref name="T"/> and read back.</summary>
internal sealed class ListShape<T>(Type type, Func<T[], object> build, Func<object, IEnumerable<T>> enumerate) : ListShape
    where T : notnull
{
    public override Type ElementType => typeof(T);

    /// <summary>A list of this shape, which may be the array itself.</summary>
    public object Build(T[] letters) => build(letters);

    public override object Build(IReadOnlyList<object?> letters) => build([.. letters.Cast<T>()]);

    public override IEnumerable<object?> Read(object list, int limit) => enumerate(list).Take(limit).Cast<object?>();

    /// <summary>Enumerates a list of this shape once and appends its letters to the cells.</summary>
    /// <returns>False when the list has more than <paramref name="limit"/> elements.</returns>
    public bool Read(object list, int limit, Letters<T> letters, Cells cells)
    {
        if (list is T[] array)
        {
            foreach (var item in array)
                cells.Add(letters.Number(item));
            return array.Length <= limit;
        }

        var rest = limit;
        foreach (var item in enumerate(list))
        {
            if (rest-- == 0)
                return false;
            cells.Add(letters.Number(item));
        }

        return true;
    }

    /// <summary>Whether a list has the letters that the cells from <paramref name="start"/> on name, up to <see cref="JointList.End"/>; moves on behind it.</summary>
    public bool Holds(object list, Letters<T> letters, Cells cells, ref int start)
    {
        var next = start;
        while (cells.Items[start++] != JointList.End)
        {
        }

        if (list is T[] array)
        {
            foreach (var item in array)
            {
                if (!Is(item, cells.Items[next++]))
                    return false;
            }
        }
        else
        {
            foreach (var item in enumerate(list))
            {
                if (!Is(item, cells.Items[next++]))
                    return false;
            }
        }

        return next == start - 1;

        bool Is(T item, int letter) => letter != JointList.End && EqualityComparer<T?>.Default.Equals(item, letters[letter]);
    }

    public override NumberedFunction Function(DelegateSignature signature) => new DelegateListFunction<T>(signature, this) { Lists = signature.Lists, Others = signature.Others };

    public override string ToString() => type.Name;
}
