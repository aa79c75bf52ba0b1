using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A recurrent network with a memory (Hochreiter and Schmidhuber, 1997), with the weights and names of PyTorch's.</summary>
    public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
    {
        private readonly RecurrentLayers _layers;

        internal LSTM(long inputs, long width, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional, ScalarType? type)
            : base(nameof(LSTM)) => _layers = new(this, LstmCell.Gates, inputs, width, layers, bias, batchFirst, dropout, bidirectional, type);

        /// <summary>The hidden states of the last layer after each step; the last hidden states and memories of all layers.</summary>
        public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            var (output, hidden, memory) = _layers.Run<LstmCell>(input, h0_c0?.Item1, h0_c0?.Item2, training);
            return (output, hidden, memory!);
        }

        /// <inheritdoc cref="forward"/>
        public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

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
            /// <summary>A recurrent network with a memory (Hochreiter and Schmidhuber, 1997). Between layers, in training, there can be dropout.</summary>
            public static Modules.LSTM LSTM(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false,
                Device? device = null, ScalarType? dtype = null) => new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, dtype);
        }
    }
}
