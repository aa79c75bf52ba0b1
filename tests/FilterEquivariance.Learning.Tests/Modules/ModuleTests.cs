using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Modules;

public sealed class ModuleTests
{
    [Fact]
    public void Fields_AreKnownByTheirNames_InTheirOrder()
    {
        using var model = new Model();
        Assert.Equal(
            ["scale", "first.weight", "first.bias", "blocks.0.weight", "blocks.0.bias", "blocks.1.weight", "blocks.1.bias", "norm.weight", "norm.bias"],
            model.named_parameters().Select(one => one.name));
        Assert.Equal(["steps", "mask"], model.named_buffers().Select(one => one.name));
        Assert.Equal(["first", "blocks", "norm", "blocks.0", "blocks.1"], model.named_modules().Select(one => one.name));
        Assert.Equal(["first", "blocks", "norm"], model.named_children().Select(one => one.name));
        Assert.DoesNotContain("steps", model.state_dict().Keys);
        Assert.Contains("mask", model.state_dict().Keys);
        Assert.Same(model.get_parameter("blocks.1.bias"), model.blocks[1].bias);
        Assert.Null(model.get_parameter("blocks.2.bias"));
    }

    [Fact]
    public void SharedParameters_AreCountedOnce_AndStandInTheStateUnderEachName()
    {
        using var tied = nn.Linear(new Parameter(torch.ones(3, 3)));
        using var model = nn.Sequential(("one", tied), ("other", tied), ("third", nn.Linear(tied.weight)));
        Assert.Equal(["one.weight"], model.named_parameters().Select(one => one.name));
        Assert.Equal(["one.weight", "other.weight", "third.weight"], model.state_dict().Keys);
    }

    [Fact]
    public void Training_ReachesAllModules()
    {
        using var model = new Model();
        Assert.True(model.training);
        model.eval();
        Assert.All(model.modules(), module => Assert.False(module.training));
        model.train();
        Assert.All(model.modules(), module => Assert.True(module.training));
        var kinds = new List<string>();
        model.apply(module => kinds.Add(module.GetName()));
        Assert.Equal(["Linear", "Linear", "Linear", "ModuleList", "LayerNorm", "Model"], kinds);
    }

    [Fact]
    public void ZeroGrad_TakesGradientsAway_OrMakesThemZeros()
    {
        using var scope = NewDisposeScope();
        using var model = new Model();
        model.call(torch.ones(2, 3)).sum().backward();
        model.zero_grad(set_to_none: false);
        Assert.All(model.parameters(), parameter => Assert.Equal(0, parameter.grad!.abs().sum().item<float>()));
        model.zero_grad();
        Assert.All(model.parameters(), parameter => Assert.Null(parameter.grad));
    }

    [Fact]
    public void State_GoesFromOneModelToAnother()
    {
        using var scope = NewDisposeScope();
        using Model one = new(), other = new();
        Assert.False(allclose(one.call(torch.ones(2, 3)), other.call(torch.ones(2, 3))));
        var (missing, unexpected) = other.load_state_dict(one.state_dict());
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Assert.True(allclose(one.call(torch.ones(2, 3)), other.call(torch.ones(2, 3)), 0, 0));
    }

    [Fact]
    public void StatesThatDoNotFit_AreRefusedWithTheNames_AndChangeNothing()
    {
        using var scope = NewDisposeScope();
        using var model = nn.Linear(3, 2);
        var before = model.weight.clone();
        var foreign = new Dictionary<string, Tensor> { ["weight"] = torch.ones(2, 3), ["gain"] = torch.ones(1) };
        var names = Assert.Throws<InvalidOperationException>(() => model.load_state_dict(foreign)).Message;
        Assert.Contains("bias", names, StringComparison.Ordinal);
        Assert.Contains("gain", names, StringComparison.Ordinal);
        var shapes = Assert.Throws<InvalidOperationException>(() => model.load_state_dict(new() { ["weight"] = torch.ones(2, 3), ["bias"] = torch.ones(3) })).Message;
        Assert.Contains("'bias' has shape [2] here and [3] in the state", shapes, StringComparison.Ordinal);
        Assert.True(allclose(before, model.weight, 0, 0));
        var (missing, unexpected) = model.load_state_dict(foreign, strict: false);
        Assert.Equal(["bias", "gain"], [.. missing, .. unexpected]);
        Assert.True(allclose(model.weight, torch.ones(2, 3)));
    }

    [Fact]
    public void AnotherType_IsTakenInPlace()
    {
        using var scope = NewDisposeScope();
        using var model = new Model();
        var weight = model.first.weight;
        model.to(float64);
        Assert.Same(weight, model.first.weight);
        Assert.All(model.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
        Assert.Equal(int64, model.get_buffer("steps")!.dtype);
        model.call(torch.ones(2, 3, float64)).sum().backward();
        Assert.Equal(float64, weight.grad!.dtype);
    }

    [Fact]
    public void Names_AreGivenOnce_AndModulesNeedOneWithoutPoints()
    {
        using var model = new Model();
        Assert.Throws<InvalidOperationException>(() => model.register_buffer("mask", torch.ones(1)));
        Assert.Throws<InvalidOperationException>(() => model.register_parameter("scale", new Parameter(torch.ones(1))));
        Assert.Throws<InvalidOperationException>(() => model.register_module("first", nn.ReLU()));
        Assert.Throws<ArgumentException>(() => model.register_module("a.b", nn.ReLU()));
    }

    [Fact]
    public void Parameters_OutliveTheScopeInWhichTheyWereMade_AndEndWithTheirModule()
    {
        Linear linear;
        using (NewDisposeScope())
            linear = nn.Linear(2, 2);
        Assert.False(linear.weight.IsInvalid);
        linear.Dispose();
        Assert.True(linear.weight.IsInvalid);
    }

    private sealed class Model : nn.Module<Tensor, Tensor>
    {
        public readonly Linear first = nn.Linear(3, 4);
        public readonly ModuleList<Linear> blocks = nn.ModuleList(nn.Linear(4, 4), nn.Linear(4, 4));

        [ComponentName(Name = "norm")]
        private readonly LayerNorm _norm = nn.LayerNorm(4);

        [ComponentName(Name = "scale")]
        private readonly Parameter _scale = new(torch.ones(4));

        [ComponentName(Name = "mask")]
        private readonly Tensor _mask = torch.ones(4);

        public Model()
            : base(nameof(Model))
        {
            register_buffer("steps", torch.zeros(1, int64), persistent: false);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            var x = first.call(input);
            foreach (var block in blocks)
                x = x + nn.functional.gelu(block.call(x));
            return _norm.call(x) * _scale * _mask;
        }
    }
}
