using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>j = 0; while (j &lt; n &amp;&amp; !c) j++;</c> of which is asked only whether <c>j == n</c> afterwards: <c>c</c> was satisfied nowhere. A flag says so instead, and <c>j</c> is a
/// counter of its loop alone.
/// </summary>
/// <param name="facts">Of the function.</param>
/// <param name="around">The counter of a loop around the search, which counts up from 0 or more: the search may end before it or start behind it.</param>
/// <param name="goneThrough">The list whose length bounds that loop.</param>
internal sealed class SearchLoop(FunctionFacts facts, Variable? around = null, Variable? goneThrough = null)
{
    /// <summary>The statements with a flag in place of the last value of the counter of the loop at <paramref name="index"/>; null when it is no such loop.</summary>
    public ImmutableArray<Statement>? Flagged(ImmutableArray<Statement> statements, int index)
    {
        if (statements[index] is not Statement.Loop { TestFirst: true, Condition: { } condition } loop || CountedLoop.WithoutSteps(loop, 1) is not var (body, steps)
            || steps[0] is not (var counter, 1) || FoundWhen(condition, body, loop.Label) is not var (test, found)
            || CountedLoop.Comparing(test, counter) is not (BinaryOperator.Less or BinaryOperator.NotEqual, var bound)
            || CountedLoop.DeclarationOf(counter, statements, index) is not { } declaredAt
            || facts.IsShared(counter) || facts.Assignments(counter) != 1 || counter.Type.Kind != TypeKind.Int32)
            return null;

        var list = Forms.LengthOf(Forms.Strip(bound));
        // The search starts no further than where it ends.
        var start = ((Statement.Declare)statements[declaredAt]).Value!;
        var isFromStart = Forms.AsInt(start) == 0 && (list is not null || (around is not null && Forms.AsVariable(bound) == around));
        var isFromNext = around is not null && list is not null && list == goneThrough && Forms.Strip(start) is Operation.Binary { Operator: BinaryOperator.Add } sum && Forms.AsVariable(sum.Left) == around && Forms.AsInt(sum.Right) == 1;
        if (!isFromStart && !isFromNext)
            return null;
        var flag = new Variable($"found {counter.Name}", TypeRef.Boolean, VariableKind.Temporary);
        var answers = new Answers(counter, bound, flag);
        ImmutableArray<Statement> rest = [.. statements.Skip(index + 1)];
        var (uses, last) = (Occurrences.In(rest).Reads(counter), -1);
        for (var i = 0; i < rest.Length; i++)
        {
            if (!Occurrences.In(rest[i]).Mentions(counter))
                continue;
            if (rest[i] is not Statement.If asked || Occurrences.In(asked.Then).Mentions(counter) || (asked.Else is { } otherwise && Occurrences.In(otherwise).Mentions(counter)))
                return null;
            rest = rest.SetItem(i, asked with { Condition = answers.Rewrite(asked.Condition) });
            last = i;
        }

        // Between the search and its answers, the bound is what it was.
        ImmutableArray<Statement> region = [loop, .. statements.Skip(index + 1).Take(last), .. last < 0 ? [] : (ImmutableArray<Statement>)[Only(statements[index + 1 + last])]];
        if (uses == 0 || answers.Count != uses || !(list is null ? facts.KeepsItsValue(around!, region) : facts.KeepsItsLength(list, region))
            || facts.Reads(counter) != uses + Occurrences.In(loop).Reads(counter))
            return null;

        var at = loop.Location;
        var leave = new Statement.If(at, found, new Statement.Block(at, [new Statement.Evaluate(at, new Operation.Assign(at, flag, new Operation.Constant(at, TypeRef.Boolean, true))), new Statement.Break(at, loop.Label)]), null);
        var step = loop.Step ?? Forms.Statements(loop.Body)[^1];
        var search = loop with { Condition = test, Body = leave, Step = step };
        var none = new Statement.Declare(at, flag, new Operation.Constant(at, TypeRef.Boolean, false));
        return [.. statements.Take(index), none, search, .. rest];
    }

    // Either the loop goes on while nothing is found, or it is left when something is.
    private static (Operation Test, Operation Found)? FoundWhen(Operation condition, Statement body, LoopLabel label) => Forms.Flatten(body) switch
    {
        [] when condition is Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } both => (both.Condition, Forms.Negate(both.WhenTrue)),
        [Statement.If { Else: null } leave] when Forms.Flatten(leave.Then) is [Statement.Break { Label: var to }] && to == label => (condition, leave.Condition),
        _ => null,
    };

    private static Statement Only(Statement statement) => statement is Statement.If test ? new Statement.Evaluate(test.Location, test.Condition) : statement;

    private sealed class Answers(Variable counter, Operation bound, Variable flag) : Rewriter
    {
        public int Count { get; private set; }

        protected override Operation After(Operation operation)
        {
            if (operation is not Operation.Binary || CountedLoop.Comparing(operation, counter) is not var (comparison, with) || !IsBound(with))
                return operation;
            bool? whenFound = comparison switch
            {
                BinaryOperator.Less or BinaryOperator.NotEqual => true,
                BinaryOperator.GreaterOrEqual or BinaryOperator.Equal => false,
                _ => null,
            };
            if (whenFound is null)
                return operation;
            Count++;
            var found = new Operation.Read(operation.Location, flag);
            return whenFound.Value ? found : Forms.Negate(found);
        }

        private bool IsBound(Operation other) =>
            Forms.LengthOf(Forms.Strip(bound)) is { } list ? Forms.LengthOf(Forms.Strip(other)) == list : Forms.AsVariable(other) == Forms.AsVariable(bound);
    }
}
