using FilterEquivariance;

namespace Extrapolants;

/// <summary>Order-aware functions: they see how songs compare, and refuse lists with elements that occur more often than in the example.</summary>
internal static partial class Charts
{
    /// <summary>Short songs first, requests for one song side by side.</summary>
    [Extrapolant(EquivarianceClass.OrderAware), Example("cbadceb", "abbccde")]
    public static partial Song[] ShortFirst(ReadOnlySpan<Song> songs);

    /// <summary>Long songs first, each once.</summary>
    [Extrapolant(EquivarianceClass.OrderAware), Example("cbadceb", "edcba")]
    public static partial Queue<Song> LongFirst(Queue<Song> songs);
}
