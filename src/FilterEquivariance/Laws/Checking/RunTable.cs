namespace FilterEquivariance;

/// <summary>
/// Runs a list function, each input once, within a budget. Inputs and results are rows of one array, so that no run allocates anything but what the function is given:
/// hash, length of the key, outcome, then the key (arguments, letters of each list and <see cref="JointList.End"/>), then the letters of the result.
/// </summary>
internal sealed class RunTable : IDisposable
{
    internal const int KeyLength = 1;
    internal const int Key = 3;

    private const int Outcome = 2;

    /// <summary>More combinations of the other parameters' values than this would leave too few runs for the lists.</summary>
    private const int MaxArgumentTuples = 32;

    /// <summary>The row of every run that the budget does not allow.</summary>
    private const int OutOfBudget = 0;

    private readonly RunMemory _memory = RunMemory.Take();
    private readonly Cells _cells;
    private readonly List<object?[]> _arguments;
    private readonly CancellationToken _cancellationToken;

    /// <summary>How runs ended that gave no result; their outcome is the complement of an index.</summary>
    private readonly List<Run> _endings = [Run.Refused("the run budget is used up")];

    private int _used;

    public RunTable(NumberedFunction function, CancellationToken cancellationToken)
    {
        Function = function;
        _cancellationToken = cancellationToken;
        _arguments = ArgumentTuples(function.Others);
        _cells = _memory.Cells;
        _cells.Add(0);
        _cells.Add(0);
        _cells.Add(~0);
    }

    public NumberedFunction Function { get; }

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

    /// <summary>One combination of the other parameters' values.</summary>
    public object?[] Arguments(int index) => _arguments[index];

    /// <summary>The row of the run on the images of an input.</summary>
    public int Of(JointList lists, int arguments, Images images)
    {
        var row = WriteKey(lists, arguments, images);
        var slot = _memory.SlotOf(row);
        if (_memory[slot] is var known and not 0)
        {
            _cells.End(row);
            return known;
        }

        if (_used >= Limit)
        {
            FirstRefusal ??= _endings[0].Refusal;
            _cells.End(row);
            return OutOfBudget;
        }

        Execute(row, arguments);
        _memory.Set(slot, row);
        return row;
    }

    /// <summary>Runs the function again, whatever is known: a witness must replay.</summary>
    public Run Fresh(JointList lists, int arguments)
    {
        var row = WriteKey(lists, arguments, new Images());
        Execute(row, arguments);
        return this[row];
    }

    public bool IsRefused(int row) => Ending(row) is { IsRefused: true };

    /// <summary>Number of letters of a result; 0 for other outcomes.</summary>
    public int ResultLength(int row) => Math.Max(0, _cells.Items[row + Outcome]);

    public int ResultLetter(int row, int index) => _cells.Items[ResultOf(row) + index];

    /// <summary>Whether the images of one outcome are the other; only meaningful between runs that were not refused.</summary>
    public bool Agree(int whole, Images images, int before)
    {
        var cells = _cells.Items;
        var (length, lengthBefore) = (cells[whole + Outcome], cells[before + Outcome]);
        if (length < 0 || lengthBefore < 0)
            return length < 0 && lengthBefore < 0 && _endings[~length].Agrees(_endings[~lengthBefore]);
        var next = ResultOf(before);
        var end = next + lengthBefore;
        var i = ResultOf(whole);
        for (var last = i + length; i < last; i++)
        {
            var image = images.Of(cells[i]);
            if (image == Images.Nothing)
                continue;
            if (next == end || cells[next] != image)
                return false;
            next++;
        }

        return next == end;
    }

    /// <summary>What a run gave.</summary>
    public Run this[int row]
    {
        get
        {
            if (Ending(row) is { } ending)
                return ending;
            var items = new int[ResultLength(row)];
            Array.Copy(_cells.Items, ResultOf(row), items, 0, items.Length);
            return Run.Returned(items);
        }
    }

    public void Dispose() => _memory.GiveBack();

    private Run? Ending(int row) => _cells.Items[row + Outcome] is var outcome and < 0 ? _endings[~outcome] : null;

    private int ResultOf(int row) => row + Key + _cells.Items[row + KeyLength];

    private int WriteKey(JointList lists, int arguments, Images images)
    {
        var letters = lists.Letters;
        var lengths = lists.Lengths;
        var row = _cells.Count;
        var cells = _cells.Reserve(Key + 1 + letters.Length + lengths.Length);
        var next = row + Key;
        cells[next++] = arguments;
        var hash = (ulong)arguments;
        var position = 0;
        foreach (var length in lengths)
        {
            for (var end = position + length; position < end; position++)
            {
                var image = images.Of(letters[position]);
                if (image == Images.Nothing)
                    continue;
                cells[next++] = image;
                hash = ((hash << 6) | (hash >> 58)) ^ (uint)(image + 1);
            }

            cells[next++] = JointList.End;
            hash = (hash << 6) | (hash >> 58);
        }

        cells[row] = (int)((hash * 0x9E3779B97F4A7C15) >> 33);
        cells[row + KeyLength] = next - row - Key;
        _cells.End(next);
        return row;
    }

    private void Execute(int row, int arguments)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _used++;
        var start = _cells.Count;
        var ending = Function.Invoke(_cells, row + Key + 1, _arguments[arguments], _cancellationToken);
        if (ending is null)
        {
            _cells.Items[row + Outcome] = _cells.Count - start;
        }
        else
        {
            _cells.End(start);
            _cells.Items[row + Outcome] = ~_endings.Count;
            _endings.Add(ending);
            FirstRefusal ??= ending.Refusal;
        }

        if (ending is not { IsRefused: true })
            Observed++;
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
}
