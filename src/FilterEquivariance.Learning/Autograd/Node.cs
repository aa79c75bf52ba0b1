using TorchSharp;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Autograd;

/// <summary>Sends a gradient back through one operation.</summary>
/// <param name="node">The operation.</param>
/// <param name="gradient">The gradient of its result, of the result's shape.</param>
internal delegate void Backward(Node node, Tensor gradient);

/// <summary>One operation on the tape, with one result. Later operations have greater numbers.</summary>
internal sealed class Node
{
    private static long _last;

    private readonly GradientSlot?[] _inputs;
    private readonly Backward _backward;
    private (Tensor Tensor, int Version)[]? _saved;

    public Node(string operation, ReadOnlySpan<Tensor?> inputs, ReadOnlySpan<Tensor?> saved, Backward backward)
    {
        (Operation, _backward) = (operation, backward);
        Number = Interlocked.Increment(ref _last);
        _inputs = new GradientSlot?[inputs.Length];
        for (var input = 0; input < inputs.Length; input++)
            _inputs[input] = inputs[input]?.Slot;
        _saved = new (Tensor, int)[saved.Length];
        for (var number = 0; number < saved.Length; number++)
        {
            if (saved[number] is { } tensor)
                _saved[number] = (tensor.Alias(), tensor.Memory.Version);
        }
    }

    public string Operation { get; }

    public long Number { get; }

    public ReadOnlySpan<GradientSlot?> Inputs => _inputs;

    /// <summary>Whether anybody wants the gradient of this input.</summary>
    public bool Wants(int input) => _inputs[input] is not null;

    /// <summary>A tensor that was kept for this.</summary>
    /// <exception cref="InvalidOperationException">It was given back already, or has changed in place since.</exception>
    public Tensor Saved(int number)
    {
        var (tensor, version) = (_saved ?? throw Spent())[number];
        return tensor.Memory.Version == version
            ? tensor
            : throw new InvalidOperationException($"{Operation}: a tensor needed for its gradient, of shape {Shape.Text(tensor.Sizes)}, has changed in place since");
    }

    /// <summary>Gives an input its part.</summary>
    public void Give(int input, Tensor gradient) => _inputs[input]?.Add(gradient);

    /// <summary>Gives an input the gradient of a part of it; the rest gets nothing.</summary>
    /// <param name="input">The input.</param>
    /// <param name="zeros">Makes zeros of its shape; best as it lies in memory, so that no copy is needed later.</param>
    /// <param name="part">Finds the part in a tensor of its shape.</param>
    /// <param name="gradient">The gradient of the part.</param>
    public void GivePart(int input, Func<Tensor> zeros, Func<Tensor, Tensor> part, Tensor gradient) => _inputs[input]?.AddPart(zeros, part, gradient);

    public void Run(Tensor gradient)
    {
        if (_saved is null)
            throw Spent();
        _backward(this, gradient);
    }

    /// <summary>Gives back what was kept; the node cannot run again.</summary>
    public void Release()
    {
        if (_saved is null)
            return;
        foreach (var (tensor, _) in _saved)
            tensor?.Dispose();
        _saved = null;
    }

    private InvalidOperationException Spent() =>
        new($"{Operation}: gradients were sent back through it before, and what they need was given back; say retain_graph to keep it");
}
