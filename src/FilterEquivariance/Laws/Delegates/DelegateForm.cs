using System.Reflection;

namespace FilterEquivariance;

/// <summary>What reflection tells of a delegate, whatever it is checked with.</summary>
/// <param name="Type">The delegate's type.</param>
/// <param name="Name">The function's name in messages.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">The shape of its result.</param>
/// <param name="Shapes">The shapes of the list parameters that the laws transform; null for parameters that they hold fixed.</param>
internal sealed record DelegateForm(Type Type, string Name, ParameterInfo[] Parameters, ListShape Result, ListShape?[] Shapes)
{
    public static DelegateForm Of(Delegate function)
    {
        var method = function.Method;
        var name = NameOf(method);
        var invoke = function.GetType().GetMethod("Invoke")!;
        var result = ListShape.Of(invoke.ReturnType)
            ?? throw new ArgumentException($"'{name}' is not a list function: it returns {invoke.ReturnType.Name}, which is not a list", nameof(function));
        var parameters = ParametersOf(method, invoke);
        var shapes = Array.ConvertAll(
            parameters, parameter => IsFixed(parameter) ? null : ListShape.Of(parameter.ParameterType) is { } shape && shape.ElementType == result.ElementType ? shape : null);
        if (Array.TrueForAll(shapes, shape => shape is null))
            throw new ArgumentException($"'{name}' is not a list function: no parameter is a list of {result.ElementType.Name}", nameof(function));
        return new DelegateForm(function.GetType(), name, parameters, result, shapes);
    }

    public static string NameOf(ParameterInfo parameter) =>
        string.IsNullOrEmpty(parameter.Name) ? "arg" + parameter.Position : parameter.Name!;

    // The attributes and names are the method's; a delegate closed over a first argument hides that parameter.
    private static ParameterInfo[] ParametersOf(MethodInfo method, MethodInfo invoke)
    {
        var shown = invoke.GetParameters();
        var own = method.GetParameters();
        return own.Length < shown.Length ? shown : [.. own.Skip(own.Length - shown.Length)];
    }

    private static bool IsFixed(ParameterInfo parameter) =>
        parameter.GetCustomAttributes(false).Any(attribute => attribute.GetType().FullName == typeof(FixedAttribute).FullName);

    // Compilers name a local function <Outer>g__Name|0_1 and a lambda <Outer>b__0_1.
    private static string NameOf(MethodInfo method)
    {
        var start = method.Name.IndexOf(">g__", StringComparison.Ordinal);
        var end = method.Name.IndexOf('|');
        if (start >= 0 && end > start)
            return method.Name.Substring(start + 4, end - start - 4);
        return method.Name.Length == 0 || method.Name[0] == '<' ? "f" : method.Name;
    }
}
