using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// Follows every path of one run on an arbitrary list, and shows that no path throws and that all end. Where a loop or a recursive call makes paths endless,
/// an invariant or an induction hypothesis stands for them. Anything that is not understood stops the proof.
/// </summary>
internal sealed partial class UnaryReading
{
    /// <summary>Lists are taken to be shorter than this, so that sums of two positions are integers.</summary>
    private const long LongestList = 1L << 30;

    private readonly Program _program;
    private readonly Reasoner _reasoner;
    private readonly Rows _rows;
    private readonly OrderGoals _orderGoals;
    private readonly ContentGoals _contentGoals;
    private readonly Disorder _disorder;
    private readonly bool _asSets;
    private readonly Standing _standing;
    private readonly Dictionary<int, (decimal Least, decimal Greatest)> _ranges = [];
    private int _objects;

    public UnaryReading(Program program, Order order, bool asSets, CancellationToken cancellationToken)
    {
        _program = program;
        _asSets = asSets;
        _standing = asSets ? Standing.Strict : Standing.Weak;
        _reasoner = new Reasoner(order, cancellationToken);
        _rows = new Rows(_reasoner);
        _orderGoals = new OrderGoals(_reasoner, _rows);
        _contentGoals = new ContentGoals(_reasoner, asSets);
        _disorder = new Disorder(_reasoner);
        _roles = Roles.Of(program);
    }

    private readonly record struct Result(State State, SymbolicValue Value);

    private enum Jump
    {
        None,
        Return,
        Break,
        Continue,
    }

    private readonly record struct Flow(State State, Jump Jump = Jump.None, LoopLabel? Label = null, SymbolicValue? Value = null);

    private List<Flow> Execute(Statement statement, State state)
    {
        switch (statement)
        {
            case Statement.Block block:
                return ExecuteAll(block.Statements, state);
            case Statement.Declare { Value: null } declare:
                return [new(state with { Variables = state.Variables.Remove(declare.Variable) })];
            case Statement.Declare declare:
                return [.. Evaluate(declare.Value, state).Select(r => new Flow(r.State.With(declare.Variable, r.Value)))];
            case Statement.Evaluate evaluate:
                return [.. Evaluate(evaluate.Operation, state).Select(r => new Flow(r.State))];
            case Statement.If choice:
                return [.. Test(choice.Condition, state).SelectMany(r => r.IsTrue ? Execute(choice.Then, r.State) : choice.Else is null ? [new Flow(r.State)] : Execute(choice.Else, r.State))];
            case Statement.Return { Value: null }:
                return [new(state, Jump.Return, Value: new SymbolicValue.Nothing())];
            case Statement.Return result:
                return [.. Evaluate(result.Value, state).Select(r => new Flow(r.State, Jump.Return, Value: r.Value))];
            case Statement.YieldBreak:
                return [new(state, Jump.Return, Value: new SymbolicValue.Nothing())];
            case Statement.Yield item:
                return [.. Evaluate(item.Value, state).Select(r => new Flow(Append(r.State, YieldedTo(r.State), Item(r.Value))))];
            case Statement.Break jump:
                return [new(state, Jump.Break, jump.Label)];
            case Statement.Continue jump:
                return [new(state, Jump.Continue, jump.Label)];
            case Statement.Switch choice:
                return ExecuteSwitch(choice, state);
            case Statement.Loop loop:
                return ExecuteLoop(loop, state);
            case Statement.ForEach loop:
                return ExecuteForEach(loop, state);
            case Statement.Drain loop:
                return ExecuteDrain(loop, state);
            case Statement.Throw:
                return Throws(state) ? throw new StoppedException("may throw") : [];
            default:
                throw new StoppedException(statement.GetType().Name);
        }
    }

    private List<Flow> ExecuteAll(ImmutableArray<Statement> statements, State state)
    {
        List<Flow> finished = [], open = [new(state)];
        foreach (var statement in statements)
        {
            var next = new List<Flow>();
            foreach (var flow in open)
            {
                foreach (var result in Execute(statement, flow.State))
                    (result.Jump == Jump.None ? next : finished).Add(result);
            }

            open = next;
        }

        return [.. finished, .. open];
    }

    private List<Flow> ExecuteSwitch(Statement.Switch choice, State state)
    {
        var flows = new List<Flow>();
        foreach (var (start, value) in Evaluate(choice.Value, state))
        {
            List<State> open = [start];
            foreach (var (label, body) in choice.Sections.SelectMany(s => s.Cases.Select(c => (c, s.Body))).OrderBy(c => c.c.IsDefault))
            {
                var missed = new List<State>();
                foreach (var (next, isMatch) in open.SelectMany(s => Match(label.Pattern, label.Guard, value, s)))
                {
                    if (!isMatch)
                        missed.Add(next);
                    else
                        flows.AddRange(Execute(body, next).Select(f => f.Jump == Jump.Break && f.Label == choice.Label ? new Flow(f.State) : f));
                }

                open = missed;
            }

            flows.AddRange(open.Select(s => new Flow(s)));
        }

        return flows;
    }

    /// <summary>Is this place reached on some list?</summary>
    private bool Throws(State state) => !_reasoner.IsContradictory(state);

    private void Demand(State state, params IEnumerable<Linear> conditions)
    {
        if (!conditions.All(c => _reasoner.Implies(state, c)) && Throws(state))
            throw new StoppedException("may throw");
    }

    private IEnumerable<(State State, bool IsTrue)> Test(Operation condition, State state) => Evaluate(condition, state).SelectMany(r => Truth(r.State, r.Value));

    private IEnumerable<(State State, bool IsTrue)> Truth(State state, SymbolicValue value)
    {
        var expression = Expression(value);
        if (expression.IsConstant)
            return [(state, expression.Constant != 0)];
        return [.. Possible((state.With(expression - 1), true), (state.With(-expression), false))];
    }

    private IEnumerable<(State State, T Value)> Possible<T>(params IEnumerable<(State State, T Value)> cases) => cases.Where(c => _reasoner.IsPossible(c.State));

    private static Linear Expression(SymbolicValue value) => value is SymbolicValue.Number number ? number.Expression : throw new StoppedException("not a number");

    /// <summary>An element as a value of the run.</summary>
    private SymbolicValue Element(Linear value) => _reasoner.Order.Keys is null ? Number(value) : new SymbolicValue.Element(value);

    /// <summary>A value that is put in a list.</summary>
    private Linear Item(SymbolicValue value) =>
        _reasoner.Order.Keys is null ? Expression(value) : value is SymbolicValue.Element element ? element.Place : throw new StoppedException("not an element");

    private static SymbolicValue.Number Number(Linear expression) => new(expression);

    private static SymbolicValue.Number Truth(bool value) => new(value ? Linear.One : Linear.Zero);

    private Linear UnknownElement() => _reasoner.Order.Keys is null ? Unknown(_program.Element) : _reasoner.Fresh();

    /// <summary>A number nothing is known of but its type.</summary>
    private Linear Unknown(TypeRef type)
    {
        var symbol = _reasoner.Fresh();
        if (NumberTypes.Range(type) is { } range)
            _ranges[symbol.Symbols[0]] = range;
        else if (type.Kind != TypeKind.String)
            throw new StoppedException(type.Name);
        return symbol;
    }

    private (State State, Atom Atom) NewAtom(State state, string name)
    {
        var atom = _reasoner.FreshAtom(name);
        _ranges[atom.Length.Symbols[0]] = (0, LongestList);
        return (state.With(atom.Length), atom);
    }
}
