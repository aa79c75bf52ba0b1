using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

internal sealed partial class RelationalReading
{
    private readonly List<TryFrame> _tries = [];

    /// <summary>How many functions are being read that may be lambdas or iterators: what they throw is thrown when they run, which may be behind the 'try'.</summary>
    private int _laterDepth;

    /// <summary>
    /// Where both runs execute a 'try', they throw the same exception at the same place or none, so both go on in the same 'catch' or in none. It is entered in a state
    /// that joins all states of the body: an exception may be thrown anywhere. While only L executes, what is thrown must be caught for certain, since R does not end.
    /// </summary>
    private void ExecuteTry(Statement.Try n, Cursor cursor)
    {
        var jumps = Occurrences.In([n.Body, .. n.Catches.Select(clause => clause.Body)]);
        if (n.Finally is not null && (jumps.HasReturn || jumps.HasOutwardJump || jumps.HasYield))
        {
            Block("unsupported", "control leaves a 'try' with 'finally'", n.Location);
            return;
        }

        // It would run between what throws and what catches.
        if (n.Finally is not null && _tries.Count > 0)
        {
            Block("catch", "a 'finally' runs before an outer 'catch'", n.Location);
            return;
        }

        if (n.Catches.IsEmpty)
        {
            Execute(n.Body, cursor);
        }
        else
        {
            var frame = new TryFrame(cursor.Mode, n.Catches, _laterDepth);
            _tries.Add(frame);
            Execute(n.Body, cursor);
            _tries.RemoveAt(_tries.Count - 1);
            Note("an exception that both runs throw is caught by both", "", n.Location);
            var end = cursor.State;
            foreach (var clause in n.Catches)
            {
                var handler = cursor.At(frame.Reached);
                Handle(clause, handler);
                end = State.JoinOptional(end, handler.State);
            }

            cursor.State = end;
        }

        if (n.Finally is not null)
            Execute(n.Finally, cursor);
    }

    private void Handle(Catch clause, Cursor handler)
    {
        if (clause.Variable is { } exception)
            Declare(exception, Lost("catch", "what an exception says may differ between the runs", clause.Body.Location), clause.Body.Location, handler);
        if (clause.Filter is { } filter && !TestsTypeOf(clause.Variable, filter))
        {
            Relation taken = Relation.Same.Value;
            if (WrittenBy(() => taken = Evaluate(filter, handler)).Count > 0)
                Block("effects", "the filter of a 'catch' has side effects", filter.Location);
            if (handler.Mode == Mode.Paired && !RelationAlgebra.IsSame(taken))
                Block(taken, "catch", "a 'catch' may take an exception in one run only", filter.Location);
        }

        Execute(clause.Body, handler);
    }

    // Both runs throw exceptions of one type.
    private static bool TestsTypeOf(Variable? exception, Operation filter) =>
        Unwrap(filter) is Operation.Is { Value: var value, Pattern: var pattern } && Unwrap(value) is Operation.Read { Variable: var tested } && tested == exception && IsOfTypes(pattern);

    private static bool IsOfTypes(Pattern pattern) => pattern switch
    {
        Pattern.OfType => true,
        Pattern.Not not => IsOfTypes(not.Operand),
        Pattern.And and => IsOfTypes(and.Left) && IsOfTypes(and.Right),
        Pattern.Or or => IsOfTypes(or.Left) && IsOfTypes(or.Right),
        _ => false,
    };

    /// <summary>An exception might be thrown in the cursor's state.</summary>
    private void Reach(Cursor cursor)
    {
        if (cursor.State is null || Blocked is not null)
            return;
        foreach (var frame in _tries)
        {
            if (frame.Mode == cursor.Mode)
                frame.Reached = State.JoinOptional(frame.Reached, cursor.State);
        }
    }

    /// <summary>Only L executes, and stays inside a 'try' that it alone entered, which takes exceptions of the type; all of them for null.</summary>
    private bool IsCaughtInLeft(string? exceptionType)
    {
        for (var i = _tries.Count - 1; i >= 0 && _tries[i] is { Mode: Mode.Left } frame && frame.LaterDepth == _laterDepth; i--)
        {
            if (frame.Clauses.Any(clause => Takes(clause, exceptionType)))
                return true;
        }

        return false;
    }

    private static bool Takes(Catch clause, string? exceptionType) =>
        (clause.ExceptionType is null || IsKnownToBe(exceptionType, clause.ExceptionType))
        && (clause.Filter is not { } filter || (TestsTypeOf(clause.Variable, filter) && TypesIn(((Operation.Is)Unwrap(filter)).Pattern).Any(type => IsKnownToBe(exceptionType, type))));

    private static bool IsKnownToBe(string? exceptionType, string type) => exceptionType is not null && ExceptionTypes.IsCaughtBy(exceptionType, type) == true;

    // One of them suffices.
    private static IEnumerable<string> TypesIn(Pattern pattern) => pattern switch
    {
        Pattern.OfType { Type: { Kind: TypeKind.Exception, Definition: var type } } => [type],
        Pattern.Or or => TypesIn(or.Left).Concat(TypesIn(or.Right)),
        _ => [],
    };
}
