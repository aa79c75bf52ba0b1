using FilterEquivariance;

namespace Extrapolants;

/// <summary>
/// Equality-aware functions: they see which requests are for the same song. The examples show songs that are asked for once or twice; what becomes of others
/// is a choice, and this station drops them: a song that is asked for three times is a prank.
/// </summary>
internal static partial class Requests
{
    /// <summary>Each song once, in the order of first requests.</summary>
    [Extrapolant(EquivarianceClass.EqualityAware, Beyond = Beyond.Drop), Example("abbcdeed", "abcde")]
    public static partial Song[] InOrder(IEnumerable<Song> requests);

    /// <summary>Each song once, the latest request first.</summary>
    [Extrapolant(EquivarianceClass.EqualityAware, Beyond = Beyond.Drop), Example("abbcdeed", "decba")]
    public static partial List<Song> Latest(List<Song> requests);

    /// <summary>All requests, those for one song side by side.</summary>
    [Extrapolant(EquivarianceClass.EqualityAware, Beyond = Beyond.Drop), Example("abbcdeed", "abbcddee")]
    public static partial IReadOnlyList<Song> Grouped(IReadOnlyList<Song> requests);

    /// <summary>The songs that two listeners want.</summary>
    [Extrapolant(EquivarianceClass.EqualityAware, Beyond = Beyond.Drop), Example("abbcdeed", "bde")]
    public static partial Song[] WantedTwice(Song[] requests);
}
