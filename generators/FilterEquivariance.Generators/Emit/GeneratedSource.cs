namespace FilterEquivariance.Generators.Emit;

/// <summary>A file to add.</summary>
internal sealed record GeneratedSource(string HintName, string Text);
