using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// Helpers that are lent a function which changes a collection, as in <c>Fold(xs, new List&lt;int&gt;(), (acc, x) =&gt; { acc.Add(x); return acc; })</c>, stand in the place of their call:
/// between the helper and the function the collection would have many names. Each helper is put into a function once.
/// </summary>
internal static class LentFunctions
{
    public static Program Run(Program program)
    {
        var shared = SharedVariables.In(program);
        var functions = program.Functions;
        foreach (var function in program.Functions.Values)
        {
            if (function.OutsideModel is not null || Occurrences.In(function.Body).Variables.Any(shared.Contains) || !UserCalls.In(function.Body).Any(call => call.Operands.Any(IsLent)))
                continue;
            var body = new Calls(program, function, shared).Rewrite(new Statement.Block(function.Body.Location, Forms.Statements(function.Body)));
            if (body is Statement.Block block && !block.Statements.SequenceEqual(Forms.Statements(function.Body), ByReference<Statement>.Comparer))
                functions = functions.SetItem(function.Id, function with { Body = body });
        }

        return functions == program.Functions ? program : program with { Functions = functions, Entry = functions.TryGetValue(program.Entry.Id, out var entry) ? entry : program.Entry };
    }

    private static bool IsLent(Operation operand) => operand is Operation.Lambda lambda && lambda.Parameters.Any(parameter => !LibraryEffects.IsScalar(parameter.Type));

    private sealed class Calls(Program program, Function caller, HashSet<Variable> shared) : Rewriter
    {
        private readonly HashSet<string> _done = [];

        protected override Statement After(Statement statement) =>
            statement is Statement.Block block && block.Statements.Any(part => CallIn(part) is not null) ? block with { Statements = [.. block.Statements.SelectMany(part => Replaced(part))] } : statement;

        private ImmutableArray<Statement> Replaced(Statement statement)
        {
            if (CallIn(statement) is not { } call || !program.Functions.TryGetValue(call.FunctionId, out var helper) || helper.Id == caller.Id || !CanStandAlone(helper)
                || call.Operands.Length != helper.Parameters.Length || new LentCall(helper, call, caller).Inlined() is not var (statements, result) || !_done.Add(helper.Id))
                return [statement];
            return [.. statements, EvaluationOrder.Replace(statement, call, result)];
        }

        private bool CanStandAlone(Function helper) =>
            helper is { IsIterator: false, OutsideModel: null, Assumption: null } && !helper.Parameters.Concat(Occurrences.In(helper.Body).Variables).Any(shared.Contains);

        // The call that is evaluated before anything else in the statement.
        private static Operation.UserCall? CallIn(Statement statement) => statement switch
        {
            Statement.Declare { Value: { } value } => FirstIn(value),
            Statement.Return { Value: { } value } => FirstIn(value),
            Statement.Evaluate { Operation: Operation.Assign assign } => FirstIn(assign.Value),
            _ => null,
        };

        private static Operation.UserCall? FirstIn(Operation operation) => operation switch
        {
            Operation.UserCall call => call.Operands.Any(IsLent) ? call : null,
            Operation.Convert conversion => FirstIn(conversion.Operand),
            Operation.LibraryCall { Operands: [var first, ..] } => FirstIn(first),
            _ => null,
        };
    }
}
