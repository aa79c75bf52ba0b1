using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns. It belongs to no dispose scope; the module gives it back.</summary>
    public class Parameter : Tensor
    {
        /// <summary>A parameter.</summary>
        /// <param name="data">Its elements, which move into it: the tensor itself is given back.</param>
        /// <param name="requires_grad">Whether its gradient is wanted.</param>
        public Parameter(Tensor data, bool requires_grad = true)
            : base(Rows(data)) => this.requires_grad = requires_grad;

        // Optimizers go through the memory from end to end.
        private static Tensor Rows(Tensor data)
        {
            if (data.is_contiguous())
                return data;
            using var off = no_grad();
            return data.contiguous();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A tensor that a module learns.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
