using FilterEquivariance;

namespace Extrapolants;

/// <summary>
/// Natural functions: they look at places only. One example on two letters says all about them, on lists of any element and any length; the compiler writes
/// the body, and proofs about callers use what it says.
/// </summary>
internal static partial class Sequences
{
    /// <summary>The last song first.</summary>
    [Extrapolant, Example("ab", "ba")]
    public static partial T[] Rewound<T>(ReadOnlySpan<T> songs);

    /// <summary>There and back again.</summary>
    [Extrapolant, Example("ab", "abba")]
    public static partial List<T> Mirrored<T>(List<T> songs);

    /// <summary>The same for text: a string is a list of letters.</summary>
    [Extrapolant, Example("ab", "abba")]
    public static partial string Jingle(string word);

    /// <summary>Every song announced three times before the next one is.</summary>
    [Extrapolant, Example("ab", "aaabbb")]
    public static partial IEnumerable<T> Announced<T>(IEnumerable<T> songs);

    /// <summary>Two hosts: the evening as it was planned, then the night, then the evening once more, backwards.</summary>
    [Extrapolant, Example("ab", "cd", "abcdba")]
    public static partial List<T> HandedOver<T>(List<T> evening, IReadOnlyList<T> night);
}
