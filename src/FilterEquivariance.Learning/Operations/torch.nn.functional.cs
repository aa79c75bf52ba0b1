
namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What becomes of the losses of single elements.</summary>
        public enum Reduction : long
        {
            None = 0,
            Mean = 1,
            Sum = 2,
        }

        /// <summary>Layers as functions.</summary>
        public static partial class functional
        {
            /// <summary>input × weightᵀ + bias. Shapes: […, in], [out, in], [out] → […, out].</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => torch.Linear(input, weights, bias);

            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => torch.softmax(input, dim, dtype);

            public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => LogSoftmax(input, dim, dtype);

            /// <summary>x Φ(x), exact.</summary>
            public static Tensor gelu(Tensor x) => Apply<GeluFunction>(x, nameof(gelu));

            public static Tensor relu(Tensor x) => Apply<ReluFunction>(x, nameof(relu));

            public static Tensor silu(Tensor x) => Apply<SiluFunction>(x, nameof(silu));

            public static Tensor tanh(Tensor x) => torch.tanh(x);

            public static Tensor sigmoid(Tensor x) => torch.sigmoid(x);

            /// <summary>log(1 + e^x).</summary>
            public static Tensor softplus(Tensor x) => Apply<SoftplusFunction>(x, nameof(softplus));

            /// <summary>Zeros with a probability; the rest is scaled so that the mean stays.</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                if (p is < 0 or > 1 || double.IsNaN(p))
                    throw new ArgumentOutOfRangeException(nameof(p), $"dropout: a probability lies between 0 and 1, not at {p}");
                if (!training || p == 0)
                    return input;
                var kept = (rand(input.Sizes, ScalarType.Float64) >= p).to(input.dtype);
                return p == 1 ? input * kept : input * (kept / (1 - p));
            }

            /// <summary>Rows brought to mean 0 and variance 1, then scaled and shifted.</summary>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                LayerNormalization.Apply(input, normalized_shape, weight, bias, eps);

            /// <summary>−log softmax(input) at the target. Shapes: [n, classes, …], [n, …].</summary>
            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0) =>
                Entropy.Apply(input, target, weight, ignore_index, reduction, label_smoothing);

            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => reduction switch
            {
                Reduction.None => square(input - target),
                Reduction.Sum => square(input - target).sum(),
                _ => square(input - target).mean(),
            };

            /// <summary>A 1 at the class, zeros elsewhere.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                var count = num_classes >= 0 ? num_classes : max(x).ToInt64() + 1;
                return eq(x.unsqueeze(-1), arange(count)).to(ScalarType.Int64);
            }

            /// <summary>softmax(q kᵀ / √d + mask) v. Shapes: […, L, d], […, S, d], […, S, e] → […, L, e].</summary>
            /// <param name="query">What asks.</param>
            /// <param name="key">What is asked for.</param>
            /// <param name="value">What is answered.</param>
            /// <param name="attn_mask">bool: where true, it is looked at; or a number that is added.</param>
            /// <param name="p">The probability with which a weight is dropped.</param>
            /// <param name="is_casual">Whether position i sees positions up to i only.</param>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0, bool is_casual = false)
            {
                if (is_casual && attn_mask is not null)
                    throw new ArgumentException("scaled_dot_product_attention: a mask cannot be given together with is_casual", nameof(attn_mask));
                if (attn_mask is null && p == 0 && FusedAttention.Fits(query, key, value))
                    return FusedAttention.Apply(query, key, value, is_casual);
                var scores = matmul(query * (1 / Math.Sqrt(query.Sizes[^1])), key.transpose(-2, -1));
                if (is_casual)
                    attn_mask = tril(ones([query.Sizes[^2], key.Sizes[^2]], ScalarType.Bool));
                if (attn_mask is not null)
                    scores = attn_mask.dtype == ScalarType.Bool ? scores.masked_fill(attn_mask.logical_not(), double.NegativeInfinity) : scores + attn_mask;
                return matmul(dropout(torch.softmax(scores, -1), p), value);
            }
        }
    }

    public partial class Tensor
    {
        public Tensor softmax(long dim, ScalarType? dtype = null) => torch.softmax(this, dim, dtype);

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => LogSoftmax(this, dim, dtype);

        public Tensor relu() => nn.functional.relu(this);

        public Tensor gelu() => nn.functional.gelu(this);

        public Tensor silu() => nn.functional.silu(this);
    }
}
