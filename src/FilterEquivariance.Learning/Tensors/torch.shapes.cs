namespace TorchSharp;

public static partial class torch
{
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    public static Tensor logical_not(Tensor input) => Elementwise.Compare<Equal>(input, input.Number(0), nameof(logical_not));

    public static Tensor logical_and(Tensor left, Tensor right) => Elementwise.Arithmetic<Times>(Truth(left), Truth(right), nameof(logical_and)).to(ScalarType.Bool);

    public static Tensor logical_or(Tensor left, Tensor right) => Elementwise.Arithmetic<Greater>(Truth(left), Truth(right), nameof(logical_or)).to(ScalarType.Bool);

    public static Tensor logical_xor(Tensor left, Tensor right) => Elementwise.Compare<Unequal>(Truth(left), Truth(right), nameof(logical_xor));

    private static Tensor Truth(Tensor tensor) => tensor.to(ScalarType.Bool).to(ScalarType.Byte);

    public partial class Tensor
    {
        public Tensor exp() => torch.exp(this);

        public Tensor log() => torch.log(this);

        public Tensor sqrt() => torch.sqrt(this);

        public Tensor rsqrt() => torch.rsqrt(this);

        public Tensor square() => torch.square(this);

        public Tensor abs() => torch.abs(this);

        public Tensor sign() => torch.sign(this);

        public Tensor neg() => torch.neg(this);

        public Tensor sin() => torch.sin(this);

        public Tensor cos() => torch.cos(this);

        public Tensor tanh() => torch.tanh(this);

        public Tensor sigmoid() => torch.sigmoid(this);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => torch.clamp(this, min, max);

        public Tensor logical_not() => torch.logical_not(this);

        /// <summary>A number where the mask holds, elsewhere the elements.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => where(mask, full([], value, dtype), this);
    }
}
