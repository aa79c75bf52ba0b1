using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Proving;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>
/// What a step may do besides giving its result. The laws speak of results and exceptions and trust delegates and comparers; whoever changes how often functions are
/// called has to know that nobody can count the calls.
/// </summary>
internal sealed class StepEffects : Walker
{
    private readonly Program _program;

    private StepEffects(Program program)
    {
        _program = program;
        // What a function written by the user compares is not looked into.
        ComparesElements = program.Functions.Count > 1;
    }

    /// <summary>The first thing that might be noticed or is not known, as a phrase; null when there is none.</summary>
    public string? Obstacle { get; private set; }

    public bool ReadsMutableState { get; private set; }

    public bool ComparesElements { get; private set; }

    public bool HasLoop { get; private set; }

    public static StepEffects Of(Program program)
    {
        var effects = new StepEffects(program);
        effects.Entry();
        foreach (var function in program.Functions.Values.Where(function => function.Id != program.Entry.Id && function.Assumption is not { IsQuiet: true }))
            effects.Visit(function.Body);
        return effects;
    }

    private void Entry()
    {
        var entry = _program.Entry;
        var list = entry.Parameters[0];
        foreach (var parameter in entry.Parameters.Skip(1))
        {
            if (parameter.Type.Kind is TypeKind.Function or TypeKind.Comparer)
                Refuse($"nothing is known of '{parameter.Name}'");
            if (IsLazy(parameter.Type))
                Refuse($"enumerating '{parameter.Name}' may have effects");
            ReadsMutableState |= MayChange(parameter.Type) && parameter.Name != "this";
        }

        if (entry.Body is not Statement.Return { Value: { } value })
            return;
        Arguments(value, list);
        var occurrences = Occurrences.In(value);
        foreach (var parameter in entry.Parameters)
            if (occurrences.Assignments(parameter) > 0 || occurrences.Mutated.Contains(parameter))
                Refuse($"'{parameter.Name}' is changed");
        if (occurrences.MutatedElsewhere.Count > 0)
            Refuse("a collection is changed");
        var mayChangeArguments = _program.Functions.Values.Any(function => Occurrences.In(function.Body) is var inside && function.Parameters.Any(inside.Mutated.Contains));
        if (mayChangeArguments && occurrences.Delegated.Any(operand => Bare(operand) is Operation.Read { Variable: var given } && given != list && Storage.IsMutable(given.Type)))
            Refuse("a called function may change a collection it is given");
    }

    /// <summary>The calls from the result down to the list. Their other arguments are evaluated at another moment after a rewrite, which nothing may show.</summary>
    private void Arguments(Operation call, Variable list)
    {
        call = Bare(call);
        if (call is Operation.Read { Variable: var read } && read == list)
            return;
        var operands = call switch
        {
            Operation.LibraryCall library => library.Operands,
            Operation.UserCall user => user.Operands,
            _ => [],
        };
        var holders = operands.Where(operand => Occurrences.In(operand).Reads(list) > 0).ToArray();
        if (holders.Length != 1)
        {
            Refuse("the list is used in another way than as the argument of one call");
            return;
        }

        Compared(call);
        foreach (var operand in operands)
        {
            if (operand == holders[0])
                Arguments(operand, list);
            else if (!IsTimeless(operand))
                Refuse("an argument is not evaluated at the same moment");
            else
                Visit(operand);
        }
    }

    public override void Visit(Operation operation)
    {
        switch (operation)
        {
            case Operation.Unsupported n:
                Refuse(n.Detail);
                break;
            case Operation.Read { Variable: { Kind: VariableKind.LambdaParameter } parameter } when IsLazy(parameter.Type):
                Refuse($"enumerating '{parameter.Name}' may have effects");
                break;
            case Operation.FieldRead or Operation.External when IsLazy(operation.Type):
                Refuse("enumerating a member may have effects");
                break;
            case Operation.LibraryCall n:
                Compared(n);
                ReadsMutableState |= n.Operands.Any(operand => Storage.IsMutable(operand.Type));
                break;
            case Operation.Invoke n when n.Target is not Operation.Read { Variable.Kind: not VariableKind.LambdaParameter }:
                Refuse("a delegate of which nothing is known is called");
                break;
            case Operation.External { Type.Kind: TypeKind.Function or TypeKind.Comparer, Initializer: null } n:
                Refuse($"nothing is known of '{n.Name}'");
                break;
            case Operation.FieldRead n:
                ReadsMutableState |= n.Target.Type.Record is { IsImmutable: false, IsValueType: false } or null || MayChange(n.Type);
                break;
            case Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left.Type: { Kind: TypeKind.Record } type }:
                Equatable(type);
                break;
        }

        base.Visit(operation);
    }

    public override void Visit(Statement statement)
    {
        switch (statement)
        {
            case Statement.Unsupported n:
                Refuse(n.Detail);
                break;
            case Statement.Loop or Statement.Drain:
                HasLoop = true;
                break;
        }

        base.Visit(statement);
    }

    public override void Visit(Pattern pattern)
    {
        if (pattern is Pattern.Unsupported)
            Refuse("a pattern that is not understood");
        base.Visit(pattern);
    }

    /// <summary>Comparisons a library call makes by itself run the compared type's own code.</summary>
    private void Compared(Operation operation)
    {
        if (operation is not Operation.LibraryCall call)
            return;
        if (!ModelTable.TryGet(call.Id, out var model))
        {
            Refuse($"nothing is known of '{call.Name}'");
            return;
        }

        foreach (var comparer in call.Operands.Where(operand => operand.Type.Kind == TypeKind.Comparer).Select(Bare))
            if (!IsKnownComparer(comparer))
                Refuse($"nothing is known of the comparer given to '{call.Name}'");
        var types = call.TypeArguments.Concat(call.Operands.Take(1).SelectMany(operand => operand.Type.Arguments)).Where(type => type.Kind != TypeKind.Function).Distinct().ToArray();
        var keyed = call.Operands.Take(1).Select(operand => operand.Type).Append(call.Type).Any(type => type.Kind is TypeKind.Set or TypeKind.Map or TypeKind.Lookup or TypeKind.Grouping);
        // x.Equals(y): the receiver itself is compared.
        if (call.Operands.FirstOrDefault()?.Type is { Kind: TypeKind.Record or TypeKind.Object or TypeKind.TypeParameter or TypeKind.Other } receiver && !call.Type.IsSequence)
            Equatable(receiver);
        if (model!.Effects.HasFlag(Effects.InspectsEquality) || keyed)
        {
            foreach (var type in types)
                Equatable(type);
            ComparesElements |= types.Contains(_program.Element);
        }

        if (!model.Effects.HasFlag(Effects.InspectsOrder))
            return;
        // Of a sort by a key the elements themselves are not compared: the key is the last type argument.
        var ordered = model.Shape is Shape.Sort or Shape.ThenBy && call.TypeArguments.Length > 0 ? [call.TypeArguments[call.TypeArguments.Length - 1]] : types;
        if (ordered.FirstOrDefault(type => !ComparedTypes.IsOrderKnown(type)) is { } key)
            Refuse($"comparing values of type '{key.Name}' may throw");
    }

    private void Equatable(TypeRef type)
    {
        if (!ComparedTypes.IsEqualityKnown(type))
            Refuse($"comparing values of type '{type.Name}' runs code of which nothing is known");
    }

    /// <summary>A sequence that may be a query: reading it runs code.</summary>
    private static bool IsLazy(TypeRef type) => type is { Kind: TypeKind.Sequence, Sequence: SequenceShape.Enumerable or SequenceShape.OrderedEnumerable };

    /// <summary>A collection whose contents may change, by itself or behind a read-only interface.</summary>
    private static bool MayChange(TypeRef type) =>
        Storage.IsMutable(type) || type is { Kind: TypeKind.Sequence, Sequence: not (SequenceShape.ImmutableArray or SequenceShape.ImmutableList) };

    private static bool IsKnownComparer(Operation comparer) => comparer switch
    {
        Operation.Constant or Operation.Default or Operation.Read { Variable.Kind: VariableKind.Parameter } => true,
        Operation.External { Initializer: { } initializer } => IsKnownComparer(Bare(initializer)),
        Operation.LibraryCall call => ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.ConstantObject,
        _ => false,
    };

    private static bool IsTimeless(Operation operation) => Bare(operation) switch
    {
        Operation.Constant or Operation.Default or Operation.Read or Operation.Lambda => true,
        Operation.External external => external.IsStable,
        Operation.LibraryCall call => ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.ConstantObject,
        _ => false,
    };

    private static Operation Bare(Operation operation)
    {
        while (operation is Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.SequenceView } convert)
            operation = convert.Operand;
        return operation;
    }

    private void Refuse(string why) => Obstacle ??= why;
}
