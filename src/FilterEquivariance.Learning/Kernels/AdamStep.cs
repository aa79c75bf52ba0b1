using System.Runtime.Intrinsics;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>One step of Adam or AdamW on one parameter, in one pass over its memory.</summary>
/// <remarks>
/// D. Kingma and J. Ba, "Adam: a method for stochastic optimization", 2015; I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", 2019.
/// <paramref name="step"/> counts from 1. Decay that is decoupled (AdamW) shrinks the parameter; otherwise (Adam) it is added to the gradient.
/// </remarks>
internal readonly unsafe struct AdamStep(long step, double rate, double beta1, double beta2, double epsilon, double decay, bool decoupled)
{
    private readonly float _shrink = decoupled ? (float)(1 - (rate * decay)) : 1;
    private readonly float _decay = decoupled ? 0 : (float)decay;
    private readonly float _keepMean = (float)beta1;
    private readonly float _newMean = (float)(1 - beta1);
    private readonly float _keepSquare = (float)beta2;
    private readonly float _newSquare = (float)(1 - beta2);
    private readonly float _rate = (float)(rate / (1 - Math.Pow(beta1, step)));
    private readonly float _correction = (float)(1 / Math.Sqrt(1 - Math.Pow(beta2, step)));
    private readonly float _epsilon = (float)epsilon;

    /// <summary>Updates the parameter and the running means of its gradient and of the square of that.</summary>
    public void Apply(nint count, float* parameter, float* gradient, float* mean, float* square)
        => Workers.Run(Elementwise.PiecesOf(count), new Pieces(this, count, parameter, gradient, mean, square));

    private void Run(nint start, nint end, float* parameter, float* gradient, float* mean, float* square)
    {
        for (var at = start; at < end; at += VectorMath.Width)
        {
            var left = end - at;
            var value = VectorMath.Load(parameter + at, left);
            var slope = VectorMath.Load(gradient + at, left) + (value * Vector256.Create(_decay));
            var m = (VectorMath.Load(mean + at, left) * Vector256.Create(_keepMean)) + (slope * Vector256.Create(_newMean));
            var v = (VectorMath.Load(square + at, left) * Vector256.Create(_keepSquare)) + (slope * slope * Vector256.Create(_newSquare));
            VectorMath.Store(m, mean + at, left);
            VectorMath.Store(v, square + at, left);
            var scale = (Vector256.Sqrt(v) * Vector256.Create(_correction)) + Vector256.Create(_epsilon);
            VectorMath.Store((value * Vector256.Create(_shrink)) - (m * Vector256.Create(_rate) / scale), parameter + at, left);
        }
    }

    private readonly struct Pieces(AdamStep step, nint count, float* parameter, float* gradient, float* mean, float* square) : IPieces
    {
        public void Run(int piece)
            => step.Run(piece * (nint)Elementwise.Piece, Math.Min(count, (piece + (nint)1) * Elementwise.Piece), parameter, gradient, mean, square);
    }
}
