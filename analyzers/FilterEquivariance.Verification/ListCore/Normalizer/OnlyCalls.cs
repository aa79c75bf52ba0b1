using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A helper without result that is called as one statement of one function stands there itself, where that tells more: half of two helpers that call each other, or a
/// recursion that became a loop, which in its caller goes over and fills lists that are known.
/// </summary>
internal static class OnlyCalls
{
    /// <summary>Helpers that call the only function that calls them: together they are one recursion.</summary>
    public static Program OfPartners(Program program) =>
        Run(program, (helper, caller) => UserCalls.In(helper.Body).Any(call => call.FunctionId == caller.Id));

    /// <summary>Helpers that another form of the program has recursive.</summary>
    public static Program OfLoops(Program program, Program before) =>
        Run(program, (helper, _) => before.Functions.TryGetValue(helper.Id, out var old) && !ReferenceEquals(old, helper));

    private static Program Run(Program program, Func<Function, Function, bool> isWorthIt)
    {
        foreach (var helper in program.Functions.Values.OrderBy(function => function.Id, StringComparer.Ordinal))
        {
            if (helper.ReturnType.Kind != TypeKind.Void || helper.Id == program.Entry.Id || helper is not { IsIterator: false, OutsideModel: null, Assumption: null })
                continue;
            var all = program.Functions.SetItem(program.Entry.Id, program.Entry).Values.ToList();
            var calls = all.SelectMany(function => UserCalls.In(function.Body).Where(call => call.FunctionId == helper.Id).Select(_ => function)).ToList();
            if (calls is not [{ OutsideModel: null } caller] || caller.Id == helper.Id || !isWorthIt(helper, caller) || (program.Constructor is { } constructor && UserCalls.In(constructor.Body).Any(call => call.FunctionId == helper.Id)))
                continue;
            // A local function goes into the one around it, whose variables it sees; what sees the variables of the helper must go with it.
            if ((helper.IsLocal && !helper.Id.StartsWith(caller.Id + ".", StringComparison.Ordinal)) || all.Any(function => function.Id.StartsWith(helper.Id + ".", StringComparison.Ordinal)))
                continue;
            var inlining = new Inlining(helper, caller, [.. all.Select(function => Occurrences.In(function.Body))]);
            var body = inlining.Rewrite(caller.Body);
            if (!inlining.IsDone)
                continue;
            var changed = caller with { Body = body };
            program = program with { Functions = program.Functions.Remove(helper.Id).SetItem(caller.Id, changed), Entry = caller.Id == program.Entry.Id ? changed : program.Entry };
        }

        return program;
    }

    private sealed class Inlining(Function helper, Function caller, ImmutableArray<Occurrences> everywhere) : Rewriter
    {
        public bool IsDone { get; private set; }

        protected override Statement After(Statement statement)
        {
            if (statement is not Statement.Evaluate { Operation: Operation.UserCall call } || call.FunctionId != helper.Id || call.Operands.Length != helper.Parameters.Length || Statements(call) is not { } statements)
                return statement;
            IsDone = true;
            return new Statement.Block(statement.Location, statements);
        }

        // The only call, so the helper's variables need no copies.
        private ImmutableArray<Statement>? Statements(Operation.UserCall call)
        {
            // A call on null throws, which its statements need not.
            if (helper.IsInstance && !(caller.IsInstance && Forms.AsVariable(call.Operands[0]) == caller.Parameters[0]))
                return null;
            var all = Forms.Flatten(helper.Body);
            if (all is [.., Statement.Return { Value: null }])
                all = all.RemoveAt(all.Length - 1);
            var inside = Occurrences.In(all);
            if (inside.HasReturn || inside.HasYield || inside.HasUnsupported)
                return null;
            var declared = ImmutableArray.CreateBuilder<Statement>();
            Statement body = new Statement.Block(call.Location, all);
            for (var i = 0; i < helper.Parameters.Length; i++)
            {
                var (parameter, operand) = (helper.Parameters[i], call.Operands[i]);
                var isKept = inside.Assignments(parameter) == 0;
                // Neither name gets another value: one will do.
                if (isKept && operand is Operation.Read { Variable: var given } && given.Type.Equals(parameter.Type) && everywhere.All(code => code.Assignments(given) == 0))
                    body = new Renaming(parameter, given).Rewrite(body);
                else if (isKept && operand is Operation.Constant)
                    body = new Known(parameter, operand).Rewrite(body);
                else
                {
                    var local = new Variable(parameter.Name, parameter.Type, VariableKind.Local);
                    declared.Add(new Statement.Declare(call.Location, local, operand));
                    body = new Renaming(parameter, local).Rewrite(body);
                }
            }

            return [.. declared, body];
        }
    }

    private sealed class Known(Variable parameter, Operation value) : Rewriter
    {
        public override Operation Rewrite(Operation operation) => operation is Operation.Read read && read.Variable == parameter ? value : base.Rewrite(operation);
    }
}
