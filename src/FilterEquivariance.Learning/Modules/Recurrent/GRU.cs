using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A recurrent network with gates (arXiv 1406.1078), with the weights and names of PyTorch's.</summary>
    public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private readonly RecurrentLayers _layers;

        internal GRU(long inputs, long width, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional, ScalarType? type)
            : base(nameof(GRU)) => _layers = new(this, GruCell.Gates, inputs, width, layers, bias, batchFirst, dropout, bidirectional, type);

        /// <summary>The hidden states of the last layer after each step; the last hidden states of all layers.</summary>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
        {
            var (output, hidden, _) = _layers.Run<GruCell>(input, h0, null, training);
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
            /// <summary>A recurrent network with gates (arXiv 1406.1078). Between layers, in training, there can be dropout.</summary>
            public static Modules.GRU GRU(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false,
                Device? device = null, ScalarType? dtype = null) => new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, dtype);
        }
    }
}
