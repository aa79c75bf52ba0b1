using FilterEquivariance.Learning.Tests.Operations;
using FilterEquivariance.Learning.Tests.Reference;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Optimizers;

public sealed class OptimizerTests
{
    [Theory]
    [InlineData("SGD", ScalarType.Float32)]
    [InlineData("SGD", ScalarType.Float64)]
    [InlineData("Adam", ScalarType.Float32)]
    [InlineData("Adam", ScalarType.Float64)]
    [InlineData("AdamW", ScalarType.Float32)]
    [InlineData("AdamW", ScalarType.Float64)]
    public void FiveSteps_AreThoseOfPyTorch(string name, ScalarType type)
    {
        foreach (var one in ReferenceCase.All(name))
        {
            using var scope = NewDisposeScope();
            var parameter = new Parameter(ReferenceTests.Of(one.Inputs["start"], type));
            var gradients = ReferenceTests.Of(one.Inputs["gradients"], type);
            using var optimizer = Of(name, one, parameter);
            var rows = new List<Tensor>();
            for (var step = 0; step < gradients.size(0); step++)
            {
                parameter.grad = gradients.select(0, step);
                optimizer.step();
                rows.Add(parameter.clone());
            }

            ReferenceTests.Close(one.Outputs[0], stack(rows), $"{name}({string.Join(", ", one.Arguments)})");
        }
    }

    [Fact]
    public void Groups_HaveRatesOfTheirOwn_AndParametersWithoutGradientStay()
    {
        using var scope = NewDisposeScope();
        Parameter slow = new(torch.zeros(1)), fast = new(torch.zeros(1)), idle = new(torch.ones(1));
        var optimizer = optim.SGD([new SGD.ParamGroup { Parameters = [slow, idle] }, new SGD.ParamGroup([fast], lr: 1)], 0.1);
        Assert.Equal([0.1, 1], optimizer.ParamGroups.Select(group => group.LearningRate));
        (slow + fast).backward();
        Assert.Null(optimizer.step());
        Assert.Equal([-0.1f, -1, 1], new[] { slow, fast, idle }.Select(parameter => parameter.item<float>()));
        optimizer.zero_grad();
        Assert.Equal(0, slow.grad!.item<float>());
        Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new SGD.ParamGroup([fast], 1)));
        var loss = optimizer.step(() =>
        {
            var value = fast * 2;
            value.backward();
            return value;
        });
        Assert.Equal(-2, loss!.item<float>());
        Assert.Equal(-3, fast.item<float>());
    }

    [Theory]
    [InlineData(-1, 0.9)]
    [InlineData(0.1, 1)]
    [InlineData(double.NaN, 0.9)]
    public void RatesThatMakeNoSense_AreRefused(double rate, double beta) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => optim.Adam([new Parameter(torch.ones(1))], rate, beta));

    [Fact]
    public void OptimizersWrittenWithTensors_HaveGroupsAndSchedulesToo()
    {
        using var scope = NewDisposeScope();
        var parameter = new Parameter(tensor([1f, -1]));
        var optimizer = new SignOptimizer([parameter], 0.5);
        var schedule = optim.lr_scheduler.ExponentialLR(optimizer, 0.5);
        (parameter * tensor([3f, -7])).sum().backward();
        optimizer.step();
        schedule.step();
        optimizer.step();
        Assert.Equal([0.25f, -0.25f], parameter.data<float>().ToArray());
        Assert.Equal(0.25, optimizer.state_dict().Options.Single().LearningRate);
    }

    private sealed class SignOptimizer : OptimizerHelper
    {
        public SignOptimizer(IEnumerable<Parameter> parameters, double rate)
        {
            _defaults = new OptimizerOptions { LearningRate = rate, InitialLearningRate = rate };
            _parameter_groups = [];
            add_param_group(new ParamGroup { Parameters = parameters });
        }

        public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(
            group =>
            {
                foreach (var parameter in group.Parameters)
                    parameter.sub_(parameter.grad!.sign() * group.LearningRate);
            },
            closure);
    }

    private static OptimizerHelper Of(string name, ReferenceCase one, Parameter parameter)
    {
        double Number(string argument, double otherwise) => one.Arguments.TryGetValue(argument, out var value) ? value.GetDouble() : otherwise;
        bool Flag(string argument) => one.Arguments.TryGetValue(argument, out var value) && value.GetBoolean();
        var (beta1, beta2) = one.Arguments.TryGetValue("betas", out var betas) ? (betas[0].GetDouble(), betas[1].GetDouble()) : (0.9, 0.999);
        return name switch
        {
            "SGD" => optim.SGD([parameter], Number("lr", 0), Number("momentum", 0), Number("dampening", 0), Number("weight_decay", 0), Flag("nesterov"), Flag("maximize")),
            "Adam" => optim.Adam([parameter], Number("lr", 0), beta1, beta2, Number("eps", 1e-8), Number("weight_decay", 0), Flag("amsgrad"), Flag("maximize")),
            _ => optim.AdamW([parameter], Number("lr", 0), beta1, beta2, Number("eps", 1e-8), Number("weight_decay", 0), Flag("amsgrad"), Flag("maximize")),
        };
    }
}
