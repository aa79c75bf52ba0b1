using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Bits of integers, counted and turned; BitOperations is no part of the platform this compiles against.</summary>
internal static class Bits
{
    public static Meaning PopCount(bool isOwn = false) => Counted(isOwn, (bits, _) => Count(bits));

    public static Meaning LeadingZeroCount(bool isOwn = false) => Counted(isOwn, (bits, width) => width - Length(bits));

    public static Meaning TrailingZeroCount(bool isOwn = false) => Counted(isOwn, (bits, width) => bits == 0 ? width : Length(bits & (~bits + 1)) - 1);

    /// <summary>Of nothing 0; the numeric types refuse negative numbers.</summary>
    public static Meaning Log2(bool isOwn = false) => (context, operands) =>
        isOwn && operands[0] is (sbyte or short or int or long) and var number && System.Convert.ToInt64(number) < 0
            ? throw Error.ArgumentOutOfRange
            : Counted(isOwn, (bits, _) => Math.Max(Length(bits) - 1, 0))(context, operands);

    public static object? IsPow2(MeaningContext context, object?[] operands) => operands[0] switch
    {
        ulong number => Count(number) == 1,
        IConvertible number => number.ToInt64(null) > 0 && Count((ulong)number.ToInt64(null)) == 1,
        _ => throw new RefusedException("a number of another kind"),
    };

    public static Meaning Rotate(bool left) => (_, operands) =>
    {
        var (bits, width) = Read(operands[0]);
        int turns = (left ? Operand.Int32(operands[1]) : -(long)Operand.Int32(operands[1])) is var by ? (int)(((by % width) + width) % width) : 0;
        ulong turned = turns == 0 ? bits : (bits << turns) | (bits >> (width - turns));
        return Represent(turned, operands[0]!);
    };

    private static Meaning Counted(bool isOwn, Func<ulong, int, int> count) => (_, operands) =>
    {
        var (bits, width) = Read(operands[0]);
        int number = count(bits, width);
        return isOwn ? Represent((ulong)number, operands[0]!) : number;
    };

    private static (ulong Bits, int Width) Read(object? number) => unchecked(number switch
    {
        byte value => (value, 8),
        sbyte value => ((byte)value, 8),
        short value => ((ushort)value, 16),
        ushort value => (value, 16),
        int value => ((uint)value, 32),
        uint value => (value, 32),
        long value => ((ulong)value, 64),
        ulong value => (value, 64),
        _ => throw new RefusedException("a number of another kind"),
    });

    private static object Represent(ulong bits, object like) => unchecked(like switch
    {
        byte => (byte)bits,
        sbyte => (sbyte)bits,
        short => (short)bits,
        ushort => (ushort)bits,
        int => (int)bits,
        uint => (uint)bits,
        long => (long)bits,
        _ => (object)bits,
    });

    private static int Count(ulong bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
            count++;
        return count;
    }

    private static int Length(ulong bits)
    {
        int length = 0;
        for (; bits != 0; bits >>= 1)
            length++;
        return length;
    }
}
