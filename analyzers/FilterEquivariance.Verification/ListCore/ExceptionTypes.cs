namespace FilterEquivariance.Verification.ListCore;

/// <summary>Names of exception types, and which a catch clause takes.</summary>
internal static class ExceptionTypes
{
    private static readonly Dictionary<string, string> Bases = new()
    {
        ["ArgumentNullException"] = "ArgumentException",
        ["ArgumentOutOfRangeException"] = "ArgumentException",
        ["DuplicateWaitObjectException"] = "ArgumentException",
        ["InvalidEnumArgumentException"] = "ArgumentException",
        ["ArgumentException"] = "SystemException",
        ["ObjectDisposedException"] = "InvalidOperationException",
        ["SwitchExpressionException"] = "InvalidOperationException",
        ["InvalidOperationException"] = "SystemException",
        ["DivideByZeroException"] = "ArithmeticException",
        ["OverflowException"] = "ArithmeticException",
        ["NotFiniteNumberException"] = "ArithmeticException",
        ["ArithmeticException"] = "SystemException",
        ["IndexOutOfRangeException"] = "SystemException",
        ["NullReferenceException"] = "SystemException",
        ["InvalidCastException"] = "SystemException",
        ["KeyNotFoundException"] = "SystemException",
        ["FormatException"] = "SystemException",
        ["RankException"] = "SystemException",
        ["ArrayTypeMismatchException"] = "SystemException",
        ["NotImplementedException"] = "SystemException",
        ["NotSupportedException"] = "SystemException",
        ["PlatformNotSupportedException"] = "NotSupportedException",
        ["OutOfMemoryException"] = "SystemException",
        ["TimeoutException"] = "SystemException",
        ["SystemException"] = "Exception",
        ["ApplicationException"] = "Exception",
    };

    private static readonly HashSet<string> OtherNamespaces =
    [
        "System.Collections.Generic.KeyNotFoundException",
        "System.ComponentModel.InvalidEnumArgumentException",
        "System.Runtime.CompilerServices.SwitchExpressionException",
    ];

    /// <summary>
    /// How the list core names a type of exceptions. Those of the framework whose bases are known go by their short names; every other one is
    /// <c>::</c>, its full name, a colon and the name of its base, so that no type of a program is taken for one of the framework, nor for another one of the program.
    /// </summary>
    /// <param name="definition">The full name in metadata.</param>
    /// <param name="parent">The name of the base type.</param>
    public static string NameOf(string definition, Func<string> parent)
    {
        string name = Short(definition);
        bool isKnown = definition == "System." + name ? name == "Exception" || Bases.ContainsKey(name) : OtherNamespaces.Contains(definition);
        return isKnown ? name : (definition.StartsWith(Outside, StringComparison.Ordinal) ? definition : Outside + definition) + Separator + parent();
    }

    /// <summary>What starts the names of types that are none of the framework's.</summary>
    public const string Outside = "::";

    private const string Separator = " : ";

    /// <summary>The name without its namespace, containing types and bases, as the runtime tells it.</summary>
    public static string Short(string name)
    {
        string own = name.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end ? name.Substring(0, end) : name;
        return own.Substring(own.LastIndexOfAny(['.', '+', ':']) + 1);
    }

    /// <summary>Whether <c>catch (caught)</c> takes an exception of this type, both named by <see cref="NameOf"/>; null where that is not known.</summary>
    public static bool? IsCaughtBy(string thrown, string caught)
    {
        if (caught == "Exception")
            return true;
        string? current = thrown;
        while (current is not null && current != caught)
            current = Parent(current);
        // Names have no type arguments.
        if (current == caught)
            return caught.Contains('`') ? null : true;
        return Root(thrown) == "Exception" ? false : null;
    }

    private static string Root(string name) => Parent(name) is { } parent ? Root(parent) : name;

    private static string? Parent(string name)
    {
        int end = name.IndexOf(Separator, StringComparison.Ordinal);
        return end >= 0 ? name.Substring(end + Separator.Length) : Bases.TryGetValue(name, out string? parent) ? parent : null;
    }
}
