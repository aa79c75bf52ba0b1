using System.Numerics;

namespace TorchSharp.Modules;

/// <summary>r, z = σ(sums), n = tanh(input + r · recurrent), h = (1 − z) n + z h (arXiv 1406.1078). Gates in the order r, z, n.</summary>
internal readonly unsafe struct GruCell : IRecurrentCell
{
    public static int Gates => 3;

    // r, z, n, and the recurrent part of n.
    public static int Kept => 4;

    public static bool HasMemory => false;

    public static bool IsSum => false;

    public static bool IsDirect => true;

    public static void Forward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var gates = row.Of(row.Kept, 0, 2);
        TensorPrimitives.Add<T>(row.Of(row.Input, 0, 2), row.Of(row.Recurrent, 0, 2), gates);
        TensorPrimitives.Sigmoid<T>(gates, gates);
        var recurrent = row.Of(row.Recurrent, 2);
        recurrent.CopyTo(row.Of(row.Kept, 3));
        var content = row.Of(row.Kept, 2);
        TensorPrimitives.MultiplyAdd<T>(row.Of(row.Kept, 0), recurrent, row.Of(row.Input, 2), content);
        TensorPrimitives.Tanh<T>(content, content);
        var hidden = row.Of(row.Hidden, 0);
        TensorPrimitives.Subtract<T>(row.Of(row.HiddenBefore, 0), content, hidden);
        TensorPrimitives.MultiplyAdd<T>(hidden, row.Of(row.Kept, 1), content, hidden);
    }

    public static void Backward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var width = row.Width;
        for (var at = 0; at < width; at += Vector<T>.Count)
        {
            var left = width - at;
            var r = Lanes.Load(row.Kept + at, left);
            var z = Lanes.Load(row.Kept + width + at, left);
            var n = Lanes.Load(row.Kept + (2 * width) + at, left);
            var toHidden = Lanes.Load(row.ToHidden + at, left);
            var toContent = toHidden * (Vector<T>.One - z) * (Vector<T>.One - (n * n));
            var toReset = toContent * Lanes.Load(row.Kept + (3 * width) + at, left) * r * (Vector<T>.One - r);
            var toUpdate = toHidden * (Lanes.Load(row.HiddenBefore + at, left) - n) * z * (Vector<T>.One - z);
            Lanes.Store(toReset, row.Input + at, left);
            Lanes.Store(toUpdate, row.Input + width + at, left);
            Lanes.Store(toContent, row.Input + (2 * width) + at, left);
            Lanes.Store(toReset, row.Recurrent + at, left);
            Lanes.Store(toUpdate, row.Recurrent + width + at, left);
            Lanes.Store(toContent * r, row.Recurrent + (2 * width) + at, left);
            Lanes.Store(toHidden * z, row.ToHidden + at, left);
        }
    }
}
