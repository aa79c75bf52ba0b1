using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

internal sealed partial class RelationalReading
{
    private readonly Dictionary<string, Hypothesis> _hypotheses = [];
    private readonly HashSet<string> _summarised = [];

    /// <summary>
    /// The induction hypothesis of a recursive function: lists the law transforms in, an accepted list out. Induction is on the height of L's call tree.
    /// </summary>
    private sealed record Hypothesis(ImmutableArray<Token?> ParameterTokens, Token? ResultToken)
    {
        public static Hypothesis Plain { get; } = new([], null);
    }

    private Relation CallRecursive(Function function, Operation.UserCall call, ImmutableArray<Relation> arguments, Cursor cursor)
    {
        if (Keeps(function, call, arguments) is { } kept)
            return Block("mutation", $"the recursive '{function.Name}' changes '{kept.Name}', which its caller still holds", call.Location);
        if (_hypotheses.TryGetValue(function.Id, out var hypothesis))
            return UseHypothesis(function, hypothesis, call, arguments, cursor);
        if (cursor.Mode == Mode.Paired && arguments.All(RelationAlgebra.IsSame) && Captures.Of(function).IsEmpty && IsClosed(function))
        {
            Note("same arguments", $"'{function.Name}' gets the same arguments in both runs", call.Location);
            return RelationAlgebra.AsSequence(Relation.Same.Value) is { } list && function.ReturnType.IsSequence ? list : Relation.Same.Value with { MaybeNull = true };
        }

        if (cursor.Mode == Mode.Left)
            return Block("recursion", $"the recursive '{function.Name}' is called for a dropped element only", call.Location);
        if (!ProveRecursive(function))
            return Relation.Same.Value;
        return Fits(function, arguments, Mode.Paired) is { } misfit
            ? Block(misfit, "recursion", $"an argument of the recursive '{function.Name}' is not a list the law transforms", call.Location)
            : _law.List with { Roots = Returnable(function, arguments) };
    }

    // A function without captures, whose only effects can be on its own locals: equal arguments give equal results and the same termination.
    private bool IsClosed(Function function)
    {
        var body = Occurrences.In(function.Body);
        return !body.HasUnsupported && body.MutatedElsewhere.Count == 0 && !function.Parameters.Any(p => body.Mutated.Contains(p)) && !UsesExternalState.In(function.Body);
    }

    /// <summary>Proves a recursive function by induction, so that it may be used as a summary. Blocks when no induction works.</summary>
    public bool ProveRecursive(Function function)
    {
        if (_summarised.Contains(function.Id))
            return true;
        if (function.OutsideModel is { } reason)
        {
            Block("unsupported", reason, function.Location);
            return false;
        }

        var lists = Enumerable.Range(0, function.Parameters.Length).Where(i => IsLawList(function.Parameters[i].Type)).ToList();
        if (!IsLawList(function.ReturnType) || lists.Count == 0 || !Captures.Of(function).IsEmpty)
        {
            Block("recursion", $"the recursive '{function.Name}' is not a function from lists to lists of the element type", function.Location);
            return false;
        }

        Blocked? first = null;
        var attempts = new List<Func<bool>>();
        foreach (var index in lists)
        {
            attempts.Add(() => ProveByEnds(function, index, lists, atFront: true));
            attempts.Add(() => ProveByEnds(function, index, lists, atFront: false));
        }

        attempts.Add(() => ProveCase(function, lists, -1, _law.List, Mode.Paired, null));
        foreach (var attempt in attempts)
        {
            var steps = _steps.Count;
            var hypotheses = new Dictionary<string, Hypothesis>(_hypotheses);
            var summarised = new HashSet<string>(_summarised);
            var chain = _callChain.Count;
            if (attempt() && Blocked is null)
            {
                Note("structural recursion", $"'{function.Name}' by induction on its calls", function.Location);
                _hypotheses.Remove(function.Id);
                if (_hypotheses.Count == 0)
                    _summarised.Add(function.Id);
                return true;
            }

            // The attempt that came furthest says most; a case split that failed at once says little.
            first = first is null || _steps.Count - steps > 0 ? Blocked : first;
            Blocked = null;
            _steps.RemoveRange(steps, _steps.Count - steps);
            _callChain.RemoveRange(chain, _callChain.Count - chain);
            Restore(_hypotheses, hypotheses);
            _summarised.Clear();
            _summarised.UnionWith(summarised);
            if (_stepsLeft < 0)
                break;
        }

        Blocked = first;
        return false;
    }

    private static void Restore(Dictionary<string, Hypothesis> target, Dictionary<string, Hypothesis> saved)
    {
        target.Clear();
        foreach (var pair in saved)
            target[pair.Key] = pair.Value;
    }

    private bool IsLawList(TypeRef type) =>
        (type.IsSequence && type.Element.Equals(_program.Element)) || (type.Kind == TypeKind.String && _program.Element.Kind == TypeKind.Char);

    /// <summary>Three cases on one list argument: empty; its first (or last) element in both runs; that element in L alone.</summary>
    private bool ProveByEnds(Function function, int index, List<int> lists, bool atFront)
    {
        if (!ProveCase(function, lists, index, Relation.Sequence.Empty, Mode.Paired, null))
            return false;
        if (!ProveCase(function, lists, index, WithEnd(_law.Item, atFront, null), Mode.Paired, null))
            return false;
        if (_law.LeftItem is not { } dropped)
            return true;
        var rest = new Token("rest");
        return ProveCase(function, lists, index, WithEnd(dropped, atFront, rest), Mode.Left, rest);
    }

    private Relation.Sequence WithEnd(Relation end, bool atFront, Token? rest) =>
        _law.List with { NonEmpty = true, Front = atFront ? end : null, Back = atFront ? null : end, RestToken = rest };

    private bool ProveCase(Function function, List<int> lists, int index, Relation.Sequence argument, Mode mode, Token? rest)
    {
        var state = State.Empty;
        var tokens = ImmutableArray.CreateBuilder<Token?>();
        for (var i = 0; i < function.Parameters.Length; i++)
        {
            var token = mode == Mode.Left ? i == index ? rest : new Token(function.Parameters[i].Name) : null;
            tokens.Add(token);
            Relation value = i == index ? argument : lists.Contains(i) ? _law.List with { Token = token } : AsDeclared(Relation.Same.Value, function.Parameters[i].Type) with { Token = token };
            state = state.With(function.Parameters[i], value);
        }

        var result = mode == Mode.Left ? new Token("result") : null;
        _hypotheses[function.Id] = new Hypothesis(tokens.ToImmutable(), result);
        var changed = Occurrences.In(function.Body).Mutated;
        _lastingParameters.UnionWith(function.Parameters.Where(parameter => !changed.Contains(parameter)));
        var frame = new Frame(mode);
        var cursor = new Cursor(state, mode, frame);
        if (function.IsIterator)
        {
            if (mode == Mode.Left)
            {
                Block("recursion", $"the recursive iterator '{function.Name}' meets a dropped element", function.Location);
                return false;
            }

            frame.Yielded = new Variable("yield", function.ReturnType, VariableKind.Temporary);
            cursor.State = state.With(frame.Yielded, Relation.Sequence.Empty);
        }

        Execute(function.Body, cursor);
        if (Blocked is not null)
            return false;
        if (frame.Yielded is not null)
            frame.Returned = State.JoinOptional(cursor.State, frame.Exit)?.Values[frame.Yielded];
        if (frame.Returned is { } returned)
        {
            returned = RelationAlgebra.AsSequence(returned) ?? returned;
            if (Storage.IsMutable(function.ReturnType) && function.Parameters.FirstOrDefault(p => returned.Roots.Contains(p) && !ReturnedParameters.Of(function).Contains(p)) is { } shared)
                Block("alias", $"the result of '{function.Name}' may share its storage with '{shared.Name}'", function.Location);
            else if (mode == Mode.Left && returned.Token != result)
                Block(returned, "recursion", $"a dropped element changes what '{function.Name}' does with the rest", function.Location);
            else if (!_law.Accepts(returned))
                Block(returned, "foreign", $"the result of '{function.Name}' is not related to its input", function.Location);
        }

        return Blocked is null;
    }

    private Relation UseHypothesis(Function function, Hypothesis hypothesis, Operation.UserCall call, ImmutableArray<Relation> arguments, Cursor cursor)
    {
        if (Fits(function, arguments, cursor.Mode) is { } misfit)
            return Block(misfit, "recursion", $"an argument of the recursive call of '{function.Name}' is not a list the law transforms", call.Location);
        if (!arguments.Any(a => a is Relation.Sequence { IsSmaller: true }) && !call.Operands.Any(o => IsCountdown(o) || IsCountUp(o, function)))
            return Block("termination", $"the recursive call of '{function.Name}' has no evidently smaller argument", call.Location);
        if (cursor.Mode == Mode.Paired)
            return _law.List with { Roots = Returnable(function, arguments) };
        // L alone: the call stands for R's call on the same remaining list, if all arguments are what R's call has.
        for (var i = 0; i < arguments.Length; i++)
        {
            if (hypothesis.ParameterTokens.Length <= i || hypothesis.ParameterTokens[i] is not { } token || arguments[i].Token != token)
                return Block("recursion", $"the recursive call of '{function.Name}' for a dropped element has other arguments than the other run", call.Location);
        }

        return _law.List with { Token = hypothesis.ResultToken, Roots = Returnable(function, arguments) };
    }

    // Arguments must be lists the law transforms, or the same in both runs. Where L calls alone, the other arguments are told by their tokens.
    private Relation? Fits(Function function, ImmutableArray<Relation> arguments, Mode mode)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var fits = IsLawList(function.Parameters[i].Type)
                ? RelationAlgebra.AsSequence(arguments[i]) is { } list && _law.Accepts(list)
                : RelationAlgebra.IsSame(arguments[i]) || (mode == Mode.Left && arguments[i].Token is not null);
            // The cases were read with parameters that are null only where they say so; items of the lists are elements.
            if (!fits || (!IsLawList(function.Parameters[i].Type) && RelationAlgebra.HidesNull(arguments[i]) && !AllowsNull(function.Parameters[i].Type)))
                return arguments[i];
        }

        return null;
    }

    private static bool IsCountdown(Operation operation) =>
        Unwrap(operation) is Operation.Binary { Operator: BinaryOperator.Subtract, Left: Operation.Read, Right: Operation.Constant { Value: int and > 0 } };

    // i + 1 in a function that compares i with a length.
    private static bool IsCountUp(Operation operation, Function function) =>
        Unwrap(operation) is Operation.Binary { Operator: BinaryOperator.Add, Left: Operation.Read { Variable: var index }, Right: Operation.Constant { Value: int and > 0 } }
        && ComparesWithCount.In(function.Body, index);

    private sealed class ComparesWithCount(Variable index) : Walker
    {
        private bool _found;

        public static bool In(Statement body, Variable index)
        {
            var walker = new ComparesWithCount(index);
            walker.Visit(body);
            return walker._found;
        }

        public override void Visit(Operation operation)
        {
            if (operation is Operation.Binary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison)
                _found |= IsIndex(comparison.Left) && IsCount(comparison.Right) || IsCount(comparison.Left) && IsIndex(comparison.Right);
            base.Visit(operation);
        }

        private bool IsIndex(Operation operation) => operation is Operation.Read { Variable: var read } && read == index;
    }

    private sealed class UsesExternalState : Walker
    {
        private bool _found;

        public static bool In(Statement statement)
        {
            var walker = new UsesExternalState();
            walker.Visit(statement);
            return walker._found;
        }

        public override void Visit(Operation operation)
        {
            _found |= operation is Operation.External { IsStable: false } or Operation.Unsupported or Operation.UserCall or Operation.Invoke;
            base.Visit(operation);
        }
    }
}
