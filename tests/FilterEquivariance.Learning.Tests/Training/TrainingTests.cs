using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Training;

public sealed class TrainingTests
{
    [Fact]
    public void SameSeed_GivesTheSameBits_WhateverTheNumberOfThreads()
    {
        var threads = get_num_threads();
        try
        {
            set_num_threads(1);
            var (losses, parameters) = SmallTransformer.Train(steps: 20, seed: 5);
            var again = SmallTransformer.Train(steps: 20, seed: 5);
            set_num_threads(2);
            var shared = SmallTransformer.Train(steps: 20, seed: 5);
            Assert.Equal(losses, again.Losses);
            Assert.Equal(losses, shared.Losses);
            Assert.Equal(parameters, again.Parameters);
            Assert.Equal(parameters, shared.Parameters);
            Assert.NotEqual(parameters, SmallTransformer.Train(steps: 20, seed: 6).Parameters);
        }
        finally
        {
            set_num_threads(threads);
        }
    }

    [Fact]
    public void Transformer_Learns()
    {
        var (losses, _) = SmallTransformer.Train(steps: 60, seed: 7);
        Assert.True(losses[^5..].Average() < losses[..5].Average() - 0.3, $"the loss went from {losses[0]} to {losses[^1]}");
    }
}
