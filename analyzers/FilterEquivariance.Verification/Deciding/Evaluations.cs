using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>When a step reads its list. The laws speak of lists; where the list is a lazy query, somebody may count how far it is read.</summary>
internal static class Evaluations
{
    // Chains of calls are short; deeper helpers are not worth knowing.
    private const int MaxDepth = 4;

    public static StepEvaluation Of(Program program) => OfFunction(program, program.Entry, program.Entry.Parameters[0], MaxDepth);

    private static StepEvaluation OfFunction(Program program, Function function, Variable list, int depth)
    {
        if (function.Assumption is { IsQuiet: true })
            return StepEvaluation.Eager;
        var inside = Occurrences.In(function.Body);
        if (depth == 0 || function.IsIterator || inside.Reads(list) != 1 || inside.IsCaptured(list) || inside.Assignments(list) > 0)
            return StepEvaluation.Other;
        var exits = new Exits();
        exits.Visit(function.Body);
        if (exits.Returned is [var result] && Occurrences.In(result).Reads(list) == 1)
            return OfOperation(program, result, list, depth);
        // The list is read by a statement of its own: a loop over it, or a copy into a local.
        if (exits.Returned.Count > 1 || exits.LeavesLoops)
            return StepEvaluation.Other;
        var isRead = exits.Initial(list) is { } initial && OfOperation(program, initial, list, depth) == StepEvaluation.Eager
            || exits.LoopSource(list) is { } source && OfOperation(program, source, list, depth) != StepEvaluation.Other;
        return isRead ? StepEvaluation.Eager : StepEvaluation.Other;
    }

    /// <summary>How an operation that holds the list reads it. The list by itself counts as deferred: nobody has read it yet.</summary>
    private static StepEvaluation OfOperation(Program program, Operation operation, Variable list, int depth)
    {
        switch (operation)
        {
            case Operation.Read:
                return StepEvaluation.Deferred;
            case Operation.Convert convert:
                return OfOperation(program, convert.Operand, list, depth);
            case Operation.LibraryCall call when ModelTable.TryGet(call.Id, out var model) && Holder(call.Operands, list) is 0:
                if (OfOperation(program, call.Operands[0], list, depth) is var before && before != StepEvaluation.Deferred)
                    return before;
                if ((model!.Effects & Effects.Deferred) != 0)
                    return StepEvaluation.Deferred;
                return (model.Effects & (Effects.ShortCircuits | Effects.View)) == 0 && model.Shape is Shape.Copy or Shape.Reverse or Shape.Distinct ? StepEvaluation.Eager : StepEvaluation.Other;
            case Operation.UserCall call when Holder(call.Operands, list) is { } index && program.Functions.TryGetValue(call.FunctionId, out var callee) && callee.Parameters.Length == call.Operands.Length:
                if (OfOperation(program, call.Operands[index], list, depth) is var given && given != StepEvaluation.Deferred)
                    return given;
                return OfFunction(program, callee, callee.Parameters[index], depth - 1);
            default:
                return StepEvaluation.Other;
        }
    }

    private static int? Holder(IReadOnlyList<Operation> operands, Variable list)
    {
        for (var i = 0; i < operands.Count; i++)
            if (Occurrences.In(operands[i]).Reads(list) > 0)
                return i;
        return null;
    }

    /// <summary>Where a function ends, and which operations stand outside of its loops.</summary>
    private sealed class Exits : Walker
    {
        private readonly List<Operation> _initials = [];
        private readonly List<Operation> _loopSources = [];
        private int _nesting;

        public List<Operation> Returned { get; } = [];

        /// <summary>A loop may end before its list does.</summary>
        public bool LeavesLoops { get; private set; }

        /// <summary>The initial value of a local that reads the list.</summary>
        public Operation? Initial(Variable list) => _initials.FirstOrDefault(value => Occurrences.In(value).Reads(list) > 0);

        /// <summary>The source of a loop that reads the list.</summary>
        public Operation? LoopSource(Variable list) => _loopSources.FirstOrDefault(source => Occurrences.In(source).Reads(list) > 0);

        public override void Visit(Operation operation)
        {
            // What a lambda holds is neither an exit of the function nor outside of its loops.
            if (operation is not Operation.Lambda)
                base.Visit(operation);
        }

        public override void Visit(Statement statement)
        {
            switch (statement)
            {
                case Statement.Return { Value: { } value }:
                    Returned.Add(value);
                    LeavesLoops |= _nesting > 0;
                    break;
                case Statement.Break or Statement.Throw or Statement.Try:
                    LeavesLoops = true;
                    break;
                case Statement.Declare { Value: { } initial } when _nesting == 0:
                    _initials.Add(initial);
                    break;
                case Statement.ForEach loop when _nesting == 0:
                    _loopSources.Add(loop.Source);
                    break;
            }

            var isNested = statement is Statement.Loop or Statement.ForEach or Statement.If or Statement.Switch;
            _nesting += isNested ? 1 : 0;
            base.Visit(statement);
            _nesting -= isNested ? 1 : 0;
        }
    }
}
