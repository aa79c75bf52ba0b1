using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>One run of a program: fuel, depth, and the calls. Expressions, patterns, statements and iterators are in the other parts.</summary>
/// <param name="program">What runs.</param>
/// <param name="sites">What the calls of the program mean, found once for all runs.</param>
/// <param name="fuel">Steps it may take.</param>
/// <param name="cancellationToken">Asked now and then.</param>
/// <param name="observer">Is told what happens; nobody watches the many runs of a search.</param>
internal sealed partial class Interpreter(Program program, CallSites sites, int fuel, CancellationToken cancellationToken, RunObserver? observer = null)
{
    // Deeper recursions than any list of the checker needs; the stack of a compiler thread holds it many times over.
    private const int MaxDepth = 300;

    private readonly Dictionary<(string Name, SourceLocation Initializer), object?> _externals = [];
    private RecordValue? _object;

    // The scopes nobody may write to while something runs that may not be run at all; null while everybody may.
    private List<Scope>? _frozen;
    private int _depth;
    private int _ticks;

    /// <summary>What is left.</summary>
    public int Fuel { get; private set; } = fuel;

    public object? Run(IReadOnlyList<object?> arguments)
    {
        _object = arguments.Count > 0 && arguments[0] is ThisValue self ? self.Data : null;
        object? result = Call(program.Entry, [.. arguments], parent: null, typeArguments: null);
        return result is IEnumerable<object?> and not ListValue ? new ListValue(SequenceShape.Enumerable, Materialise((IEnumerable<object?>)result)) : result;
    }

    /// <summary>Runs the constructor of the entry's class.</summary>
    public RecordValue? Construct(IReadOnlyList<object?> arguments) =>
        program.Constructor is { } constructor ? Call(constructor, [.. arguments], parent: null, typeArguments: null) as RecordValue : null;

    public void Spend(int units = 1)
    {
        Fuel -= units;
        if (Fuel < 0)
            throw new FuelExhaustedException();
        if ((Fuel & 63) == 0)
            cancellationToken.ThrowIfCancellationRequested();
        // Expressions, deferred sequences and meanings recurse without being calls. A few of them fit into what the check keeps free.
        if ((++_ticks & 7) == 0)
            RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <inheritdoc cref="MeaningContext.Quietly{T}"/>
    public T Quietly<T>(Func<T> part)
    {
        if (_frozen is not null)
            return part();
        _frozen = [];
        try
        {
            return part();
        }
        finally
        {
            _frozen.ForEach(scope => scope.Thaw());
            _frozen = null;
        }
    }

    // No element of a user's iterator is left out before the last one that is asked for: its own effects happen.
    private IEnumerable<object?> Loudly(IEnumerable<object?> steps)
    {
        using var elements = steps.GetEnumerator();
        while (MoveNext())
            yield return elements.Current;

        bool MoveNext()
        {
            var frozen = _frozen;
            _frozen = null;
            try
            {
                return elements.MoveNext();
            }
            finally
            {
                _frozen = frozen;
            }
        }
    }

    public object? Invoke(object? function, object?[] arguments) => function switch
    {
        FunctionValue value => value.Invoke(arguments),
        null => throw new EvaluationException("NullReferenceException"),
        _ => throw new RefusedException("calling a value that is no delegate"),
    };

    public object? Invoke(Operation.Lambda lambda, Scope captured, object?[] arguments)
    {
        Enter();
        if (_frozen is not null)
            captured.Freeze(_frozen);
        var scope = new Scope(captured);
        Bind(scope, lambda.Parameters, arguments);
        bool isEntered = observer is not null && observer.Enter(arguments);
        var completion = Execute(lambda.Body, scope);
        observer?.Leave(isEntered);
        _depth--;
        return completion.Value;
    }

    private object? Call(Function function, object?[] arguments, Scope? parent, ImmutableDictionary<string, TypeRef>? typeArguments)
    {
        if (function.OutsideModel is { } reason)
            throw new RefusedException(reason);
        if (function.IsIterator)
        {
            if (function.ReturnType.Kind != TypeKind.Sequence)
                throw new RefusedException("an iterator that returns an enumerator");
            return new LazyValue(() =>
            {
                var scope = Activate(function, arguments, parent, typeArguments);
                return Loudly(Iterate(function.Body, scope));
            });
        }

        Enter();
        var completion = Execute(function.Body, Activate(function, arguments, parent, typeArguments));
        _depth--;
        return completion.Value;
    }

    private Scope Activate(Function function, object?[] arguments, Scope? parent, ImmutableDictionary<string, TypeRef>? typeArguments)
    {
        var scope = new Scope(parent, typeArguments);
        Bind(scope, function.Parameters, arguments);
        return scope;
    }

    private object? Call(Operation.UserCall call, Scope scope)
    {
        object?[] arguments = EvaluateAll(call.Operands, scope);
        if (!program.Functions.TryGetValue(call.FunctionId, out var function))
            throw new RefusedException($"a call of {call.FunctionId}");
        if (function.IsInstance && arguments.Length > 0 && arguments[0] is null)
            throw new EvaluationException("NullReferenceException");
        // A local function sees the variables around it. They are found through the caller: whoever can call it stands inside its declaring call.
        if (function.IsLocal)
            return Watch(call, Call(function, arguments, scope, Merge(scope.TypeArguments, function, call.Operands, scope)));
        var typeArguments = scope.TypeArguments is null ? sites.TypeArgumentsOf(call, function, scope) : TypeArguments.Infer(function, call.Operands, scope);
        // The decided function that calls itself keeps its opaque parameters, unless it passes others on.
        bool isSame = ReferenceEquals(function, program.Entry) && scope.TypeArguments is null
            && typeArguments.All(pair => pair.Value.Kind == TypeKind.TypeParameter && pair.Value.Name.TrimEnd('?') == pair.Key);
        return Watch(call, Call(function, arguments, parent: null, isSame ? null : typeArguments));
    }

    // A generic local function has parameters of its own besides those of the function around it.
    private static ImmutableDictionary<string, TypeRef>? Merge(ImmutableDictionary<string, TypeRef>? outer, Function function, ImmutableArray<Operation> operands, Scope caller) =>
        outer is null ? null : TypeArguments.Infer(function, operands, caller).SetItems(outer);

    private object? Call(Operation.LibraryCall call, Scope scope)
    {
        object?[] operands = EvaluateAll(call.Operands, scope);
        var (meaning, dereferences) = sites.ModelOf(call);
        if (_frozen is not null && ModelTable.TryGet(call.Id, out var changing) && changing!.Effects.HasFlag(Effects.Mutates))
            throw new RefusedException("side effects of a function that may not be called");
        if (dereferences && operands.Length > 0 && operands[0] is null)
            throw new EvaluationException("NullReferenceException");
        if (scope.TypeArguments is not null)
            call = call with { Type = TypeArguments.Resolve(call.Type, scope), TypeArguments = [.. call.TypeArguments.Select(type => TypeArguments.Resolve(type, scope))] };
        var context = new CallContext(this, call, scope);
        return observer is null || !ModelTable.TryGet(call.Id, out var model) ? meaning(context, operands) : Watch(call, model!.Effects, meaning, context, operands);
    }

    private object? ReadExternal(Operation.External external, Scope scope)
    {
        if (external.IsStable && _object is { } data && data.Shape.Fields.Any(field => field.Name == external.Name))
            return data[external.Name];
        if (!external.IsStable || external.Initializer is null)
            throw new RefusedException($"the field '{external.Name}'");
        var key = (external.Name, external.Initializer.Location);
        if (!_externals.TryGetValue(key, out object? value))
            _externals[key] = value = Initialize(external, scope);
        return value;
    }

    private object? Initialize(Operation.External external, Scope scope)
    {
        try
        {
            return Evaluate(external.Initializer!, new Scope(parent: null, scope.TypeArguments));
        }
        catch (EvaluationException)
        {
            // Where it surfaces, and as what, depends on when the runtime initialises the type.
            throw new RefusedException($"an exception while initialising '{external.Name}'");
        }
    }

    private static void Bind(Scope scope, ImmutableArray<Variable> parameters, object?[] arguments)
    {
        if (parameters.Length != arguments.Length)
            throw new RefusedException("a call with another number of arguments");
        for (int i = 0; i < parameters.Length; i++)
            scope.Declare(parameters[i], arguments[i]);
    }

    private void Enter()
    {
        Spend();
        if (++_depth > MaxDepth)
            throw new RefusedException("the depth of the recursion");
    }

    private List<object?> Materialise(IEnumerable<object?> sequence)
    {
        var items = new List<object?>();
        foreach (object? item in sequence)
        {
            Spend();
            items.Add(item);
        }

        return items;
    }
}
