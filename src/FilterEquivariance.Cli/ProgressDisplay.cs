using Spectre.Console;

namespace FilterEquivariance.Cli;

/// <summary>A progress bar for runs that take a while, shown only where a person can see it.</summary>
internal sealed class ProgressDisplay : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _finished = new();
    private readonly Task _display;
    private volatile string _phase = "reading";
    private int _expected;
    private int _done;

    public ProgressDisplay(IAnsiConsole? terminal) =>
        _display = terminal is null ? Task.CompletedTask : Task.Run(() => ShowAsync(terminal));

    /// <summary>Names what is being done.</summary>
    public void Phase(string phase) => _phase = phase;

    /// <summary>Says how many functions there are.</summary>
    public void Expect(int count)
    {
        Volatile.Write(ref _expected, count);
        _phase = "deciding";
    }

    /// <summary>One more function is decided.</summary>
    public void Advance() => Interlocked.Increment(ref _done);

    /// <summary>Clears the bar; nothing else may be written to the terminal before.</summary>
    public void Dispose()
    {
        _finished.Cancel();
        _display.Wait();
    }

    private async Task ShowAsync(IAnsiConsole terminal)
    {
        if (await FinishedWithin(Patience))
            return;
        await terminal.Progress().AutoClear(true).HideCompleted(false).StartAsync(async context =>
        {
            var task = context.AddTask(_phase);
            do
            {
                var expected = Volatile.Read(ref _expected);
                task.IsIndeterminate = expected == 0;
                task.MaxValue = Math.Max(expected, 1);
                task.Value = Volatile.Read(ref _done);
                task.Description = Markup.Escape(_phase);
            }
            while (!await FinishedWithin(Frame));
        });
    }

    private async Task<bool> FinishedWithin(TimeSpan time)
    {
        try
        {
            await Task.Delay(time, _finished.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
