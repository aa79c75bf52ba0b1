using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>Built-in arithmetic on boxed numbers, as C# defines it. Operands of different types are promoted.</summary>
internal static class Arithmetic
{
    public static object Apply(BinaryOperator op, object left, object right, bool isChecked)
    {
        if (op is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight or BinaryOperator.UnsignedShiftRight)
            return Shift(op, Promoted(left), (int)NumericConversion.To(right, TypeKind.Int32, isChecked: false));
        try
        {
            if (left is int i && right is int j)
                return Int32(op, i, j, isChecked);
            var kind = CommonKind(left, right);
            object a = NumericConversion.To(left, kind, isChecked: false);
            object b = NumericConversion.To(right, kind, isChecked: false);
            return (a, b) switch
            {
                (int x, int y) => Int32(op, x, y, isChecked),
                (long x, long y) => Int64(op, x, y, isChecked),
                (uint x, uint y) => UInt32(op, x, y, isChecked),
                (ulong x, ulong y) => UInt64(op, x, y, isChecked),
                (double x, double y) => Double(op, x, y),
                (float x, float y) => Single(op, x, y),
                (decimal x, decimal y) => Decimal(op, x, y),
                _ => throw Refuse(op),
            };
        }
        catch (OverflowException)
        {
            throw new EvaluationException("OverflowException");
        }
        catch (DivideByZeroException)
        {
            throw new EvaluationException("DivideByZeroException");
        }
    }

    public static object Negate(object value, bool isChecked)
    {
        try
        {
            return Promoted(value) switch
            {
                int v => isChecked ? checked(-v) : unchecked(-v),
                uint v => -(long)v,
                long v => isChecked ? checked(-v) : unchecked(-v),
                float v => -v,
                double v => -v,
                decimal v => -v,
                _ => throw new RefusedException("a negation"),
            };
        }
        catch (OverflowException)
        {
            throw new EvaluationException("OverflowException");
        }
    }

    public static object Complement(object value) => Promoted(value) switch
    {
        int v => ~v,
        uint v => ~v,
        long v => ~v,
        ulong v => ~v,
        _ => throw new RefusedException("a complement"),
    };

    /// <summary>Small integers and chars as <c>int</c>.</summary>
    public static object Promoted(object value) =>
        value is char or sbyte or byte or short or ushort ? NumericConversion.To(value, TypeKind.Int32, isChecked: false) : value;

    /// <summary>The type in which C# compares or combines two numbers.</summary>
    public static TypeKind CommonKind(object left, object right)
    {
        if (left is int && right is int)
            return TypeKind.Int32;
        object a = Promoted(left);
        object b = Promoted(right);
        if (a is decimal || b is decimal)
            return TypeKind.Decimal;
        if (a is double || b is double)
            return TypeKind.Double;
        if (a is float || b is float)
            return TypeKind.Single;
        if (a is ulong || b is ulong)
            return TypeKind.UInt64;
        if (a is long || b is long)
            return TypeKind.Int64;
        if (a is uint && b is uint)
            return TypeKind.UInt32;
        return a is uint || b is uint ? TypeKind.Int64 : TypeKind.Int32;
    }

    private static object Int32(BinaryOperator op, int a, int b, bool isChecked) => op switch
    {
        BinaryOperator.Add => isChecked ? checked(a + b) : unchecked(a + b),
        BinaryOperator.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
        BinaryOperator.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
        BinaryOperator.Divide => Divisible(a == int.MinValue, b) ? a / b : 0,
        BinaryOperator.Remainder => Divisible(a == int.MinValue, b) ? a % b : 0,
        BinaryOperator.And => a & b,
        BinaryOperator.Or => a | b,
        BinaryOperator.Xor => a ^ b,
        _ => throw Refuse(op),
    };

    private static object Int64(BinaryOperator op, long a, long b, bool isChecked) => op switch
    {
        BinaryOperator.Add => isChecked ? checked(a + b) : unchecked(a + b),
        BinaryOperator.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
        BinaryOperator.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
        BinaryOperator.Divide => Divisible(a == long.MinValue, b) ? a / b : 0,
        BinaryOperator.Remainder => Divisible(a == long.MinValue, b) ? a % b : 0,
        BinaryOperator.And => a & b,
        BinaryOperator.Or => a | b,
        BinaryOperator.Xor => a ^ b,
        _ => throw Refuse(op),
    };

    private static object UInt32(BinaryOperator op, uint a, uint b, bool isChecked) => op switch
    {
        BinaryOperator.Add => isChecked ? checked(a + b) : unchecked(a + b),
        BinaryOperator.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
        BinaryOperator.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
        BinaryOperator.Divide => a / b,
        BinaryOperator.Remainder => a % b,
        BinaryOperator.And => a & b,
        BinaryOperator.Or => a | b,
        BinaryOperator.Xor => a ^ b,
        _ => throw Refuse(op),
    };

    private static object UInt64(BinaryOperator op, ulong a, ulong b, bool isChecked) => op switch
    {
        BinaryOperator.Add => isChecked ? checked(a + b) : unchecked(a + b),
        BinaryOperator.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
        BinaryOperator.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
        BinaryOperator.Divide => a / b,
        BinaryOperator.Remainder => a % b,
        BinaryOperator.And => a & b,
        BinaryOperator.Or => a | b,
        BinaryOperator.Xor => a ^ b,
        _ => throw Refuse(op),
    };

    private static object Double(BinaryOperator op, double a, double b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Remainder => a % b,
        _ => throw Refuse(op),
    };

    private static object Single(BinaryOperator op, float a, float b) => op switch
    {
        BinaryOperator.Add => (float)(a + b),
        BinaryOperator.Subtract => (float)(a - b),
        BinaryOperator.Multiply => (float)(a * b),
        BinaryOperator.Divide => (float)(a / b),
        BinaryOperator.Remainder => (float)(a % b),
        _ => throw Refuse(op),
    };

    private static object Decimal(BinaryOperator op, decimal a, decimal b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Remainder => a % b,
        _ => throw Refuse(op),
    };

    private static object Shift(BinaryOperator op, object left, int amount) => (op, left) switch
    {
        (BinaryOperator.ShiftLeft, int v) => v << amount,
        (BinaryOperator.ShiftLeft, uint v) => v << amount,
        (BinaryOperator.ShiftLeft, long v) => v << amount,
        (BinaryOperator.ShiftLeft, ulong v) => v << amount,
        (BinaryOperator.ShiftRight, int v) => v >> amount,
        (_, uint v) => v >> amount,
        (BinaryOperator.ShiftRight, long v) => v >> amount,
        (_, ulong v) => v >> amount,
        (BinaryOperator.UnsignedShiftRight, int v) => v >>> amount,
        (BinaryOperator.UnsignedShiftRight, long v) => v >>> amount,
        _ => throw Refuse(op),
    };

    // The smallest integer divided by −1 overflows in every context, and so does its remainder.
    private static bool Divisible(bool isMinimum, long divisor)
    {
        if (divisor == 0)
            throw new EvaluationException("DivideByZeroException");
        if (isMinimum && divisor == -1)
            throw new EvaluationException("OverflowException");
        return true;
    }

    private static RefusedException Refuse(BinaryOperator op) => new($"the operator {op} on these operands");
}
