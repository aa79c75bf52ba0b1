using System.Collections;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>What a sort reads. It remembers how many elements there were, as keys of a single element are computed by some uses only.</summary>
internal sealed class SortSource(IEnumerable<object?> elements) : IEnumerable<object?>
{
    /// <summary>The length met by the last complete enumeration.</summary>
    public int Length { get; private set; }

    public IEnumerator<object?> GetEnumerator()
    {
        int length = 0;
        foreach (object? item in elements)
        {
            length++;
            yield return item;
        }

        Length = length;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
