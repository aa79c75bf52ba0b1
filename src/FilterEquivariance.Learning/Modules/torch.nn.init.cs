namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First values of parameters. All change the tensor and give it back.</summary>
        public static class init
        {
            // Beyond so many standard deviations a normal distribution has no weight that would show.
            private const double Reach = 9;

            /// <summary>What a gain is meant to make up for.</summary>
            public enum NonlinearityType
            {
                Linear = 0,
                Sigmoid = 7,
                Tanh = 8,
                ReLU = 9,
                LeakyReLU = 10,
            }

            /// <summary>Whether the inputs or the outputs count.</summary>
            public enum FanInOut
            {
                FanIn,
                FanOut,
            }

            /// <summary>By how much weights must be larger to make up for a function.</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                _ => 1,
            };

            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var off = no_grad();
                return tensor.fill_(val);
            }

            /// <summary>Uniform between two bounds.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                using var off = no_grad();
                using var scope = NewDisposeScope();
                return tensor.uniform_(low, high, generator);
            }

            /// <summary>Normal.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                using var off = no_grad();
                using var scope = NewDisposeScope();
                return tensor.normal_(mean, std, generator);
            }

            /// <summary>Normal, but only between two bounds.</summary>
            /// <exception cref="ArgumentException">Between the bounds there is nothing of the distribution.</exception>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0.0, double std = 1.0, double a = -2.0, double b = 2.0, Generator? generator = null)
            {
                using var off = no_grad();
                using var scope = NewDisposeScope();
                var (low, high) = (Math.Max((a - mean) / std, -Reach), Math.Min((b - mean) / std, Reach));
                if (!(low < high))
                    throw new ArgumentException($"trunc_normal_: a normal distribution of mean {mean} and deviation {std} has nothing between {a} and {b}", nameof(a));

                // Uniform numbers are kept in proportion to the density.
                var top = Math.Clamp(0, low, high);
                var values = new double[tensor.numel()];
                for (var filled = 0; filled < values.Length;)
                {
                    var draws = rand([2 * (values.Length - filled)], float64, generator: generator).Span<double>();
                    for (var at = 0; at < draws.Length; at += 2)
                    {
                        var x = low + (draws[at] * (high - low));
                        if (draws[at + 1] < Math.Exp(((top * top) - (x * x)) / 2))
                            values[filled++] = Math.Clamp(mean + (std * x), a, b);
                    }
                }

                return tensor.copy_(torch.tensor(values, tensor.shape));
            }

            /// <summary>Uniform, of variance 2 gain² / (inputs + outputs) (Glorot and Bengio, AISTATS 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal, of variance 2 gain² / (inputs + outputs) (Glorot and Bengio, AISTATS 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) => normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>Uniform, of variance gain² / inputs (arXiv 1502.01852); <c>a</c> is the slope of a leaky ReLU for negative numbers.</summary>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal, of variance gain² / inputs (arXiv 1502.01852); <c>a</c> is the slope of a leaky ReLU for negative numbers.</summary>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Rows, or columns where there are fewer, of length gain at right angles to each other, no direction preferred (arXiv 1312.6120).</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                if (tensor.Rank < 2)
                    throw new ArgumentException($"orthogonal_: a tensor of shape {Shape.Text(tensor.Sizes)} is no table");
                using var off = no_grad();
                using var scope = NewDisposeScope();
                var (rows, columns) = (tensor.Sizes[0], tensor.Count / Math.Max(1, tensor.Sizes[0]));
                var (count, length) = ((int)Math.Min(rows, columns), (int)Math.Max(rows, columns));
                var vectors = randn([count, length], float64);
                var numbers = vectors.Span<double>();
                for (var number = 0; number < count; number++)
                {
                    var vector = numbers.Slice(number * length, length);

                    // Twice: what rounding left in the first time goes in the second.
                    for (var time = 0; time < 2; time++)
                    {
                        for (var before = 0; before < number; before++)
                        {
                            var other = numbers.Slice(before * length, length);
                            TensorPrimitives.MultiplyAdd(other, -TensorPrimitives.Dot<double>(vector, other), vector, vector);
                        }

                        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<double>(vector), vector);
                    }
                }

                return tensor.copy_(((rows <= columns ? vectors : vectors.t()) * gain).reshape(tensor.shape));
            }

            /// <summary>How many inputs an output has, and how many outputs an input.</summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                if (tensor.Rank < 2)
                    throw new ArgumentException($"a tensor of shape {Shape.Text(tensor.Sizes)} has no inputs and outputs: it must have two dimensions or more");
                var field = Shape.Count(tensor.Sizes[2..]);
                return (tensor.Sizes[1] * field, tensor.Sizes[0] * field);
            }

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (inputs, outputs) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / Math.Max(1, inputs + outputs));
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (inputs, outputs) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(Math.Max(1, mode == FanInOut.FanIn ? inputs : outputs));
            }
        }
    }
}
