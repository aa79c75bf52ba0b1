using System.Reflection;
using System.Runtime.CompilerServices;

namespace FilterEquivariance;

/// <summary>What a delegate looks like to the law checker.</summary>
/// <param name="Name">The function's name in messages.</param>
/// <param name="Invoke">Calls it with an argument for every parameter.</param>
/// <param name="Result">The shape of its result.</param>
/// <param name="Shapes">The shapes of the list parameters that the laws transform; null for parameters that they hold fixed.</param>
/// <param name="Alphabet">The letters lists are built from.</param>
/// <param name="Print">Prints a letter.</param>
internal sealed record DelegateSignature(
    string Name, Func<object?[], object?> Invoke, ListShape Result, ListShape?[] Shapes, IReadOnlyList<object?> Alphabet, Func<object?, string> Print)
{
    /// <summary>A longer result is taken for a sequence that does not end.</summary>
    public const int MaxResultLength = 100_000;

    private static readonly ConditionalWeakTable<MethodInfo, DelegateForm> Forms = new();

    private static readonly ConditionalWeakTable<Type, Func<Delegate, Func<object?[], object?>>> TypedCalls = new();

    /// <summary>Names of the parameters with a shape.</summary>
    public required IReadOnlyList<string> Lists { get; init; }

    /// <summary>The parameters without one.</summary>
    public required IReadOnlyList<FixedParameter> Others { get; init; }

    public static DelegateSignature Of(Delegate function, LawOptions options)
    {
        var form = Forms.GetValue(function.Method, _ => DelegateForm.Of(function));
        if (form.Type != function.GetType())
            form = DelegateForm.Of(function);
        var (_, name, parameters, result, shapes) = form;
        var print = options.Print ?? CSharpLiteral.Of;
        var letters = options.Alphabet ?? TypeValues.Letters(result.ElementType)
            ?? throw new ArgumentException($"'{name}' takes lists of {result.ElementType.Name}: give some values in {nameof(LawOptions)}.{nameof(LawOptions.Alphabet)}", nameof(options));
        if (letters.FirstOrDefault(letter => !TypeValues.Fits(letter, result.ElementType)) is { } stranger)
            throw new ArgumentException($"the alphabet's {print(stranger)} is not a {result.ElementType.Name}", nameof(options));
        return new DelegateSignature(name, Invoker(function, parameters), result, shapes, letters, print)
        {
            Lists = [.. parameters.Where((_, i) => shapes[i] is not null).Select(DelegateForm.NameOf)],
            Others = [.. parameters.Where((_, i) => shapes[i] is null).Select(parameter => Fixed(name, parameter, options, letters, result.ElementType, print))],
        };
    }

    private static FixedParameter Fixed(
        string function, ParameterInfo parameter, LawOptions options, IReadOnlyList<object?> letters, Type element, Func<object?, string> print)
    {
        var name = DelegateForm.NameOf(parameter);
        var list = ListShape.Of(parameter.ParameterType) is { } shape && shape.ElementType == element ? shape : null;
        if (list is not null)
            print = value => value is null ? "null" : "[" + string.Join(", ", list.Read(value, MaxResultLength).Select(options.Print ?? CSharpLiteral.Of)) + "]";
        if (!options.Arguments.TryGetValue(name, out var values))
        {
            values = parameter.ParameterType == element && options.Alphabet is not null ? [.. letters.Take(3)]
                : list is not null ? [list.Build([letters[0]]), list.Build([.. letters.Take(2).Reverse()]), list.Build([])]
                : TypeValues.Ordinary(parameter);
        }

        if (values is not { Count: > 0 })
            throw new ArgumentException($"give values for the parameter '{name}' of '{function}' in {nameof(LawOptions)}.{nameof(LawOptions.Arguments)}", nameof(options));
        if (values.FirstOrDefault(value => !TypeValues.Fits(value, parameter.ParameterType)) is { } stranger)
            throw new ArgumentException($"{print(stranger)} is no value of the parameter '{name}' of '{function}'", nameof(options));
        return new FixedParameter(name, values, print);
    }

    private static Func<object?[], object?> Invoker(Delegate function, ParameterInfo[] parameters)
    {
        // One list is the usual case, and a typed call is many times faster than DynamicInvoke.
        if (parameters.Length == 1 && function.GetInvocationList().Length == 1)
            return TypedCalls.GetValue(function.GetType(), TypedCall)(function);
        return arguments =>
        {
            try
            {
                return function.DynamicInvoke(arguments);
            }
            catch (TargetInvocationException wrapper) when (wrapper.InnerException is { } thrown)
            {
                throw thrown;
            }
        };
    }

    private static Func<Delegate, Func<object?[], object?>> TypedCall(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var adapt = typeof(DelegateSignature).GetMethod(nameof(Adapt), BindingFlags.NonPublic | BindingFlags.Static)!;
        var call = adapt.MakeGenericMethod(invoke.GetParameters()[0].ParameterType, invoke.ReturnType);
        return (Func<Delegate, Func<object?[], object?>>)call.CreateDelegate(typeof(Func<Delegate, Func<object?[], object?>>));
    }

    private static Func<object?[], object?> Adapt<TSource, TResult>(Delegate function)
    {
        var typed = function as Func<TSource, TResult>
            ?? (Func<TSource, TResult>)Delegate.CreateDelegate(typeof(Func<TSource, TResult>), function, function.GetType().GetMethod("Invoke")!);
        return arguments => typed((TSource)arguments[0]!);
    }
}
