using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A loop that goes on only while a flag has its first value, as in <c>while (j &lt; n &amp;&amp; !found) { found = c; j++; }</c>. It may as well be left where the flag changes, provided nobody
/// sees what is skipped: the last step of counters of its own, the rest of its condition, the elements that a <c>foreach</c> would still go over.
/// </summary>
internal sealed class FlagSearch(Position position)
{
    private readonly FunctionFacts _facts = position.Facts;
    private Variable _flag = null!;
    private bool _first;
    private LoopLabel _label = null!;
    private int _assignments;

    /// <summary>The statement that gives the flag a value.</summary>
    public static Statement Setting(SourceLocation at, Variable flag, bool value) => new Statement.Evaluate(at, new Operation.Assign(at, flag, new Operation.Constant(at, TypeRef.Boolean, value)));

    /// <summary>The loop at <paramref name="index"/> that is left where its flag changes, or null.</summary>
    public Statement? Left(ImmutableArray<Statement> statements, int index) => statements[index] switch
    {
        Statement.Loop { TestFirst: true, Condition: { } condition } loop => Left(loop, condition, statements, index),
        Statement.ForEach loop => Left(loop),
        _ => null,
    };

    private Statement.Loop? Left(Statement.Loop loop, Operation condition, ImmutableArray<Statement> statements, int index)
    {
        var tests = Tests(condition).ToImmutableArray();
        var body = Forms.Flatten(loop.Body);
        int guard;
        for (guard = 0; guard < tests.Length && !IsGuard(tests[guard], false); guard++)
            continue;
        if (guard == tests.Length && !(body is [Statement.If { Else: null } leave, ..] && Forms.Flatten(leave.Then) is [Statement.Break { Label: var to }] && to == loop.Label && IsGuard(leave.Condition, true)))
            return null;
        // Asked once more before the flag is.
        if (!tests.Take(guard).All(test => IsSilent(test, loop)))
            return null;
        if (guard == tests.Length)
            body = body.RemoveAt(0);
        else if (tests.Length > 1)
            tests = tests.RemoveAt(guard);
        else
            return null;

        var rounds = body.Length;
        if (loop.Step is { } step)
        {
            if (!Forms.Flatten(step).All(IsOwnStep))
                return null;
        }
        else
        {
            while (rounds > 0 && IsOwnStep(body[rounds - 1]))
                rounds--;
        }

        _label = loop.Label;
        var left = Leaving([.. body.Take(rounds)]);
        if (_assignments == 0 || _assignments != Occurrences.In(loop).Assignments(_flag))
            return null;
        var whole = tests.Reverse().Aggregate((rest, test) => new Operation.Conditional(condition.Location, TypeRef.Boolean, test, rest, new Operation.Constant(condition.Location, TypeRef.Boolean, false)));
        return loop with { Condition = whole, Body = Forms.Block(loop.Body, [.. left, .. body.Skip(rounds)]) };

        bool IsOwnStep(Statement statement) =>
            Forms.IsStep(statement, out var counter, out _) && Forms.Strip(((Operation.Assign)((Statement.Evaluate)statement).Operation).Value) is Operation.Binary { IsChecked: false }
            && !_facts.IsShared(counter) && CountedLoop.DeclarationOf(counter, statements, index) is not null
            && Occurrences.In(loop).Reads(counter) == _facts.Reads(counter) && Occurrences.In(loop).Assignments(counter) == _facts.Assignments(counter);
    }

    private Statement.ForEach? Left(Statement.ForEach loop)
    {
        var body = Forms.Flatten(loop.Body);
        // Going on without doing anything, or to the end: it is the same over a list that holds its elements.
        if (body is not [Statement.If { Else: null } guard, ..] || Forms.Flatten(guard.Then) is not [var leave] || !((leave is Statement.Break { Label: var to } && to == loop.Label) || (leave is Statement.Continue { Label: var next } && next == loop.Label))
            || !IsGuard(guard.Condition, true) || Forms.AsVariable(loop.Source) is not { } list
            || !(Forms.IsStored(list.Type) || (_facts.IsEntry && _facts.IsParameter(list) && _facts.IsFixed(list))) || !_facts.KeepsItsElements(list, [loop]))
            return null;
        _label = loop.Label;
        var left = Leaving(body.RemoveAt(0));
        return _assignments == 0 || _assignments != Occurrences.In(loop).Assignments(_flag) ? null : loop with { Body = Forms.Block(loop.Body, left) };
    }

    /// <summary>The statements at the end of a round, left where the flag changes; counts the assignments of the flag that it sees.</summary>
    private ImmutableArray<Statement> Leaving(ImmutableArray<Statement> statements)
    {
        if (statements.IsEmpty)
            return statements;
        var before = statements.RemoveAt(statements.Length - 1);
        switch (statements[statements.Length - 1])
        {
            case Statement.Evaluate { Operation: Operation.Assign { Target: var target, Value: var value } } assign when target == _flag:
                _assignments++;
                var leave = new Statement.Break(assign.Location, _label);
                if (value is Operation.Constant { Value: bool constant })
                    return constant == _first ? before : [.. before, assign, leave];
                return [.. before, new Statement.If(assign.Location, _first ? Forms.Negate(value) : value, new Statement.Block(assign.Location, [Setting(assign.Location, _flag, !_first), leave]), null)];
            case Statement.If choice:
                var (then, otherwise) = (Leaving(Forms.Flatten(choice.Then)), Leaving(Forms.Flatten(choice.Else)));
                if (then is [.., Statement.Break { Label: var to }] && to == _label)
                    return [.. before, choice with { Then = Forms.Block(choice.Then, then), Else = null }, .. otherwise];
                return [.. before, choice with { Then = Forms.Block(choice.Then, then), Else = choice.Else is null ? null : Forms.Block(choice.Else, otherwise) }];
            default:
                return statements;
        }
    }

    // The flag has its first value when the loop is reached.
    private bool IsGuard(Operation test, bool changed)
    {
        var (asked, whenSet) = test switch
        {
            Operation.Unary { Operator: UnaryOperator.Not } not => (not.Operand, false),
            Operation.Binary { Operator: BinaryOperator.Equal, Right: Operation.Constant { Value: bool value } } equal => (equal.Left, value),
            Operation.Binary { Operator: BinaryOperator.NotEqual, Right: Operation.Constant { Value: bool value } } different => (different.Left, !value),
            _ => (test, true),
        };
        if (Forms.AsVariable(asked) is not { Type.Kind: TypeKind.Boolean } flag || _facts.IsShared(flag) || position.DeclaredValue(flag) is not Operation.Constant { Value: bool first } || first != (whenSet != changed))
            return false;
        (_flag, _first) = (flag, first);
        return true;
    }

    private static IEnumerable<Operation> Tests(Operation condition) =>
        condition is Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } both ? Tests(both.Condition).Concat(Tests(both.WhenTrue)) : [condition];

    // Changes nothing, and throws nothing that it has not thrown before the first round.
    private bool IsSilent(Operation test, Statement loop) => test switch
    {
        Operation.Constant or Operation.Read => true,
        Operation.Binary { IsChecked: false, Operator: not (BinaryOperator.Divide or BinaryOperator.Remainder) } both when both.Left.Type.Kind == TypeKind.Int32 && both.Right.Type.Kind == TypeKind.Int32 =>
            IsSilent(both.Left, loop) && IsSilent(both.Right, loop),
        _ => Forms.LengthOf(test) is { } list && _facts.KeepsItsValue(list, [loop]),
    };
}
