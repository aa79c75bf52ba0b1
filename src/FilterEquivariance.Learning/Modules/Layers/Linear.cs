using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x × weightᵀ + bias. At first, uniform within ±1/√(inputs).</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter _weight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal Linear(Parameter weight, Parameter? bias)
            : base(nameof(Linear))
        {
            (in_features, out_features) = (weight.size(1), weight.size(0));
            (_weight, _bias) = (weight, bias);
            RegisterComponents();
        }

        public Parameter weight
        {
            get => _weight;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        public Parameter? bias
        {
            get => _bias;
            set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
        }

        public long in_features { get; set; }

        public long out_features { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, _weight, _bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x × weightᵀ + bias. At first, uniform within ±1/√(inputs).</summary>
            public static Modules.Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
            {
                var weight = Parameter(init.kaiming_uniform_(empty([outputSize, inputSize], dtype), Math.Sqrt(5)));
                var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
                return new(weight, hasBias ? Parameter(init.uniform_(empty(outputSize, dtype), -bound, bound)) : null);
            }

            /// <summary>x × weightᵀ + bias.</summary>
            public static Modules.Linear Linear(Modules.Parameter weight, Modules.Parameter? bias = null) => new(weight, bias);
        }
    }
}
