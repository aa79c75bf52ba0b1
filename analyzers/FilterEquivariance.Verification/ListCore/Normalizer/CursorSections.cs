using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>The body of a loop each way through which writes one cell of an array, at one of several cursors that it then moves on.</summary>
internal sealed class CursorSections
{
    private readonly Variable _array;
    private readonly List<Section> _sections = [];

    private CursorSections(Variable array) => _array = array;

    /// <summary>The cells written at one cursor.</summary>
    /// <param name="Cursor">The cursor.</param>
    /// <param name="Step">1 or −1.</param>
    /// <param name="MovesFirst">The cursor is moved before the cell is written.</param>
    public sealed record Section(Variable Cursor, int Step, bool MovesFirst)
    {
        /// <summary>Values written, in the order of the code.</summary>
        public List<Operation> Values { get; } = [];
    }

    public IReadOnlyList<Section> All => _sections;

    private Statement Body { get; set; } = null!;

    /// <summary>The sections of an array that the body writes; null when it does anything else with it.</summary>
    public static CursorSections? Of(Statement body, LoopLabel label, Variable array)
    {
        var sections = new CursorSections(array);
        if (sections.Path(Forms.Flatten(body), label, body.Location) is not { } parsed)
            return null;
        sections.Body = parsed;
        return sections;
    }

    /// <summary>The body with another statement for each write.</summary>
    public Statement With(Func<Section, Operation, Statement> replacement) => new Replacement(this, replacement).Rewrite(Body);

    // One way through the rest of the body: declarations, and then a choice or a write, which stays in the parsed body as an evaluation of the written value.
    private Statement? Path(ImmutableArray<Statement> statements, LoopLabel label, SourceLocation location)
    {
        var first = statements.TakeWhile(statement => statement is Statement.Declare { Value: not null } && !Occurrences.In(statement).Mentions(_array) && !IsOld(statements, statement)).ToImmutableArray();
        var rest = statements.RemoveRange(0, first.Length);
        Statement? last = null;
        if (rest.FirstOrDefault() is Statement.If test)
        {
            var then = Forms.Flatten(test.Then);
            var jumps = then.Length > 1 && then[then.Length - 1] is Statement.Continue jump && jump.Label == label;
            if (jumps == test.Else is null && (jumps || rest.Length == 1)
                && Path(jumps ? then.RemoveAt(then.Length - 1) : then, label, test.Location) is { } one && Path(jumps ? rest.RemoveAt(0) : Forms.Flatten(test.Else), label, test.Location) is { } other)
                last = test with { Then = one, Else = other };
        }
        else
        {
            last = Write(rest);
        }

        return last is null ? null : new Statement.Block(location, first.Add(last));
    }

    // var t = n; n = n + 1; r[t] = e; is a write.
    private static bool IsOld(ImmutableArray<Statement> statements, Statement declare)
    {
        var next = statements.IndexOf(declare, ByReference<Statement>.Comparer) + 1;
        return declare is Statement.Declare { Value: Operation.Read { Variable: var cursor } } && next < statements.Length && Forms.IsStep(statements[next], out var stepped, out _) && stepped == cursor;
    }

    private Statement? Write(ImmutableArray<Statement> statements)
    {
        if (statements.Length is not (2 or 3))
            return null;
        var writeAt = statements.Length == 3 ? 2 : statements[0] is Statement.Evaluate { Operation: Operation.LibraryCall } ? 0 : 1;
        if (statements[writeAt] is not Statement.Evaluate { Operation: var operation } write || !Forms.IsElementWrite(operation, out var list, out var place, out var value) || list != _array
            || Forms.AsVariable(place) is not { } at || !Forms.IsStep(statements[writeAt == 0 ? 1 : writeAt - 1], out var cursor, out var step)
            || (statements.Length == 3 ? !(statements[0] is Statement.Declare { Value: Operation.Read { Variable: var copied } } old && old.Variable == at && copied == cursor && !Occurrences.In(value).Mentions(at)) : at != cursor))
            return null;
        var section = new Section(cursor, step, statements.Length == 2 && writeAt == 1);
        if (_sections.FirstOrDefault(known => known.Cursor == cursor) is not { } same)
            _sections.Add(same = section);
        else if (same.Step != section.Step || same.MovesFirst != section.MovesFirst)
            return null;
        same.Values.Add(value);
        return write with { Operation = value };
    }

    private sealed class Replacement(CursorSections sections, Func<Section, Operation, Statement> replacement) : Rewriter
    {
        public override Statement Rewrite(Statement statement) =>
            statement is Statement.Evaluate { Operation: var value } && sections._sections.FirstOrDefault(section => section.Values.Contains(value, ByReference<Operation>.Comparer)) is { } section
                ? replacement(section, value)
                : base.Rewrite(statement);
    }
}
