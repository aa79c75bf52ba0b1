using FilterEquivariance.Learning.Kernels;

namespace FilterEquivariance.Learning.Tests.Kernels;

/// <summary>Sets the number of threads until it is disposed of. Its users run one after the other, in the collection named after <see cref="Workers"/>.</summary>
internal sealed class ThreadCount : IDisposable
{
    private readonly int _before = Workers.Threads;

    public ThreadCount(int threads) => Workers.Threads = threads;

    public void Dispose() => Workers.Threads = _before;
}
