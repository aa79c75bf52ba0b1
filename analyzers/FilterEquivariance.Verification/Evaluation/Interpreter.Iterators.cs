using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>Iterators run as iterators of the runtime: nothing happens before the first move, and leaving early runs what <c>finally</c> says.</summary>
internal sealed partial class Interpreter
{
    private static readonly ConditionalWeakTable<Statement, object> YieldsOf = new();

    private IEnumerable<object?> Iterate(Statement body, Scope scope) => Iterate(body, scope, new Flow());

    // Each enumeration leaves how it ended in the flow, for the statement around it.
    private IEnumerable<object?> Iterate(Statement statement, Scope scope, Flow flow)
    {
        if (!Yields(statement))
        {
            flow.Completion = Execute(statement, scope);
            return [];
        }

        Spend();
        return statement switch
        {
            Statement.Yield yield => IterateYield(yield, scope, flow),
            Statement.Block block => IterateBlock(block.Statements, new Scope(scope), flow),
            Statement.If branch => IterateIf(branch, scope, flow),
            Statement.Loop loop => IterateLoop(loop, scope, flow),
            Statement.ForEach loop => IterateForEach(loop, scope, flow),
            Statement.Drain drain => IterateDrain(drain, scope, flow),
            Statement.Switch choice => IterateSwitch(choice, scope, flow),
            Statement.Try { Catches.IsEmpty: true } attempt => IterateTry(attempt, scope, flow),
            _ => throw new RefusedException($"yield in a {statement.GetType().Name} statement"),
        };
    }

    private IEnumerable<object?> IterateYield(Statement.Yield yield, Scope scope, Flow flow)
    {
        flow.Completion = Completion.Normal;
        yield return Evaluate(yield.Value, scope);
    }

    private IEnumerable<object?> IterateBlock(ImmutableArray<Statement> statements, Scope scope, Flow flow)
    {
        flow.Completion = Completion.Normal;
        foreach (var statement in statements)
        {
            foreach (object? item in Iterate(statement, scope, flow))
                yield return item;
            if (!flow.Completion.IsNormal)
                yield break;
        }
    }

    private IEnumerable<object?> IterateIf(Statement.If branch, Scope scope, Flow flow)
    {
        flow.Completion = Completion.Normal;
        var chosen = Holds(branch.Condition, scope) ? branch.Then : branch.Else;
        if (chosen is null)
            yield break;
        foreach (object? item in Iterate(chosen, new Scope(scope), flow))
            yield return item;
    }

    private IEnumerable<object?> IterateLoop(Statement.Loop loop, Scope scope, Flow flow)
    {
        for (bool test = loop.TestFirst; ; test = true)
        {
            Spend();
            flow.Completion = Completion.Normal;
            var iteration = new Scope(scope);
            if (test && loop.Condition is { } condition && !Holds(condition, iteration))
                yield break;
            foreach (object? item in Iterate(loop.Body, iteration, flow))
                yield return item;
            if (flow.Leaves(loop.Label))
                yield break;
            if (loop.Step is { } step)
                Execute(step, iteration);
        }
    }

    private IEnumerable<object?> IterateForEach(Statement.ForEach loop, Scope scope, Flow flow)
    {
        flow.Completion = Completion.Normal;
        foreach (object? element in Elements(loop, scope))
        {
            Spend();
            var iteration = new Scope(scope);
            iteration.Declare(loop.Item, NumericConversion.Represent(element, loop.Item.Type));
            bool isEntered = Enter(loop.Location, loop.Item, element);
            foreach (object? item in Iterate(loop.Body, iteration, flow))
                yield return item;
            observer?.Leave(isEntered);
            if (flow.Leaves(loop.Label))
                yield break;
        }
    }

    private IEnumerable<object?> IterateDrain(Statement.Drain drain, Scope scope, Flow flow)
    {
        flow.Completion = Completion.Normal;
        while (TryDrain(drain, scope, out object? element))
        {
            var iteration = new Scope(scope);
            iteration.Declare(drain.Item, element);
            foreach (object? item in Iterate(drain.Body, iteration, flow))
                yield return item;
            if (flow.Leaves(drain.Label))
                yield break;
        }
    }

    private IEnumerable<object?> IterateSwitch(Statement.Switch choice, Scope scope, Flow flow)
    {
        flow.Completion = Completion.Normal;
        var sectionScope = new Scope(scope);
        if (Select(choice, sectionScope) is not { } section)
            yield break;
        foreach (object? item in Iterate(section.Body, sectionScope, flow))
            yield return item;
        flow.Leaves(choice.Label);
    }

    private IEnumerable<object?> IterateTry(Statement.Try attempt, Scope scope, Flow flow)
    {
        using var items = Iterate(attempt.Body, new Scope(scope), flow).GetEnumerator();
        bool isSuspended = false;
        try
        {
            while (MoveInside(attempt, items, scope))
            {
                isSuspended = true;
                yield return items.Current;
                isSuspended = false;
            }
        }
        finally
        {
            // Disposed by a consumer that stopped early.
            if (isSuspended)
                FinishSuspended(attempt, scope);
        }

        Finish(attempt, scope);
    }

    // A refusal is no behaviour of the program: what stands in finally must not hide it.
    private bool MoveInside(Statement.Try attempt, IEnumerator<object?> items, Scope scope)
    {
        try
        {
            return items.MoveNext();
        }
        catch (EvaluationException exception)
        {
            Finish(attempt, scope);
            exception.RanFinally |= attempt.Finally is not null;
            throw;
        }
    }

    private void FinishSuspended(Statement.Try attempt, Scope scope)
    {
        try
        {
            Finish(attempt, scope);
        }
        catch (EvaluationException)
        {
            throw new RefusedException("an exception in a finally block of an abandoned iterator");
        }
    }

    private bool Yields(Statement statement) => (bool)YieldsOf.GetValue(statement, static body => YieldFinder.Finds(body));

    private sealed class Flow
    {
        public Completion Completion { get; set; }

        /// <summary>Whether the loop or switch with this label ends here; its own break and continue are used up.</summary>
        public bool Leaves(LoopLabel label)
        {
            bool breaks = Completion.Breaks(label);
            if (breaks || Completion.Continues(label))
                Completion = Completion.Normal;
            return breaks || !Completion.IsNormal;
        }
    }

    private sealed class YieldFinder : Walker
    {
        private bool _found;

        public static bool Finds(Statement statement)
        {
            var finder = new YieldFinder();
            finder.Visit(statement);
            return finder._found;
        }

        public override void Visit(Statement statement)
        {
            _found |= statement is Statement.Yield;
            if (!_found)
                base.Visit(statement);
        }

        public override void Visit(Operation operation)
        {
            // Lambdas do not yield.
        }
    }
}
