using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A parameter that gets the same constant from every call, or the last index of a list handed over with it, is known inside: <c>Go(xs, 0)</c>, <c>Go(xs, xs.Count - 1)</c>.
/// One that gets a new empty collection from every call may as well make it itself, which tells that nothing else holds it. Functions that share a parameter with another
/// function, as a local function with those around it, are left alone.
/// </summary>
internal static class EvidentArguments
{
    public static Program Run(Program program)
    {
        var calls = program.Functions.Values.SelectMany(caller => UserCalls.In(caller.Body).Select(call => new CallOf(caller, caller.Id == program.Entry.Id, call))).ToLookup(call => call.Call.FunctionId);
        var shared = SharedVariables.In(program);
        var functions = program.Functions;
        foreach (var function in program.Functions.Values)
        {
            var found = calls[function.Id].ToList();
            if (function.Id == program.Entry.Id || function.IsIterator || found.Count == 0 || found.Any(call => call.Call.Operands.Length != function.Parameters.Length)
                || function.Parameters.Any(shared.Contains))
                continue;
            var suffixes = shared.Count == 0 ? SuffixRecursion.Run(function, [.. found.Where(call => call.Caller.Id != function.Id)]) : function;
            var known = Known(suffixes, [.. found.Select(call => call.Call)]) ?? suffixes;
            if (!ReferenceEquals(known, function))
                functions = functions.SetItem(function.Id, known);
        }

        return functions == program.Functions ? program : program with { Functions = functions };
    }

    private static Function? Known(Function function, List<Operation.UserCall> calls)
    {
        var inside = Occurrences.In(function.Body);
        var made = ImmutableArray.CreateBuilder<Statement>();
        var body = function.Body;
        for (var i = 0; i < function.Parameters.Length; i++)
        {
            var parameter = function.Parameters[i];
            if (parameter.Type.IsSequence && !inside.IsCaptured(parameter) && calls.All(call => Forms.Strip(call.Operands[i]).Type.Equals(parameter.Type) && Forms.IsNewEmpty(call.Operands[i])))
                Bind(parameter, Forms.Strip(calls[0].Operands[i]));
            if (parameter.Type.Kind != TypeKind.Int32 || inside.Assignments(parameter) > 0 || inside.Reads(parameter) == 0)
                continue;
            if (calls.Select(call => Forms.AsInt(call.Operands[i])).Distinct().ToList() is [{ } constant])
                body = new Replacing(parameter, new Operation.Constant(function.Location, TypeRef.Int32, constant)).Rewrite(body);
            else if (LastIndex(function, calls, i) is { } last)
                Bind(parameter, last);
        }

        return ReferenceEquals(body, function.Body) ? null : function with { Body = made.Count == 0 ? body : new Statement.Block(body.Location, [.. made, .. Forms.Statements(body)]) };

        void Bind(Variable parameter, Operation value)
        {
            var local = new Variable(parameter.Name, parameter.Type, VariableKind.Local);
            made.Add(new Statement.Declare(function.Location, local, value));
            body = new Renaming(parameter, local).Rewrite(body);
        }
    }

    // xs.Count - 1 of the list that the call hands over as another argument. It is the same when the function begins, if no argument changes anything.
    private static Operation? LastIndex(Function function, List<Operation.UserCall> calls, int index)
    {
        Operation? last = null;
        foreach (var call in calls)
        {
            if (Forms.Strip(call.Operands[index]) is not Operation.Binary { Operator: BinaryOperator.Subtract, IsChecked: false } difference || Forms.AsInt(difference.Right) != 1 || Forms.LengthOf(difference.Left) is not { } list
                || difference.Left is not Operation.LibraryCall length || call.Operands.Any(operand => Occurrences.In(operand) is not { Mutated.Count: 0, MutatedElsewhere.Count: 0, Delegated.Count: 0, HasUnsupported: false }))
                return null;
            var parameter = function.Parameters.Zip(call.Operands, (parameter, operand) => Forms.AsVariable(operand) == list && parameter.Type.Equals(list.Type) ? parameter : null).FirstOrDefault(p => p is not null);
            if (parameter is null)
                return null;
            var known = difference with { Left = length with { Operands = [new Operation.Read(function.Location, parameter)] } };
            if (last is not null && !SameCode.AreEqual(last, known))
                return null;
            last = known;
        }

        return last;
    }

    /// <summary>A call, and the function it stands in.</summary>
    internal sealed record CallOf(Function Caller, bool IsFromEntry, Operation.UserCall Call);

    private sealed class Replacing(Variable parameter, Operation value) : Rewriter
    {
        public override Operation Rewrite(Operation operation) => operation is Operation.Read read && read.Variable == parameter ? value : base.Rewrite(operation);
    }
}
