using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Gives back all tensors made within it, unless they were moved out.</summary>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? _current;

    private readonly DisposeScope? _outer;
    private readonly HashSet<Tensor> _tensors = new(ReferenceEqualityComparer.Instance);
    private bool _isDisposed;

    internal DisposeScope()
    {
        _outer = _current;
        _current = this;
    }

    internal static DisposeScope? Current => _current;

    /// <summary>How many tensors it would give back now.</summary>
    public int DisposablesCount => _tensors.Count;

    /// <summary>Hands a tensor to the scope around this one, or to nobody.</summary>
    public Tensor MoveToOuter(Tensor tensor)
    {
        if (_tensors.Remove(tensor))
        {
            tensor.Scope = null;
            _outer?.Include(tensor);
        }

        return tensor;
    }

    /// <summary>Takes a tensor out: nobody gives it back.</summary>
    public Tensor Detach(Tensor tensor)
    {
        if (_tensors.Remove(tensor))
            tensor.Scope = null;
        return tensor;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        if (_current == this)
            _current = _outer;
        foreach (var tensor in _tensors)
        {
            tensor.Scope = null;
            tensor.Dispose();
        }

        _tensors.Clear();
    }

    internal void Include(Tensor tensor)
    {
        tensor.Scope = this;
        _tensors.Add(tensor);
    }

    internal void Forget(Tensor tensor) => _tensors.Remove(tensor);
}

public static partial class torch
{
    /// <summary>Begins a scope that gives back the tensors made within it.</summary>
    public static DisposeScope NewDisposeScope() => new();
}
