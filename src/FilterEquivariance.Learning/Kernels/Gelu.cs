using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>The exponential function.</summary>
internal readonly struct Exp : IUnary
{
    public static Vector256<float> Apply(Vector256<float> x) => VectorMath.Exp(x);
}

/// <summary>The error function.</summary>
internal readonly struct Erf : IUnary
{
    public static Vector256<float> Apply(Vector256<float> x) => VectorMath.Erf(x);
}

/// <summary>x Φ(x), where Φ is the distribution function of the normal distribution, by the error function.</summary>
internal readonly unsafe struct Gelu : IUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Apply(Vector256<float> x) => x * Distribution(x, Bell(x));

    /// <summary>
    /// A bias and the function behind a matrix product in one go: <c>x[r, i] += bias[i]</c>, <c>result[r, i] = gelu(x[r, i])</c>.
    /// </summary>
    public static void AddBias(int rows, int width, float* x, float* bias, float* result)
        => Workers.Run(Rows.Pieces(rows, width), new BiasPieces(rows, width, x, bias, result));

    /// <summary>exp(−x²/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Bell(Vector256<float> x) => VectorMath.ExpBelow(x * x * Vector256.Create(-0.5f));

    /// <summary>Φ(x), by its smaller tail so that nothing cancels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Distribution(Vector256<float> x, Vector256<float> bell)
    {
        var tail = Vector256.Create(0.5f) * VectorMath.ErrorTail(Vector256.Abs(x) * Vector256.Create(0.707106781f), bell);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, default), tail, Vector256<float>.One - tail);
    }

    private readonly struct BiasPieces(int rows, int width, float* x, float* bias, float* result) : IPieces
    {
        public void Run(int piece)
        {
            var (start, end) = Rows.Of(piece, rows, width);
            for (var row = start; row < end; row++)
            {
                var offset = (nint)row * width;
                for (var i = 0; i < width; i += VectorMath.Width)
                {
                    var sum = VectorMath.Load(x + offset + i, width - i) + VectorMath.Load(bias + i, width - i);
                    VectorMath.Store(sum, x + offset + i, width - i);
                    VectorMath.Store(Apply(sum), result + offset + i, width - i);
                }
            }
        }
    }
}

/// <summary>What comes back through <see cref="Gelu"/>: y (Φ(x) + x φ(x)) for the input x and the gradient y of the result.</summary>
internal readonly struct GeluGradient : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Apply(Vector256<float> x, Vector256<float> y)
    {
        var bell = Gelu.Bell(x);
        return y * Vector256.MultiplyAddEstimate(x * bell, Vector256.Create(0.398942280f), Gelu.Distribution(x, bell));
    }
}
