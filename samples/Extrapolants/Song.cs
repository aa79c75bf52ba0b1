namespace Extrapolants;

/// <summary>A song; shorter ones come first, and the title decides between songs of one length.</summary>
/// <param name="Title">What it is called, and asked for by.</param>
/// <param name="Minutes">How long it is.</param>
/// <param name="ForAdults">Whether it waits until ten in the evening.</param>
internal sealed record Song(string Title, int Minutes, bool ForAdults = false) : IComparable<Song>
{
    /// <inheritdoc/>
    public int CompareTo(Song? other) =>
        other is null ? 1
        : Minutes != other.Minutes ? Minutes.CompareTo(other.Minutes)
        : string.CompareOrdinal(Title, other.Title);

    /// <inheritdoc/>
    public override string ToString() => Title;
}
