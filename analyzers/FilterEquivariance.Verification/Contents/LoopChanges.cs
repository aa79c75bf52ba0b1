using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>The variables and lists a loop changes: a guess from its syntax, completed by what its rounds are seen to change.</summary>
internal sealed class LoopChanges
{
    public HashSet<Variable> Variables { get; } = [];

    public HashSet<int> Objects { get; } = [];

    /// <summary>Of lists that are filled from the front: up to where they are. What stands there is one part of the list, what stands behind it another.</summary>
    public Dictionary<int, Variable> Filled { get; } = [];

    public static LoopChanges Guess(Occurrences occurrences, State entry, Variable? position)
    {
        var changes = new LoopChanges();
        foreach (var pair in entry.Variables)
        {
            if (occurrences.Assignments(pair.Key) > 0 || pair.Key == position)
                changes.Variables.Add(pair.Key);
            else if (pair.Value is SymbolicValue.Reference reference && occurrences.Mutated.Contains(pair.Key))
                changes.Objects.Add(reference.Object);
        }

        return changes;
    }

    /// <summary>Did a round change anything else?</summary>
    public bool AddFrom(State head, State end)
    {
        var count = Variables.Count + Objects.Count;
        foreach (var pair in head.Variables)
        {
            if (!Variables.Contains(pair.Key) && !(end.Variables.TryGetValue(pair.Key, out var value) && value.Equals(pair.Value)))
                Variables.Add(pair.Key);
        }

        foreach (var pair in head.Heap)
        {
            // What is only remembered about sharing does not count as a change.
            if (end.Heap[pair.Key].Segments.IsDefault && !pair.Value.Segments.IsDefault)
                throw new StoppedException("a list that may share its storage is changed in a loop");
            if (!Objects.Contains(pair.Key) && end.Heap[pair.Key].Segments != pair.Value.Segments)
                Objects.Add(pair.Key);
        }

        return Variables.Count + Objects.Count > count;
    }
}
