using System.Runtime.CompilerServices;

namespace FilterEquivariance;

/// <summary>What becomes of each letter when both sides of a law are compared: another letter, or nothing. The identity, except for letters that were set.</summary>
internal sealed class Images
{
    /// <summary>The image of a letter that is dropped.</summary>
    public const int Nothing = -1;

    private int[] _images = [];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int letter)
    {
        var images = _images;
        return (uint)letter < (uint)images.Length ? images[letter] : letter;
    }

    public void Drop(int letter) => Set(letter, Nothing);

    public void Restore(int letter) => Set(letter, letter);

    public void Set(int letter, int image)
    {
        if (letter >= _images.Length)
        {
            var known = _images.Length;
            Array.Resize(ref _images, Math.Max(letter + 1, 2 * known));
            for (var next = known; next < _images.Length; next++)
                _images[next] = next;
        }

        _images[letter] = image;
    }
}
