namespace FilterEquivariance.Verification.ListCore;

/// <summary>
/// What stands in a piece of list core: which variables it reads, assigns, declares and changes through library calls, what lambdas capture, and how control leaves it.
/// Purely syntactic: nothing is said about what is reached at run time, nor about bodies of called functions.
/// </summary>
public sealed class Occurrences : Walker
{
    private readonly Dictionary<Variable, int> _reads = [];
    private readonly Dictionary<Variable, int> _assignments = [];
    private readonly Dictionary<Variable, int> _declaredAtDepth = [];
    private readonly HashSet<Variable> _inLambdas = [];
    private readonly HashSet<Variable> _assignedInLambdas = [];
    private readonly HashSet<Variable> _mutated = [];
    private readonly HashSet<Variable> _resized = [];
    private readonly List<Operation> _mutatedElsewhere = [];
    private readonly List<Operation> _delegated = [];
    private readonly HashSet<LoopLabel> _labels = [];
    private readonly HashSet<LoopLabel> _broken = [];
    private readonly HashSet<LoopLabel> _continued = [];
    private int _lambdaDepth;

    private Occurrences()
    {
    }

    /// <summary>Variables that a library call may change: its receiver, or any operand of a call nothing is known about.</summary>
    public IReadOnlyCollection<Variable> Mutated => _mutated;

    /// <summary>Those of <see cref="Mutated"/> that may get more or fewer elements, not only others in their places.</summary>
    public IReadOnlyCollection<Variable> Resized => _resized;

    /// <summary>Operations other than variables that a library call may change, such as <c>groups[k]</c> in <c>groups[k].Add(x)</c>.</summary>
    public IReadOnlyList<Operation> MutatedElsewhere => _mutatedElsewhere;

    /// <summary>Operands of user functions and delegates, which may be changed or kept there.</summary>
    public IReadOnlyList<Operation> Delegated => _delegated;

    /// <summary>Every variable that occurs.</summary>
    public IEnumerable<Variable> Variables => _reads.Keys.Concat(_assignments.Keys).Concat(_declaredAtDepth.Keys).Distinct();

    /// <summary>Returns out of the enclosing function (not out of a lambda inside), <c>yield break</c> included.</summary>
    public bool HasReturn { get; private set; }

    public bool HasYield { get; private set; }

    public bool HasUnsupported { get; private set; }

    public bool HasTry { get; private set; }

    public bool HasCatch { get; private set; }

    /// <summary>A <c>break</c> or <c>continue</c> to a loop or switch outside.</summary>
    public bool HasOutwardJump => _broken.Any(label => !_labels.Contains(label)) || _continued.Any(label => !_labels.Contains(label));

    public static Occurrences In(Operation operation)
    {
        var occurrences = new Occurrences();
        occurrences.Visit(operation);
        return occurrences;
    }

    public static Occurrences In(params IEnumerable<Statement> statements)
    {
        var occurrences = new Occurrences();
        foreach (var statement in statements)
            occurrences.Visit(statement);
        return occurrences;
    }

    /// <summary>The bodies of all lambdas, at any depth: code that may run later than where it stands.</summary>
    public static Occurrences InLambdas(Statement statement)
    {
        var lambdas = new LambdaBodies();
        lambdas.Visit(statement);
        return In(lambdas.Bodies);
    }

    /// <summary>How often the variable's value is read, in lambdas too.</summary>
    public int Reads(Variable variable) => _reads.TryGetValue(variable, out var count) ? count : 0;

    /// <summary>How often the variable is assigned, declarations not counted.</summary>
    public int Assignments(Variable variable) => _assignments.TryGetValue(variable, out var count) ? count : 0;

    public bool Declares(Variable variable) => _declaredAtDepth.ContainsKey(variable);

    public bool Mentions(Variable variable) => Reads(variable) > 0 || Assignments(variable) > 0 || Declares(variable);

    /// <summary>Occurs in a lambda and is not declared in it.</summary>
    public bool IsCaptured(Variable variable) => _inLambdas.Contains(variable);

    public bool IsAssignedInLambda(Variable variable) => _assignedInLambdas.Contains(variable);

    public bool HasBreak(LoopLabel label) => _broken.Contains(label);

    public bool HasContinue(LoopLabel label) => _continued.Contains(label);

    protected override void Visit(Variable variable, Use use)
    {
        switch (use)
        {
            case Use.Read:
                _reads[variable] = Reads(variable) + 1;
                break;
            case Use.Assign:
                _assignments[variable] = Assignments(variable) + 1;
                break;
            default:
                _declaredAtDepth[variable] = _lambdaDepth;
                return;
        }

        // A variable without a declaration in what was walked is declared outside of it, at depth 0 or further out.
        var declaredAt = _declaredAtDepth.TryGetValue(variable, out var depth) ? depth : 0;
        if (declaredAt >= _lambdaDepth)
            return;
        _inLambdas.Add(variable);
        if (use == Use.Assign)
            _assignedInLambdas.Add(variable);
    }

    public override void Visit(Operation operation)
    {
        switch (operation)
        {
            case Operation.Lambda:
                _lambdaDepth++;
                base.Visit(operation);
                _lambdaDepth--;
                return;
            case Operation.LibraryCall call:
                for (var i = 0; i < call.Operands.Length; i++)
                    if (LibraryEffects.MayChange(call, i))
                        Mutation(call.Operands[i], LibraryEffects.KeepsLength(call));
                break;
            case Operation.UserCall call:
                _delegated.AddRange(call.Operands);
                break;
            case Operation.Invoke invoke:
                _delegated.AddRange(invoke.Operands);
                break;
            case Operation.Unsupported:
                HasUnsupported = true;
                break;
        }

        base.Visit(operation);
    }

    public override void Visit(Statement statement)
    {
        switch (statement)
        {
            case Statement.Loop loop:
                _labels.Add(loop.Label);
                break;
            case Statement.ForEach loop:
                _labels.Add(loop.Label);
                break;
            case Statement.Drain loop:
                _labels.Add(loop.Label);
                _mutated.Add(loop.Source);
                _resized.Add(loop.Source);
                break;
            case Statement.Switch choice:
                _labels.Add(choice.Label);
                break;
            case Statement.Break jump:
                _broken.Add(jump.Label);
                break;
            case Statement.Continue jump:
                _continued.Add(jump.Label);
                break;
            case Statement.Return or Statement.YieldBreak:
                HasReturn |= _lambdaDepth == 0;
                break;
            case Statement.Yield:
                HasYield = true;
                break;
            case Statement.Try attempt:
                HasTry = true;
                HasCatch |= attempt.Catches.Length > 0;
                break;
            case Statement.Unsupported:
                HasUnsupported = true;
                break;
        }

        base.Visit(statement);
    }

    public override void Visit(Pattern pattern)
    {
        HasUnsupported |= pattern is Pattern.Unsupported;
        base.Visit(pattern);
    }

    private void Mutation(Operation target, bool keepsLength)
    {
        while (target is Operation.Convert conversion)
            target = conversion.Operand;
        if (target is not Operation.Read read)
        {
            _mutatedElsewhere.Add(target);
            return;
        }

        _mutated.Add(read.Variable);
        if (!keepsLength)
            _resized.Add(read.Variable);
    }

    private sealed class LambdaBodies : Walker
    {
        public List<Statement> Bodies { get; } = [];

        public override void Visit(Operation operation)
        {
            if (operation is Operation.Lambda lambda)
                Bodies.Add(lambda.Body);
            else
                base.Visit(operation);
        }
    }
}
