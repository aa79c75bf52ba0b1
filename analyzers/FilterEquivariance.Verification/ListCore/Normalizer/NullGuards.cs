using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Reading the length of a null list throws. Where such a read goes away and nothing else would throw, it is kept as a statement of its own.</summary>
internal static class NullGuards
{
    /// <param name="removed">Operations that will not be evaluated any more.</param>
    /// <param name="facts">Tells which variables may be null.</param>
    /// <param name="stillRead">A list that is still read first thing.</param>
    public static ImmutableArray<Statement> For(ImmutableArray<Operation> removed, FunctionFacts facts, Variable? stillRead = null)
    {
        var lengths = new Lengths();
        foreach (var operation in removed)
            lengths.Visit(operation);
        return
        [
            .. lengths.Found.Where(read => (read.Key != stillRead || Forms.IsMethod(read.Value)) && facts.MayBeNull(read.Key))
                .Select(read => new Statement.Evaluate(read.Value.Location, read.Value)),
        ];
    }

    private sealed class Lengths : Walker
    {
        public Dictionary<Variable, Operation.LibraryCall> Found { get; } = [];

        public override void Visit(Operation operation)
        {
            // A property read and a foreach throw the same; a call of Enumerable.Count does not.
            if (Forms.LengthOf(operation) is { } list && !Found.ContainsKey(list))
                Found.Add(list, (Operation.LibraryCall)operation);
            base.Visit(operation);
        }
    }
}
