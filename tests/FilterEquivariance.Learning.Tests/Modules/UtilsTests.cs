using FilterEquivariance.Learning.Tests.Operations;
using FilterEquivariance.Learning.Tests.Reference;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Modules;

public sealed class UtilsTests
{
    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float64)]
    public void ClippedGradients_AreThoseOfPyTorch(ScalarType type)
    {
        foreach (var one in ReferenceCase.All("clip_grad_norm"))
        {
            using var scope = NewDisposeScope();
            var parameters = one.Inputs.Values.Select(input => WithGradient(ReferenceTests.Of(input, type))).ToList();
            var kind = one.Arguments["norm_type"];
            var norm = nn.utils.clip_grad_norm_(parameters, one.Arguments["max_norm"].GetDouble(), kind.ValueKind == System.Text.Json.JsonValueKind.String ? double.PositiveInfinity : kind.GetDouble());
            Assert.Equal(one.Outputs[0].Data[0], norm, 1e-6);
            for (var number = 0; number < parameters.Count; number++)
                ReferenceTests.Close(one.Outputs[number + 1], parameters[number].grad!, $"norm {kind}");
        }
    }

    [Fact]
    public void Norms_OfAnyOrder_AndOfManyPieces_AreThoseOfOneVector()
    {
        using var scope = NewDisposeScope();
        var numbers = Gradients.FiniteDifferences.Numbers(new Random(2), 10_001);
        foreach (var order in new[] { 1, 2, 3, 2.5 })
        {
            var parameter = WithGradient(numbers.clone());
            var expected = Math.Pow(numbers.data<double>().Sum(x => Math.Pow(Math.Abs(x), order)), 1 / order);
            Assert.Equal(expected, nn.utils.clip_grad_norm_([parameter], 1, order), 1e-9 * expected);
            Assert.Equal(1, Math.Pow(parameter.grad!.data<double>().Sum(x => Math.Pow(Math.Abs(x), order)), 1 / order), 1e-6);
        }
    }

    [Fact]
    public void ClippedElements_StayBetweenTheBounds()
    {
        using var scope = NewDisposeScope();
        var parameter = WithGradient(tensor([-3f, 0.5f, 2]));
        nn.utils.clip_grad_value_([parameter, new Parameter(torch.ones(2))], 1);
        Assert.Equal([-1, 0.5f, 1], parameter.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Parameters_BecomeAVectorAndBack()
    {
        using var scope = NewDisposeScope();
        var model = nn.Linear(3, 2);
        var vector = nn.utils.parameters_to_vector(model.parameters());
        Assert.Equal([8L], vector.shape);
        nn.utils.vector_to_parameters(arange(8, float32), model.parameters());
        Assert.Equal([0f, 1, 2, 3, 4, 5], model.weight.data<float>().ToArray());
        Assert.Equal([6f, 7], model.bias!.data<float>().ToArray());
        Assert.Throws<ArgumentException>(() => nn.utils.vector_to_parameters(torch.ones(7), model.parameters()));
    }

    private static Parameter WithGradient(Tensor gradient) => new(zeros_like(gradient)) { grad = gradient };
}
