namespace FilterEquivariance;

/// <summary>Runs a list function on numbered letters, each input once, within a budget.</summary>
internal sealed class RunTable
{
    /// <summary>More combinations of the other parameters' values than this would leave too few runs for the lists.</summary>
    private const int MaxArgumentTuples = 32;

    private static readonly Run OutOfBudget = Run.Refused("the run budget is used up");

    private readonly IListFunction _function;
    private readonly CancellationToken _cancellationToken;
    private readonly List<object?> _letters = [];
    private readonly Dictionary<object, int> _numbers;
    private readonly Dictionary<(JointList, int), Run> _runs = [];
    private readonly List<object?[]> _arguments;
    private int _nullNumber = -1;
    private int _used;

    public RunTable(IListFunction function, CancellationToken cancellationToken)
    {
        _function = function;
        _cancellationToken = cancellationToken;
        _numbers = new Dictionary<object, int>(function.Alphabet.Equality!);
        foreach (var letter in function.Alphabet.Letters)
            Number(letter);
        AlphabetSize = _letters.Count;
        _arguments = ArgumentTuples(function.Others);
    }

    /// <summary>Number of different letters of the alphabet: letters 0 to this minus 1. Greater numbers are letters that only results contain.</summary>
    public int AlphabetSize { get; }

    public int ListCount => _function.Lists.Count;

    public Naturality Naturality => _function.Naturality;

    /// <summary>Number of value combinations of the other parameters, at least 1.</summary>
    public int ArgumentCount => _arguments.Count;

    /// <summary>Runs allowed in all; raised from phase to phase of a check.</summary>
    public int Limit { get; set; }

    /// <summary>Runs made so far.</summary>
    public int Used => _used;

    /// <summary>Runs that were not refused.</summary>
    public int Observed { get; private set; }

    /// <summary>The first reason for which a run was refused.</summary>
    public string? FirstRefusal { get; private set; }

    public Run Of(JointList lists, int arguments)
    {
        if (_runs.TryGetValue((lists, arguments), out var known))
            return known;
        if (_used >= Limit)
        {
            FirstRefusal ??= OutOfBudget.Refusal;
            return OutOfBudget;
        }

        var run = Fresh(lists, arguments);
        _runs.Add((lists, arguments), run);
        return run;
    }

    /// <summary>Runs the function again, whatever is known: a witness must replay.</summary>
    public Run Fresh(JointList lists, int arguments)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _used++;
        switch (_function.Run(Values(lists), _arguments[arguments], _cancellationToken))
        {
            case Outcome.Returned returned:
                Observed++;
                var items = new int[returned.Items.Count];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Number(returned.Items[i]);
                return Run.Returned(items);
            case Outcome.Threw threw:
                Observed++;
                return Run.Threw(threw.ExceptionType);
            case Outcome.Refused refused:
                FirstRefusal ??= refused.Reason;
                return Run.Refused(refused.Reason);
            default:
                throw new InvalidOperationException("an outcome is a result, a throw or a refusal");
        }
    }

    public string Print(int letter) => _function.Alphabet.Print(_letters[letter]);

    public string Print(int[] letters) => "[" + string.Join(", ", letters.Select(Print)) + "]";

    public string Print(Run run) => run.Items is { } items ? Print(items) : "threw " + run.Exception;

    public Witness Witness(Law law, Violation violation) => new(
        law,
        [.. violation.Input.Split().Select((part, i) => new KeyValuePair<string, string>(_function.Lists[i], Print(part)))],
        [.. _function.Others.Select((other, i) => new KeyValuePair<string, string>(other.Name, other.Print(_arguments[violation.Arguments][i])))],
        violation.Transformation.Print(Print),
        Print(violation.After),
        Print(violation.Before));

    public Counterexample Counterexample(Violation violation)
    {
        var transformation = violation.Transformation;
        return new Counterexample(Values(violation.Input), Values(transformation.Apply(violation.Input)), _arguments[violation.Arguments], Image);

        // Letters that only intermediate values contain are neither kept nor dropped.
        IReadOnlyList<object?> Image(object? value) =>
            Known(value) is { } number && (transformation is Transformation.Table || Array.IndexOf(violation.Input.Letters, number) >= 0)
                ? Array.ConvertAll(transformation.Apply([number]), image => _letters[image])
                : [value];
    }

    private IReadOnlyList<object?>[] Values(JointList lists) =>
        [.. lists.Split().Select(IReadOnlyList<object?> (list) => Array.ConvertAll(list, letter => _letters[letter]))];

    private int? Known(object? letter)
    {
        if (letter is null)
            return _nullNumber < 0 ? null : _nullNumber;
        return _numbers.TryGetValue(letter, out var number) ? number : null;
    }

    private static List<object?[]> ArgumentTuples(IReadOnlyList<FixedParameter> others)
    {
        var counts = others.Select(other => other.Values.Count).ToArray();
        while (counts.Aggregate(1L, (product, count) => product * count) > MaxArgumentTuples)
            counts[Array.IndexOf(counts, counts.Max())]--;
        var tuples = new List<object?[]> { Array.Empty<object?>() };
        for (var i = 0; i < counts.Length; i++)
            tuples = [.. tuples.SelectMany(tuple => others[i].Values.Take(counts[i]).Select(object?[] (value) => [.. tuple, value]))];
        return tuples;
    }

    private int Number(object? letter)
    {
        if (letter is null)
        {
            if (_nullNumber < 0)
            {
                _nullNumber = _letters.Count;
                _letters.Add(null);
            }

            return _nullNumber;
        }

        if (!_numbers.TryGetValue(letter, out var number))
        {
            number = _letters.Count;
            _numbers.Add(letter, number);
            _letters.Add(letter);
        }

        return number;
    }
}
