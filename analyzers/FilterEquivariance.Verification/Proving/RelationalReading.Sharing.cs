using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Storage that a recursive function shares with its callers. Its summary says nothing about changes, so none may be seen.</summary>
internal sealed partial class RelationalReading
{
    // Parameters of recursive functions that the function does not evidently change itself: it may not change them at all.
    private readonly HashSet<Variable> _lastingParameters = [];
    private readonly HashSet<Operation.UserCall> _tailCalls = [];

    /// <summary>A parameter the function changes although its caller could see the change: the argument is neither fresh nor given away by a last call.</summary>
    private Variable? Keeps(Function function, Operation.UserCall call, ImmutableArray<Relation> arguments)
    {
        var mutated = Occurrences.In(function.Body).Mutated;
        for (var i = 0; i < arguments.Length; i++)
        {
            var isGivenAway = _tailCalls.Contains(call) && Unwrap(call.Operands[i]) is Operation.Read { Variable: var owner } && !_entryParameters.Contains(owner) && !_lastingParameters.Contains(owner)
                && arguments[i].Roots.Equals(Roots.Of(owner)) && call.Operands.Count(o => Occurrences.In(o).Mentions(owner)) == 1;
            if (mutated.Contains(function.Parameters[i]) && !arguments[i].Roots.IsEmpty && !isGivenAway)
                return function.Parameters[i];
        }

        return null;
    }

    // Calls whose value the function returns at once: its own variables are not used again. Lambdas and local functions may return into the life of what they capture.
    private void MarkTailCalls(Operation? returned)
    {
        switch (returned is null ? null : Unwrap(returned))
        {
            case Operation.UserCall call when _lambdaDepth == 0 && (_callStack.Count == 0 || !_program.Functions.TryGetValue(_callStack[^1], out var current) || Captures.Of(current).IsEmpty):
                _tailCalls.Add(call);
                break;
            case Operation.Conditional choice:
                MarkTailCalls(choice.WhenTrue);
                MarkTailCalls(choice.WhenFalse);
                break;
            case Operation.Switch choice:
                foreach (var arm in choice.Arms)
                    MarkTailCalls(arm.Result);
                break;
        }
    }

    /// <summary>What a result may share storage with: arguments the function returns as they are, or, where the result is a view, all of them.</summary>
    private static Roots Returnable(Function function, ImmutableArray<Relation> arguments) =>
        RootsOf(arguments.Where((_, i) => !Storage.IsMutable(function.ReturnType) || ReturnedParameters.Of(function).Contains(function.Parameters[i])));

    /// <summary>
    /// <c>var next = new List&lt;T&gt;(); … current = next;</c> in a loop: when the next round declares the variable again, the one of the last round is out of reach, and the list it
    /// held belongs to the only variable that shares it. Lambdas may still hold the old variable, callers of functions a value on its way.
    /// </summary>
    private void HandOver(Variable declared, Relation value, Cursor cursor)
    {
        if (cursor.State is not { } state || Blocked is not null || _lambdaDepth > 0 || _callStack.Count > 1 || value.Roots.Contains(declared) || state.Enumerated.Contains(declared)
            || !Storage.IsMutable(declared.Type) || CapturedVariables.Contains(declared))
            return;
        var holders = state.Values.Where(pair => pair.Key != declared && pair.Value.Roots.Contains(declared)).Take(2).ToList();
        if (holders is [{ Key: { Type.IsSequence: true } holder, Value: Relation.Sequence list }] && IsPlainStorage(holder.Type) && !CapturedVariables.Contains(holder))
            cursor.State = state.With(holder, list with { Roots = list.Roots.Without(declared) });
    }

    // Nothing in it reads a variable later, and no two of its elements share storage.
    private static bool IsPlainStorage(TypeRef type) => Storage.IsMutable(type) && LibraryEffects.IsScalar(type.Element);

    private HashSet<Variable>? _capturedVariables;

    private HashSet<Variable> CapturedVariables => _capturedVariables ??=
        [.. _program.Functions.Values.Append(_program.Entry).SelectMany(f => Occurrences.In(f.Body) is var body ? body.Variables.Where(body.IsCaptured).Concat(f.IsLocal ? Captures.Of(f).Variables : []) : [])];

    /// <summary>The parameters that stand in a function's returns as they are.</summary>
    private sealed class ReturnedParameters : Walker
    {
        private readonly HashSet<Variable> _found = [];

        public static HashSet<Variable> Of(Function function)
        {
            var walker = new ReturnedParameters();
            walker.Visit(function.Body);
            return walker._found;
        }

        public override void Visit(Statement statement)
        {
            if (statement is Statement.Return { Value: { } value })
                Add(value);
            base.Visit(statement);
        }

        private void Add(Operation value)
        {
            switch (Unwrap(value))
            {
                case Operation.Read read:
                    _found.Add(read.Variable);
                    break;
                case Operation.Conditional choice:
                    Add(choice.WhenTrue);
                    Add(choice.WhenFalse);
                    break;
                case Operation.Switch choice:
                    foreach (var arm in choice.Arms)
                        Add(arm.Result);
                    break;
                // A last call returns what it was given.
                case Operation.UserCall call:
                    foreach (var operand in call.Operands)
                        Add(operand);
                    break;
            }
        }
    }
}
