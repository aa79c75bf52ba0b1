using FilterEquivariance.Learning.Memory;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace FilterEquivariance.Learning.Tests.Memory;

/// <summary>Runs alone: the pool is shared by all.</summary>
[CollectionDefinition(nameof(FlatMemoryTests), DisableParallelization = true)]
public sealed class FlatMemoryCollection;

[Collection(nameof(FlatMemoryTests))]
public sealed class FlatMemoryTests
{
    [Fact]
    public void AThousandStepsWithScopes_LeaveNothingBehind()
    {
        var (model, optimizer) = New();
        Train(model, optimizer, 20, scoped: true);
        var live = LiveBytes();
        var reserved = BlockPool.ReservedBytes;
        Train(model, optimizer, 1000, scoped: true);
        Assert.Equal((live, reserved), (LiveBytes(), BlockPool.ReservedBytes));
    }

    [Fact]
    public void AThousandStepsWithoutScopes_StayWithinABound()
    {
        // A step makes about 300 kB of tensors: without collections these were 400 MB.
        var (model, optimizer) = New();
        _ = LiveBytes();
        BlockPool.Trim();
        Train(model, optimizer, 1300, scoped: false);
        Assert.InRange(BlockPool.ReservedBytes, 0, 100 << 20);
    }

    [Fact]
    public void DisposedModulesAndOptimizers_GiveEverythingBack()
    {
        using var scope = NewDisposeScope();
        var live = LiveBytes();
        var (model, optimizer) = New();
        Train(model, optimizer, 3, scoped: true);
        optimizer.Dispose();
        model.Dispose();
        Assert.Equal(live, LiveBytes());
    }

    // What earlier tests left to the collector does not count.
    private static long LiveBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return BlockPool.LiveBytes;
    }

    private static (Sequential Model, Optimizer Optimizer) New()
    {
        var model = nn.Sequential(nn.Linear(64, 128), nn.GELU(), nn.LayerNorm(128), nn.Linear(128, 8));
        return (model, optim.AdamW(model.parameters(), 1e-3));
    }

    private static void Train(Sequential model, Optimizer optimizer, int steps, bool scoped)
    {
        for (var step = 0; step < steps; step++)
        {
            using var scope = scoped ? NewDisposeScope() : null;
            var loss = nn.functional.cross_entropy(model.call(torch.ones(64, 64)), torch.zeros(64, int64));
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        }
    }
}
