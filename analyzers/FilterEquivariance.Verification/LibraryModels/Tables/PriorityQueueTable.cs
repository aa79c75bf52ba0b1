using FilterEquivariance.Verification.LibraryModels.Meanings;

namespace FilterEquivariance.Verification.LibraryModels.Tables;

/// <summary>PriorityQueue. The prover has no rule for it; the normaliser knows queues of numbers that are only filled and then emptied.</summary>
internal static class PriorityQueueTable
{
    public static LibraryModel[] Rows =>
    [
        new("M:System.Collections.Generic.PriorityQueue`2.#ctor",
            new Shape.Empty(), Effects.Unordered, PriorityQueues.New()),
        new("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Collections.Generic.IComparer{`1})",
            new Shape.Unmodelled(), Effects.Unordered, PriorityQueues.New(comparer: 0)),
        new("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Int32)",
            new Shape.Empty(), Effects.Partial | Effects.Unordered, PriorityQueues.New(capacity: 0)),
        new("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Int32,System.Collections.Generic.IComparer{`1})",
            new Shape.Unmodelled(), Effects.Partial | Effects.Unordered, PriorityQueues.New(comparer: 1, capacity: 0)),
        new("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Collections.Generic.IEnumerable{System.ValueTuple{`0,`1}})",
            new Shape.Unmodelled(), Effects.Unordered | Effects.InspectsOrder, PriorityQueues.From()),
        new("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Collections.Generic.IEnumerable{System.ValueTuple{`0,`1}},System.Collections.Generic.IComparer{`1})",
            new Shape.Unmodelled(), Effects.Unordered | Effects.InspectsOrder, PriorityQueues.From(comparer: 1)),
        new("M:System.Collections.Generic.PriorityQueue`2.Enqueue(`0,`1)",
            new Shape.Unmodelled(), Effects.Mutates | Effects.InspectsOrder, PriorityQueues.Enqueue),
        new("M:System.Collections.Generic.PriorityQueue`2.EnqueueRange(System.Collections.Generic.IEnumerable{System.ValueTuple{`0,`1}})",
            new Shape.Unmodelled(), Effects.Mutates | Effects.InspectsOrder, PriorityQueues.EnqueuePairs),
        new("M:System.Collections.Generic.PriorityQueue`2.EnqueueRange(System.Collections.Generic.IEnumerable{`0},`1)",
            new Shape.Unmodelled(), Effects.Mutates | Effects.InspectsOrder, PriorityQueues.EnqueueRange),
        new("M:System.Collections.Generic.PriorityQueue`2.Dequeue",
            new Shape.Unmodelled(), Effects.Partial | Effects.Mutates | Effects.InspectsOrder, PriorityQueues.Dequeue),
        new("M:System.Collections.Generic.PriorityQueue`2.TryDequeue(`0@,`1@)",
            new Shape.Unmodelled(), Effects.Mutates | Effects.InspectsOrder, PriorityQueues.TryDequeue),
        new("M:System.Collections.Generic.PriorityQueue`2.EnqueueDequeue(`0,`1)",
            new Shape.Unmodelled(), Effects.Mutates | Effects.InspectsOrder, PriorityQueues.EnqueueDequeue),
        new("M:System.Collections.Generic.PriorityQueue`2.DequeueEnqueue(`0,`1)",
            new Shape.Unmodelled(), Effects.Partial | Effects.Mutates | Effects.InspectsOrder, PriorityQueues.DequeueEnqueue),
        new("M:System.Collections.Generic.PriorityQueue`2.Peek",
            new Shape.Unmodelled(), Effects.Partial | Effects.InspectsOrder, PriorityQueues.Peek),
        new("M:System.Collections.Generic.PriorityQueue`2.TryPeek(`0@,`1@)",
            new Shape.Unmodelled(), Effects.InspectsOrder, PriorityQueues.TryPeek),
        new("M:System.Collections.Generic.PriorityQueue`2.Clear",
            new Shape.Unmodelled(), Effects.Mutates, PriorityQueues.Clear),
        new("P:System.Collections.Generic.PriorityQueue`2.Count",
            new Shape.Summary(), Effects.None, PriorityQueues.Count),
    ];
}
