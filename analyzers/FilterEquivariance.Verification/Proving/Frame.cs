using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>One activation of a function or lambda: where its returns and jumps are collected.</summary>
internal sealed class Frame(Mode mode)
{
    /// <summary>The mode in which it was called. A return while only L executes, out of a frame both runs entered, would end one run alone.</summary>
    public Mode Mode { get; } = mode;

    /// <summary>Join of the returned values; null while nothing was returned.</summary>
    public Relation? Returned { get; set; }

    /// <summary>Join of the states at returns.</summary>
    public State? Exit { get; set; }

    /// <summary>Collects what an iterator yields; null otherwise.</summary>
    public Variable? Yielded { get; set; }

    public Dictionary<LoopLabel, LoopFrame> Loops { get; } = [];
}

/// <summary>One loop or switch statement that is being executed.</summary>
internal sealed class LoopFrame(Mode mode)
{
    public Mode Mode { get; } = mode;

    /// <summary>The loop is executing the step for an item only L has.</summary>
    public bool InLeftStep { get; set; }

    public State? Break { get; set; }

    public State? Continue { get; set; }
}

/// <summary>One 'try' whose body is being executed.</summary>
internal sealed class TryFrame(Mode mode, ImmutableArray<Catch> clauses, int laterDepth)
{
    public Mode Mode { get; } = mode;

    public ImmutableArray<Catch> Clauses { get; } = clauses;

    /// <summary>How deep inside lambdas and iterators the statement stands.</summary>
    public int LaterDepth { get; } = laterDepth;

    /// <summary>Join of all states in which an exception may have been thrown.</summary>
    public State? Reached { get; set; }
}

/// <summary>A point of execution: the state (null when unreachable), the mode, and the activation.</summary>
internal sealed class Cursor(State? state, Mode mode, Frame frame)
{
    public State? State { get; set; } = state;

    public Mode Mode { get; } = mode;

    public Frame Frame { get; } = frame;

    public Cursor Fork() => new(State, Mode, Frame);

    public Cursor At(State? state) => new(state, Mode, Frame);

    public Cursor Switch(State? state, Mode mode) => new(state, mode, Frame);
}
