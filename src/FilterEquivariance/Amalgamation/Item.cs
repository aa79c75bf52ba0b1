namespace FilterEquivariance;

/// <summary>A copy of a letter in an output, both counted from 0.</summary>
internal readonly record struct Item(int Letter, int Copy);
