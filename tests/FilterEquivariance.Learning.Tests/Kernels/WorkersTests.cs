using FilterEquivariance.Learning.Kernels;

namespace FilterEquivariance.Learning.Tests.Kernels;

[Collection(nameof(Workers))]
public sealed class WorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void EveryPiece_RunsOnce(int threads)
    {
        using var _ = new ThreadCount(threads);
        for (var count = 0; count < 200; count++)
        {
            var runs = new int[count];

            Workers.Run(count, piece => Interlocked.Increment(ref runs[piece]));

            Assert.All(runs, times => Assert.Equal(1, times));
        }
    }

    [Fact]
    public void APiece_MayShareWorkItself()
    {
        using var _ = new ThreadCount(2);
        var sums = new int[20];

        Workers.Run(20, outer => Workers.Run(10, inner => sums[outer] += inner));

        Assert.All(sums, sum => Assert.Equal(45, sum));
    }

    [Fact]
    public void ManyCallers_AllGetTheirWorkDone()
    {
        using var _ = new ThreadCount(2);
        var total = 0;
        var callers = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (var round = 0; round < 500; round++)
                Workers.Run(5, _ => Interlocked.Increment(ref total));
        })).ToList();

        callers.ForEach(caller => caller.Start());
        callers.ForEach(caller => caller.Join());

        Assert.Equal(4 * 500 * 5, total);
    }

    [Fact]
    public void AnException_ReachesTheCaller_AndThePoolLivesOn()
    {
        using var _ = new ThreadCount(2);
        for (var round = 0; round < 50; round++)
        {
            var thrown = Assert.Throws<InvalidOperationException>(() => Workers.Run(10, piece =>
            {
                if (piece == 3)
                    throw new InvalidOperationException("third");
            }));
            Assert.Equal("third", thrown.Message);
        }

        var sum = 0;
        Workers.Run(10, piece => Interlocked.Add(ref sum, piece));
        Assert.Equal(45, sum);
    }

    [Fact]
    public void ACall_AllocatesNothing()
    {
        using var _ = new ThreadCount(2);
        var runs = new int[64];
        Workers.Run(64, new Count(runs));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
            Workers.Run(64, new Count(runs));

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.All(runs, times => Assert.Equal(101, times));
    }

    [Fact]
    public void LessThanOneThread_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Workers.Threads = 0);

    private readonly struct Count(int[] runs) : IPieces
    {
        public void Run(int piece) => runs[piece]++;
    }
}
