using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

internal sealed partial class RelationalReading
{
    private readonly List<string> _callStack = [];
    private readonly HashSet<string> _recursive;
    private int _lambdaDepth;

    /// <summary>Calls a function value. A delegate parameter is taken to be pure, total and consistent with equality.</summary>
    private Relation Apply(Relation function, ImmutableArray<Relation> arguments, SourceLocation location, Cursor cursor)
    {
        if (cursor.State is null || Blocked is not null)
            return Relation.Same.Value;
        switch (function)
        {
            case Relation.Function { Lambda: var lambda }:
                if (lambda.Parameters.Length != arguments.Length)
                    return Block("unsupported", "a function is called with another number of arguments", location);
                // A collection of which only the relation is known is held by others: it may be read, not changed.
                arguments = [.. arguments.Select((argument, i) => argument is Relation.Same or Relation.LeftOnly or Relation.Element ? Inside(argument, Roots.None, lambda.Parameters[i].Type) : argument)];
                return Activate(lambda.Parameters, arguments, lambda.Body, null, location, cursor);
            case Relation.Lost lost:
                return Block(lost, "unknown-function", "the called function is not known", location);
            // What it gives depends on which delegate it is, too.
            default:
                return RelationAlgebra.PartOf(function, Scalar([function, .. arguments], false, "a delegate", location, cursor.Mode));
        }
    }

    private Relation CallUser(Operation.UserCall n, Cursor cursor)
    {
        var arguments = EvaluateAll(n.Operands, cursor);
        if (cursor.State is null || Blocked is not null)
            return Relation.Same.Value;
        if (!_program.Functions.TryGetValue(n.FunctionId, out var function))
            return Block("unsupported", $"the body of '{n.FunctionId}' is not known", n.Location);
        if (function.Assumption is { } assumption && function.Parameters.Length == arguments.Length)
        {
            var (assumed, misfit) = ByAssumption(function, assumption, n, arguments, cursor);
            if (assumed is not null)
                return assumed;
            if (function.Body is Statement.Unsupported)
                return Block("assumption", $"'{function.Name}', of which only the claim is known, {misfit}", n.Location);
        }

        if (function.OutsideModel is { } reason)
            return Block("unsupported", reason, n.Location);
        if (function.IsInstance && arguments.Length > 0 && MayThrowOnNull(n.Operands[0], arguments[0], cursor))
            return Block(arguments[0], "exception", $"'{function.Name}' is called on what may be null", n.Location);
        if (arguments.Any(a => a is Relation.Sequence { HasEffects: true }))
            return Block("effects", "a query with side effects is passed on before it is enumerated", n.Location);
        if (function.Parameters.Length != arguments.Length)
            return Block("unsupported", $"'{function.Name}' is called with another number of arguments", n.Location);
        if (function.IsInstance && MayThrowOnNull(n.Operands[0], arguments[0], cursor))
            return Block("exception", $"'{function.Name}' throws when it is called on null", n.Location);

        _callChain.Add(n.Location);
        var result = _recursive.Contains(function.Id)
            ? CallRecursive(function, n, arguments, cursor)
            : Inline(function, n, arguments, cursor);
        if (Blocked is null)
            _callChain.RemoveAt(_callChain.Count - 1);
        return result;
    }

    private Relation Inline(Function function, Operation.UserCall call, ImmutableArray<Relation> arguments, Cursor cursor)
    {
        if (_callStack.Count >= _maxCallDepth || _callStack.Contains(function.Id))
            return Block("depth", $"'{function.Name}' is called too deep to be read", call.Location);
        _callStack.Add(function.Id);
        Note("reading a called function", $"'{function.Name}'", call.Location);

        var body = Occurrences.In(function.Body);
        var lent = Lend(function.Parameters, body, Captures.Of(function), call.Operands, ref arguments);
        if (lent.Count > 0 && function.IsIterator)
            return Block("alias", $"the iterator '{function.Name}' changes its argument", call.Location);
        if (lent.Count > 0 && _tries.Count > 0)
            return Block("catch", $"'{function.Name}' changes its argument, perhaps in part, inside a 'try'", call.Location);
        var before = cursor.State!;
        Relation result = Relation.Same.Value;
        var written = WrittenBy(() => result = Activate(function.Parameters, arguments, function.Body, function, call.Location, cursor));
        // An iterator runs when it is enumerated, and perhaps in part.
        if (function.IsIterator && written.Any(before.Values.ContainsKey))
            Block("effects", $"the iterator '{function.Name}' changes captured variables", call.Location);
        result = Released(GiveBack(lent, result, call.Location, cursor), function, body, cursor);
        _callStack.Remove(function.Id);
        return result;
    }

    // The locals of a function that has returned are gone: a list that one of them held belongs to whoever got it, unless a closure, another variable or another part of the result has it too.
    private Relation Released(Relation result, Function function, Occurrences body, Cursor cursor)
    {
        if (function.IsIterator || cursor.State is not { } state || !(result is Relation.Sequence ? IsPlainList(function.ReturnType) : result is Relation.Tuple && function.ReturnType.Record?.Fields.All(field => !Storage.IsMutable(field.Type) || IsPlainList(field.Type)) == true))
            return result;
        foreach (var local in body.Variables.Where(v => result.Roots.Contains(v) && body.Declares(v) && !body.IsCaptured(v) && !_program.Functions.Values.Any(f => f.IsLocal && Captures.Of(f).Contains(v))))
        {
            var parts = result is Relation.Tuple whole ? whole.Fields : [result];
            if (parts.Count(part => part.Roots.Contains(local)) != 1 || state.Values.Any(pair => pair.Value.Roots.Contains(local) && !body.Declares(pair.Key)))
                continue;
            result = result is Relation.Tuple tuple ? tuple with { Fields = [.. tuple.Fields.Select(field => field with { Roots = field.Roots.Without(local) })] } : result;
            result = result with { Roots = result.Roots.Without(local) };
        }

        return result;
    }

    // What records in it hold is reached through the list alone.
    private static bool IsPlainList(TypeRef type) => type.IsSequence && (!Storage.IsMutable(type.Element) || type.Element.Kind == TypeKind.Record);

    /// <summary>A collection passed in a variable is lent: the callee may change it, and the variable then holds the changed one.</summary>
    private static List<(Variable Parameter, Variable Owner)> Lend(ImmutableArray<Variable> parameters, Occurrences body, Roots captured, ImmutableArray<Operation> operands, ref ImmutableArray<Relation> arguments)
    {
        var lent = new List<(Variable Parameter, Variable Owner)>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Storage.IsMutable(parameters[i].Type) && Unwrap(operands[i]) is Operation.Read { Variable: var owner } && body.Mutated.Contains(parameters[i])
                && body.Assignments(parameters[i]) == 0 && !body.IsCaptured(parameters[i]) && !lent.Any(l => l.Owner == owner)
                && !captured.Contains(owner) && arguments[i].Roots.Equals(Roots.Of(owner)) && operands.Count(o => Occurrences.In(o).Mentions(owner)) == 1)
            {
                lent.Add((parameters[i], owner));
                arguments = arguments.SetItem(i, arguments[i] with { Roots = Roots.None });
            }
        }

        return lent;
    }

    private Relation GiveBack(List<(Variable Parameter, Variable Owner)> lent, Relation result, SourceLocation location, Cursor cursor)
    {
        foreach (var (parameter, owner) in lent)
        {
            // What is known of a collection may stay the same while the collection changes.
            if (cursor.State is { } state && Blocked is null && state.Values.TryGetValue(parameter, out var changed) && _written.Contains(parameter))
                Mutate(owner, changed, location, cursor);
            if (result.Roots.Contains(parameter))
                result = result with { Roots = result.Roots.Without(parameter).With(owner) };
            // Others may have stored it.
            if (cursor.State is { } end)
            {
                foreach (var holder in end.Values.Where(p => p.Key != owner && p.Value.Roots.Contains(parameter)))
                    cursor.State = cursor.State.With(holder.Key, holder.Value with { Roots = holder.Value.Roots.With(owner) });
            }
        }

        return result;
    }

    private static Operation Unwrap(Operation operation)
    {
        while (operation is Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.SequenceView } convert)
            operation = convert.Operand;
        return operation;
    }

    /// <summary>Runs a body with its parameters bound; the cursor's state goes on after the call.</summary>
    private Relation Activate(ImmutableArray<Variable> parameters, ImmutableArray<Relation> arguments, Statement body, Function? function, SourceLocation location, Cursor cursor)
    {
        var frame = new Frame(cursor.Mode);
        var inner = new Cursor(cursor.State, cursor.Mode, frame);
        for (var i = 0; i < parameters.Length; i++)
            Declare(parameters[i], arguments[i], location, inner);
        if (function is { IsIterator: true })
        {
            frame.Yielded = new Variable("yield", function.ReturnType, VariableKind.Temporary);
            Declare(frame.Yielded, Relation.Sequence.Empty, location, inner);
        }

        _lambdaDepth += function is null ? 1 : 0;
        _laterDepth += function is null or { IsIterator: true } ? 1 : 0;
        Execute(body, inner);
        _lambdaDepth -= function is null ? 1 : 0;
        _laterDepth -= function is null or { IsIterator: true } ? 1 : 0;
        cursor.State = State.JoinOptional(inner.State, frame.Exit);
        if (Blocked is not null || cursor.State is null)
            return Relation.Same.Value;
        if (frame.Yielded is { } yielded)
        {
            var list = cursor.State.Values[yielded];
            // An iterator runs when it is enumerated: it depends on its arguments until then.
            return list with { Roots = list.Roots.Union(RootsOf(arguments)).Union(Captures.Of(function!)) };
        }

        return frame.Returned ?? Relation.Same.Value;
    }
}
