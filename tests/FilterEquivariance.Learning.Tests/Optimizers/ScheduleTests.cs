using FilterEquivariance.Learning.Tests.Reference;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace FilterEquivariance.Learning.Tests.Optimizers;

public sealed class ScheduleTests
{
    private static readonly Dictionary<string, Func<Optimizer, int, LRScheduler>> Schedules = new()
    {
        ["LambdaLR"] = (optimizer, last) => LambdaLR(optimizer, step => 1.0 / (1 + step), last),
        ["StepLR"] = (optimizer, last) => StepLR(optimizer, 3, 0.5, last),
        ["MultiStepLR"] = (optimizer, last) => MultiStepLR(optimizer, [2, 5, 9], 0.5, last),
        ["LinearLR"] = (optimizer, last) => LinearLR(optimizer, 0.25, 1, 4, last),
        ["CosineAnnealingLR"] = (optimizer, last) => CosineAnnealingLR(optimizer, 10, 0.05, last),
        ["ConstantLR"] = (optimizer, last) => ConstantLR(optimizer, 0.5, 4, last),
        ["ExponentialLR"] = (optimizer, last) => ExponentialLR(optimizer, 0.9, last),
        ["SequentialLR"] = (optimizer, last) => SequentialLR(optimizer, [LinearLR(optimizer, 0.25, 1, 4), ExponentialLR(optimizer, 0.9)], [4], last),
    };

    public static TheoryData<string> Names => [.. Schedules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rates_AreThoseOfPyTorch_AndGoOnAsTheyWere(string name)
    {
        var expected = ReferenceCase.All(name).Single().Outputs[0].Data;
        var optimizer = SGD([new Parameter(ones(1))], 0.5);
        var schedule = Schedules[name](optimizer, -1);
        var rates = new List<double>();
        foreach (var rate in expected)
        {
            Assert.Equal(rate, optimizer.ParamGroups.Single().LearningRate, 1e-8);
            rates.Add(schedule.get_last_lr().Single());
            schedule.step();
        }

        schedule = Schedules[name](optimizer, 5);
        Assert.Equal(rates[6], schedule.get_last_lr().Single());
        schedule.step();
        Assert.Equal(rates[7], schedule.get_last_lr().Single());
    }
}
