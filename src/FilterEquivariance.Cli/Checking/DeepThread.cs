namespace FilterEquivariance.Cli.Checking;

/// <summary>Threads for deep expressions, which the compiler and the engine walk recursively; a pool thread's stack is small.</summary>
internal static class DeepThread
{
    private const int StackSize = 64 << 20;

    /// <summary>Starts a thread that does not keep the process alive.</summary>
    public static Thread Start(ThreadStart work)
    {
        var thread = new Thread(work, StackSize) { IsBackground = true };
        thread.Start();
        return thread;
    }

    /// <summary>Computes a value on such a thread.</summary>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Start(() =>
        {
            try
            {
                result.SetResult(work());
            }
            catch (Exception exception)
            {
                result.SetException(exception);
            }
        });
        return result.Task;
    }
}
