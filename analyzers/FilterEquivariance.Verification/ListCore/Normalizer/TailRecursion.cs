using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>F(xs, i, done) { if (c) return e; …; return F(xs, i + 1, done); }</c> becomes <c>while (!c) { …; i = i + 1; } return e;</c>: a function whose only calls of itself are
/// the last thing it does is a loop. So is one without result, as in <c>Go(xs, i, kept) { if (c) return; …; Go(xs, i + 1, kept); }</c>.
/// </summary>
internal static class TailRecursion
{
    public static Function Run(Function function, IEnumerable<Function> surroundings)
    {
        if (function.IsIterator || Guarded(function) is not var (guard, rest) || Forms.Flatten(guard.Then) is not [Statement.Return leave] || UserCalls.In(guard).Any(call => call.FunctionId == function.Id))
            return function;
        var facts = new FunctionFacts(function, surroundings, false);
        if (function.Parameters.Any(facts.IsShared))
            return function;
        var locals = function.Parameters.ToDictionary(p => p, p => new Variable(p.Name, p.Type, VariableKind.Local));
        var last = new LastCalls(function, locals);
        // A recursion over what is left of the list has a rule of its own; loops are for counters.
        if (last.Assign(rest) is not { } round || last.Count == 0 || !last.Changed.Any(p => p.Type.IsIntegral) || last.Count != UserCalls.In(function.Body).Count(call => call.FunctionId == function.Id))
            return function;

        // Parameters that every call hands on as they are stay parameters.
        var changed = function.Parameters.Where(last.Changed.Contains).ToList();
        var location = function.Body.Location;
        Statement body = new Statement.Block(location,
        [
            .. changed.Select(p => new Statement.Declare(location, locals[p], new Operation.Read(location, p))),
            Moved(new Statement.Loop(location, new LoopLabel(), Forms.Negate(guard.Condition), new Statement.Block(location, round), null, true)),
            Moved(leave),
        ]);
        return function with { Body = body };

        Statement Moved(Statement statement) => changed.Aggregate(statement, (s, p) => new Renaming(p, locals[p]).Rewrite(s));
    }

    // if (c) { …; F(…); } in the end of a function without result is if (!c) return; …; F(…);
    private static (Statement.If Guard, ImmutableArray<Statement> Round)? Guarded(Function function)
    {
        var statements = Forms.Flatten(function.Body);
        if (function.ReturnType.Kind == TypeKind.Void && statements is [Statement.If { Else: null } only] && !Occurrences.In(only.Then).HasReturn)
            return (only with { Condition = Forms.Negate(only.Condition), Then = new Statement.Return(only.Location, null) }, Forms.Flatten(only.Then));
        return statements is [Statement.If { Else: null } guard, _, ..] ? (guard, statements.RemoveAt(0)) : null;
    }

    /// <summary>Puts assignments in the place of last calls; every way through the statements must end in one.</summary>
    private sealed class LastCalls(Function function, Dictionary<Variable, Variable> locals)
    {
        public int Count { get; private set; }

        public HashSet<Variable> Changed { get; } = [];

        public ImmutableArray<Statement>? Assign(ImmutableArray<Statement> statements)
        {
            if (statements.IsEmpty)
                return null;
            var head = statements[0];
            var rest = statements.RemoveAt(0);
            switch (head)
            {
                case Statement.Return { Value: Operation.UserCall call } when call.FunctionId == function.Id && rest.IsEmpty:
                    return Assignments(call);
                case Statement.Evaluate { Operation: Operation.UserCall call } when call.FunctionId == function.Id && function.ReturnType.Kind == TypeKind.Void && rest is [] or [Statement.Return { Value: null }]:
                    return Assignments(call);
                case Statement.Return { Value: Operation.Conditional choice } when rest.IsEmpty:
                    return Choose(choice.Location, choice.Condition, [new Statement.Return(choice.WhenTrue.Location, choice.WhenTrue)], [new Statement.Return(choice.WhenFalse.Location, choice.WhenFalse)]);
                case Statement.If { Else: null } test when Occurrences.In(test.Then).HasReturn:
                    return Choose(test.Location, test.Condition, Forms.Flatten(test.Then), rest);
                case Statement.If { Else: { } otherwise } test when rest.IsEmpty:
                    return Choose(test.Location, test.Condition, Forms.Flatten(test.Then), Forms.Flatten(otherwise));
                default:
                    return Occurrences.In(head).HasReturn || Assign(rest) is not { } assigned ? null : assigned.Insert(0, head);
            }
        }

        private ImmutableArray<Statement>? Choose(SourceLocation location, Operation condition, ImmutableArray<Statement> then, ImmutableArray<Statement> otherwise)
        {
            if (Assign(then) is not { } whenTrue || Assign(otherwise) is not { } whenFalse)
                return null;
            // What both do last is done after both: a loop's counter has one step.
            var common = ImmutableArray<Statement>.Empty;
            while (!whenTrue.IsEmpty && !whenFalse.IsEmpty && AreEqual(whenTrue[whenTrue.Length - 1], whenFalse[whenFalse.Length - 1]))
            {
                common = common.Insert(0, whenTrue[whenTrue.Length - 1]);
                (whenTrue, whenFalse) = (whenTrue.RemoveAt(whenTrue.Length - 1), whenFalse.RemoveAt(whenFalse.Length - 1));
            }

            return [new Statement.If(location, condition, new Statement.Block(location, whenTrue), new Statement.Block(location, whenFalse)), .. common];
        }

        private static bool AreEqual(Statement left, Statement right) =>
            (left, right) is (Statement.Evaluate { Operation: Operation.Assign a }, Statement.Evaluate { Operation: Operation.Assign b }) && a.Target == b.Target && SameCode.AreEqual(a.Value, b.Value);

        // One after the other, steps of counters last: no argument may read what was assigned before it, and what moves to the end only computes.
        private ImmutableArray<Statement>? Assignments(Operation.UserCall call)
        {
            Count++;
            var assigned = ImmutableArray.CreateBuilder<Statement>();
            var done = new List<Variable>();
            foreach (var i in Enumerable.Range(0, call.Operands.Length).OrderBy(i => function.Parameters[i].Type.IsIntegral))
            {
                var parameter = function.Parameters[i];
                if (Forms.AsVariable(call.Operands[i]) == parameter)
                    continue;
                if (done.Any(Occurrences.In(call.Operands[i]).Mentions) || (parameter.Type.IsIntegral && done.Any(p => !p.Type.IsIntegral) && !OnlyComputes(call.Operands[i], call)))
                    return null;
                done.Add(parameter);
                Changed.Add(parameter);
                // The renaming of the whole loop does not reach the target, which is the local already.
                assigned.Add(new Statement.Evaluate(call.Location, new Operation.Assign(call.Location, locals[parameter], call.Operands[i])));
            }

            return assigned.ToImmutable();
        }

        // Its value does not depend on when it is evaluated among the arguments, and it does not throw.
        private static bool OnlyComputes(Operation operation, Operation.UserCall call) => operation switch
        {
            Operation.Constant => true,
            Operation.Read read => Occurrences.In(call).Assignments(read.Variable) == 0,
            Operation.Unary { IsChecked: false } unary => OnlyComputes(unary.Operand, call),
            Operation.Binary { IsChecked: false, Operator: not (BinaryOperator.Divide or BinaryOperator.Remainder) } binary => OnlyComputes(binary.Left, call) && OnlyComputes(binary.Right, call),
            _ => false,
        };
    }
}
