using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// The relational reading of a program under one law: an abstract interpretation of a pair of runs. It either reaches the end of the function with a
/// relation between the results, or is blocked by the first operation whose two executions it cannot relate.
/// </summary>
/// <remarks>
/// Invariant: while <see cref="Blocked"/> is null, every state over-approximates all pairs of runs in which the left run terminates, and nothing the
/// right run executes can throw or diverge where the left run does not. Once blocked, all further results are meaningless and no proof is given.
/// </remarks>
internal sealed partial class RelationalReading
{
    private const int MaxSteps = 40_000;
    private const int MaxRounds = 8;
    private const int WideningRound = 3;

    private readonly Program _program;
    private readonly LawProfile _law;
    private readonly int _maxCallDepth;
    private readonly CancellationToken _cancellationToken;
    private readonly List<ProofStep> _steps = [];
    private readonly SortedSet<string> _assuming = [];
    private readonly List<SourceLocation> _callChain = [];
    private readonly HashSet<Variable> _entryParameters;
    private readonly ImmutableArray<Fate> _fates;
    private readonly bool _elementsMayBeNull;
    private HashSet<Variable> _written = [];
    private HashSet<Variable> _declared = [];
    private int _stepsLeft = MaxSteps;

    public RelationalReading(Program program, LawProfile law, int maxCallDepth, ImmutableArray<Fate> fates, CancellationToken cancellationToken)
    {
        _program = program;
        _law = law;
        _maxCallDepth = maxCallDepth;
        _fates = fates;
        _cancellationToken = cancellationToken;
        _elementsMayBeNull = MayHoldNull(program.Element) || program.ListParameters.Any(i => program.Entry.Parameters[i].Type is { IsSequence: true } list && MayHoldNull(list.Element));
        _entryParameters = [.. program.Entry.Parameters];
        _recursive = CallGraph.RecursiveFunctions(program);
    }

    private HashSet<Operation>? _takenApart;

    private HashSet<Operation> TakenApart => _takenApart ??= Proving.TakenApart.In(_program);

    /// <summary>Why the reading stopped; null while it goes on.</summary>
    public Blocked? Blocked { get; private set; }

    public IReadOnlyList<ProofStep> Steps => _steps;

    public IReadOnlyCollection<string> Assuming => _assuming;

    private Relation Block(string code, string sentence, SourceLocation location)
    {
        Blocked ??= new Blocked(code, sentence, location, [.. _callChain]);
        return new Relation.Lost(code, sentence, location);
    }

    private Relation Block(Relation cause, string code, string sentence, SourceLocation location) =>
        cause switch
        {
            Relation.Lost { Location.Line: > 0 } lost => Block(lost.Code, lost.Sentence, lost.Location),
            Relation.Length length => Block("position", length.Sentence, length.Location),
            Relation.KnownInRight known => Block(known.Cause, code, sentence, location),
            _ => Block(code, sentence, location),
        };

    private static Relation.Lost Lost(string code, string sentence, SourceLocation location) => new(code, sentence, location);

    /// <summary>Records the use of a rule once per place.</summary>
    private void Note(string rule, string detail, SourceLocation location)
    {
        var step = new ProofStep(rule, detail, location);
        if (!_steps.Contains(step))
            _steps.Add(step);
    }

    /// <summary>Evaluates an operation and moves the cursor's state. An unreachable cursor stays unreachable, and the value means nothing.</summary>
    private Relation Evaluate(Operation operation, Cursor cursor)
    {
        var value = EvaluateUnbounded(operation, cursor);
        Reach(cursor);
        if (IsDeclared(operation))
            value = AsDeclared(value, operation.Type);
        if (value.MaybeNull && IsToldNotNull(operation, cursor))
            value = value with { MaybeNull = false };
        return operation.Type.Kind == TypeKind.Int32 && Blocked is null && cursor.State is not null ? WithBound(value, operation, cursor.State) : value;
    }

    private Relation EvaluateUnbounded(Operation operation, Cursor cursor)
    {
        if (Blocked is not null || cursor.State is null)
            return Relation.Same.Value;
        _cancellationToken.ThrowIfCancellationRequested();
        if (--_stepsLeft < 0)
            return Block("budget", "the proof takes more steps than allowed", operation.Location);

        switch (operation)
        {
            case Operation.Constant n:
                return ConstantOf(n, cursor.Mode);
            case Operation.Default n:
                return DefaultOf(n.Type, cursor.Mode);
            case Operation.Read n:
                return Read(n, cursor);
            case Operation.External n:
                return ReadExternal(n, cursor);
            case Operation.FieldRead n:
                return ReadField(n, cursor);
            case Operation.Lambda n:
                return new Relation.Function(n) { Roots = Captures.Of(n) };
            case Operation.LibraryCall n:
                return CallLibrary(n, cursor);
            case Operation.UserCall n:
                return CallUser(n, cursor);
            case Operation.Invoke n:
                var target = Evaluate(n.Target, cursor);
                if (MayThrowOnNull(n.Target, target, cursor))
                    return Block(target, "exception", "a delegate that may be null is called", n.Location);
                // A delegate that is given a collection it can change, or that returns nothing, is there for its effect.
                if (target is not Relation.Function && (n.Type.Kind == TypeKind.Void || n.Operands.Any(o => Storage.IsMutable(o.Type))))
                    return Block("effects", "a delegate may change what it is given", n.Location);
                var arguments = EvaluateAll(n.Operands, cursor);
                if (target is not Relation.Function { Lambda: var lambda } || lambda.Parameters.Length != arguments.Length)
                    return Apply(target, arguments, n.Location, cursor);
                var lent = Lend(lambda.Parameters, Occurrences.In(lambda.Body), Captures.Of(lambda), n.Operands, ref arguments);
                if (lent.Count > 0 && _tries.Count > 0)
                    return Block("catch", "a function changes its argument, perhaps in part, inside a 'try'", n.Location);
                return GiveBack(lent, Apply(target, arguments, n.Location, cursor), n.Location, cursor);
            case Operation.Construct n:
                return Construct(n, cursor);
            case Operation.With n:
                return With(n, cursor);
            case Operation.Unary n:
                return EvaluateUnary(n, cursor);
            case Operation.Binary n:
                return EvaluateBinary(n, cursor);
            case Operation.Convert n:
                return EvaluateConversion(n, cursor);
            case Operation.Conditional n:
                return EvaluateConditional(n, cursor);
            case Operation.Coalesce n:
                return EvaluateCoalesce(n, cursor);
            case Operation.NullConditional n:
                return EvaluateNullConditional(n, cursor);
            case Operation.Switch n:
                return EvaluateSwitch(n, cursor);
            case Operation.Is n:
                var value = Evaluate(n.Value, cursor);
                return Match(value, n.Value.Type, n.Pattern, cursor);
            case Operation.Collection n:
                return EvaluateCollection(n, cursor);
            case Operation.Interpolation n:
                return EvaluateInterpolation(n, cursor);
            case Operation.Assign n:
                var assigned = Evaluate(n.Value, cursor);
                var kept = FactsAfterStep(n.Target, n.Value, cursor.State);
                SetVariable(n.Target, assigned, n.Location, cursor);
                foreach (var fact in kept)
                    Know(fact.Key, fact.Value, cursor);
                KeepAnswer(n.Target, n.Value, cursor);
                LearnValue(n.Target, n.Value, assigned, cursor);
                // Whoever takes the value of the assignment has what the variable has.
                return Storage.IsMutable(n.Target.Type) ? assigned with { Roots = assigned.Roots.With(n.Target) } : assigned;
            case Operation.Sequence n:
                foreach (var statement in n.Statements)
                    Execute(statement, cursor);
                return Evaluate(n.Value, cursor);
            case Operation.Throw n:
                EvaluateAll(n.Operands, cursor);
                Throw(n.ExceptionType, n.Location, cursor);
                return Relation.Same.Value;
            case Operation.Unsupported n:
                return Block(n.Code, n.Detail, n.Location);
            default:
                return Block("unsupported", $"'{operation.GetType().Name}' is not understood", operation.Location);
        }
    }

    private ImmutableArray<Relation> EvaluateAll(ImmutableArray<Operation> operations, Cursor cursor)
    {
        var builder = ImmutableArray.CreateBuilder<Relation>(operations.Length);
        foreach (var operation in operations)
        {
            Relation? value = null;
            var changed = WrittenBy(() => value = Evaluate(operation, cursor));
            if (changed.Count > 0 && builder.Any(earlier => changed.Any(earlier.Roots.Contains)))
                Block("mutation", "a collection is changed after it was read for the same call", operation.Location);
            builder.Add(value!);
        }

        return builder.ToImmutable();
    }

    /// <summary>The variables that were there before and are assigned or changed meanwhile, also where their relations stay what they were.</summary>
    private List<Variable> WrittenBy(Action steps)
    {
        var (written, declared) = (_written, _declared);
        (_written, _declared) = ([], []);
        steps();
        var changed = _written.Where(variable => !_declared.Contains(variable)).ToList();
        written.UnionWith(_written);
        declared.UnionWith(_declared);
        (_written, _declared) = (written, declared);
        return changed;
    }

    private Relation Read(Operation.Read read, Cursor cursor)
    {
        if (!cursor.State!.Values.TryGetValue(read.Variable, out var value) || value is Relation.Unassigned)
            return Lost("unassigned", $"'{read.Variable.Name}' is not known here", read.Location);
        return Storage.IsMutable(read.Variable.Type) ? value with { Roots = value.Roots.With(read.Variable) } : value;
    }

    /// <summary>Gives a variable a new value. Deferred queries and lambdas that would read it later are no longer known.</summary>
    private void SetVariable(Variable variable, Relation value, SourceLocation location, Cursor cursor)
    {
        if (cursor.State is not { } state || Blocked is not null)
            return;
        if (state.Enumerated.Contains(variable))
        {
            Block("mutation", $"'{variable.Name}' is changed while it is enumerated", location);
            return;
        }

        if (value is Relation.Sequence { HasEffects: true })
        {
            Block("effects", "a query with side effects is stored before it is enumerated", location);
            return;
        }

        _written.Add(variable);
        cursor.State = Forget(Invalidate(state, variable, location), variable).With(variable, value with { Roots = value.Roots.Without(variable) });
    }

    /// <summary>Declares a variable: a fresh one, so nothing can depend on it yet.</summary>
    private void Declare(Variable variable, Relation value, SourceLocation location, Cursor cursor)
    {
        if (cursor.State is not { } state || Blocked is not null)
            return;
        if (value is Relation.Sequence { HasEffects: true })
        {
            Block("effects", "a query with side effects is stored before it is enumerated", location);
            return;
        }

        _declared.Add(variable);
        cursor.State = Forget(state, variable).With(variable, value with { Roots = value.Roots.Without(variable) });
        LearnSatisfied(variable, value, cursor);
    }

    /// <summary>Changes the collection a variable holds.</summary>
    private void Mutate(Variable variable, Relation value, SourceLocation location, Cursor cursor)
    {
        if (cursor.State is not { } state || Blocked is not null)
            return;
        if (_entryParameters.Contains(variable))
        {
            Block("mutation", $"the input '{variable.Name}' is changed", location);
            return;
        }

        if (!state.Values.TryGetValue(variable, out var old) || !old.Roots.IsEmpty)
        {
            Block("alias", $"'{variable.Name}' may share its storage with '{old?.Roots.ToString() ?? "another variable"}'", location);
            return;
        }

        if (state.Enumerated.Contains(variable))
        {
            Block("mutation", $"'{variable.Name}' is changed while it is enumerated", location);
            return;
        }

        if (_lastingParameters.Contains(variable))
        {
            Block("mutation", $"the recursive function changes '{variable.Name}', which others may hold", location);
            return;
        }

        _written.Add(variable);
        cursor.State = Invalidate(state, variable, location).WithoutFactsOf(variable).With(variable, value with { Roots = value.Roots.Without(variable) });
    }

    private static State Invalidate(State state, Variable changed, SourceLocation location)
    {
        foreach (var pair in state.Values)
        {
            if (pair.Key != changed && pair.Value.Roots.Contains(changed))
                state = state.With(pair.Key, Lost("alias", $"'{pair.Key.Name}' depends on '{changed.Name}', which is changed", location) with { MaybeNull = RelationAlgebra.HidesNull(pair.Value) });
        }

        return state;
    }

    private void Throw(string exceptionType, SourceLocation location, Cursor cursor)
    {
        if (cursor.State is null || Blocked is not null)
            return;
        if (cursor.Mode == Mode.Left && !IsCaughtInLeft(exceptionType))
            Block("exception", $"'{ExceptionTypes.Short(exceptionType)}' is thrown for a dropped element only", location);
        else if (cursor.Mode == Mode.Paired)
            Note("same exception", exceptionType, location);
        cursor.State = null;
    }
}
