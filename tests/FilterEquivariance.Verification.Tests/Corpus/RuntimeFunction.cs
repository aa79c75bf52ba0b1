using System.Collections;
using System.Reflection;

namespace FilterEquivariance.Verification.Tests.Corpus;

/// <summary>A compiled corpus function at one choice of its type arguments, run for real.</summary>
internal sealed class RuntimeFunction : IListFunction
{
    private const int Fuel = 40_000;
    private const int LongestResult = 20_000;

    private readonly MethodInfo _method;
    private readonly Action<int> _refill;
    private readonly Func<IReadOnlyList<object?>, object>?[] _builders;

    private RuntimeFunction(MethodInfo method, Action<int> refill, Func<IReadOnlyList<object?>, object>?[] builders, IReadOnlyList<string> lists,
        IReadOnlyList<FixedParameter> others, Alphabet alphabet)
    {
        _method = method;
        _refill = refill;
        _builders = builders;
        Lists = lists;
        Others = others;
        Alphabet = alphabet;
    }

    public IReadOnlyList<string> Lists { get; }

    public IReadOnlyList<FixedParameter> Others { get; }

    public Alphabet Alphabet { get; }

    public Naturality Naturality => Naturality.None;

    /// <summary>Whether a run left a list argument different from what it was.</summary>
    public bool ChangedItsInput { get; private set; }

    /// <summary>Prepares a method without open type parameters.</summary>
    public static RuntimeFunction Of(MethodInfo method, Action<int> refill, IReadOnlyList<object> literals, bool nullable, bool extremes)
    {
        var element = ListShapes.Element(method.ReturnType) ?? throw new NotSupportedException($"{method.Name} does not return a list");
        var letters = Letters.Of(element, literals, nullable, extremes);
        if (letters.Count == 0) throw new NotSupportedException($"no letters of type {element}");
        var equality = typeof(RuntimeFunction).GetMethod(nameof(EqualityOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(element).Invoke(null, null)!;
        var alphabet = new Alphabet(letters, (IEqualityComparer<object?>)equality, Print);
        var parameters = method.GetParameters();
        var builders = parameters.Select(parameter => ListShapes.Element(parameter.ParameterType) == element ? ListShapes.Builder(parameter.ParameterType) : null).ToArray();
        int Rank(object? letter)
        {
            for (var i = 0; i < letters.Count; i++)
                if (alphabet.Equality.Equals(letters[i], letter))
                    return i;
            return letter is null ? 0 : letter.GetHashCode() & 7;
        }

        IReadOnlyList<object?> Values(ParameterInfo parameter) =>
            Delegates.Values(parameter.ParameterType, element, Rank) is { Count: > 0 } delegates ? delegates
            : Letters.Of(parameter.ParameterType, literals, nullable: false, extremes) is { Count: > 0 } values ? values
            : throw new NotSupportedException($"no values for parameter '{parameter.Name}' of {method.Name}: {parameter.ParameterType}");
        return new RuntimeFunction(method, refill, builders,
            [.. parameters.Where((_, i) => builders[i] is not null).Select(parameter => parameter.Name!)],
            [.. parameters.Where((_, i) => builders[i] is null).Select(parameter => new FixedParameter(parameter.Name!, Values(parameter), Print))],
            alphabet);
    }

    public Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken)
    {
        var arguments = new object?[_builders.Length];
        int list = 0, other = 0;
        for (var i = 0; i < arguments.Length; i++) arguments[i] = _builders[i] is { } build ? build(lists[list++]) : others[other++];
        _refill(Fuel);
        Outcome outcome;
        try
        {
            var result = (IEnumerable?)_method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            outcome = result is null ? new Outcome.Threw("null") : Items(result);
        }
        catch (Exception exception)
        {
            outcome = exception.GetType().Name == "CorpusFuelExhausted" ? new Outcome.Refused("diverges") : new Outcome.Threw(exception.GetType().Name);
        }

        ChangedItsInput |= Changed(arguments, lists);
        return outcome;
    }

    private static Outcome Items(IEnumerable result)
    {
        var items = new List<object?>();
        foreach (var item in result)
        {
            items.Add(item);
            if (items.Count > LongestResult) return new Outcome.Refused("diverges");
        }

        return new Outcome.Returned(items);
    }

    private bool Changed(object?[] arguments, IReadOnlyList<IReadOnlyList<object?>> lists)
    {
        var list = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (_builders[i] is null) continue;
            var before = lists[list++];
            var position = 0;
            foreach (var item in (IEnumerable)arguments[i]!)
                if (position == before.Count || !Equals(before[position++], item))
                    return true;
            if (position != before.Count) return true;
        }

        return false;
    }

    private static object EqualityOf<T>() => new Boxed<T>();

    private static string Print(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char letter => $"'{letter}'",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "null",
    };

    private sealed class Boxed<T> : IEqualityComparer<object?>
    {
        bool IEqualityComparer<object?>.Equals(object? x, object? y) => x is null || y is null ? x is null && y is null : EqualityComparer<T>.Default.Equals((T)x, (T)y);

        int IEqualityComparer<object?>.GetHashCode(object? value) => value is null ? 0 : EqualityComparer<T>.Default.GetHashCode((T)value);
    }
}
