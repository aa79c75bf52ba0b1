using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private List<Result> Evaluate(Operation operation, State state)
    {
        if (_reasoner.Order.Keys?.ElementOf(operation) is { } element && KeysOf(element, operation.Type, state) is { } keys)
            return keys;
        switch (operation)
        {
            case Operation.Constant constant:
                return [new(state, Number(NumberTypes.Constant(constant.Value) ?? throw new StoppedException("a constant")))];
            case Operation.Default when NumberTypes.Range(operation.Type) is not null:
                return [new(state, Number(Linear.Zero))];
            case Operation.Read read:
                return [new(state, state.Variables.TryGetValue(read.Variable, out var value) ? value : throw new StoppedException(read.Variable.Name))];
            case Operation.Lambda lambda:
                return [new(state, new SymbolicValue.Function(lambda))];
            case Operation.Assign assign:
                return Then(assign.Value, state, (s, v) => [new(s.With(assign.Target, v), v)]);
            case Operation.Sequence sequence:
                return [.. ExecuteAll(sequence.Statements, state).SelectMany(f => f.Jump == Jump.None ? Evaluate(sequence.Value, f.State) : throw new StoppedException("a jump in an expression"))];
            case Operation.Conditional conditional:
                return [.. Test(conditional.Condition, state).SelectMany(r => Evaluate(r.IsTrue ? conditional.WhenTrue : conditional.WhenFalse, r.State))];
            case Operation.Coalesce coalesce:
                return Then(coalesce.Value, state, (s, v) => v is SymbolicValue.Reference ? [new(s, v)] : throw new StoppedException("??"));
            case Operation.Is test:
                return Then(test.Value, state, (s, v) => [.. Match(test.Pattern, null, v, s).Select(m => new Result(m.State, Truth(m.IsMatch)))]);
            case Operation.Switch choice:
                return Then(choice.Value, state, (s, v) => Choose(choice.Arms, v, s));
            case Operation.Collection collection:
                return Build(collection, state);
            case Operation.Construct { Type.Record.IsTuple: true } tuple:
                return ThenAll(tuple.Values, state, (s, v) => [new(s, new SymbolicValue.Tuple(v))]);
            case Operation.FieldRead field:
                return Then(field.Target, state, (s, v) => [new(s, Field(field, v))]);
            case Operation.Unary unary:
                return Then(unary.Operand, state, (s, v) => [Unary(unary, v, s)]);
            case Operation.Binary binary:
                return Binary(binary, state);
            case Operation.Convert convert:
                return Then(convert.Operand, state, (s, v) => [Convert(convert, v, s)]);
            case Operation.Invoke { Operands: [var left, var right] } comparison when _reasoner.Order.Keys is { Comparer: Operation.Read }:
                return ThenAll([comparison.Target, left, right], state, (s, v) => IsComparer(v[0]) && KeyOf(v[1]) is { } x && KeyOf(v[2]) is { } y ? Comparison(s, x, y) : Apply(v[0], [v[1], v[2]], s));
            case Operation.Invoke invoke:
                return Then(invoke.Target, state, (s, f) => ThenAll(invoke.Operands, s, (t, v) => Apply(f, v, t)));
            case Operation.UserCall call:
                return ThenAll(call.Operands, state, (s, v) => Call(call, v, s));
            case Operation.LibraryCall call:
                return ThenAll(call.Operands, state, (s, v) => CallLibrary(call, v, s));
            case Operation.Throw:
                return Throws(state) ? throw new StoppedException("may throw") : [];
            default:
                throw new StoppedException(operation.GetType().Name);
        }
    }

    private List<Result> Then(Operation operation, State state, Func<State, SymbolicValue, List<Result>> next) =>
        [.. Evaluate(operation, state).SelectMany(r => next(r.State, r.Value))];

    private List<Result> ThenAll(ImmutableArray<Operation> operations, State state, Func<State, ImmutableArray<SymbolicValue>, List<Result>> next)
    {
        List<(State State, ImmutableArray<SymbolicValue> Values)> open = [(state, [])];
        foreach (var operation in operations)
            open = [.. open.SelectMany(o => EvaluateOperand(operation, o.State).Select(r => (r.State, o.Values.Add(r.Value))))];
        return [.. open.SelectMany(o => next(o.State, o.Values))];
    }

    // Null is only ever compared with; lists are not null.
    private List<Result> EvaluateOperand(Operation operation, State state) =>
        operation is Operation.Constant { Value: null } ? [new(state, new SymbolicValue.Nothing())] : Evaluate(operation, state);

    private List<Result> Apply(SymbolicValue function, ImmutableArray<SymbolicValue> arguments, State state)
    {
        if (function is not SymbolicValue.Function { Lambda: var lambda } || lambda.Parameters.Length != arguments.Length)
            throw new StoppedException("an unknown function");
        var inside = state;
        for (var i = 0; i < arguments.Length; i++)
            inside = inside.With(lambda.Parameters[i], arguments[i]);
        return [.. Finish(Execute(lambda.Body, inside)).Select(r => r with { State = WithoutLocals(state, r.State) })];
    }

    // What a lambda declares ends with it; what it assigns outside stays.
    private static State WithoutLocals(State before, State after) =>
        after with { Variables = after.Variables.RemoveRange(after.Variables.Keys.Where(v => !before.Variables.ContainsKey(v))) };

    private static List<Result> Finish(IEnumerable<Flow> flows) =>
        [.. flows.Select(f => f.Jump is Jump.None or Jump.Return ? new Result(f.State, f.Value ?? new SymbolicValue.Nothing()) : throw new StoppedException("a jump"))];

    private List<Result> Choose(ImmutableArray<SwitchArm> arms, SymbolicValue value, State state)
    {
        var results = new List<Result>();
        List<State> open = [state];
        foreach (var arm in arms)
        {
            var matches = open.SelectMany(s => Match(arm.Pattern, arm.Guard, value, s)).ToList();
            results.AddRange(matches.Where(m => m.IsMatch).SelectMany(m => Evaluate(arm.Result, m.State)));
            open = [.. matches.Where(m => !m.IsMatch).Select(m => m.State)];
        }

        return open.Any(Throws) ? throw new StoppedException("a switch may not match") : results;
    }

    private List<Result> Build(Operation.Collection collection, State state)
    {
        return ThenAll([.. collection.Elements.Select(e => e.Value)], state, (s, values) =>
        {
            var row = ImmutableArray.CreateBuilder<Segment>();
            for (var i = 0; i < values.Length; i++)
            {
                if (collection.Elements[i].IsSpread)
                    row.AddRange(Look(s, values[i]).Segments);
                else
                    row.Add(new Segment.Unit(Item(values[i])));
            }

            return [NewList(s, collection.Type, row.ToImmutable())];
        });
    }

    private static SymbolicValue Field(Operation.FieldRead field, SymbolicValue target)
    {
        if (target is not SymbolicValue.Tuple tuple || field.Target.Type.Record is not { } record)
            throw new StoppedException(field.Field);
        for (var i = 0; i < record.Fields.Length; i++)
        {
            if (record.Fields[i].Name == field.Field || field.Field == $"Item{i + 1}")
                return tuple.Items[i];
        }

        throw new StoppedException(field.Field);
    }

    private Result Convert(Operation.Convert convert, SymbolicValue value, State state)
    {
        switch (convert.Kind)
        {
            case ConversionKind.Identity when value is SymbolicValue.Number && NumberTypes.Range(convert.Type) is null && convert.Type.Kind != TypeKind.String:
                throw new StoppedException("a conversion");
            case ConversionKind.Identity or ConversionKind.SequenceView:
                return new(state, value);
            case ConversionKind.Numeric when NumberTypes.Range(convert.Type) is { }:
                return new(state, Number(Fitting(state, Expression(value), convert.Type, convert.IsChecked)));
            default:
                return convert.IsTypedClone ? new(state, value) : throw new StoppedException("a conversion");
        }
    }
}
