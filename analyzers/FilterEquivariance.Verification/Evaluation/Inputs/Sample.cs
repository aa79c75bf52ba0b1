namespace FilterEquivariance.Verification.Evaluation.Inputs;

/// <summary>A value to run a function on, with the C# expression that makes it.</summary>
public readonly record struct Sample(object? Value, string Text);
