using System.Collections.Immutable;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

internal sealed partial class Interpreter
{
    private Completion Execute(Statement statement, Scope scope)
    {
        Spend();
        switch (statement)
        {
            case Statement.Block block:
                return ExecuteAll(block.Statements, new Scope(scope));
            case Statement.Declare declare:
                ExecuteDeclare(declare, scope);
                return Completion.Normal;
            case Statement.Evaluate evaluate:
                Evaluate(evaluate.Operation, scope);
                return Completion.Normal;
            case Statement.If branch:
                if (Holds(branch.Condition, scope))
                    return Execute(branch.Then, new Scope(scope));
                return branch.Else is { } otherwise ? Execute(otherwise, new Scope(scope)) : Completion.Normal;
            case Statement.Loop loop:
                return ExecuteLoop(loop, scope);
            case Statement.ForEach loop:
                return ExecuteForEach(loop, scope);
            case Statement.Drain drain:
                return ExecuteDrain(drain, scope);
            case Statement.Switch choice:
                var sectionScope = new Scope(scope);
                if (Select(choice, sectionScope) is not { } section)
                    return Completion.Normal;
                var chosen = Execute(section.Body, sectionScope);
                return chosen.Breaks(choice.Label) ? Completion.Normal : chosen;
            case Statement.Return result:
                if (result.Value is not { } value)
                    return Completion.Return(null);
                object? returned = Evaluate(value, scope);
                observer?.Names(value.Location, null, returned);
                return Completion.Return(returned);
            case Statement.Break leave:
                return new Completion(CompletionKind.Break, leave.Label, null);
            case Statement.Continue next:
                return new Completion(CompletionKind.Continue, next.Label, null);
            case Statement.Throw raise:
                throw Watch(raise.Location, Raise(raise.ExceptionType, raise.Operands, scope));
            case Statement.Try attempt:
                return ExecuteTry(attempt, scope);
            case Statement.YieldBreak:
                return Completion.Return(null);
            case Statement.Unsupported unsupported:
                throw new RefusedException(unsupported.Detail);
            default:
                throw new RefusedException($"a {statement.GetType().Name} statement");
        }
    }

    private Completion ExecuteAll(ImmutableArray<Statement> statements, Scope scope)
    {
        foreach (var statement in statements)
        {
            var completion = Execute(statement, scope);
            if (!completion.IsNormal)
                return completion;
        }

        return Completion.Normal;
    }

    private void ExecuteDeclare(Statement.Declare declare, Scope scope)
    {
        if (declare.Value is not { } value)
        {
            scope.Declare(declare.Variable);
            return;
        }

        object? declared = NumericConversion.Represent(Evaluate(value, scope), declare.Variable.Type);
        scope.Declare(declare.Variable, declared);
        observer?.Names(declare.Location, declare.Variable, declared);
    }

    private Completion ExecuteLoop(Statement.Loop loop, Scope scope)
    {
        for (bool test = loop.TestFirst; ; test = true)
        {
            Spend();
            // Variables of the condition and the body are new in each iteration.
            var iteration = new Scope(scope);
            if (test && loop.Condition is { } condition && !Holds(condition, iteration))
                return Completion.Normal;
            var completion = Execute(loop.Body, iteration);
            if (completion.Breaks(loop.Label))
                return Completion.Normal;
            if (!completion.IsNormal && !completion.Continues(loop.Label))
                return completion;
            if (loop.Step is { } step)
                Execute(step, iteration);
        }
    }

    private Completion ExecuteForEach(Statement.ForEach loop, Scope scope)
    {
        foreach (object? item in Elements(loop, scope))
        {
            Spend();
            var iteration = new Scope(scope);
            iteration.Declare(loop.Item, NumericConversion.Represent(item, loop.Item.Type));
            bool isEntered = Enter(loop.Location, loop.Item, item);
            var completion = Execute(loop.Body, iteration);
            observer?.Leave(isEntered);
            if (completion.Breaks(loop.Label))
                break;
            if (!completion.IsNormal && !completion.Continues(loop.Label))
                return completion;
        }

        return Completion.Normal;
    }

    private IEnumerable<object?> Elements(Statement.ForEach loop, Scope scope) =>
        Sequences.Of(Evaluate(loop.Source, scope) ?? throw new EvaluationException("NullReferenceException"));

    private Completion ExecuteDrain(Statement.Drain drain, Scope scope)
    {
        while (TryDrain(drain, scope, out object? item))
        {
            var iteration = new Scope(scope);
            iteration.Declare(drain.Item, item);
            bool isEntered = Enter(drain.Location, drain.Item, item);
            var completion = Execute(drain.Body, iteration);
            observer?.Leave(isEntered);
            if (completion.Breaks(drain.Label))
                break;
            if (!completion.IsNormal && !completion.Continues(drain.Label))
                return completion;
        }

        return Completion.Normal;
    }

    private bool TryDrain(Statement.Drain drain, Scope scope, out object? item)
    {
        Spend();
        object? source = scope.Read(drain.Source) ?? throw new EvaluationException("NullReferenceException");
        if (source is not ListValue { Shape: SequenceShape.List or SequenceShape.Queue or SequenceShape.Stack or SequenceShape.LinkedList } list)
        {
            // A sequence that cannot shrink is drained by giving the variable its rest.
            list = new ListValue(source is ListValue fixedList ? fixedList.Shape : SequenceShape.Enumerable, Materialise(Sequences.Of(source)));
            scope.Assign(drain.Source, list);
        }

        int index = drain.FromEnd ? list.Count - 1 : 0;
        bool any = list.Count > 0;
        item = any ? list.Items[index] : null;
        if (any)
        {
            list.Items.RemoveAt(index);
            list.Changed();
        }

        return any;
    }

    private SwitchSection? Select(Statement.Switch choice, Scope scope)
    {
        object? value = Evaluate(choice.Value, scope);
        SwitchSection? byDefault = null;
        foreach (var section in choice.Sections)
        {
            foreach (var label in section.Cases)
            {
                if (label.IsDefault)
                    byDefault = section;
                else if (Matches(label.Pattern, value, choice.Value.Type, scope) && (label.Guard is not { } guard || Holds(guard, scope)))
                    return section;
            }
        }

        return byDefault;
    }

    private Completion ExecuteTry(Statement.Try attempt, Scope scope)
    {
        Completion completion;
        int depth = _depth;
        int aside = observer?.Aside ?? 0;
        try
        {
            completion = Execute(attempt.Body, new Scope(scope));
        }
        catch (EvaluationException exception)
        {
            _depth = depth;
            observer?.Resume(aside);
            bool isHandled = false;
            completion = Completion.Normal;
            try
            {
                foreach (var clause in attempt.Catches)
                {
                    var handler = new Scope(scope);
                    if (!Handles(clause, exception, handler))
                        continue;
                    isHandled = true;
                    completion = Execute(clause.Body, handler);
                    break;
                }
            }
            catch (EvaluationException another)
            {
                _depth = depth;
                Finish(attempt, scope);
                another.RanFinally |= attempt.Finally is not null;
                throw;
            }

            if (!isHandled)
            {
                Finish(attempt, scope);
                exception.RanFinally |= attempt.Finally is not null;
                throw;
            }
        }

        Finish(attempt, scope);
        return completion;
    }

    private bool Handles(Catch clause, EvaluationException exception, Scope handler)
    {
        if (clause.ExceptionType is { } caught && !TypeTest.IsCaught(exception.ExceptionType, caught))
            return false;
        if (clause.Variable is { } variable)
            handler.Declare(variable, new ExceptionValue(exception.ExceptionType));
        if (clause.Filter is not { } filter)
            return true;
        if (exception.RanFinally)
            throw new RefusedException("a filter of exceptions, which runs before the 'finally' inside");
        // What a filter throws is lost, and the clause does not apply (C# specification, section 13.11).
        int depth = _depth;
        try
        {
            return Holds(filter, handler);
        }
        catch (EvaluationException)
        {
            _depth = depth;
            return false;
        }
    }

    private void Finish(Statement.Try attempt, Scope scope)
    {
        if (attempt.Finally is { } block)
            Execute(block, new Scope(scope));
    }

    private EvaluationException Raise(string exceptionType, ImmutableArray<Operation> operands, Scope scope)
    {
        foreach (var operand in operands)
            EvaluateText(operand, scope);
        return new EvaluationException(exceptionType);
    }

    // The message of an exception is not observed: its parts are evaluated, since they may throw, but not written out.
    private void EvaluateText(Operation operation, Scope scope)
    {
        switch (operation)
        {
            case Operation.Interpolation text when text.Parts.All(part => part.Format is null):
                foreach (var part in text.Parts)
                    EvaluateText(part.Value, scope);
                break;
            case Operation.Binary { Operator: BinaryOperator.ConcatenateStrings } text:
                EvaluateText(text.Left, scope);
                EvaluateText(text.Right, scope);
                break;
            case Operation.Convert { Kind: ConversionKind.Boxing } boxing:
                EvaluateText(boxing.Operand, scope);
                break;
            default:
                Evaluate(operation, scope);
                break;
        }
    }
}
