using System.Numerics;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Work on all parameters of a model at once.</summary>
        public static class utils
        {
            // Sums of so many elements are made in their own type, the sum of these in double precision.
            private const int Piece = 4096;

            /// <summary>Scales all gradients down so that, seen as one vector, they have at most this norm.</summary>
            /// <param name="tensors">The parameters.</param>
            /// <param name="max_norm">The greatest norm.</param>
            /// <param name="norm_type">Which norm; infinity for the greatest element.</param>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                var gradients = Gradients(tensors);
                var total = 0.0;
                foreach (var gradient in gradients)
                {
                    var part = gradient.dtype == ScalarType.Float32 ? Powers<float>(gradient.Span<float>(), norm_type) : Powers<double>(gradient.Span<double>(), norm_type);
                    total = double.IsPositiveInfinity(norm_type) ? Math.Max(total, part) : total + part;
                }

                var norm = double.IsPositiveInfinity(norm_type) ? total : norm_type == 2 ? Math.Sqrt(total) : Math.Pow(total, 1 / norm_type);
                var factor = max_norm / (norm + 1e-6);
                if (factor >= 1)
                    return norm;
                foreach (var gradient in gradients)
                {
                    gradient.MarkChanged();
                    if (gradient.dtype == ScalarType.Float32)
                        TensorPrimitives.Multiply(gradient.Span<float>(), (float)factor, gradient.Span<float>());
                    else
                        TensorPrimitives.Multiply(gradient.Span<double>(), factor, gradient.Span<double>());
                }

                return norm;
            }

            /// <summary>Brings all elements of all gradients between −clip_value and clip_value.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                foreach (var gradient in Gradients(tensors))
                {
                    gradient.MarkChanged();
                    if (gradient.dtype == ScalarType.Float32)
                        TensorPrimitives.Clamp(gradient.Span<float>(), (float)-clip_value, (float)clip_value, gradient.Span<float>());
                    else
                        TensorPrimitives.Clamp(gradient.Span<double>(), -clip_value, clip_value, gradient.Span<double>());
                }
            }

            /// <summary>All elements of all parameters in one vector.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors) => cat([.. tensors.Select(parameter => parameter.reshape(-1))]);

            /// <summary>Copies the elements of a vector into parameters, as many as these have.</summary>
            /// <exception cref="ArgumentException">The vector has more or fewer elements.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                var list = tensors.ToList();
                var count = list.Sum(parameter => parameter.numel());
                if (vec.Rank != 1 || vec.Count != count)
                    throw new ArgumentException($"vector_to_parameters: a tensor of shape {Shape.Text(vec.Sizes)} does not fill {count} elements", nameof(vec));
                using var off = no_grad();
                using var scope = NewDisposeScope();
                var start = 0L;
                foreach (var parameter in list)
                {
                    parameter.copy_(vec.narrow(0, start, parameter.numel()).view(parameter.shape));
                    start += parameter.numel();
                }
            }

            private static List<Tensor> Gradients(IEnumerable<Parameter> parameters) =>
                [.. parameters.Select(parameter => parameter.Slot?.Gradient).OfType<Tensor>()];

            private static double Powers<T>(ReadOnlySpan<T> values, double power)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                var total = 0.0;
                for (; values.Length > 0; values = values[Math.Min(Piece, values.Length)..])
                {
                    var piece = values[..Math.Min(Piece, values.Length)];
                    if (power == 2)
                        total += double.CreateChecked(TensorPrimitives.SumOfSquares(piece));
                    else if (power == 1)
                        total += double.CreateChecked(TensorPrimitives.SumOfMagnitudes(piece));
                    else if (double.IsPositiveInfinity(power))
                        total = Math.Max(total, Math.Abs(double.CreateChecked(TensorPrimitives.MaxMagnitude(piece))));
                    else
                        total += Each(piece, power);
                }

                return total;
            }

            private static double Each<T>(ReadOnlySpan<T> values, double power)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                var total = 0.0;
                foreach (var value in values)
                    total += Math.Pow(Math.Abs(double.CreateChecked(value)), power);
                return total;
            }
        }
    }
}
