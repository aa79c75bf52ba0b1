using System.Numerics;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Between which numbers a whole number lies, as its type and the operations it comes from tell: <c>x &amp; 7</c> between 0 and 7.</summary>
/// <param name="magnitudes">Knows the values of variables.</param>
internal sealed class Intervals(Magnitudes magnitudes)
{
    private const int MaxDepth = 8;

    /// <summary>The least and the greatest number it can be; null for what is no whole number.</summary>
    public (BigInteger Low, BigInteger High)? Of(Operation operation) => Of(operation, MaxDepth);

    private (BigInteger Low, BigInteger High)? Of(Operation operation, int depth)
    {
        if (OfType(operation.Type.Kind) is not var (least, greatest))
            return null;
        // What does not fit wraps around, or throws.
        return depth > 0 && Exact(operation, depth - 1) is var (low, high) && low >= least && high <= greatest ? (low, high) : (least, greatest);
    }

    private (BigInteger Low, BigInteger High)? Exact(Operation operation, int depth)
    {
        switch (operation)
        {
            case Operation.Constant { Value: int or long or short or sbyte or byte or ushort or uint or char } n:
                return Just(n.Value is char c ? c : System.Convert.ToInt64(n.Value));
            case Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.Numeric } n:
                return Of(n.Operand, depth);
            case Operation.Conditional n:
                return Either(Of(n.WhenTrue, depth), Of(n.WhenFalse, depth));
            case Operation.Switch n:
                return n.Arms.Select(arm => Of(arm.Result, depth)).Aggregate(Either);
            case Operation.Read n when magnitudes.ValuesOf(n.Variable) is { } values:
                return values.Select(value => Of(value, depth)).Aggregate(Either);
            case Operation.Binary n:
                return Of(n.Left, depth) is var (a, b) && Of(n.Right, depth) is var (c1, d) ? Combined(n, (a, b), (c1, d)) : null;
            case Operation.LibraryCall { Operands: [var number] } n when n.Id.StartsWith("M:System.Math.Abs(", StringComparison.Ordinal):
                return Of(number, depth) is var (low, high) ? (low > 0 ? low : high < 0 ? -high : 0, BigInteger.Max(BigInteger.Abs(low), BigInteger.Abs(high))) : null;
            case Operation.LibraryCall { Operands: [var one, var other] } n when n.Id.StartsWith("M:System.Math.Max(", StringComparison.Ordinal) || n.Id.StartsWith("M:System.Math.Min(", StringComparison.Ordinal):
                if (Of(one, depth) is not var (low1, high1) || Of(other, depth) is not var (low2, high2))
                    return null;
                return n.Name == "Max" ? (BigInteger.Max(low1, low2), BigInteger.Max(high1, high2)) : (BigInteger.Min(low1, low2), BigInteger.Min(high1, high2));
            case Operation.LibraryCall { Operands: [_, var least, var greatest] } n when n.Id.StartsWith("M:System.Math.Clamp(", StringComparison.Ordinal):
                return Of(least, depth) is var (bottom, _) && Of(greatest, depth) is var (_, top) ? (bottom, top) : null;
            case Operation.LibraryCall n when ModelTable.TryGet(n.Id, out var model) && model!.Shape is Shape.Count:
                return (0, int.MaxValue);
            default:
                return null;
        }
    }

    // The exact result, which may have no place in the type.
    private static (BigInteger Low, BigInteger High)? Combined(Operation.Binary n, (BigInteger Low, BigInteger High) a, (BigInteger Low, BigInteger High) b)
    {
        switch (n.Operator)
        {
            case BinaryOperator.Add:
                return (a.Low + b.Low, a.High + b.High);
            case BinaryOperator.Subtract:
                return (a.Low - b.High, a.High - b.Low);
            case BinaryOperator.Multiply:
                BigInteger[] products = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
                return (products.Min(), products.Max());
            case BinaryOperator.And when a.Low >= 0 || b.Low >= 0:
                return (0, a.Low < 0 ? b.High : b.Low < 0 ? a.High : BigInteger.Min(a.High, b.High));
            // The remainder has the sign of the dividend and is smaller than the divisor.
            case BinaryOperator.Remainder when b.Low > 0:
                return (a.Low >= 0 ? 0 : BigInteger.Max(a.Low, 1 - b.High), a.High <= 0 ? 0 : BigInteger.Min(a.High, b.High - 1));
            case BinaryOperator.Divide when b.Low > 0:
                return (BigInteger.Min(a.Low / b.Low, a.Low / b.High), BigInteger.Max(a.High / b.Low, a.High / b.High));
            case BinaryOperator.ShiftRight or BinaryOperator.UnsignedShiftRight when a.Low >= 0:
                return b is { Low: var least, High: var most } && least == most && least >= 0 && least < 32 ? (a.Low >> (int)least, a.High >> (int)least) : (0, a.High);
            default:
                return null;
        }
    }

    private static (BigInteger Low, BigInteger High) Just(BigInteger value) => (value, value);

    private static (BigInteger Low, BigInteger High)? Either((BigInteger Low, BigInteger High)? a, (BigInteger Low, BigInteger High)? b) =>
        a is var (low1, high1) && b is var (low2, high2) ? (BigInteger.Min(low1, low2), BigInteger.Max(high1, high2)) : null;

    private static (BigInteger Low, BigInteger High)? OfType(TypeKind kind) => kind switch
    {
        TypeKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        TypeKind.Int16 => (short.MinValue, short.MaxValue),
        TypeKind.Int32 => (int.MinValue, int.MaxValue),
        TypeKind.Int64 => (long.MinValue, long.MaxValue),
        TypeKind.Byte => (0, byte.MaxValue),
        TypeKind.UInt16 or TypeKind.Char => (0, ushort.MaxValue),
        TypeKind.UInt32 => (0, uint.MaxValue),
        TypeKind.UInt64 => (0, ulong.MaxValue),
        _ => null,
    };
}
