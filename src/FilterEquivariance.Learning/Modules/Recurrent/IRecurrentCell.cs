using System.Numerics;

namespace TorchSharp.Modules;

/// <summary>One step of a recurrent network for one row of a batch. Gates lie one after the other, <c>Width</c> numbers each.</summary>
internal interface IRecurrentCell
{
    /// <summary>How many times the width a row of the weights' products is.</summary>
    static abstract int Gates { get; }

    /// <summary>How many times the width the way back needs of a row.</summary>
    static abstract int Kept { get; }

    /// <summary>Whether there is a memory beside the hidden state.</summary>
    static abstract bool HasMemory { get; }

    /// <summary>Whether the products with the input and with the hidden state are only ever added: then they have one gradient.</summary>
    static abstract bool IsSum { get; }

    /// <summary>Whether the new hidden state depends on the old one not through the product alone.</summary>
    static abstract bool IsDirect { get; }

    /// <summary>From the products and the old state to the new one.</summary>
    static abstract void Forward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>From the gradients of the new state to those of the products and of the old state.</summary>
    static abstract void Backward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>Where the numbers of one step of one row lie.</summary>
internal unsafe struct RecurrentRow<T>
    where T : unmanaged
{
    public int Width;

    /// <summary>The product with the input; on the way back its gradient, to be set.</summary>
    public T* Input;

    /// <summary>The product with the old hidden state; on the way back its gradient, to be set, which is <see cref="Input"/> for cells that only add.</summary>
    public T* Recurrent;

    public T* HiddenBefore;
    public T* MemoryBefore;
    public T* Hidden;
    public T* Memory;
    public T* Kept;

    /// <summary>The gradient of the new hidden state; to become that of the old one, so far as it is direct.</summary>
    public T* ToHidden;

    /// <summary>The gradient of the new memory; to become that of the old one.</summary>
    public T* ToMemory;

    public readonly Span<T> Of(T* start, int gate, int gates = 1) => new(start + (gate * (nint)Width), gates * Width);
}
