using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A parameter that gets the same constant from every call, or the last index of a list handed over with it, is known inside: <c>Go(xs, 0)</c>, <c>Go(xs, xs.Count - 1)</c>.
/// One that gets a new empty collection from every call may as well make it itself, which tells that nothing else holds it.
/// </summary>
internal static class EvidentArguments
{
    public static Program Run(Program program)
    {
        var calls = new CallsOfFunctions();
        foreach (var function in program.Functions.Values)
            calls.Visit(function.Body);
        var functions = program.Functions;
        foreach (var function in program.Functions.Values)
        {
            if (function.Id == program.Entry.Id || function.IsIterator || !calls.Found.TryGetValue(function.Id, out var found))
                continue;
            var own = new CallsOfFunctions();
            own.Visit(function.Body);
            var suffixes = own.Found.TryGetValue(function.Id, out var inner) ? SuffixRecursion.Run(function, [.. found.Except(inner)]) : function;
            var known = Known(suffixes, found) ?? suffixes;
            if (!ReferenceEquals(known, function))
                functions = functions.SetItem(function.Id, known);
        }

        return functions == program.Functions ? program : program with { Functions = functions };
    }

    private static Function? Known(Function function, List<Operation.UserCall> calls)
    {
        var inside = Occurrences.In(function.Body);
        var body = function.Body;
        for (var i = 0; i < function.Parameters.Length; i++)
        {
            var parameter = function.Parameters[i];
            if (parameter.Type.IsSequence && !inside.IsCaptured(parameter) && calls.All(call => call.Operands.Length == function.Parameters.Length && IsNew(call.Operands[i], parameter.Type)))
            {
                var local = new Variable(parameter.Name, parameter.Type, VariableKind.Local);
                var made = new Statement.Declare(function.Location, local, Forms.Strip(calls[0].Operands[i]));
                body = new Statement.Block(body.Location, [made, .. Forms.Statements(new Renaming(parameter, local).Rewrite(body))]);
            }

            if (parameter.Type.Kind != TypeKind.Int32 || inside.Assignments(parameter) > 0 || inside.Reads(parameter) == 0 || calls.Any(call => call.Operands.Length != function.Parameters.Length))
                continue;
            if (calls.Select(call => Forms.AsInt(call.Operands[i])).Distinct().ToList() is [{ } constant])
                body = new Replacing(parameter, new Operation.Constant(function.Location, TypeRef.Int32, constant)).Rewrite(body);
            else if (LastIndex(function, calls, i, inside) is { } last)
                body = new Replacing(parameter, last).Rewrite(body);
        }

        return ReferenceEquals(body, function.Body) ? null : function with { Body = body };
    }

    private static bool IsNew(Operation operation, TypeRef type) => operation.Type.Equals(type) && Forms.Strip(operation) switch
    {
        Operation.LibraryCall { Operands.IsEmpty: true } call => call.Type.Equals(type) && Forms.ShapeOf(call) is LibraryModels.Shape.Empty,
        Operation.Collection collection => collection.Type.Equals(type) && collection.Elements.IsEmpty,
        _ => false,
    };

    // xs.Count - 1 of the list that the call hands over as another argument; the function must leave the number of its elements alone.
    private static Operation? LastIndex(Function function, List<Operation.UserCall> calls, int index, Occurrences inside)
    {
        Operation? last = null;
        foreach (var call in calls)
        {
            if (Forms.Strip(call.Operands[index]) is not Operation.Binary { Operator: BinaryOperator.Subtract, IsChecked: false } difference || Forms.AsInt(difference.Right) != 1 || Forms.LengthOf(difference.Left) is not { } list
                || difference.Left is not Operation.LibraryCall length || Enumerable.Range(0, call.Operands.Length).FirstOrDefault(i => Forms.AsVariable(call.Operands[i]) == list, -1) is not (>= 0 and var at))
                return null;
            var parameter = function.Parameters[at];
            if (!parameter.Type.Equals(list.Type) || inside.Assignments(parameter) > 0 || inside.Resized.Contains(parameter) || inside.HasUnsupported)
                return null;
            var known = difference with { Left = length with { Operands = [new Operation.Read(function.Location, parameter)] } };
            if (last is not null && !SameCode.AreEqual(last, known))
                return null;
            last = known;
        }

        return last;
    }

    private static int FirstOrDefault(this IEnumerable<int> source, Func<int, bool> predicate, int otherwise) => source.Where(predicate).DefaultIfEmpty(otherwise).First();

    private sealed class Replacing(Variable parameter, Operation value) : Rewriter
    {
        public override Operation Rewrite(Operation operation) => operation is Operation.Read read && read.Variable == parameter ? value : base.Rewrite(operation);
    }

    private sealed class CallsOfFunctions : Walker
    {
        public Dictionary<string, List<Operation.UserCall>> Found { get; } = [];

        public override void Visit(Operation operation)
        {
            if (operation is Operation.UserCall call)
            {
                if (!Found.TryGetValue(call.FunctionId, out var calls))
                    Found.Add(call.FunctionId, calls = []);
                calls.Add(call);
            }

            base.Visit(operation);
        }
    }
}
