using System.Numerics;

namespace TorchSharp.Modules;

/// <summary>i, f, o = σ(sums), g = tanh(sum); c = f c + i g; h = o tanh c (Hochreiter and Schmidhuber, 1997, with the forget gate of Gers et al., 2000). Gates in the order i, f, g, o.</summary>
internal readonly unsafe struct LstmCell : IRecurrentCell
{
    public static int Gates => 4;

    public static int Kept => 4;

    public static bool HasMemory => true;

    public static bool IsSum => true;

    public static bool IsDirect => false;

    public static void Forward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var all = row.Of(row.Kept, 0, 4);
        TensorPrimitives.Add<T>(row.Of(row.Input, 0, 4), row.Of(row.Recurrent, 0, 4), all);
        var inputAndForget = row.Of(row.Kept, 0, 2);
        var content = row.Of(row.Kept, 2);
        var output = row.Of(row.Kept, 3);
        TensorPrimitives.Sigmoid<T>(inputAndForget, inputAndForget);
        TensorPrimitives.Tanh<T>(content, content);
        TensorPrimitives.Sigmoid<T>(output, output);
        var memory = row.Of(row.Memory, 0);
        TensorPrimitives.Multiply<T>(row.Of(row.Kept, 1), row.Of(row.MemoryBefore, 0), memory);
        TensorPrimitives.MultiplyAdd<T>(row.Of(row.Kept, 0), content, memory, memory);
        var hidden = row.Of(row.Hidden, 0);
        TensorPrimitives.Tanh<T>(memory, hidden);
        TensorPrimitives.Multiply<T>(hidden, output, hidden);
    }

    public static void Backward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // tanh c waits where the gradient of o goes.
        var width = row.Width;
        TensorPrimitives.Tanh<T>(row.Of(row.Memory, 0), row.Of(row.Input, 3));
        for (var at = 0; at < width; at += Vector<T>.Count)
        {
            var left = width - at;
            var i = Lanes.Load(row.Kept + at, left);
            var f = Lanes.Load(row.Kept + width + at, left);
            var g = Lanes.Load(row.Kept + (2 * width) + at, left);
            var o = Lanes.Load(row.Kept + (3 * width) + at, left);
            var tanh = Lanes.Load(row.Input + (3 * width) + at, left);
            var toHidden = Lanes.Load(row.ToHidden + at, left);
            var toMemory = Lanes.Load(row.ToMemory + at, left) + (toHidden * o * (Vector<T>.One - (tanh * tanh)));
            Lanes.Store(toMemory * g * i * (Vector<T>.One - i), row.Input + at, left);
            Lanes.Store(toMemory * Lanes.Load(row.MemoryBefore + at, left) * f * (Vector<T>.One - f), row.Input + width + at, left);
            Lanes.Store(toMemory * i * (Vector<T>.One - (g * g)), row.Input + (2 * width) + at, left);
            Lanes.Store(toHidden * tanh * o * (Vector<T>.One - o), row.Input + (3 * width) + at, left);
            Lanes.Store(toMemory * f, row.ToMemory + at, left);
        }
    }
}
