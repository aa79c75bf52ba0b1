using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

internal sealed partial class RelationalReading
{
    /// <summary>Reads the entry function with its lists so related, and returns what blocks the proof, or null when the results are related as the law asks.</summary>
    public Blocked? ReadEntry(Relation.Sequence list, Mode mode, bool mustBeEmpty = false)
    {
        var entry = _program.Entry;
        if (entry.OutsideModel is { } reason)
        {
            Block("unsupported", reason, entry.Location);
            return Blocked;
        }

        if (_recursive.Contains(entry.Id))
        {
            if (mode == Mode.Left || list.IsEmpty || list.NonEmpty)
                Block("recursion", "recursion is proved by its own cases", entry.Location);
            else if (_program.ListParameters.Length != entry.Parameters.Count(p => IsLawList(p.Type)))
                Block("recursion", "a list parameter of the recursive function is fixed", entry.Location);
            else
                ProveRecursive(entry);
            return Blocked;
        }

        var state = State.Empty;
        for (var i = 0; i < entry.Parameters.Length; i++)
            state = state.With(entry.Parameters[i], _program.ListParameters.Contains(i) ? Named(list, entry.Parameters[i]) : Fixed(entry.Parameters[i]));
        _callStack.Add(entry.Id);
        // R's run on the empty list, while L's list has elements.
        _eitherAlone = mustBeEmpty ? 1 : 0;
        var cursor = new Cursor(state, mode, new Frame(mode));
        if (entry.IsIterator)
        {
            cursor.Frame.Yielded = new Variable("yield", entry.ReturnType, VariableKind.Temporary);
            cursor.State = state.With(cursor.Frame.Yielded, Relation.Sequence.Empty);
        }

        Execute(entry.Body, cursor);
        if (Blocked is not null)
            return Blocked;
        if (cursor.Frame.Yielded is { } yielded)
            cursor.Frame.Returned = State.JoinOptional(cursor.State, cursor.Frame.Exit)?.Values[yielded];
        if (cursor.Frame.Returned is not { } returned)
        {
            Note("same exception", "no run returns", entry.Location);
            if (mustBeEmpty)
                Block("exception", "the empty list throws", entry.Location);
            return Blocked;
        }

        Conclude(returned, mode, mustBeEmpty);
        return Blocked;
    }

    // The items of an input list, known by its name.
    private static Relation.Sequence Named(Relation.Sequence list, Variable parameter) => list with
    {
        Paired = list.Paired is { } paired ? paired with { From = parameter } : null,
        LeftItems = list.LeftItems is { } left ? left with { From = parameter } : null,
        Whole = parameter,
    };

    private void Conclude(Relation returned, Mode mode, bool mustBeEmpty)
    {
        var result = RelationAlgebra.AsSequence(returned) ?? returned;
        if (mustBeEmpty && result is not Relation.Sequence { IsEmpty: true })
            Block(result, "foreign", "the result on the empty list may hold elements", _program.Entry.Location);
        else if (mode == Mode.Left && !mustBeEmpty && !(result is Relation.Sequence left && (RelationAlgebra.LeftItemsOf(left) is null or Relation.LeftOnly { Kind: LeftKind.Dropped })))
            Block(result, "foreign", "the result may hold elements that are not from the list", _program.Entry.Location);
        else if (mode == Mode.Paired && !_law.Accepts(result))
            BlockResult(result);
    }

    private void BlockResult(Relation result)
    {
        switch (result)
        {
            case Relation.Sequence { Ordered: false }:
                Block("order", "the order of the result is not determined by the input", _program.Entry.Location);
                break;
            case Relation.Sequence { Paired: Relation.Lost lost }:
                Block(lost, "foreign", "the result holds values that are not related to the input", _program.Entry.Location);
                break;
            case Relation.Lost:
                Block(result, "foreign", "the result is not related to the input", _program.Entry.Location);
                break;
            default:
                Block("foreign", "the result may hold values that are not elements of the input", _program.Entry.Location);
                break;
        }
    }
}
