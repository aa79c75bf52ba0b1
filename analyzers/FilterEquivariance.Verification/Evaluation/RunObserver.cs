using FilterEquivariance.Verification.Evaluation.Inputs;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>Keeps what a run does, step by step, up to a cap.</summary>
/// <param name="imageOf">What becomes of a letter under the law's transformation; see <see cref="Counterexample.ImageOf"/>.</param>
public sealed class RunObserver(Func<object?, IReadOnlyList<object?>> imageOf)
{
    /// <summary>Steps that are kept.</summary>
    public const int Cap = 500;

    private readonly List<TraceStep> _steps = [];
    private EvaluationException? _thrown;
    private bool _isNamed = true;

    /// <summary>The steps in the order in which they ended.</summary>
    public IReadOnlyList<TraceStep> Steps => _steps;

    /// <summary>The run did more than is kept.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>How many dropped elements are being worked on: one loop or function inside the other.</summary>
    public int Aside { get; private set; }

    /// <summary>How many exceptions were thrown.</summary>
    public int Thrown { get; private set; }

    /// <summary>Work on some items begins. True when one of them is dropped, so that the other run does not work on it.</summary>
    public bool Enter(IReadOnlyList<object?> items)
    {
        bool isDropped = items.Any(item => imageOf(item).Count == 0);
        if (isDropped)
            Aside++;
        return isDropped;
    }

    /// <summary>The work ends.</summary>
    /// <param name="isDropped">What <see cref="Enter"/> said.</param>
    public void Leave(bool isDropped)
    {
        if (isDropped)
            Aside--;
    }

    /// <summary>An exception ended what was being done since <see cref="Aside"/> had this value.</summary>
    public void Resume(int aside) => Aside = aside;

    /// <summary>An operation gave a value, or a collection got its contents.</summary>
    public void Sees(SourceLocation location, Variable? variable, object? value) => Keep(location, variable, value, isNamed: false);

    /// <summary>A value that an operation gave is used: assigned, returned, or tested.</summary>
    public void Names(SourceLocation location, Variable? variable, object? value) => Keep(location, variable, value, isNamed: true);

    /// <summary>An operation threw.</summary>
    public void Throws(SourceLocation location, EvaluationException exception)
    {
        // It passes through every operation around the one that threw it.
        if (ReferenceEquals(exception, _thrown))
            return;
        _thrown = exception;
        Thrown++;
        var text = "threw " + ExceptionTypes.Short(exception.ExceptionType);
        Keep(new TraceStep(location, null, text, text, Aside > 0), isNamed: true);
    }

    /// <summary>The run is over.</summary>
    public void Ends(SourceLocation location, Outcome outcome)
    {
        var (text, image) = outcome switch
        {
            Outcome.Returned { Items: var items } => (Text(items), Text(Image(items))),
            Outcome.Threw threw => ("threw " + threw.ExceptionType, "threw " + threw.ExceptionType),
            _ => ("…", "…"),
        };
        Keep(new TraceStep(location, "result", text, image, IsAside: false) { IsResult = true }, isNamed: true);
    }

    private void Keep(SourceLocation location, Variable? variable, object? value, bool isNamed)
    {
        if (location.Line == 0 || value is FunctionValue or LazyValue or ThisValue)
            return;
        Keep(new TraceStep(location, variable is { Kind: not VariableKind.Temporary } ? variable.Name : null, Text(value), Text(Image(value)), Aside > 0), isNamed);
    }

    private void Keep(TraceStep step, bool isNamed)
    {
        // 'var r = f(x);' is one step, though the call and the declaration both have the value.
        var isUseOfLast = isNamed && !_isNamed && !step.IsResult && _steps[_steps.Count - 1] is { Name: null } last && last.Value == step.Value && Contains(step.Location, last.Location);
        _isNamed = isNamed;
        if (isUseOfLast)
            _steps[_steps.Count - 1] = step;
        else if (_steps.Count < Cap && !IsTruncated)
            _steps.Add(step);
        else
            IsTruncated = true;
    }

    private static bool Contains(SourceLocation outer, SourceLocation inner) =>
        outer.Path == inner.Path && outer.Start <= inner.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    private object? Image(object? value) => imageOf(value) switch
    {
        [var image] when !ReferenceEquals(image, value) => image,
        // A dropped element by itself stays what it is; lists lose it.
        _ => value switch
        {
            string text => string.Concat(text.SelectMany(c => imageOf(c)).Select(c => c?.ToString())),
            RecordValue record => new RecordValue(record.Type, [.. record.Fields.Select(Image)]),
            LazyValue or null => value,
            IEnumerable<object?> sequence => new ListValue(SequenceShape.Array, sequence.Where(item => imageOf(item).Count > 0).Select(Image)),
            _ => value,
        },
    };

    private static string Text(object? value)
    {
        try
        {
            return value switch
            {
                LazyValue => "…",
                ExceptionValue => "an exception",
                IEnumerable<object?> sequence => "[" + string.Join(", ", sequence.Select(Text)) + "]",
                _ => ValueText.Of(value),
            };
        }
        catch (RefusedException)
        {
            // Reading it would be refused to the program, too.
            return "…";
        }
    }
}
