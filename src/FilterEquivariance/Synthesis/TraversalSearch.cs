namespace FilterEquivariance;

/// <summary>
/// All forms that fit some examples. What is emitted so far is known from the number of copies of each row, so the forms are the paths of a graph whose nodes
/// are these numbers and whose edges are traversals.
/// </summary>
internal sealed class TraversalSearch
{
    /// <summary>Steps of matching in all; a search that needs more is not complete.</summary>
    private const int MaxSteps = 2_000_000;

    /// <summary>Copies of all rows together, which bound the length of a path.</summary>
    private const int MaxCopies = 400;

    /// <summary>Numbers in an emission table, one for each occurrence of each multiplicity: the depth of the search for one traversal.</summary>
    private const int MaxEntries = 1_000;

    private readonly TraversalExample[] _examples;
    private readonly int[] _multiplicities;
    private readonly int _routes;
    private readonly CancellationToken _cancellationToken;
    private readonly int[] _totals;
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Node? _start;
    private int _steps;

    /// <param name="examples">Their multiplicities together are <paramref name="multiplicities"/>.</param>
    /// <param name="multiplicities">In increasing order.</param>
    /// <param name="isSorted">Whether the sorted routes may be used.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public TraversalSearch(IEnumerable<TraversalExample> examples, int[] multiplicities, bool isSorted, CancellationToken cancellationToken)
    {
        _examples = [.. examples];
        _multiplicities = multiplicities;
        _routes = isSorted ? 4 : 2;
        _cancellationToken = cancellationToken;
        _totals = Enumerable.Repeat(-1, multiplicities.Length).ToArray();
        if (!_examples.All(example => example.Totals is { } totals && Unite(totals)))
            return;
        if (_totals.Sum() > MaxCopies || _multiplicities.Sum() > MaxEntries)
            _steps = int.MaxValue;
        else
            _start = Explore(new int[multiplicities.Length]);
    }

    /// <summary>Whether all forms were found.</summary>
    public bool IsComplete => _steps <= MaxSteps;

    /// <summary>How many forms fit, at most <see cref="long.MaxValue"/>.</summary>
    public long Count => _start?.Count ?? 0;

    /// <summary>The forms, in a fixed order.</summary>
    public IEnumerable<Traversals> Forms() =>
        _start is null ? [] : Paths(_start).Select(path => new Traversals(_multiplicities, path));

    private static IEnumerable<IEnumerable<Traversal>> Paths(Node node) =>
        node.IsEnd ? [[]] : node.Edges.Where(edge => edge.Target.Count > 0).SelectMany(edge => Paths(edge.Target).Select(path => path.Prepend(edge.Traversal)));

    private bool Unite(int[] totals)
    {
        for (var row = 0; row < totals.Length; row++)
        {
            if (totals[row] < 0)
                continue;
            if (_totals[row] >= 0 && _totals[row] != totals[row])
                return false;
            _totals[row] = totals[row];
        }

        return true;
    }

    private Node Explore(int[] emitted)
    {
        var key = string.Join(" ", emitted);
        if (_nodes.TryGetValue(key, out var known))
            return known;
        var node = new Node(emitted.SequenceEqual(_totals));
        _nodes.Add(key, node);
        if (node.IsEnd)
            return node;
        for (var route = 0; route < _routes; route++)
        {
            var entries = route < 2 ? _multiplicities.Sum() : _multiplicities.Length;
            var table = Enumerable.Repeat(-1, entries).ToArray();
            foreach (var traversal in Traversals(new Attempt((Route)route, table, emitted), 0, 0, Start(0, emitted)))
            {
                var next = emitted.Select((copies, row) => copies + traversal.Rows[row].Sum()).ToArray();
                node.Add(traversal, Explore(next));
            }
        }

        return node;
    }

    private int Start(int example, int[] emitted) => example < _examples.Length ? _examples[example].Offset(emitted) : 0;

    /// <summary>The tables with which a walk writes what the outputs go on with.</summary>
    private IEnumerable<Traversal> Traversals(Attempt attempt, int example, int step, int position)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            if (++_steps > MaxSteps)
                yield break;
            if (example == _examples.Length)
            {
                var traversal = new Traversal(attempt.Route, RowsOf(attempt));
                if (!traversal.IsEmpty)
                    yield return traversal;
                yield break;
            }

            var walk = _examples[example].Walks[(int)attempt.Route];
            if (step == walk.Length)
            {
                (example, step) = (example + 1, 0);
                position = Start(example, attempt.Emitted);
                continue;
            }

            var (entry, letter) = walk[step++];
            var run = Run(_examples[example].Output, letter, position, attempt.Table[entry]);
            if (attempt.Table[entry] < 0)
            {
                for (var copies = run; copies >= 0; copies--)
                {
                    attempt.Table[entry] = copies;
                    foreach (var found in Traversals(attempt, example, step, position + copies))
                        yield return found;
                }

                attempt.Table[entry] = -1;
                yield break;
            }

            if (run < attempt.Table[entry])
                yield break;
            position += run;
        }
    }

    /// <summary>How often a letter stands in the output from a position on; at most <paramref name="limit"/> times unless that is negative.</summary>
    private static int Run(int[] output, int letter, int position, int limit)
    {
        var run = 0;
        while (position + run < output.Length && output[position + run] == letter && run != limit)
            run++;
        return run;
    }

    private int[][] RowsOf(Attempt attempt)
    {
        var next = 0;
        return Array.ConvertAll(_multiplicities, multiplicity => Enumerable.Range(0, attempt.Route < Route.Ascending ? multiplicity : 1).Select(_ => attempt.Table[next++]).ToArray());
    }

    /// <summary>A table that is being filled; numbers that are not chosen yet are negative.</summary>
    private sealed record Attempt(Route Route, int[] Table, int[] Emitted);

    private sealed class Node(bool isEnd)
    {
        private readonly List<(Traversal Traversal, Node Target)> _edges = [];

        public bool IsEnd => isEnd;

        public IReadOnlyList<(Traversal Traversal, Node Target)> Edges => _edges;

        /// <summary>Number of paths to the end.</summary>
        public long Count { get; private set; } = isEnd ? 1 : 0;

        public void Add(Traversal traversal, Node target)
        {
            _edges.Add((traversal, target));
            Count = target.Count > long.MaxValue - Count ? long.MaxValue : Count + target.Count;
        }
    }
}
