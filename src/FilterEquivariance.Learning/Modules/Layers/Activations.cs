using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x Φ(x), the exact form.</summary>
    public sealed class GELU() : nn.Module<Tensor, Tensor>(nameof(GELU))
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor);
    }

    /// <summary>What is above 0.</summary>
    public sealed class ReLU() : nn.Module<Tensor, Tensor>(nameof(ReLU))
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.relu(tensor);
    }

    /// <summary>x / (1 + e^−x).</summary>
    public sealed class SiLU() : nn.Module<Tensor, Tensor>(nameof(SiLU))
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor);
    }

    /// <summary>The hyperbolic tangent.</summary>
    public sealed class Tanh() : nn.Module<Tensor, Tensor>(nameof(Tanh))
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => torch.tanh(tensor);
    }

    /// <summary>1 / (1 + e^−x).</summary>
    public sealed class Sigmoid() : nn.Module<Tensor, Tensor>(nameof(Sigmoid))
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => torch.sigmoid(tensor);
    }

    /// <summary>e^x, divided by the sum along a dimension.</summary>
    public sealed class Softmax(long dim) : nn.Module<Tensor, Tensor>(nameof(Softmax))
    {
        public long dim { get; set; } = dim;

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softmax(tensor, dim);
    }

    /// <summary>Its argument.</summary>
    public sealed class Identity() : nn.Module<Tensor, Tensor>(nameof(Identity))
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => tensor.reshape(tensor.shape);
    }

    /// <summary>In training, zeros in place of a part of the elements, the rest scaled up so that the mean stays.</summary>
    public sealed class Dropout(double p, bool inplace) : nn.Module<Tensor, Tensor>(nameof(Dropout))
    {
        public double p { get; set; } = p;

        public bool inplace { get; set; } = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.GELU GELU() => new();

            public static Modules.ReLU ReLU(bool inplace = false) => new();

            public static Modules.SiLU SiLU() => new();

            public static Modules.Tanh Tanh() => new();

            public static Modules.Sigmoid Sigmoid() => new();

            public static Modules.Softmax Softmax(long dim) => new(dim);

            public static Modules.Identity Identity() => new();

            /// <summary>In training, zeros in place of a part of the elements, the rest scaled up so that the mean stays.</summary>
            /// <param name="p">The part.</param>
            /// <param name="inplace">Whether the argument itself changes.</param>
            public static Modules.Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
