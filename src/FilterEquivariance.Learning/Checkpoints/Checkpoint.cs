using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Checkpoints;

/// <summary>What a file of tensors holds.</summary>
/// <param name="Tensors">The tensors by name, in the order of the file.</param>
/// <param name="Metadata">Texts by name.</param>
public sealed record Checkpoint(Dictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata);
