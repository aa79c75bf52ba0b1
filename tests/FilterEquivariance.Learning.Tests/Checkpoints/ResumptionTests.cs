using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace FilterEquivariance.Learning.Tests.Checkpoints;

public sealed class ResumptionTests
{
    [Theory]
    [InlineData("sgd")]
    [InlineData("adam")]
    [InlineData("adamw")]
    public void TrainingThatWasSavedAndLoaded_GoesOnWithTheSameBits(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("resumption").FullName;
        try
        {
            var (model, optimizer) = New(kind, 1);
            Train(model, optimizer, 0, 7);
            model.save(Path.Combine(folder, "model"));
            optimizer.save_state_dict(Path.Combine(folder, "optimizer"));
            var rate = optimizer.ParamGroups.First().LearningRate;
            Train(model, optimizer, 7, 12);

            var (again, other) = New(kind, 2);
            again.load(Path.Combine(folder, "model"));
            other.load_state_dict(Path.Combine(folder, "optimizer"));
            Assert.Equal(rate, other.ParamGroups.First().LearningRate);
            Train(again, other, 7, 12);
            foreach (var ((name, one), (_, found)) in model.named_parameters().Zip(again.named_parameters()))
                Assert.True(one.bytes.SequenceEqual(found.bytes), name);

            var (third, last) = New(kind, 3);
            third.load_state_dict(model.state_dict());
            last.load_state_dict(optimizer.state_dict());
            Train(third, last, 12, 14);
            Train(model, optimizer, 12, 14);
            Assert.All(model.parameters().Zip(third.parameters()), pair => Assert.True(pair.First.bytes.SequenceEqual(pair.Second.bytes)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void StatesOfOtherOptimizers_AreRefused()
    {
        var path = Path.GetTempFileName();
        try
        {
            optim.SGD([new Parameter(torch.ones(2))], 1, 0.9).save_state_dict(path);
            Assert.Contains("groups of 1", Assert.Throws<InvalidDataException>(() => optim.SGD([new Parameter(torch.ones(2)), new Parameter(torch.ones(2))], 1).load_state_dict(path)).Message, StringComparison.Ordinal);
            Assert.Contains("no option 'momentum'", Assert.Throws<InvalidDataException>(() => optim.Adam([new Parameter(torch.ones(2))]).load_state_dict(path)).Message, StringComparison.Ordinal);
            optim.Adam([new Parameter(torch.ones(3))]).save_state_dict(path);
            Assert.Contains("of shape [3] for a parameter of shape [2]", Assert.Throws<InvalidDataException>(() => optim.Adam([new Parameter(torch.ones(2))]).load_state_dict(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (Sequential Model, OptimizerHelper Optimizer) New(string kind, int seed)
    {
        var model = nn.Sequential(nn.Linear(3, 9), nn.GELU(), nn.LayerNorm(9), nn.Linear(9, 1));
        foreach (var parameter in model.parameters())
        {
            using var off = no_grad();
            parameter.copy_(Gradients.FiniteDifferences.Numbers(new Random(seed), parameter.shape));
        }

        // The first state of an optimizer differs from what is loaded.
        OptimizerHelper optimizer = kind switch
        {
            "sgd" => optim.SGD(model.parameters(), 0.05 / seed, 0.9, weight_decay: 0.01, nesterov: true),
            "adam" => optim.Adam(model.parameters(), 0.05 / seed, amsgrad: true),
            _ => optim.AdamW(model.parameters(), 0.05 / seed, weight_decay: 0.1),
        };
        return (model, optimizer);
    }

    private static void Train(Sequential model, OptimizerHelper optimizer, int from, int to)
    {
        var schedule = lr_scheduler.LinearLR(optimizer, 1.0 / 8, 1, 30, last_epoch: from - 1);
        for (var step = from; step < to; step++)
        {
            using var scope = NewDisposeScope();
            var x = Gradients.FiniteDifferences.Numbers(new Random(step), 5, 3).to(float32);
            optimizer.zero_grad();
            nn.functional.mse_loss(model.call(x), x.sum(1, keepdim: true)).backward();
            nn.utils.clip_grad_norm_(model.parameters(), 1);
            optimizer.step();
            schedule.step();
        }
    }
}
