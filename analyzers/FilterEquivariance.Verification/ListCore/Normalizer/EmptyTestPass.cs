using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A test for a collection being empty falls away where nothing else is done then than for any other: <c>if (rest.Count > 0) r.AddRange(rest)</c>, <c>rest.Count == 0 ? [] : rest</c>,
/// <c>seen.Count > 0 &amp;&amp; seen.Contains(x)</c>, <c>if (rest.Count == 0) yield break;</c> before a loop over it.
/// </summary>
internal sealed class EmptyTestPass : Rewriter, IPass
{
    private readonly HashSet<Variable> _lookedAtLater = [];
    private FunctionFacts _facts = null!;
    private bool _isReturned;
    private bool _isInLambda;

    public Function Run(Function function, FunctionFacts facts)
    {
        _facts = facts;
        var body = Rewrite(function.Body);
        body = WithoutLastGuard(body) ?? body;
        if (ReferenceEquals(body, function.Body))
            return function;
        // Under another name an element could still be added.
        var result = function with { Body = body };
        var now = new FunctionFacts(result, [], false);
        return _lookedAtLater.All(now.IsKnownByOneName) ? result : function;
    }

    public override Statement Rewrite(Statement statement)
    {
        if (statement is not Statement.Return)
            return base.Rewrite(statement);
        _isReturned = !_isInLambda;
        var result = base.Rewrite(statement);
        _isReturned = false;
        return result;
    }

    public override Operation Rewrite(Operation operation)
    {
        if (operation is not Operation.Lambda)
            return base.Rewrite(operation);
        var (isReturned, isInLambda) = (_isReturned, _isInLambda);
        (_isReturned, _isInLambda) = (false, true);
        var result = base.Rewrite(operation);
        (_isReturned, _isInLambda) = (isReturned, isInLambda);
        return result;
    }

    protected override Statement After(Statement statement)
    {
        switch (statement)
        {
            case Statement.If { Else: null } test when Emptiness.Asked(test.Condition, _facts) is var (list, whenEmpty) && !whenEmpty && new Emptiness(list, _facts).DoesNothing(test.Then):
                return test.Then;
            case Statement.Return { Value: { } value } leave when _isReturned:
                return Either(value, isReturned: true) is var result && ReferenceEquals(result, value) ? leave : leave with { Value = result };
            case Statement.ForEach loop:
                return Either(loop.Source) is var source && ReferenceEquals(source, loop.Source) ? loop : loop with { Source = source };
            case Statement.Block block when !_isInLambda:
                return WithoutGuards(block);
            default:
                return statement;
        }
    }

    protected override Operation After(Operation operation)
    {
        switch (operation)
        {
            case Operation.Conditional choice when Split(choice) is var (list, onEmpty, otherwise):
                var empty = new Emptiness(list, _facts);
                var isSame = onEmpty is Operation.Constant { Value: false } ? empty.IsFalse(otherwise)
                    : onEmpty is Operation.Constant { Value: "" } ? otherwise.Type.Kind == TypeKind.String && empty.IsEmpty(otherwise)
                    : Forms.IsNewEmpty(onEmpty) && empty.IsEmpty(otherwise) && Forms.Strip(otherwise) is Operation.LibraryCall made && LibraryEffects.IsFresh(made) && made.Type.Equals(Forms.Strip(onEmpty).Type);
                return isSame ? otherwise : operation;

            // What only looks at an operand, now, does not find out which of two empty lists it is; when the function is about to end, nothing is added to it any more.
            case Operation.LibraryCall call:
                var operands = call.Operands.Select((operand, i) => LibraryEffects.MayPassOn(call, i) || LibraryEffects.MayChange(call, i) || !GoesOver(call) ? operand : Either(operand, isLater: IsDeferred(call))).ToImmutableArray();
                return operands.SequenceEqual(call.Operands, ByReference<Operation>.Comparer) ? call : call with { Operands = operands };
            case Operation.Collection collection:
                var elements = collection.Elements.Select(element => element.IsSpread && Either(element.Value) is var value && !ReferenceEquals(value, element.Value) ? element with { Value = value } : element).ToImmutableArray();
                return elements.SequenceEqual(collection.Elements, ByReference<CollectionElement>.Comparer) ? collection : collection with { Elements = elements };
            default:
                return operation;
        }
    }

    private static bool IsDeferred(Operation.LibraryCall call) => ModelTable.TryGet(call.Id, out var model) && model!.Effects.HasFlag(Effects.Deferred);

    // Equals and its like ask which object it is.
    private static bool GoesOver(Operation.LibraryCall call) => Forms.ShapeOf(call) is not (null or Shape.Scalar or Shape.Summary or Shape.Unmodelled or Shape.ConstantObject);

    private (Variable List, Operation OnEmpty, Operation Otherwise)? Split(Operation.Conditional choice) =>
        Emptiness.Asked(choice.Condition, _facts) is var (list, whenEmpty) ? whenEmpty ? (list, choice.WhenTrue, choice.WhenFalse) : (list, choice.WhenFalse, choice.WhenTrue) : null;

    /// <summary>The one expression for a choice between an empty list and what is empty just then.</summary>
    private Operation Either(Operation operation, bool isReturned = false, bool isLater = false)
    {
        switch (operation)
        {
            case Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.SequenceView } conversion:
                return Either(conversion.Operand, isReturned, isLater) is var inner && ReferenceEquals(inner, conversion.Operand) ? conversion : conversion with { Operand = inner };
            case Operation.Conditional choice when Split(choice) is var (list, onEmpty, otherwise) && IsSame(list, onEmpty, otherwise, isReturned, isLater):
                return otherwise.Type.Equals(choice.Type) ? otherwise : new Operation.Convert(choice.Location, choice.Type, otherwise, ConversionKind.SequenceView, false);
            default:
                return operation;
        }
    }

    // What is kept, or gone over later, has to be that of the function that is about to return and is done with the list.
    private bool IsSame(Variable list, Operation onEmpty, Operation otherwise, bool isReturned = false, bool isLater = false)
    {
        if (!Forms.IsNewEmpty(onEmpty) || !new Emptiness(list, _facts).IsEmpty(otherwise))
            return false;
        if (!isReturned && !isLater)
            return true;
        if (!_facts.IsOutermost || _facts.IsShared(list) || !_facts.IsFresh(list) || (isLater && !_isReturned))
            return false;
        if (isLater)
            _lookedAtLater.Add(list);
        return true;
    }

    // if (list.Count == 0) return []; return list;
    private Statement.Block WithoutGuards(Statement.Block block)
    {
        var statements = block.Statements;
        for (var i = statements.Length - 2; i >= 0; i--)
        {
            if (statements[i] is Statement.If { Else: null } test && Emptiness.Asked(test.Condition, _facts) is var (list, whenEmpty)
                && Forms.Flatten(test.Then) is [Statement.Return { Value: { } first }] && statements[i + 1] is Statement.Return { Value: { } second } && IsSame(list, whenEmpty ? first : second, whenEmpty ? second : first, isReturned: true))
                statements = whenEmpty ? statements.RemoveAt(i) : statements.RemoveAt(i + 1).SetItem(i, test.Then);
        }

        return statements == block.Statements ? block : block with { Statements = statements };
    }

    // The function ends early where the rest would do nothing.
    private Statement? WithoutLastGuard(Statement body)
    {
        if (body is not Statement.Block { Statements: var statements })
            return null;
        for (var i = 0; i < statements.Length; i++)
        {
            if (statements[i] is Statement.If { Else: null } test && Forms.Flatten(test.Then) is [Statement.YieldBreak or Statement.Return { Value: null }]
                && Emptiness.Asked(test.Condition, _facts) is var (list, whenEmpty) && whenEmpty && statements.Skip(i + 1).All(new Emptiness(list, _facts).DoesNothing))
                return Forms.Block(body, statements.RemoveAt(i));
        }

        return null;
    }
}
