using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Rows of a table by their numbers. At first, normally distributed; the row of the padding is 0 and learns nothing.</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly long? _padding;

        [ComponentName(Name = nameof(weight))]
        private Parameter _weight;

        internal Embedding(Parameter weight, long? padding)
            : base(nameof(Embedding))
        {
            (_weight, _padding) = (weight, padding);
            RegisterComponents();
        }

        public Parameter weight
        {
            get => _weight;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => Rows(_weight, input, "embedding", _padding ?? -1);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Rows of a table by their numbers. At first, normally distributed; the row of the padding, counted from either end, is 0 and learns nothing.</summary>
            /// <exception cref="NotSupportedException">Norms, frequencies and sparse gradients are not supported.</exception>
            public static Modules.Embedding Embedding(
                long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false,
                bool sparse = false, Device? device = null, ScalarType? dtype = null)
            {
                if (max_norm is not null || scale_grad_by_freq || sparse)
                    throw new NotSupportedException("Embedding: max_norm, scale_grad_by_freq and sparse are not supported");
                if (padding_idx >= num_embeddings || padding_idx < -num_embeddings)
                    throw new ArgumentOutOfRangeException(nameof(padding_idx), $"Embedding: there is no row {padding_idx} in a table of {num_embeddings} rows");
                var padding = padding_idx < 0 ? padding_idx + num_embeddings : padding_idx;
                var table = init.normal_(empty([num_embeddings, embedding_dims], dtype));
                if (padding is { } row)
                {
                    using var off = no_grad();
                    using var zeros = table.select(0, row);
                    zeros.zero_();
                }

                return new(Parameter(table), padding);
            }

            /// <summary>Rows of a given table by their numbers.</summary>
            /// <param name="embeddings">The table.</param>
            /// <param name="freeze">Whether the table stays as it is.</param>
            /// <param name="padding_idx">The row that learns nothing.</param>
            public static Modules.Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null) =>
                new(Parameter(embeddings, !freeze), padding_idx < 0 ? padding_idx + embeddings.size(0) : padding_idx);
        }
    }
}
