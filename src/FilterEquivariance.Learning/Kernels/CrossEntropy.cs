using System.Runtime.Intrinsics;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Cross-entropy of a softmax over rows and a target class for each; the probabilities are never stored.</summary>
/// <remarks>
/// With weight w of the classes and smoothing ε, row x with target t loses (1 − ε) w[t] (l − x[t]) + ε/C Σ w[c] (l − x[c]), where l = log Σ exp x and C is the number of classes.
/// A row whose target is <paramref name="ignored"/> loses nothing. Whoever takes the mean divides by the sum of the weights of targets.
/// </remarks>
internal readonly unsafe struct CrossEntropy(int rows, int classes, float* logits, long* targets, float* weights = null, long ignored = -100, float smoothing = 0)
{
    private int RowCount => rows;

    private int Classes => classes;

    /// <summary>The loss of each row, the weight of its target (0 if it is ignored), and log Σ exp, which the way back needs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A target is neither a class nor ignored; nothing is written.</exception>
    public void Forward(float* losses, float* targetWeights, float* logSumExp)
    {
        for (var row = 0; row < rows; row++)
        {
            if (targets[row] != ignored && (targets[row] < 0 || targets[row] >= classes))
                throw new ArgumentOutOfRangeException(nameof(targets), targets[row], $"Target {targets[row]} of row {row} is not a class: there are {classes}.");
        }

        Workers.Run(Rows.Pieces(rows, classes), new ForwardPieces(this, losses, targetWeights, logSumExp));
    }

    /// <summary>The gradient of the logits, which it may overwrite, for the gradient <paramref name="upstream"/> of the loss of each row.</summary>
    public void Backward(float* logSumExp, float* upstream, float* gradient)
        => Workers.Run(Rows.Pieces(rows, classes), new BackwardPieces(this, logSumExp, upstream, gradient));

    private float Weight(long target) => target == ignored ? 0 : weights == null ? 1 : weights[target];

    private float TotalWeight()
    {
        if (weights == null)
            return classes;
        var total = 0f;
        for (var i = 0; i < classes; i++)
            total += weights[i];
        return total;
    }

    private void ForwardRows(int start, int end, float* losses, float* targetWeights, float* logSumExp)
    {
        var spread = smoothing / classes;
        var total = spread > 0 ? TotalWeight() : 0;
        for (var row = start; row < end; row++)
        {
            var x = logits + ((nint)row * classes);
            var logarithm = logSumExp[row] = Softmax.LogSumExp(x, classes);
            var weight = targetWeights[row] = Weight(targets[row]);
            losses[row] = targets[row] == ignored ? 0 : (1 - smoothing) * weight * (logarithm - x[targets[row]]);
            if (spread > 0 && targets[row] != ignored)
                losses[row] += spread * ((total * logarithm) - WeightedSum(x));
        }
    }

    private float WeightedSum(float* x)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < classes; i += VectorMath.Width)
            sum += VectorMath.Load(x + i, classes - i) * (weights == null ? Vector256<float>.One : VectorMath.Load(weights + i, classes - i));
        return VectorMath.Sum(sum);
    }

    private void BackwardRows(int start, int end, float* logSumExp, float* upstream, float* gradient)
    {
        var spread = smoothing / classes;
        var total = spread > 0 ? TotalWeight() : 0;
        for (var row = start; row < end; row++)
        {
            var x = logits + ((nint)row * classes);
            var result = gradient + ((nint)row * classes);
            if (targets[row] == ignored)
            {
                new Span<float>(result, classes).Clear();
                continue;
            }

            var onTarget = (1 - smoothing) * Weight(targets[row]) * upstream[row];
            var probability = Vector256.Create(onTarget + (spread * total * upstream[row]));
            var onAll = Vector256.Create(spread * upstream[row]);
            var logarithm = Vector256.Create(logSumExp[row]);
            for (var i = 0; i < classes; i += VectorMath.Width)
            {
                var value = VectorMath.Exp(VectorMath.Load(x + i, classes - i) - logarithm) * probability;
                if (spread > 0)
                    value -= onAll * (weights == null ? Vector256<float>.One : VectorMath.Load(weights + i, classes - i));
                VectorMath.Store(value, result + i, classes - i);
            }

            result[targets[row]] -= onTarget;
        }
    }

    private readonly struct ForwardPieces(CrossEntropy of, float* losses, float* targetWeights, float* logSumExp) : IPieces
    {
        public void Run(int piece)
        {
            var (start, end) = Rows.Of(piece, of.RowCount, of.Classes);
            of.ForwardRows(start, end, losses, targetWeights, logSumExp);
        }
    }

    private readonly struct BackwardPieces(CrossEntropy of, float* logSumExp, float* upstream, float* gradient) : IPieces
    {
        public void Run(int piece)
        {
            var (start, end) = Rows.Of(piece, of.RowCount, of.Classes);
            of.BackwardRows(start, end, logSumExp, upstream, gradient);
        }
    }
}
