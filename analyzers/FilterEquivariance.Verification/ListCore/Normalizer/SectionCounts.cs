using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Numbers of the cells that a loop writes at a cursor, where they were counted before: the rounds of both loops test the same.</summary>
internal sealed class SectionCounts(CursorSections sections, ImmutableArray<Statement> statements, int loopAt, Variable list, FunctionFacts facts)
{
    /// <summary>Is the value that is declared at a statement of the block how many cells are written at these cursors?</summary>
    public bool Counts(IReadOnlyList<CursorSections.Section> before, int computedAt)
    {
        var number = ((Statement.Declare)statements[computedAt]).Value!;
        if (!Forms.IsStored(list.Type) || Forms.Flatten(statements[loopAt]) is not [Statement.ForEach fill])
            return false;
        var terms = new List<Operation>();
        Sum(number, computedAt, terms);
        return terms.Count == before.Count && before.All(section => terms.FindIndex(term => IsCount(section, term, fill, computedAt)) is >= 0 and var found && Remove(terms, found));
    }

    private static bool Remove(List<Operation> terms, int index)
    {
        terms.RemoveAt(index);
        return true;
    }

    // a + b; a cursor that has not moved yet is what it started with.
    private void Sum(Operation number, int computedAt, List<Operation> terms)
    {
        if (Forms.Strip(number) is Operation.Binary { Operator: BinaryOperator.Add } sum)
        {
            Sum(sum.Left, computedAt, terms);
            Sum(sum.Right, computedAt, terms);
        }
        else if (Forms.AsVariable(number) is { } variable && sections.All.Any(section => section.Cursor == variable)
            && statements.Take(computedAt).OfType<Statement.Declare>().FirstOrDefault(declare => declare.Variable == variable) is { Value: { } start } started)
        {
            Sum(start, statements.IndexOf(started, ByReference<Statement>.Comparer), terms);
        }
        else if (Forms.AsInt(number) != 0)
        {
            terms.Add(number);
        }
    }

    private bool IsCount(CursorSections.Section section, Operation number, Statement.ForEach fill, int computedAt)
    {
        var code = new PureCode();
        var steps = sections.With((written, value) => written == section ? CountedRoom.Step(section.Cursor, value.Location) : new Statement.Block(value.Location, []));
        if (!sections.All.All(other => other.Values.All(code.Looks)) || code.Round(steps, fill.Item, section.Cursor) is not { } round
            || CountedRoom.Counting(statements, computedAt, number, list, code, facts) is not var (countedAt, counted) || counted != round)
            return false;
        return CountedRoom.IsStillTrue(statements, countedAt, loopAt, list, code, facts);
    }
}
