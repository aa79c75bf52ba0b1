using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The last dimensions brought to mean 0 and variance 1, then times weight, plus bias (arXiv 1607.06450).</summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal LayerNorm(long[] shape, double eps, Parameter? weight, Parameter? bias)
            : base(nameof(LayerNorm))
        {
            (normalized_shape, this.eps, elementwise_affine) = (shape, eps, weight is not null);
            (_weight, _bias) = (weight, bias);
            RegisterComponents();
        }

        public Parameter weight
        {
            get => _weight!;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        public Parameter? bias
        {
            get => _bias;
            set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
        }

        public long[] normalized_shape { get; set; }

        public double eps { get; set; }

        public bool elementwise_affine { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, normalized_shape, _weight, _bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The last dimensions brought to mean 0 and variance 1, then times weight, plus bias (arXiv 1607.06450).</summary>
            public static Modules.LayerNorm LayerNorm(
                long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(
                    [.. normalized_shape], eps,
                    elementwise_affine ? Parameter(ones(normalized_shape, dtype)) : null,
                    elementwise_affine && bias ? Parameter(zeros(normalized_shape, dtype)) : null);

            /// <inheritdoc cref="LayerNorm(long[], double, bool, bool, Device?, ScalarType?)"/>
            public static Modules.LayerNorm LayerNorm(
                long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                LayerNorm([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}
