using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

internal sealed partial class RelationalReading
{
    private void Execute(Statement statement, Cursor cursor)
    {
        if (Blocked is not null || cursor.State is null)
            return;
        if (--_stepsLeft < 0)
        {
            Block("budget", "the proof takes more steps than allowed", statement.Location);
            return;
        }

        Reach(cursor);
        switch (statement)
        {
            case Statement.Block n:
                foreach (var inner in n.Statements)
                    Execute(inner, cursor);
                break;
            case Statement.Declare n:
                if (n.Value is not null)
                {
                    var declared = Evaluate(n.Value, cursor);
                    HandOver(n.Variable, declared, cursor);
                    Declare(n.Variable, declared, n.Location, cursor);
                    KeepAnswer(n.Variable, n.Value, cursor);
                    LearnValue(n.Variable, n.Value, declared, cursor);
                }
                else
                {
                    _declared.Add(n.Variable);
                    cursor.State = cursor.State!.WithoutFactsOf(n.Variable).With(n.Variable, new Relation.Unassigned());
                }

                break;
            case Statement.Evaluate n:
                if (Evaluate(n.Operation, cursor) is Relation.Sequence { HasEffects: true } && n.Operation is not Operation.Assign)
                    Block("effects", "a query with side effects is never enumerated", n.Location);
                break;
            case Statement.If n:
                ExecuteIf(n, cursor);
                break;
            case Statement.Loop n:
                ExecuteLoop(n, cursor);
                break;
            case Statement.ForEach n:
                ExecuteForEach(n, cursor);
                break;
            case Statement.Drain n:
                ExecuteDrain(n, cursor);
                break;
            case Statement.Switch n:
                ExecuteSwitch(n, cursor);
                break;
            case Statement.Return n:
                ExecuteReturn(n, cursor);
                break;
            case Statement.Break n:
                Jump(n.Label, isContinue: false, n.Location, cursor);
                break;
            case Statement.Continue n:
                Jump(n.Label, isContinue: true, n.Location, cursor);
                break;
            case Statement.Throw n:
                EvaluateAll(n.Operands, cursor);
                Throw(n.ExceptionType, n.Location, cursor);
                break;
            case Statement.Yield n:
                ExecuteYield(n, cursor);
                break;
            case Statement.YieldBreak n:
                Leave(null, n.Location, cursor);
                break;
            case Statement.Try n:
                ExecuteTry(n, cursor);
                break;
            case Statement.Unsupported n:
                Block(n.Code, n.Detail, n.Location);
                break;
            default:
                Block("unsupported", $"'{statement.GetType().Name}' is not understood", statement.Location);
                break;
        }
    }

    private void ExecuteIf(Statement.If n, Cursor cursor)
    {
        var condition = Evaluate(n.Condition, cursor);
        if (condition is Relation.KnownInRight answer && cursor.Mode == Mode.Paired && cursor.State is not null && Blocked is null)
            BranchInLeft(answer, n.Condition.Location, cursor, Then, Otherwise);
        else
            Branch(condition, n.Condition.Location, cursor, Then, Otherwise);

        void Then(Cursor at)
        {
            Learn(n.Condition, true, at);
            Execute(n.Then, at);
        }

        void Otherwise(Cursor at)
        {
            Learn(n.Condition, false, at);
            if (n.Else is not null)
                Execute(n.Else, at);
        }
    }

    /// <summary>
    /// Runs the arms a condition allows and joins what they leave. Both runs take the same arm because the condition has one value in both; a condition
    /// that may differ blocks the proof. While only L executes, either arm may be taken.
    /// </summary>
    private void Branch(Relation condition, SourceLocation location, Cursor cursor, Action<Cursor> then, Action<Cursor> otherwise)
    {
        if (Blocked is not null || cursor.State is null)
            return;
        if (RelationAlgebra.ConstantOf(condition)?.Value is bool known)
        {
            (known ? then : otherwise)(cursor);
            return;
        }

        if (cursor.Mode == Mode.Paired && !RelationAlgebra.IsSame(condition))
        {
            Block(condition, "condition", "a condition may differ between the two runs", location);
            return;
        }

        var second = cursor.Fork();
        then(cursor);
        otherwise(second);
        cursor.State = State.JoinOptional(cursor.State, second.State);
    }

    /// <summary>R takes one arm for certain. Either L takes it too, or, where that arm does nothing, L takes the other alone while R stands still.</summary>
    private void BranchInLeft(Relation.KnownInRight condition, SourceLocation location, Cursor cursor, Action<Cursor> then, Action<Cursor> otherwise)
    {
        var before = cursor.State!;
        var (common, other) = condition.InRight ? (then, otherwise) : (otherwise, then);
        var returned = cursor.Frame.Returned;
        var both = cursor.Fork();
        // R takes this arm, L perhaps not.
        _eitherAlone++;
        var written = WrittenBy(() => common(both));
        _eitherAlone--;
        if (Blocked is not null)
            return;
        if (both.State is null || written.Count > 0 || !before.Agrees(both.State with { Bounds = before.Bounds, Answers = before.Answers }) || !ReferenceEquals(returned, cursor.Frame.Returned))
        {
            Block(condition.Cause, "condition", "a condition may differ between the two runs", location);
            return;
        }

        cursor.State = State.JoinOptional(before, LeftStep(before, Relation.LeftOnly.Any, location, cursor, (left, _) => other(left)));
    }

    private void ExecuteReturn(Statement.Return n, Cursor cursor)
    {
        MarkTailCalls(n.Value);
        Relation? value = n.Value is null ? null : Evaluate(n.Value, cursor);
        Leave(value, n.Location, cursor);
    }

    private void Leave(Relation? value, SourceLocation location, Cursor cursor)
    {
        if (cursor.State is null || Blocked is not null)
            return;
        if (cursor.Mode == Mode.Left && cursor.Frame.Mode == Mode.Paired)
        {
            Block("early-exit", "the function returns early when it meets a dropped element", location);
            return;
        }

        if (value is not null)
            cursor.Frame.Returned = RelationAlgebra.JoinOptional(cursor.Frame.Returned, value);
        cursor.Frame.Exit = State.JoinOptional(cursor.Frame.Exit, cursor.State);
        cursor.State = null;
    }

    private void Jump(LoopLabel label, bool isContinue, SourceLocation location, Cursor cursor)
    {
        if (cursor.State is null || Blocked is not null)
            return;
        if (!cursor.Frame.Loops.TryGetValue(label, out var loop))
        {
            Block("unsupported", "a jump leaves the function", location);
            return;
        }

        var endsLeftStep = isContinue && loop.InLeftStep;
        if (cursor.Mode == Mode.Left && loop.Mode == Mode.Paired && !endsLeftStep)
        {
            Block("early-exit", "the loop ends early when it meets a dropped element", location);
            return;
        }

        if (isContinue)
            loop.Continue = State.JoinOptional(loop.Continue, cursor.State);
        else
            loop.Break = State.JoinOptional(loop.Break, cursor.State);
        cursor.State = null;
    }

    private void ExecuteYield(Statement.Yield n, Cursor cursor)
    {
        var item = Evaluate(n.Value, cursor);
        if (cursor.State is null || Blocked is not null)
            return;
        if (cursor.Frame.Yielded is not { } output || !cursor.State.Values.TryGetValue(output, out var list))
        {
            Block("unsupported", "'yield' stands outside an iterator", n.Location);
            return;
        }

        _written.Add(output);
        cursor.State = cursor.State.With(output, AddItem((Relation.Sequence)list, item, cursor.Mode));
    }

    private void ExecuteSwitch(Statement.Switch n, Cursor cursor)
    {
        var value = Evaluate(n.Value, cursor);
        if (cursor.State is null || Blocked is not null)
            return;
        var loop = new LoopFrame(cursor.Mode);
        cursor.Frame.Loops[n.Label] = loop;
        var cases = n.Sections.SelectMany(s => s.Cases.Select(c => (Case: c, s.Body))).OrderBy(c => c.Case.IsDefault).ToList();
        TryCases(0, value, cursor);
        cursor.Frame.Loops.Remove(n.Label);
        cursor.State = State.JoinOptional(cursor.State, loop.Break);

        void TryCases(int index, Relation switched, Cursor at)
        {
            if (index == cases.Count || at.State is null || Blocked is not null)
                return;
            var (label, body) = cases[index];
            var matches = label.IsDefault ? Relation.Same.Of(true) : Match(switched, n.Value.Type, label.Pattern, at);
            Branch(matches, label.Pattern.Location, at, matched =>
            {
                if (!label.IsDefault)
                    LearnPattern(n.Value, label.Pattern, true, matched);
                if (label.Guard is null)
                {
                    Execute(body, matched);
                    return;
                }

                Branch(Evaluate(label.Guard, matched), label.Guard.Location, matched, passed => Execute(body, passed), failed => TryCases(index + 1, switched, failed));
            }, unmatched =>
            {
                LearnPattern(n.Value, label.Pattern, false, unmatched);
                TryCases(index + 1, Unmatched(switched, label.Pattern), unmatched);
            });
        }
    }
}
