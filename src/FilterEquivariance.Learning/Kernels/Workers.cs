using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Work that falls into numbered pieces, each of which may run on any thread.</summary>
internal interface IPieces
{
    void Run(int piece);
}

/// <summary>A fixed pool of threads that share numbered pieces of work; a call allocates nothing.</summary>
/// <remarks>
/// Which thread runs which piece is left open, so a piece must not depend on it: then results are the same for every number of threads.
/// A call from inside a piece, or while another thread has the pool, runs its pieces one after the other on the calling thread; so calls nest without a deadlock.
/// </remarks>
internal static unsafe class Workers
{
    // About fifty microseconds: longer than the gap between two products of one training step, shorter than anybody would notice.
    private const int SpinsBeforeSleep = 2000;

    private static readonly Lock Owner = new();
    private static readonly object Gate = new();

    [ThreadStatic]
    private static bool _inside;

    private static int _threads = Environment.ProcessorCount;
    private static int _started;

    // The job: written while the state admits nobody and nobody is in, so that whoever has come in reads it whole.
    private static delegate*<void*, int, void> _body;
    private static void* _state;
    private static int _pieces;
    private static int _nextPiece;

    // Number of the job, places left for helpers, helpers that are in: 32, 16 and 16 bits.
    private static long _door;
    private static int _sleepers;
    private static ExceptionDispatchInfo? _failure;

    /// <summary>How many threads take part, the calling one among them; at least 1. At first as many as there are processors.</summary>
    public static int Threads
    {
        get => _threads;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _threads = value;
        }
    }

    /// <summary>How many pieces can run at a time when asked for from here: 1 inside a piece.</summary>
    public static int Available => _inside ? 1 : _threads;

    /// <summary>Runs pieces 0 to <paramref name="count"/> − 1 and returns when all have ended. If one throws, the pieces not yet begun are left out and its exception is thrown here.</summary>
    public static void Run<TPieces>(int count, TPieces pieces)
        where TPieces : struct, IPieces
    {
        // A parameter lies on this frame, which does not move and outlives the call.
#pragma warning disable CS8500 // It may hold references: they stay on this frame, where the collector sees them.
        Run(count, &RunPiece<TPieces>, &pieces);
#pragma warning restore CS8500
    }

    /// <inheritdoc cref="Run{TPieces}(int, TPieces)"/>
    public static void Run(int count, Action<int> pieces) => Run(count, new Delegated(pieces));

    private static void Run(int count, delegate*<void*, int, void> body, void* state)
    {
        if (count > 1 && Available > 1 && Owner.TryEnter())
        {
            try
            {
                _inside = true;
                Share(count, body, state);
            }
            finally
            {
                _inside = false;
                Owner.Exit();
            }
        }
        else
        {
            for (var piece = 0; piece < count; piece++)
                body(state, piece);
        }
    }

    private static void Share(int count, delegate*<void*, int, void> body, void* state)
    {
        var helpers = Math.Min(Math.Min(_threads, count) - 1, short.MaxValue);
        while (_started < helpers)
            Start(_started++);
        _body = body;
        _state = state;
        _pieces = count;
        _nextPiece = 0;
        _failure = null;

        // The exchange is a fence: either the sleeper sees the open door, or its sleep is seen here.
        Interlocked.Exchange(ref _door, (((_door >> 32) + 1) << 32) | ((long)helpers << 16));
        if (Volatile.Read(ref _sleepers) > 0)
        {
            lock (Gate)
                Monitor.PulseAll(Gate);
        }

        Claim(count, body, state);

        // Nobody comes in any more; those who did have the last pieces in hand.
        Interlocked.And(ref _door, ~0xFFFF0000L);
        for (var spins = 0; (Volatile.Read(ref _door) & 0xFFFF) > 0; spins++)
        {
            if (spins < SpinsBeforeSleep)
                Thread.SpinWait(1);
            else
                Thread.Yield();
        }

        if (_failure is { } failure)
        {
            _failure = null;
            failure.Throw();
        }
    }

    private static void Claim(int count, delegate*<void*, int, void> body, void* state)
    {
        try
        {
            for (var piece = Interlocked.Increment(ref _nextPiece) - 1; piece < count; piece = Interlocked.Increment(ref _nextPiece) - 1)
                body(state, piece);
        }
        catch (Exception thrown)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(thrown), null);
            Interlocked.Exchange(ref _nextPiece, count);
        }
    }

    private static void Start(int helper) =>
        new Thread(Help) { IsBackground = true, Name = $"FilterEquivariance worker {helper + 1}" }.Start();

    private static void Help()
    {
        _inside = true;
        long seen = 0;
        while (true)
        {
            for (var spins = 0; !IsOpen(Volatile.Read(ref _door), seen); spins++)
            {
                if (spins < SpinsBeforeSleep)
                    Thread.SpinWait(1);
                else
                    Sleep(seen);
            }

            var door = Volatile.Read(ref _door);
            if (!IsOpen(door, seen) || Interlocked.CompareExchange(ref _door, door - (1 << 16) + 1, door) != door)
                continue;
            seen = door >> 32;
            Claim(_pieces, _body, _state);
            Interlocked.Decrement(ref _door);
        }
    }

    // A job not yet seen, with a place left.
    private static bool IsOpen(long door, long seen) => door >> 32 != seen && (door & 0xFFFF0000L) != 0;

    private static void Sleep(long seen)
    {
        lock (Gate)
        {
            Interlocked.Increment(ref _sleepers);
            while (!IsOpen(Volatile.Read(ref _door), seen))
                Monitor.Wait(Gate);
            Interlocked.Decrement(ref _sleepers);
        }
    }

#pragma warning disable CS8500
    private static void RunPiece<TPieces>(void* pieces, int piece)
        where TPieces : struct, IPieces
        => Unsafe.AsRef<TPieces>(pieces).Run(piece);
#pragma warning restore CS8500

    private readonly struct Delegated(Action<int> pieces) : IPieces
    {
        public void Run(int piece) => pieces(piece);
    }
}
