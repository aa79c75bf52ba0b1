using TorchSharp;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Gradients;

/// <summary>Gradients beside central differences, in double precision.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-6;

    /// <summary>Compares the gradients of every input with central differences of a weighted sum of the results.</summary>
    /// <param name="function">From tensors of double precision to one of them.</param>
    /// <param name="inputs">What it is applied to, of double precision.</param>
    public static void Agree(Func<Tensor[], Tensor> function, params Tensor[] inputs)
    {
        var random = new Random(11);
        using var scope = NewDisposeScope();
        var leaves = inputs.Select(input => input.clone().detach().requires_grad_()).ToArray();
        var result = function(leaves);
        var weights = Numbers(random, result.shape);
        (result * weights).sum().backward();
        for (var number = 0; number < inputs.Length; number++)
        {
            var gradient = leaves[number].grad is { } found ? found.data<double>().ToArray() : new double[inputs[number].numel()];
            for (var at = 0; at < gradient.Length; at++)
            {
                var difference = (At(number, at, Step) - At(number, at, -Step)) / (2 * Step);
                var scale = Math.Max(1, Math.Max(Math.Abs(difference), Math.Abs(gradient[at])));
                Assert.True(
                    Math.Abs(difference - gradient[at]) <= 1e-6 * scale,
                    $"input {number} of shape [{string.Join(", ", inputs[number].shape)}], element {at}: the gradient is {gradient[at]}, the difference {difference}");
            }
        }

        double At(int input, int element, double step)
        {
            using var inner = NewDisposeScope();
            using var off = no_grad();
            var moved = inputs.Select(one => one.clone()).ToArray();
            moved[input].bytes.Slice(element * 8, 8).AsDoubles()[0] += step;
            return (function(moved) * weights).sum().ToDouble();
        }
    }

    /// <summary>Random numbers between −1 and 1, a bit away from 0.</summary>
    public static Tensor Numbers(Random random, params long[] shape) =>
        tensor([.. Enumerable.Range(0, (int)shape.Aggregate(1L, (product, size) => product * size)).Select(_ => (random.NextDouble() + 0.05) * (random.Next(2) == 0 ? 1 : -1))], shape);

    private static Span<double> AsDoubles(this Span<byte> bytes) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, double>(bytes);
}
