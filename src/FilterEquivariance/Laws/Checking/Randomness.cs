namespace FilterEquivariance;

/// <summary>SplitMix64: unlike <see cref="Random"/> it gives the same numbers on every runtime.</summary>
internal sealed class Randomness(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A number from 0 to <paramref name="bound"/> - 1. The bias of the remainder does not matter for bounds this small.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A number from <paramref name="least"/> to <paramref name="greatest"/>.</summary>
    public int Between(int least, int greatest) => least + Below(greatest - least + 1);

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
