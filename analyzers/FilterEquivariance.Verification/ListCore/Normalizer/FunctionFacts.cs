using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// What is syntactically evident about the variables of one function: which never change, which hold objects that nothing else refers to, and whether a
/// collection keeps its contents while a region runs. Everything not evident is answered with no.
/// </summary>
internal sealed class FunctionFacts
{
    private readonly Function _function;
    private readonly Definitions _definitions = new();
    private readonly Occurrences _occurrences;
    private readonly ImmutableArray<Occurrences> _laterCode;
    private readonly bool _yieldsAreSilent;

    /// <param name="function">The function.</param>
    /// <param name="surroundings">Local functions that may see the function's variables, and for a local function those around it.</param>
    /// <param name="yieldsAreSilent">Nothing the function was given changes while it is suspended at a <c>yield</c>.</param>
    public FunctionFacts(Function function, IEnumerable<Function> surroundings, bool yieldsAreSilent)
    {
        _function = function;
        _yieldsAreSilent = yieldsAreSilent;
        _occurrences = Occurrences.In(function.Body);
        _definitions.Visit(function.Body);
        _laterCode = [Occurrences.InLambdas(function.Body), .. surroundings.Select(other => other.IsLocal ? Occurrences.In(other.Body) : Occurrences.InLambdas(other.Body))];
    }

    /// <summary>The function has a <c>try</c>, so that what a local holds when something throws may matter.</summary>
    public bool HasTry => _occurrences.HasTry;

    /// <summary>The function is the one that is decided: nothing it was given changes while it runs, unless it changes it.</summary>
    public bool IsEntry => _yieldsAreSilent;

    /// <summary>The function is the one that is decided, and nothing in the program calls it: of its result the elements alone are seen, as soon as it is there.</summary>
    public bool IsOutermost { get; init; }

    public bool IsParameter(Variable variable) => _function.Parameters.Contains(variable);

    public int Reads(Variable variable) => _occurrences.Reads(variable);

    public int Assignments(Variable variable) => _occurrences.Assignments(variable);

    /// <summary>Seen by a lambda or a local function.</summary>
    public bool IsShared(Variable variable) => _occurrences.IsCaptured(variable) || IsSeenByLocalFunctions(variable);

    /// <summary>Belongs to this function and has one value from its declaration on.</summary>
    public bool IsFixed(Variable variable) => IsOwn(variable) && Assignments(variable) == 0 && !IsSeenByLocalFunctions(variable);

    /// <summary>The value a fixed local is declared with.</summary>
    public Operation? Definition(Variable variable) =>
        IsFixed(variable) && _definitions.Values.TryGetValue(variable, out var values) && values.Count == 1 && !_definitions.BoundElsewhere.Contains(variable)
            ? values[0]
            : null;

    /// <summary>Every object the variable ever holds was made for it.</summary>
    public bool IsFresh(Variable variable) =>
        IsOwn(variable) && !_function.Parameters.Contains(variable) && !IsSeenByLocalFunctions(variable) && !_definitions.BoundElsewhere.Contains(variable)
        && _definitions.Values.TryGetValue(variable, out var values) && values.All(value => IsFresh(value) || IsResized(variable, value));

    /// <summary>Every object the variable ever holds was made for it, and is never stored or given away under another name.</summary>
    public bool IsKnownByOneName(Variable variable) => IsFresh(variable) && !_definitions.PassedOn.Contains(variable);

    /// <summary>The variable has one value, and what that holds is neither changed nor stored or given away through it.</summary>
    public bool IsOnlyRead(Variable variable) =>
        IsFixed(variable) && !IsShared(variable) && !_definitions.PassedOn.Contains(variable) && !_occurrences.Mutated.Contains(variable);

    /// <summary>May the variable be null, as far as its type and its values tell?</summary>
    public bool MayBeNull(Variable variable) => variable.Type.MayBeNull && !(Definition(variable) is { } value && IsFresh(value) && value is not Operation.Constant);

    /// <summary>The variable is not assigned while the region runs.</summary>
    public bool KeepsItsValue(Variable variable, IEnumerable<Statement> region) =>
        IsFixed(variable) || (IsOwn(variable) && !_occurrences.IsAssignedInLambda(variable) && !IsSeenByLocalFunctions(variable)
            && Occurrences.In(region).Assignments(variable) == 0);

    /// <summary>The variable is not assigned, and the number of elements of the collection it holds does not change, while the region runs.</summary>
    public bool KeepsItsLength(Variable variable, IReadOnlyCollection<Statement> region) =>
        KeepsItsValue(variable, region) && (HasFixedLength(variable.Type) || IsUnchanged(variable, region, code => code.Resized));

    /// <summary>The variable is not assigned, and the collection it holds keeps its elements, while the region runs.</summary>
    public bool KeepsItsElements(Variable variable, IReadOnlyCollection<Statement> region) =>
        KeepsItsValue(variable, region) && (IsImmutable(variable.Type) || IsUnchanged(variable, region, code => code.Mutated));

    private static bool HasFixedLength(TypeRef type) =>
        IsImmutable(type) || type.Sequence is SequenceShape.Array or SequenceShape.Span or SequenceShape.ReadOnlySpan or SequenceShape.Memory or SequenceShape.ReadOnlyMemory;

    private static bool IsImmutable(TypeRef type) =>
        type.Kind == TypeKind.String || type.Sequence is SequenceShape.ImmutableArray or SequenceShape.ImmutableList or SequenceShape.String;

    private bool IsOwn(Variable variable) => _function.Parameters.Contains(variable) || _occurrences.Declares(variable);

    private bool IsSeenByLocalFunctions(Variable variable) => _laterCode.Skip(1).Any(code => code.Mentions(variable));

    // A collection changes through its own variable, or through another name of the same object. Another name can be ruled out in two ways:
    // the changed object was made for its variable, and this one is older or made for this one; or this object is known under this name alone.
    private bool IsUnchanged(Variable variable, IReadOnlyCollection<Statement> region, Func<Occurrences, IReadOnlyCollection<Variable>> changed)
    {
        var code = Occurrences.In(region);
        if (code.HasUnsupported || IsSeenByLocalFunctions(variable))
            return false;
        var all = _laterCode.Insert(0, code);
        if (all.Any(part => changed(part).Contains(variable)))
            return false;
        var isFresh = IsFresh(variable);
        var isParameter = _function.Parameters.Contains(variable) && IsFixed(variable);
        var isKnownByOneName = (isFresh || (isParameter && IsOnlyListParameter(variable))) && !_definitions.PassedOn.Contains(variable);
        if (isKnownByOneName && (isFresh || _yieldsAreSilent || !code.HasYield))
            return true;
        return !all.Any(part => part.MutatedElsewhere.Count > 0 || part.Delegated.Any(operand => !IsHarmless(operand)))
            && all.SelectMany(changed).All(other => IsFresh(other) && (isFresh || isParameter))
            && (!code.HasYield || _yieldsAreSilent);
    }

    private bool IsOnlyListParameter(Variable variable) => _function.Parameters.All(other => other == variable || LibraryEffects.IsScalar(other.Type));

    private static bool IsHarmless(Operation operand) => LibraryEffects.IsScalar(operand.Type);

    // Array.Resize keeps the array or makes a new one.
    private static bool IsResized(Variable variable, Operation value) => value is Operation.LibraryCall { Id: "array.resize", Operands: [var array, _] } && Forms.AsVariable(array) == variable;

    private static bool IsFresh(Operation value) => Forms.Strip(value) switch
    {
        Operation.LibraryCall call => LibraryEffects.IsFresh(call),
        Operation.Collection collection => collection.Type.Kind is TypeKind.Sequence or TypeKind.Set,
        Operation.Constant { Value: null } or Operation.Convert { IsTypedClone: true } => true,
        _ => false,
    };

    /// <summary>All values variables get, and the variables whose object is stored or given away under another name.</summary>
    private sealed class Definitions : Walker
    {
        private int _lambdaDepth;

        public Dictionary<Variable, List<Operation>> Values { get; } = [];

        public HashSet<Variable> BoundElsewhere { get; } = [];

        public HashSet<Variable> PassedOn { get; } = [];

        public override void Visit(Operation operation)
        {
            switch (operation)
            {
                case Operation.Read read:
                    PassedOn.Add(read.Variable);
                    return;
                case Operation.LibraryCall call:
                    for (var i = 0; i < call.Operands.Length; i++)
                        if (LibraryEffects.MayPassOn(call, i))
                            Visit(call.Operands[i]);
                        else
                            Look(call.Operands[i]);
                    BoundElsewhere.UnionWith(call.Outs.OfType<Variable>());
                    return;
                case Operation.Binary binary:
                    Look(binary.Left);
                    Look(binary.Right);
                    return;
                case Operation.Is { Pattern: Pattern.Constant or Pattern.Not { Operand: Pattern.Constant } } test:
                    Look(test.Value);
                    return;
                case Operation.Collection collection:
                    foreach (var element in collection.Elements)
                        if (element.IsSpread)
                            Look(element.Value);
                        else
                            Visit(element.Value);
                    return;
                // Whoever takes the value of the assignment has what the variable has.
                case Operation.Assign assign:
                    Define(assign.Target, assign.Value);
                    PassedOn.Add(assign.Target);
                    break;
                case Operation.Lambda:
                    _lambdaDepth++;
                    base.Visit(operation);
                    _lambdaDepth--;
                    return;
            }

            base.Visit(operation);
        }

        public override void Visit(Statement statement)
        {
            switch (statement)
            {
                case Statement.Declare declare:
                    if (declare.Value is not null)
                    {
                        Define(declare.Variable, declare.Value);
                        Visit(declare.Value);
                    }

                    return;
                case Statement.ForEach loop:
                    BoundElsewhere.Add(loop.Item);
                    Look(loop.Source);
                    Visit(loop.Body);
                    return;
                case Statement.Drain loop:
                    BoundElsewhere.Add(loop.Item);
                    Visit(loop.Body);
                    return;

                case Statement.Evaluate { Operation: Operation.Assign assign }:
                    Define(assign.Target, assign.Value);
                    Visit(assign.Value);
                    return;

                // A result that nobody takes passes nothing on.
                case Statement.Evaluate { Operation: Operation.LibraryCall { Operands.Length: > 0 } call } when LibraryEffects.ShowsOnlyByResult(call):
                    Look(call.Operands[0]);
                    foreach (var operand in call.Operands.Skip(1))
                        Visit(operand);
                    return;

                // Nothing of this function runs after its own return.
                case Statement.Return { Value: { } value } when _lambdaDepth == 0:
                    Look(value);
                    return;
            }

            base.Visit(statement);
        }

        protected override void Visit(Variable variable, Use use)
        {
            // Declarations and assignments do not come here: what does is bound by a pattern, a catch clause or a lambda.
            if (use == Use.Declare)
                BoundElsewhere.Add(variable);
        }

        private void Define(Variable variable, Operation value)
        {
            if (!Values.TryGetValue(variable, out var values))
                Values.Add(variable, values = []);
            values.Add(value);
        }

        // The operand itself is looked at, not kept.
        private void Look(Operation operation)
        {
            if (Forms.Strip(operation) is not Operation.Read)
                Visit(operation);
        }
    }
}
