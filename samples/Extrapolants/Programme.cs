using FilterEquivariance;

namespace Extrapolants;

/// <summary>Programmes made of generated functions. The analyzer proves their laws while this file is compiled; without a proof the build fails.</summary>
internal static class Programme
{
    /// <summary>What may be played before ten, each song once, short ones first; a function by construction, which can be asked for its reasons.</summary>
    public static readonly Term<Song> BeforeTen = Terms.Drop((Song song) => song.ForAdults)
        .Then(Terms.OrderBy((Song song) => song.Minutes > 5))
        .Then(Terms.Distinct<Song>());

    /// <summary>The requested songs, there and back.</summary>
    [FilterEquivariant]
    public static List<Song> Of(List<Song> requests) => Sequences.Mirrored(Requests.InOrder(requests).ToList());

    /// <summary>A whole evening: the programme before ten, and what was left for the night.</summary>
    [FilterEquivariant]
    public static List<Song> WholeEvening(List<Song> requests) =>
        Sequences.HandedOver(BeforeTen.Apply(requests).ToList(), requests.Where(song => song.ForAdults).ToList());
}
