using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A plain recurrent network (Elman, 1990), with the weights and names of PyTorch's.</summary>
    public sealed class RNN : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private readonly RecurrentLayers _layers;
        private readonly nn.NonLinearities _function;

        internal RNN(long inputs, long width, long layers, nn.NonLinearities function, bool bias, bool batchFirst, double dropout, bool bidirectional, ScalarType? type)
            : base(nameof(RNN)) => (_layers, _function) = (new(this, TanhCell.Gates, inputs, width, layers, bias, batchFirst, dropout, bidirectional, type), function);

        /// <summary>The hidden states of the last layer after each step; the last hidden states of all layers.</summary>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
        {
            var (output, hidden, _) = _function == nn.NonLinearities.Tanh ? _layers.Run<TanhCell>(input, h0, null, training) : _layers.Run<ReluCell>(input, h0, null, training);
            return (output, hidden);
        }

        /// <inheritdoc cref="forward"/>
        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

        /// <summary>There is nothing to do: weights are used where they lie.</summary>
        public void flatten_parameters()
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The functions of a plain recurrent network.</summary>
            public enum NonLinearities
            {
                ReLU = 0,
                Tanh = 1,
            }

            /// <summary>A plain recurrent network (Elman, 1990). Between layers, in training, there can be dropout.</summary>
            public static Modules.RNN RNN(
                long inputSize, long hiddenSize, long numLayers = 1, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, bool batchFirst = false, double dropout = 0.0,
                bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, nonLinearity, bias, batchFirst, dropout, bidirectional, dtype);
        }
    }
}
