using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Autograd;

/// <summary>What the tape knows of a tensor: the node that made it, and the gradient that has come back so far.</summary>
internal sealed class GradientSlot
{
    private GradientSlot(Node? producer) => Producer = producer;

    /// <summary>The node whose result the tensor is; null for a leaf.</summary>
    public Node? Producer { get; }

    /// <summary>Of a leaf, what <c>backward</c> has added up.</summary>
    public Tensor? Gradient { get; set; }

    /// <summary>What has come back during the present run.</summary>
    public Tensor? Pending { get; private set; }

    /// <summary>What came back in all, of a tensor in the middle whose gradient was asked for by name.</summary>
    public Tensor? Result { get; set; }

    /// <summary>Whether its node waits for its turn in the present run.</summary>
    public bool IsOpen { get; set; }

    public static GradientSlot Leaf() => new(null);

    public static GradientSlot Of(Node producer) => new(producer);

    /// <summary>Adds to what has come back. Sums are made in the order of the calls, so results repeat bit for bit.</summary>
    public void Add(Tensor gradient)
    {
        if (Pending is null)
        {
            Pending = gradient.Alias();
        }
        else if (Pending.Memory.HasOneHolder && Pending.IsDense)
        {
            Pending.add_(gradient);
        }
        else
        {
            var sum = Pending + gradient;
            Pending.Dispose();
            Pending = sum.DetachFromDisposeScope();
        }
    }

    /// <summary>Adds to a part of what has come back.</summary>
    public void AddPart(Func<Tensor> zeros, Func<Tensor, Tensor> part, Tensor gradient)
    {
        if (Pending is { } sum && sum.Memory.HasOneHolder && sum.IsDense)
        {
            part(sum).add_(gradient);
            return;
        }

        using var whole = zeros();
        part(whole).copy_(gradient);
        Add(whole);
    }

    /// <summary>Takes what has come back.</summary>
    public Tensor? Take()
    {
        var pending = Pending;
        Pending = null;
        return pending;
    }

    /// <summary>Leaves nothing of a run that failed.</summary>
    public void Forget()
    {
        Take()?.Dispose();
        Result?.Dispose();
        (Result, IsOpen) = (null, false);
    }
}
