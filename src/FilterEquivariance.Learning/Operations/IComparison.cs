using System.Numerics;

namespace TorchSharp;

/// <summary>A question about two numbers.</summary>
internal interface IComparison
{
    static abstract bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T>;
}

/// <summary>x = y.</summary>
internal readonly struct Equal : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x == y;
}

/// <summary>x ≠ y.</summary>
internal readonly struct Unequal : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x != y;
}

/// <summary>x &lt; y.</summary>
internal readonly struct Below : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x < y;
}

/// <summary>x ≤ y.</summary>
internal readonly struct AtMost : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x <= y;
}

/// <summary>x &gt; y.</summary>
internal readonly struct Above : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x > y;
}

/// <summary>x ≥ y.</summary>
internal readonly struct AtLeast : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x >= y;
}
