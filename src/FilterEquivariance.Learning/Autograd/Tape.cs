using TorchSharp;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Autograd;

/// <summary>Records operations and sends gradients back through them, the last operation first.</summary>
internal static class Tape
{
    [ThreadStatic]
    private static bool _isOff;

    public static bool IsOn
    {
        get => !_isOff;
        set => _isOff = !value;
    }

    /// <summary>Whether an operation on these tensors is recorded.</summary>
    public static bool Wants(params ReadOnlySpan<Tensor?> inputs)
    {
        if (_isOff)
            return false;
        foreach (var input in inputs)
        {
            if (input?.Slot is not null)
                return true;
        }

        return false;
    }

    /// <summary>Records how a result came about, if a gradient of an input is wanted.</summary>
    /// <param name="result">A tensor that was just made.</param>
    /// <param name="operation">Its name, for messages.</param>
    /// <param name="inputs">What it was made of.</param>
    /// <param name="saved">What its gradient needs.</param>
    /// <param name="backward">The gradient.</param>
    public static Tensor Record(Tensor result, string operation, ReadOnlySpan<Tensor?> inputs, ReadOnlySpan<Tensor?> saved, Backward backward)
    {
        if (Wants(inputs) && ElementTypes.IsFloating(result.dtype))
            result.Slot = GradientSlot.Of(new Node(operation, inputs, saved, backward));
        return result;
    }

    /// <summary>Sends gradients back from a tensor to all leaves it was made of.</summary>
    /// <param name="root">The tensor.</param>
    /// <param name="gradient">Its own gradient; null for 1, if it has one element.</param>
    /// <param name="keep">Whether it can be done again.</param>
    /// <param name="wanted">If given, only these keep what comes back, as <see cref="GradientSlot.Result"/>, or, leaves, as <see cref="GradientSlot.Pending"/>; otherwise leaves add to theirs.</param>
    public static void Run(Tensor root, Tensor? gradient, bool keep, IReadOnlyCollection<GradientSlot>? wanted = null)
    {
        var slot = root.Slot ?? throw new InvalidOperationException("backward: nothing that this tensor was made of wants a gradient");
        if (gradient is null && root.Count != 1)
            throw new InvalidOperationException($"backward: a tensor of shape {Shape.Text(root.Sizes)} needs a gradient of its own; only one element has the gradient 1 by itself");
        if (gradient is not null && !gradient.Sizes.SequenceEqual(root.Sizes))
            throw new ArgumentException($"backward: a gradient of shape {Shape.Text(gradient.Sizes)} does not belong to a tensor of shape {Shape.Text(root.Sizes)}");
        var was = _isOff;
        _isOff = true;
        var open = new PriorityQueue<GradientSlot, long>();
        var touched = new List<GradientSlot> { slot };
        try
        {
            using var scope = NewDisposeScope();
            slot.Add(gradient ?? ones_like(root));
            Reach(slot, open, wanted);
            while (open.TryDequeue(out var next, out _))
            {
                touched.AddRange(next.Producer!.Inputs.ToArray().OfType<GradientSlot>());
                Step(next, next.Producer, open, keep, wanted);
            }
        }
        catch
        {
            // What is left of a run that failed must not come back in the next.
            foreach (var left in touched)
                left.Forget();
            throw;
        }
        finally
        {
            _isOff = was;
        }
    }

    private static void Step(GradientSlot slot, Node node, PriorityQueue<GradientSlot, long> open, bool keep, IReadOnlyCollection<GradientSlot>? wanted)
    {
        using var scope = NewDisposeScope();
        var gradient = slot.Take()!;
        slot.IsOpen = false;
        if (wanted?.Contains(slot) == true)
            slot.Result = gradient.Alias();
        node.Run(gradient);
        gradient.Dispose();
        if (!keep)
            node.Release();
        foreach (var input in node.Inputs)
        {
            if (input is not null)
                Reach(input, open, wanted);
        }
    }

    // Numbers grow along the tape: when a node is taken out, everything that uses its result has run.
    private static void Reach(GradientSlot slot, PriorityQueue<GradientSlot, long> open, IReadOnlyCollection<GradientSlot>? wanted)
    {
        if (slot.Pending is null || slot.IsOpen)
            return;
        if (slot.Producer is { } producer)
        {
            slot.IsOpen = true;
            open.Enqueue(slot, -producer.Number);
        }
        else if (wanted is null)
        {
            Collect(slot);
        }
        else if (!wanted.Contains(slot))
        {
            slot.Take()!.Dispose();
        }
    }

    private static void Collect(GradientSlot leaf)
    {
        var gradient = leaf.Take()!;
        if (leaf.Gradient is { } sum)
        {
            sum.add_(gradient);
            gradient.Dispose();
        }
        else if (gradient.Memory.HasOneHolder && gradient.is_contiguous())
        {
            leaf.Gradient = gradient;
        }
        else
        {
            leaf.Gradient = gradient.clone().DetachFromDisposeScope();
            gradient.Dispose();
        }
    }
}
