namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>F(xs, i) =&gt; i == xs.Count ? e : … xs[i] … F(xs, i + 1) …</c>, begun at 0, becomes a recursion over what is left of the list:
/// <c>xs.Count == 0 ? e : … xs[0] … F(xs.Skip(1), i) …</c>, where nothing asks for <c>i</c> any more.
/// </summary>
internal static class SuffixRecursion
{
    private const string SkipId = "M:System.Linq.Enumerable.Skip``1(System.Collections.Generic.IEnumerable{``0},System.Int32)";
    private const string ToListId = "M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})";
    private const string ToArrayId = "M:System.Linq.Enumerable.ToArray``1(System.Collections.Generic.IEnumerable{``0})";

    /// <param name="function">The function. It shares no variables with another.</param>
    /// <param name="outside">The calls of it from elsewhere; there is at least one.</param>
    public static Function Run(Function function, IReadOnlyCollection<EvidentArguments.CallOf> outside)
    {
        var inside = Occurrences.In(function.Body);
        foreach (var list in function.Parameters.Where(p => p.Type.Sequence is SequenceShape.List or SequenceShape.Array && !p.Type.MayBeNull))
        {
            foreach (var index in function.Parameters.Where(p => p.Type.Kind == TypeKind.Int32))
            {
                var (at, from) = (function.Parameters.IndexOf(list), function.Parameters.IndexOf(index));
                if (outside.Count == 0 || outside.Any(call => Forms.AsInt(call.Call.Operands[from]) != 0) || inside.IsCaptured(list) || inside.IsCaptured(index) || !KeepsTheList(function, list, inside, outside))
                    continue;
                var rewriting = new Suffixes(function, at, from);
                var body = rewriting.Rewrite(function.Body);
                var left = Occurrences.In(body);
                // A test for equality sees the end only when no call steps over it.
                if (rewriting.Calls > 0 && (!rewriting.TestsEquality || StopsAtEnd(function, list, index)) && left.Reads(list) == rewriting.Reads && left.Reads(index) == rewriting.Calls && left.Assignments(index) == 0 && left.Assignments(list) == 0)
                    return function with { Body = body };
            }
        }

        return function;
    }

    // Nothing changes the list while the function runs, under this name or another: what it changes was made for another parameter, and what it calls is given no collection.
    private static bool KeepsTheList(Function function, Variable list, Occurrences inside, IReadOnlyCollection<EvidentArguments.CallOf> outside)
    {
        if (inside.Mutated.Contains(list) || inside.MutatedElsewhere.Count > 0 || inside.HasUnsupported || inside.HasYield)
            return false;
        if (UserCalls.In(function.Body).Any(call => call.FunctionId != function.Id && call.Operands.Any(operand => !LibraryEffects.IsScalar(operand.Type) || operand.Type.Kind == TypeKind.Function)))
            return false;
        for (var i = 0; i < function.Parameters.Length; i++)
        {
            var parameter = function.Parameters[i];
            if (parameter.Type.Kind == TypeKind.Function ? !outside.All(call => IsSilent(call, i)) : inside.Mutated.Contains(parameter) && !outside.All(call => IsAnother(call, i)))
                return false;
        }

        return inside.Mutated.All(variable => !function.Parameters.Contains(variable) ? new FunctionFacts(function, [], false).IsFresh(variable)
            : inside.Assignments(variable) == 0 && UserCalls.In(function.Body).All(call => call.FunctionId != function.Id || HandsOn(call, variable)));

        bool IsAnother(EvidentArguments.CallOf call, int i)
        {
            var facts = new FunctionFacts(call.Caller, [], false);
            return Forms.IsNewEmpty(call.Call.Operands[i])
                || (Forms.AsVariable(call.Call.Operands[i]) is { } other && Forms.AsVariable(call.Call.Operands[function.Parameters.IndexOf(list)]) is { } given && other != given
                    && facts.IsFresh(other) && (facts.IsFresh(given) || (facts.IsParameter(given) && facts.IsFixed(given))));
        }

        bool HandsOn(Operation.UserCall call, Variable parameter) => call.Operands[function.Parameters.IndexOf(parameter)] is var operand && (Forms.AsVariable(operand) == parameter || Forms.IsNewEmpty(operand));
    }

    // A function given from outside changes no list of ours, and a lambda that sees only values changes nothing at all.
    private static bool IsSilent(EvidentArguments.CallOf call, int i)
    {
        var operand = call.Call.Operands[i];
        if (Forms.AsVariable(operand) is { } given)
            return call.IsFromEntry && call.Caller.Parameters.Contains(given) && Occurrences.In(call.Caller.Body).Assignments(given) == 0;
        var code = Occurrences.In(operand);
        return operand is Operation.Lambda && code is { MutatedElsewhere.Count: 0, HasUnsupported: false }
            && code.Variables.All(variable => code.Declares(variable) || (LibraryEffects.IsScalar(variable.Type) && variable.Type.Kind != TypeKind.Function));
    }

    // if (i == xs.Count) return e; … or i == xs.Count ? e : …, without a call in e.
    private static bool StopsAtEnd(Function function, Variable list, Variable index)
    {
        var (test, end) = Forms.Flatten(function.Body) switch
        {
            [Statement.If guard, ..] when Forms.Flatten(guard.Then) is [Statement.Return { Value: { } value }] => (guard.Condition, value),
            [Statement.Return { Value: Operation.Conditional choice }] => (choice.Condition, choice.WhenTrue),
            _ => (null, null),
        };
        return test is not null && end is not null && CountedLoop.Comparing(test, index) is (BinaryOperator.Equal, var bound) && Forms.LengthOf(bound) == list && UserCalls.In(end).All(call => call.FunctionId != function.Id);
    }

    private sealed class Suffixes(Function function, int at, int from) : Rewriter
    {
        private readonly Variable _list = function.Parameters[at];
        private readonly Variable _index = function.Parameters[from];

        public int Calls { get; private set; }

        public bool TestsEquality { get; private set; }

        /// <summary>Reads of the list in the new forms.</summary>
        public int Reads { get; private set; }

        public override Operation Rewrite(Operation operation)
        {
            switch (operation)
            {
                case Operation.Binary comparison when CountedLoop.Comparing(comparison, _index) is var (order, bound) && Forms.LengthOf(bound) == _list && Emptiness(order) is { } emptiness:
                    Reads++;
                    TestsEquality |= order is BinaryOperator.Equal or BinaryOperator.NotEqual;
                    return comparison with { Operator = emptiness, Left = bound, Right = new Operation.Constant(operation.Location, TypeRef.Int32, 0) };
                case Operation.LibraryCall element when Forms.IsElement(operation, out var list, out var index) && list == _list && Forms.AsVariable(index) == _index:
                    Reads++;
                    return element with { Operands = element.Operands.SetItem(1, new Operation.Constant(operation.Location, TypeRef.Int32, 0)) };
                case Operation.UserCall call when call.FunctionId == function.Id && call.Operands.Length == function.Parameters.Length && Forms.AsVariable(call.Operands[at]) == _list && IsNext(call.Operands[from]):
                    Calls++;
                    Reads++;
                    var same = new Operation.Read(operation.Location, _index);
                    var operands = call.Operands.Select((operand, i) => i == at ? Rest(operand) : i == from ? same : Rewrite(operand));
                    return call with { Operands = [.. operands] };
                default:
                    return base.Rewrite(operation);
            }
        }

        private static BinaryOperator? Emptiness(BinaryOperator order) => order switch
        {
            BinaryOperator.Equal or BinaryOperator.GreaterOrEqual => BinaryOperator.Equal,
            BinaryOperator.NotEqual or BinaryOperator.Less => BinaryOperator.NotEqual,
            _ => null,
        };

        private bool IsNext(Operation operation) =>
            Forms.Strip(operation) is Operation.Binary { Operator: BinaryOperator.Add, IsChecked: false } sum && ((Forms.AsVariable(sum.Left) == _index && Forms.AsInt(sum.Right) == 1) || (Forms.AsVariable(sum.Right) == _index && Forms.AsInt(sum.Left) == 1));

        private Operation Rest(Operation list)
        {
            var (location, element, view) = (list.Location, _list.Type.Element, Forms.EnumerableOf(_list.Type.Element));
            var all = new Operation.Convert(location, view, new Operation.Read(location, _list), ConversionKind.SequenceView, false);
            var rest = Forms.Call(location, view, SkipId, "Skip", element, all, new Operation.Constant(location, TypeRef.Int32, 1));
            return _list.Type.Sequence == SequenceShape.List ? Forms.Call(location, _list.Type, ToListId, "ToList", element, rest) : Forms.Call(location, _list.Type, ToArrayId, "ToArray", element, rest);
        }
    }
}
