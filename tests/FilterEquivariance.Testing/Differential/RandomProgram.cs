namespace FilterEquivariance.Testing.Differential;

/// <summary>A list function as C# text.</summary>
/// <param name="Seed">What it was written from.</param>
/// <param name="Name">Its method, unique within a batch.</param>
/// <param name="Source">A class with the method and what it calls.</param>
internal sealed record RandomProgram(int Seed, string Name, string Source)
{
    /// <summary>What the sources of a batch share.</summary>
    public const string Prelude = "public sealed record Item(int Id, string Name);";

    /// <summary>The program of this seed: the same text on every machine.</summary>
    public static RandomProgram Of(int seed) => new ProgramWriter(seed).Write();
}
