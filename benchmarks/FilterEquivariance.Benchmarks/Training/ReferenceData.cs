using static TorchSharp.torch;

namespace FilterEquivariance.Benchmarks.Training;

/// <summary>
/// Data and first values that another program can repeat: bits(n) is the n-th output of SplitMix64 started at 0 (Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", 2014). <c>benchmarks/pytorch/train_throughput.py</c> says the same in Python.
/// </summary>
internal static class ReferenceData
{
    public const int Rows = 64;
    public const int Time = 64;
    public const int Vocabulary = 64;

    /// <summary>Inputs and targets [rows, time] of a step: the second half of a row of 65 repeats the first.</summary>
    public static (Tensor Inputs, Tensor Targets) Batch(long step)
    {
        var inputs = new long[Rows * Time];
        var targets = new long[Rows * Time];
        for (var row = 0; row < Rows; row++)
        {
            for (var time = 0; time <= Time; time++)
            {
                var token = (long)(Bits((ulong)((((Rows * step) + row) * 64) + (time % 32))) >> 58);
                if (time < Time)
                    inputs[(row * Time) + time] = token;
                if (time > 0)
                    targets[(row * Time) + time - 1] = token;
            }
        }

        return (tensor(inputs, [Rows, Time]), tensor(targets, [Rows, Time]));
    }

    /// <summary>Sets all parameters: biases 0, weights of norms 1, the rest spread evenly about 0.</summary>
    public static void Initialise(nn.Module model)
    {
        using var off = no_grad();
        var number = 0UL;
        foreach (var (name, parameter) in model.named_parameters())
        {
            number++;
            if (name.Contains("bias", StringComparison.Ordinal))
                parameter.zero_();
            else if (name.Contains("norm", StringComparison.Ordinal))
                parameter.fill_(1);
            else
                parameter.data<float>().CopyFrom(Spread(number, parameter, name.StartsWith("token", StringComparison.Ordinal) || name.StartsWith("position", StringComparison.Ordinal)));
        }
    }

    private static float[] Spread(ulong number, Tensor parameter, bool isEmbedding)
    {
        var bound = isEmbedding ? 0.05 : Math.Pow(parameter.shape[1], -0.5);
        return [.. Enumerable.Range(0, (int)parameter.numel()).Select(element => (float)(((2 * ((Bits((number << 32) + (ulong)element) >> 40) / (double)(1 << 24))) - 1) * bound))];
    }

    private static ulong Bits(ulong counter)
    {
        var bits = (counter + 1) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
