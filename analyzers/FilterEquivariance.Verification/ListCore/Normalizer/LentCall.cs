using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>A call of a helper with functions written at the call, as the statements it stands for.</summary>
/// <param name="helper">The helper.</param>
/// <param name="call">The call.</param>
/// <param name="caller">The function it stands in.</param>
internal sealed class LentCall(Function helper, Operation.UserCall call, Function caller)
{
    /// <summary>The helper's statements and what it returns; null when it returns in the middle, or a function it is lent does more than return a value at its end.</summary>
    public (ImmutableArray<Statement> Statements, Operation Result)? Inlined()
    {
        if (Forms.Flatten(helper.Body) is not [.., Statement.Return { Value: { } result }] all)
            return null;
        var own = Copies.Of(Occurrences.In(helper.Body).Variables.Concat(helper.Parameters));
        var body = new Statement.Block(helper.Body.Location, all.RemoveAt(all.Length - 1));
        if (Occurrences.In(body) is { HasReturn: true } or { HasYield: true } or { HasUnsupported: true })
            return null;
        var declared = ImmutableArray.CreateBuilder<Statement>();
        var lent = new Dictionary<Variable, Operation.Lambda>();
        var same = new Dictionary<Variable, Operation>();
        var (inside, outside) = (Occurrences.In(helper.Body), Occurrences.In(caller.Body));
        for (var i = 0; i < helper.Parameters.Length; i++)
        {
            if (call.Operands[i] is Operation.Lambda lambda)
                lent.Add(own.Rewritten(helper.Parameters[i]), lambda);
            // Neither name gets another value: one will do.
            else if (Forms.AsVariable(call.Operands[i]) is { } given && outside.Assignments(given) == 0 && inside.Assignments(helper.Parameters[i]) == 0)
                same.Add(own.Rewritten(helper.Parameters[i]), call.Operands[i]);
            else
                declared.Add(new Statement.Declare(call.Location, own.Rewritten(helper.Parameters[i]), call.Operands[i]));
        }

        var applying = new Applying(lent, same);
        var statements = Forms.Statements(applying.Rewrite(own.Rewrite(body)));
        var value = applying.Rewrite(own.Rewrite(result));
        var left = Occurrences.In(statements.Add(new Statement.Return(call.Location, value)));
        return applying.Failed || lent.Keys.Concat(same.Keys).Any(left.Mentions) ? null : ([.. declared, .. statements], value);
    }

    /// <summary>Variables of its own for a copy of some code.</summary>
    private sealed class Copies(Dictionary<Variable, Variable> copies) : Rewriter
    {
        public static Copies Of(IEnumerable<Variable> variables) =>
            new(variables.Distinct().ToDictionary(v => v, v => new Variable(v.Name, v.Type, v.Kind == VariableKind.Parameter ? VariableKind.Temporary : v.Kind)));

        public Variable Rewritten(Variable variable) => Rewrite(variable);

        protected override Variable Rewrite(Variable variable) => copies.TryGetValue(variable, out var copy) ? copy : variable;
    }

    /// <summary>Puts the functions' bodies in the place of their calls.</summary>
    private sealed class Applying(Dictionary<Variable, Operation.Lambda> lent, Dictionary<Variable, Operation> same) : Rewriter
    {
        public bool Failed { get; private set; }

        protected override Operation After(Operation operation) => operation switch
        {
            Operation.Read { Variable: var name } when same.TryGetValue(name, out var given) => given,
            Operation.Invoke { Target: Operation.Read { Variable: var function } } invoke when lent.TryGetValue(function, out var lambda) => Applied(lambda, invoke.Operands) ?? operation,
            _ => operation,
        };

        // What a function does before it returns is done before the assignment of its value.
        protected override Statement After(Statement statement)
        {
            if (statement is not Statement.Evaluate { Operation: Operation.Assign { Value: Operation.Sequence sequence } assign })
                return statement;
            var last = Forms.AsVariable(sequence.Value) == assign.Target ? ImmutableArray<Statement>.Empty : [new Statement.Evaluate(statement.Location, assign with { Value = sequence.Value })];
            return new Statement.Block(statement.Location, [.. sequence.Statements, .. last]);
        }

        private Operation? Applied(Operation.Lambda lambda, ImmutableArray<Operation> arguments)
        {
            var code = Occurrences.In(lambda.Body);
            if (Forms.Flatten(lambda.Body) is not [.., Statement.Return { Value: { } value }] all || Occurrences.In(all.RemoveAt(all.Length - 1)).HasReturn || lambda.Parameters.Length != arguments.Length)
            {
                Failed = true;
                return null;
            }

            var own = Copies.Of(code.Variables.Where(code.Declares).Concat(lambda.Parameters));
            var statements = ImmutableArray.CreateBuilder<Statement>();
            var body = own.Rewrite(new Statement.Block(lambda.Location, all));
            for (var i = 0; i < arguments.Length; i++)
            {
                var parameter = own.Rewritten(lambda.Parameters[i]);
                // Neither name gets another value while the other is looked at: one will do.
                if (arguments[i] is Operation.Read { Variable: var given } && code.Assignments(lambda.Parameters[i]) == 0 && code.Assignments(given) == 0 && !code.IsCaptured(lambda.Parameters[i])
                    && arguments.All(argument => Occurrences.In(argument).Assignments(given) == 0))
                    body = new Renaming(parameter, given).Rewrite(body);
                else
                    statements.Add(new Statement.Declare(arguments[i].Location, parameter, arguments[i]));
            }

            var done = Forms.Statements(body);
            statements.AddRange(done.Take(done.Length - 1));
            var result = ((Statement.Return)done[done.Length - 1]).Value!;
            return statements.Count == 0 ? result : new Operation.Sequence(lambda.Location, statements.ToImmutable(), result);
        }
    }
}
