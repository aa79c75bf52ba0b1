using System.Globalization;

namespace FilterEquivariance;

/// <summary>One traversal of a list that emits every element a fixed number of times.</summary>
public sealed record Pass
{
    /// <summary>Makes a pass.</summary>
    /// <param name="direction">The direction.</param>
    /// <param name="copies">How often each element is emitted; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="copies"/> is less than 1, or <paramref name="direction"/> is no direction.</exception>
    public Pass(Direction direction, int copies = 1)
    {
        if (direction is not (Direction.Forward or Direction.Backward))
            throw new ArgumentOutOfRangeException(nameof(direction));
        if (copies < 1)
            throw new ArgumentOutOfRangeException(nameof(copies), "a pass emits each element at least once");
        Direction = direction;
        Copies = copies;
    }

    /// <summary>The direction.</summary>
    public Direction Direction { get; }

    /// <summary>How often each element is emitted.</summary>
    public int Copies { get; }

    /// <summary><c>F</c>, <c>B</c>, <c>F^2</c>, …</summary>
    public override string ToString() =>
        (Direction == Direction.Forward ? "F" : "B") + (Copies == 1 ? "" : "^" + Copies.ToString(CultureInfo.InvariantCulture));

    internal Pass Scaled(int factor) => new(Direction, checked(Copies * factor));

    internal Pass Turned() => new(Direction == Direction.Forward ? Direction.Backward : Direction.Forward, Copies);
}
