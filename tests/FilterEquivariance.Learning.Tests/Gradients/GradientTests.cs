using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Gradients;

public sealed class GradientTests
{
    private static readonly (string Name, Func<Tensor, Tensor> Function)[] Functions =
    [
        ("exp", exp), ("expm1", expm1), ("log", x => log(abs(x))), ("log1p", x => log1p(abs(x))), ("sqrt", x => sqrt(abs(x))), ("rsqrt", x => rsqrt(abs(x))), ("square", square),
        ("sin", sin), ("cos", cos), ("sinc", sinc), ("tanh", tanh), ("sigmoid", sigmoid), ("erf", erf), ("abs", abs), ("neg", neg), ("clamp", x => clamp(x, -0.5, 0.5)),
        ("pow 3", x => pow(x, 3)), ("pow 0.5", x => pow(abs(x), 0.5)), ("remainder", x => remainder(x, x.Number(0.7))), ("-", x => -x), ("1 -", x => 1 - x), ("/ 3", x => x / 3), ("2 /", x => 2.0 / x),
        ("sum", x => x.sum()), ("mean", x => x.mean()), ("sum 0", x => x.sum(dim: 0)), ("sum -1 keep", x => x.sum(-1, keepdim: true)), ("mean 0, 2", x => x.mean([0, 2])), ("var", x => var(x, 1)), ("std", x => std(x, -1, unbiased: false)),
        ("max", max), ("max 1", x => max(x, 1).values), ("min 0", x => min(x, 0, keepdim: true).values), ("logsumexp", x => logsumexp(x, 1)), ("norm", x => norm(x)), ("norm 1", x => norm(x, 1)), ("norm 3", x => norm(x, 3)),
        ("reshape", x => x.reshape(-1, 2)), ("transpose", x => x.transpose(0, 2)), ("permute", x => x.permute(1, 2, 0)), ("select", x => x.select(1, -1)), ("slice", x => x.slice(2, 0, 4, 2)), ("narrow", x => x.narrow(1, 1, 2)),
        ("unsqueeze", x => x.unsqueeze(1)), ("expand", x => x.narrow(0, 0, 1).expand(5, -1, -1)), ("flatten", x => x.flatten(1)), ("cat", x => cat([x, x * x], 1)), ("stack", x => stack([x, x], 2)), ("split", x => split(x, [1, 2], 1)[1]),
        ("index_select", x => index_select(x, 1, tensor([2L, 0, 2]))), ("gather", x => gather(x, 2, tensor([0L, 3, 3, 1, 0, 0], [2, 1, 3]))), ("masked_fill", x => x.masked_fill(x.gt(0), 3)),
        ("scatter_add", x => scatter_add(x, 1, tensor([0L, 0, 1, 2], [1, 1, 4]), x.narrow(0, 0, 1).narrow(1, 0, 1) * 2)), ("scatter", x => scatter(x, 2, tensor([3L, 1], [1, 1, 2]), x.narrow(0, 0, 1).narrow(1, 0, 1).narrow(2, 0, 2) * 2)),
        ("in place", x => (x * 2).add_(x).mul_(x)), ("in place over", x => (x * 1).div_(x + 3)), ("copy", x => zeros_like(x).copy_(x.select(0, 0))), ("twice", x => (x * x) + x), ("matmul", x => matmul(x, x.transpose(1, 2))), ("outer", x => outer(x.flatten(), x.flatten())),
    ];

    public static TheoryData<string> Names => [.. Functions.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void FunctionsOfOneTensor_HaveTheGradientsOfTheirDifferences(string name)
    {
        var function = Functions.Single(one => one.Name == name).Function;
        var numbers = FiniteDifferences.Numbers(new Random(3), 2, 3, 4);
        FiniteDifferences.Agree(inputs => function(inputs[0]), numbers);
        FiniteDifferences.Agree(inputs => function(inputs[0].permute(2, 1, 0)), FiniteDifferences.Numbers(new Random(4), 4, 3, 2));
    }

    [Theory]
    [InlineData(new long[] { 2, 3 }, new long[] { 2, 3 })]
    [InlineData(new long[] { 2, 3 }, new long[] { 3 })]
    [InlineData(new long[] { 2, 1 }, new long[] { 1, 3 })]
    [InlineData(new long[] { }, new long[] { 4, 2 })]
    [InlineData(new long[] { 4, 1, 3 }, new long[] { 2, 1 })]
    [InlineData(new long[] { 0, 3 }, new long[] { 1, 3 })]
    public void FunctionsOfTwoTensors_AreStretched_AndHaveTheGradientsOfTheirDifferences(long[] left, long[] right)
    {
        var random = new Random(5);
        foreach (var function in (Func<Tensor, Tensor, Tensor>[])[add, sub, mul, div, maximum, minimum, (x, y) => pow(abs(x), y), (x, y) => where(x.gt(0), x, y)])
            FiniteDifferences.Agree(inputs => function(inputs[0], inputs[1]), FiniteDifferences.Numbers(random, left), FiniteDifferences.Numbers(random, right));
    }

    [Theory]
    [InlineData(new long[] { 3, 4 }, new long[] { 4, 2 })]
    [InlineData(new long[] { 4 }, new long[] { 4, 2 })]
    [InlineData(new long[] { 3, 4 }, new long[] { 4 })]
    [InlineData(new long[] { 4 }, new long[] { 4 })]
    [InlineData(new long[] { 2, 3, 4 }, new long[] { 4, 5 })]
    [InlineData(new long[] { 2, 1, 3, 4 }, new long[] { 3, 4, 2 })]
    [InlineData(new long[] { 2, 0, 4 }, new long[] { 4, 5 })]
    public void Products_HaveTheGradientsOfTheirDifferences(long[] left, long[] right)
    {
        var random = new Random(6);
        FiniteDifferences.Agree(inputs => matmul(inputs[0], inputs[1]), FiniteDifferences.Numbers(random, left), FiniteDifferences.Numbers(random, right));
    }
}
