using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>Which exceptions a catch clause takes.</summary>
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

    /// <summary>How statements name a type of exceptions: those of the framework by their short names, which a program's own types do not take from them.</summary>
    public static string NameOf(string metadataName) =>
        metadataName.StartsWith("System.", StringComparison.Ordinal) ? Short(metadataName)
        : Short(metadataName) is var name && (name == "Exception" || Bases.ContainsKey(name)) ? metadataName + " (own)"
        : metadataName;

    /// <summary>The name without its namespace and containing types.</summary>
    public static string Short(string name) => name.Substring(name.LastIndexOfAny(['.', '+']) + 1);

    /// <summary>Whether an exception is of the type for certain; both are named as <see cref="Statement.Throw"/> names them.</summary>
    public static bool IsKnownToBe(string thrown, string type)
    {
        for (string? current = thrown; current is not null; current = Bases.TryGetValue(current, out string? parent) ? parent : null)
        {
            if (current == type)
                return true;
        }

        return false;
    }

    /// <summary>Whether <c>catch (caught)</c> takes an exception of this type. Refused where the user's own hierarchy decides.</summary>
    public static bool IsCaughtBy(string thrown, string caught)
    {
        string target = Short(caught);
        if (target == "Exception")
            return true;
        string current = Short(thrown);
        while (current != target)
        {
            if (current == "Exception")
                return false;
            if (!Bases.TryGetValue(current, out string? parent))
                throw new RefusedException($"whether {thrown} is a {caught}");
            current = parent;
        }

        return true;
    }
}
