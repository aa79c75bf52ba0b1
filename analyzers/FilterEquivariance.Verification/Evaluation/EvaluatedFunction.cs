using FilterEquivariance.Verification.Evaluation.Inputs;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>A lowered list function as the law checker sees it. Each run works on fresh copies of its arguments.</summary>
public sealed class EvaluatedFunction : IListFunction
{
    private readonly Program _program;
    private readonly Evaluator _evaluator;
    private readonly int _fuelPerRun;
    private readonly IReadOnlyList<int> _others;
    private readonly IReadOnlyList<Func<int>> _sharedVersions;
    private long _budget;
    private string? _refusal;
    private bool _isProbed;

    /// <param name="program">What to run.</param>
    /// <param name="budget">Steps of all runs together; when they are spent, every run is refused.</param>
    /// <param name="fuelPerRun">Steps of one run.</param>
    public EvaluatedFunction(Program program, long budget, int fuelPerRun = 100_000)
    {
        _program = program;
        _evaluator = new Evaluator(program);
        _budget = budget;
        _fuelPerRun = fuelPerRun;
        var parameters = program.Entry.Parameters;
        var literals = new BodyLiterals(program);
        var samples = new SampleValues(literals);
        // A parameter of the element type may be one of the elements; where they are told apart by reference, only an element is.
        // One alphabet serves all lists: null is a letter where all of them may hold it.
        bool mayBeNull = program.Element.MayBeNull && program.ListParameters.All(i => parameters[i].Type is not { IsSequence: true, Element.MayBeNull: false });
        var letters = samples.Letters(program.Element with { MayBeNull = mayBeNull });
        bool isReference = program.Element.Record is { Equality: RecordEquality.Reference };
        IReadOnlyList<Sample> Values(int i)
        {
            if (IsThis(i) && program.Constructor is { } constructor)
                return samples.Objects(parameters[i].Type, constructor, arguments => _evaluator.Make(arguments, fuelPerRun));
            return isReference && parameters[i].Type.Equals(program.Element) ? letters : samples.Arguments(parameters[i].Type);
        }

        // An object made of data or by a constructor is a parameter like others; any other is opaque.
        _others = [.. Enumerable.Range(0, parameters.Length).Where(i => !program.ListParameters.Contains(i) && !(IsThis(i) && Values(i).Count == 0))];
        Lists = [.. program.ListParameters.Select(i => parameters[i].Name)];
        if (letters.Count == 0)
            _refusal = $"lists of {program.Element.Name}";
        foreach (int i in program.ListParameters)
        {
            if (!SequenceBuilder.CanBuild(parameters[i].Type))
                _refusal ??= $"parameter '{parameters[i].Name}' of type {parameters[i].Type.Name}";
        }

        Alphabet = new Alphabet(letters.Count == 0 ? [null] : [.. letters.Select(letter => letter.Value)], BoxedEquality.Default, Printer(letters));
        var others = new List<FixedParameter>();
        foreach (int i in _others)
        {
            var values = Values(i);
            if (values.Count == 0)
                _refusal ??= $"parameter '{parameters[i].Name}' of type {parameters[i].Type.Name}";
            others.Add(new FixedParameter(parameters[i].Name, values.Count == 0 ? [null] : [.. values.Select(value => value.Value)], Printer(values)));
        }

        Others = others;
        // Letters are the same objects in all runs, and so is what the other values hold inside.
        _sharedVersions = [.. letters.Select(letter => letter.Value).Concat(others.SelectMany(other => other.Values).Where(value => value is RecordValue or ThisValue)).SelectMany(Versions)];
        CriticalLengths = [.. literals.Integers.Where(value => value is > 0 and <= 1000).SelectMany(value => Enumerable.Range((int)value - 1, 4)).Distinct().OrderBy(value => value)];
    }

    public IReadOnlyList<string> Lists { get; }

    public IReadOnlyList<FixedParameter> Others { get; }

    public Alphabet Alphabet { get; }

    public Naturality Naturality { get; init; }

    /// <summary>Whole numbers up to 1000 that the bodies mention, and their neighbours: lengths at which a function may change its behaviour, in increasing order.</summary>
    public IReadOnlyList<int> CriticalLengths { get; }

    /// <summary>Why no run is possible, or null. Runs that change their input set it.</summary>
    public string? Refusal => _refusal;

    /// <summary>Steps that are left for all runs.</summary>
    public long Budget => Math.Max(0, _budget);

    public Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_isProbed)
        {
            // A function that changes its input is outside the model on every list, also on those where it happens to change nothing.
            _isProbed = true;
            IReadOnlyList<object?> several = [.. Enumerable.Range(0, 6).Select(i => Alphabet.Letters[(i * i) % Math.Min(3, Alphabet.Letters.Count)])];
            Observe([.. Lists.Select(_ => several)], [.. Others.Select(other => other.Values[0])], cancellationToken);
        }

        return Observe(lists, others, cancellationToken);
    }

    private Outcome Observe(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken)
    {
        if (_refusal is not null)
            return new Outcome.Refused(_refusal);
        if (_budget <= 0)
            return new Outcome.Refused("budget");
        int fuel = (int)Math.Min(_fuelPerRun, _budget);
        object?[] arguments = Arguments(lists, others);
        // Of the lists that are transformed the letters are watched already; what a fixed argument holds was copied for this run.
        Func<int>[] versions =
        [
            .. _program.ListParameters.Select(i => arguments[i]).OfType<ListValue>().Select(input => (Func<int>)(() => input.Writes)),
            .. _others.Select(i => arguments[i]).Where(value => value is ListValue or SetValue or MapValue).SelectMany(Versions),
            .. _sharedVersions,
        ];
        int[] before = [.. versions.Select(version => version())];
        var outcome = _evaluator.Run(arguments, fuel, cancellationToken, out int spent);
        // A run that fails at once costs something too, so that the budget always comes to an end.
        _budget -= spent + 1;
        if (_refusal is null && !versions.Select(version => version()).SequenceEqual(before))
            _refusal = "a change of the input";
        return _refusal is null ? outcome : new Outcome.Refused(_refusal);
    }

    /// <summary>One more run, outside the budget, that an observer watches.</summary>
    public Outcome Watch(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, RunObserver observer, CancellationToken cancellationToken)
    {
        object?[] arguments = Arguments(lists, others);
        foreach (int list in _program.ListParameters)
            observer.Sees(_program.Entry.Location, _program.Entry.Parameters[list], arguments[list]);
        var outcome = _evaluator.Run(arguments, _fuelPerRun, observer, cancellationToken, out _);
        observer.Ends(_program.Entry.Location, outcome);
        return outcome;
    }

    private object?[] Arguments(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others)
    {
        object?[] arguments = new object?[_program.Entry.Parameters.Length];
        if (_program.Entry.IsInstance)
            arguments[0] = new ThisValue();
        for (int i = 0; i < lists.Count; i++)
        {
            int index = _program.ListParameters[i];
            arguments[index] = SequenceBuilder.Build(_program.Entry.Parameters[index].Type, lists[i]);
        }

        for (int i = 0; i < others.Count; i++)
            arguments[_others[i]] = SequenceBuilder.Copy(others[i]);
        return arguments;
    }

    private static IEnumerable<Func<int>> Versions(object? value) => value switch
    {
        ListValue list => list.Items.SelectMany(Versions).Append(() => list.Writes),
        SetValue set => set.SelectMany(Versions).Append(() => set.Version),
        MapValue map => map.Unordered().SelectMany(pair => Versions(pair.Value)).Append(() => map.Version),
        RecordValue record => record.Fields.SelectMany(Versions),
        ThisValue { Data: { } data } => Versions(data),
        _ => [],
    };

    private bool IsThis(int parameter) => parameter == 0 && _program.Entry.IsInstance;

    // Values the checker made up itself do not occur: it only uses letters and the values to try.
    private static Func<object?, string> Printer(IReadOnlyList<Sample> samples) => value =>
    {
        foreach (var sample in samples)
        {
            if (ReferenceEquals(sample.Value, value))
                return sample.Text;
        }

        foreach (var sample in samples)
        {
            if (sample.Value is not (FunctionValue or null) && BoxedEquality.Default.Equals(sample.Value, value))
                return sample.Text;
        }

        return ValueText.Of(value);
    };
}
