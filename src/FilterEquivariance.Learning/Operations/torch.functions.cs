using FilterEquivariance.Learning.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor exp(Tensor input) => Apply<ExpFunction>(input, nameof(exp));

    public static Tensor expm1(Tensor input) => Apply<Expm1Function>(input, nameof(expm1));

    public static Tensor log(Tensor input) => Apply<LogFunction>(input, nameof(log));

    public static Tensor log1p(Tensor input) => Apply<Log1pFunction>(input, nameof(log1p));

    public static Tensor sqrt(Tensor input) => Apply<SqrtFunction>(input, nameof(sqrt));

    public static Tensor rsqrt(Tensor input) => Apply<RsqrtFunction>(input, nameof(rsqrt));

    public static Tensor sin(Tensor input) => Apply<SinFunction>(input, nameof(sin));

    public static Tensor cos(Tensor input) => Apply<CosFunction>(input, nameof(cos));

    public static Tensor sinc(Tensor input) => Apply<SincFunction>(input, nameof(sinc));

    public static Tensor tanh(Tensor input) => Apply<TanhFunction>(input, nameof(tanh));

    public static Tensor sigmoid(Tensor input) => Apply<SigmoidFunction>(input, nameof(sigmoid));

    public static Tensor erf(Tensor input) => Apply<ErfFunction>(input, nameof(erf));

    public static Tensor floor(Tensor input) => Apply<FloorFunction>(input, nameof(floor));

    public static Tensor round(Tensor input) => Apply<RoundFunction>(input, nameof(round));

    public static Tensor square(Tensor input) => ElementTypes.IsFloating(input.dtype) ? Apply<SquareFunction>(input, nameof(square)) : input * input;

    public static Tensor abs(Tensor input) => ElementTypes.IsFloating(input.dtype) ? Apply<AbsFunction>(input, nameof(abs)) : maximum(input, neg(input));

    public static Tensor sign(Tensor input) => ElementTypes.IsFloating(input.dtype) ? Apply<SignFunction>(input, nameof(sign)) : input.gt(0).to(input.dtype) - input.lt(0).to(input.dtype);

    public static Tensor neg(Tensor input) => sub(zeros([], input.dtype), input);

    /// <summary>Whether an element is not a number.</summary>
    public static Tensor isnan(Tensor input) => ne(input, input);

    /// <summary>Whether an element is a number and not infinite.</summary>
    public static Tensor isfinite(Tensor input) => ElementTypes.IsFloating(input.dtype) ? eq(input - input, zeros([], input.dtype)) : ones(input.shape, ScalarType.Bool);

    /// <summary>Elements brought between two bounds; outside of them the gradient is 0.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null)
    {
        using var mode = no_grad();
        var result = input;
        if (min is not null)
            result = Elementwise.Arithmetic<Greater>(result, result.Number(min), nameof(clamp));
        if (max is not null)
            result = Elementwise.Arithmetic<Lesser>(result, result.Number(max), nameof(clamp));
        mode.Dispose();
        return ReferenceEquals(result, input)
            ? input.clone()
            : Tape.Record(result, nameof(clamp), [input], [input, result], static (node, gradient) => node.Give(0, gradient * eq(node.Saved(0), node.Saved(1)).to(gradient.dtype)));
    }

    internal static Tensor Apply<TFunction>(Tensor input, string name)
        where TFunction : struct, IFunction<TFunction>
    {
        if (!ElementTypes.IsFloating(input.dtype))
            input = input.to(get_default_dtype());
        using var rows = Converted.Rows(input);
        var result = Tensor.Empty(input.Sizes, input.dtype);
        if (input.dtype == ScalarType.Float32)
            Functions.Values<float, TFunction>(rows.Tensor, result);
        else
            Functions.Values<double, TFunction>(rows.Tensor, result);
        return Tape.Record(result, name, [input], [input, result], static (node, gradient) =>
        {
            using var rows = Converted.Rows(gradient);
            using var x = Converted.Rows(node.Saved(0));
            var back = Tensor.Empty(gradient.Sizes, gradient.dtype);
            if (gradient.dtype == ScalarType.Float32)
                Functions.Gradients<float, TFunction>(rows.Tensor, x.Tensor, node.Saved(1), back);
            else
                Functions.Gradients<double, TFunction>(rows.Tensor, x.Tensor, node.Saved(1), back);
            node.Give(0, back);
        });
    }
}
