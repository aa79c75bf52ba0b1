using System.Numerics;

namespace TorchSharp.Modules;

/// <summary>h = tanh(sum).</summary>
internal readonly unsafe struct TanhCell : IRecurrentCell
{
    public static int Gates => 1;

    public static int Kept => 0;

    public static bool HasMemory => false;

    public static bool IsSum => true;

    public static bool IsDirect => false;

    public static void Forward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var hidden = row.Of(row.Hidden, 0);
        TensorPrimitives.Add<T>(row.Of(row.Input, 0), row.Of(row.Recurrent, 0), hidden);
        TensorPrimitives.Tanh<T>(hidden, hidden);
    }

    public static void Backward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var at = 0; at < row.Width; at += Vector<T>.Count)
        {
            var left = row.Width - at;
            var hidden = Lanes.Load(row.Hidden + at, left);
            Lanes.Store(Lanes.Load(row.ToHidden + at, left) * (Vector<T>.One - (hidden * hidden)), row.Input + at, left);
        }
    }
}

/// <summary>h = max(sum, 0).</summary>
internal readonly unsafe struct ReluCell : IRecurrentCell
{
    public static int Gates => 1;

    public static int Kept => 0;

    public static bool HasMemory => false;

    public static bool IsSum => true;

    public static bool IsDirect => false;

    public static void Forward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var hidden = row.Of(row.Hidden, 0);
        TensorPrimitives.Add<T>(row.Of(row.Input, 0), row.Of(row.Recurrent, 0), hidden);
        TensorPrimitives.Max(hidden, T.Zero, hidden);
    }

    public static void Backward<T>(in RecurrentRow<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var at = 0; at < row.Width; at += Vector<T>.Count)
        {
            var left = row.Width - at;
            var isOpen = Vector.GreaterThan(Lanes.Load(row.Hidden + at, left), Vector<T>.Zero);
            Lanes.Store(Vector.ConditionalSelect(isOpen, Lanes.Load(row.ToHidden + at, left), Vector<T>.Zero), row.Input + at, left);
        }
    }
}
