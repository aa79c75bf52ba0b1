using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Reading operands with the checks the library makes, and calling functions on elements.</summary>
internal static class Operand
{
    private const int GreatestCapacity = 1_000_000;

    /// <summary>A sequence argument, counted element by element. Null throws at once; nothing is enumerated yet.</summary>
    public static IEnumerable<object?> Elements(this MeaningContext context, object? value) => Counted(context, value is ListValue list ? Queried(list) : Sequences.Of(value));

    /// <summary>
    /// Like <see cref="Elements"/>, for uses where LINQ asks its own operators for less than all their elements: Last, Count, Any, Skip and the like do not
    /// run functions for elements they do not need. Where such a function throws or changes something, the run is refused.
    /// </summary>
    public static IEnumerable<object?> NeededElements(this MeaningContext context, object? value)
    {
        var source = Elements(context, value);
        return value is LazyValue ? Guarded(context, source) : source;
    }

    /// <summary>The items of a list, for members that do not check whether the functions they call change it; refused where one does.</summary>
    public static IEnumerable<object?> UncheckedItems(this MeaningContext context, ListValue list)
    {
        int version = list.Version;
        foreach (object? item in list.Items.ToArray())
        {
            context.Spend();
            if (list.Version != version)
                throw new RefusedException("a list that changes while it is read");
            yield return item;
        }
    }

    /// <summary>
    /// What an operator yields that took hold of a list before: of its enumerator, before another source runs functions, or of its place in the list. Called when
    /// the operator starts; refused where the list changes meanwhile.
    /// </summary>
    public static IEnumerable<object?> WhileUnchanged(object? value, IEnumerable<object?> items) => value is ListValue list ? WhileUnchanged(list, list.Version, items) : items;

    private static IEnumerable<object?> WhileUnchanged(ListValue list, int version, IEnumerable<object?> items)
    {
        Check();
        foreach (object? item in items)
        {
            Check();
            yield return item;
            Check();
        }

        void Check()
        {
            if (list.Version != version)
                throw new RefusedException("a list that changes while it is read");
        }
    }

    // Some operators read a list without its enumerator and notice no change; which ones do differs between versions of the runtime.
    private static IEnumerable<object?> Queried(ListValue list)
    {
        using var items = list.GetEnumerator();
        while (MoveNext())
            yield return items.Current;

        bool MoveNext()
        {
            try
            {
                return items.MoveNext();
            }
            catch (EvaluationException)
            {
                throw new RefusedException("a list that changes while a query reads it");
            }
        }
    }

    /// <summary>A delegate argument.</summary>
    public static object Function(object? value) => value ?? throw Error.ArgumentNull;

    public static bool Test(this MeaningContext context, object predicate, params object?[] arguments) => (bool)context.Invoke(predicate, arguments)!;

    public static int Int32(object? value) => value is int number ? number : throw new RefusedException("an index that is not an int");

    /// <summary>An index or length, which may be wider than an int.</summary>
    public static long Integer(object? value) => value switch
    {
        int number => number,
        uint number => number,
        long number => number,
        ulong number => number <= long.MaxValue ? (long)number : throw new RefusedException("an index beyond all arrays"),
        _ => throw new RefusedException("an index that is not an integer"),
    };

    /// <summary>Operand 0 as a materialised sequence: the receiver, or the array argument of a static method.</summary>
    public static ListValue List(this MeaningContext context, object?[] operands) => operands[0] is null ? throw context.NullTarget() : List(operands[0]);

    /// <summary>An argument that is a materialised sequence.</summary>
    public static ListValue List(object? value) => value switch
    {
        ListValue list => list,
        null => throw Error.ArgumentNull,
        _ => throw new RefusedException("a list of another kind"),
    };

    /// <summary>What a null operand 0 throws: static methods of arrays and extension methods check their arguments.</summary>
    public static EvaluationException NullTarget(this MeaningContext context)
    {
        string id = context.Call.Id;
        bool isStatic = id.StartsWith("M:System.Array.", StringComparison.Ordinal) && !id.EndsWith(".Clone", StringComparison.Ordinal);
        return isStatic || id.Contains("Extensions.") || id.Contains(".#ctor") ? Error.ArgumentNull : Error.NullReference;
    }

    /// <summary>A capacity; what the runtime could not allocate is refused.</summary>
    public static void RequireCapacity(object? value)
    {
        int capacity = Int32(value);
        if (capacity < 0)
            throw Error.ArgumentOutOfRange;
        if (capacity > GreatestCapacity)
            throw new RefusedException("a capacity that may exhaust the memory");
    }

    public static string Text(object? value) => value as string ?? throw (value is null ? Error.NullReference : new RefusedException("a text of another kind"));

    public static IEqualityComparer<object?> Equality(object?[] operands, int? comparer) => (comparer is { } index ? operands[index] : null) switch
    {
        null => BoxedEquality.Default,
        IEqualityComparer<object?> equality => equality,
        _ => throw new RefusedException("a comparer of the program"),
    };

    /// <summary>The order an operand stands for; see <see cref="VerifiedOrder"/> for orders the program made.</summary>
    public static IComparer<object?> Order(object?[] operands, int? comparer) => (comparer is { } index ? operands[index] : null) switch
    {
        null => BoxedOrder.Default,
        IComparer<object?> order => order,
        _ => throw new RefusedException("a comparer of the program"),
    };

    /// <summary>Runs the next step of an enumeration that the library may leave out, and with it exceptions and effects.</summary>
    public static bool MoveNextGuarded(MeaningContext context, IEnumerator<object?> elements)
    {
        try
        {
            return context.Quietly(elements.MoveNext);
        }
        catch (EvaluationException)
        {
            throw new RefusedException("an exception while enumerating elements the library may skip");
        }
    }

    private static IEnumerable<object?> Counted(MeaningContext context, IEnumerable<object?> source)
    {
        using var elements = source.GetEnumerator();
        while (MoveNext(elements, source))
        {
            context.Spend();
            yield return elements.Current;
        }
    }

    // ToArray and what is built on it do not compute the key of a single element; foreach does.
    private static bool MoveNext(IEnumerator<object?> elements, IEnumerable<object?> source)
    {
        try
        {
            return elements.MoveNext();
        }
        catch (EvaluationException) when (source is OrderedValue { Source: SortSource { Length: 1 } })
        {
            throw new RefusedException("a sort key of a single element that throws");
        }
    }

    private static IEnumerable<object?> Guarded(MeaningContext context, IEnumerable<object?> source)
    {
        using var elements = source.GetEnumerator();
        while (MoveNextGuarded(context, elements))
            yield return elements.Current;
    }
}
