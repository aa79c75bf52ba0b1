namespace FilterEquivariance.Tests.Laws;

/// <summary>A function of integer lists, run directly.</summary>
internal sealed class IntFunction(int lists, Func<IReadOnlyList<int>[], IEnumerable<int>> body, int letters = 12) : IListFunction
{
    private static readonly string[] Names = ["xs", "ys", "zs"];

    public IntFunction(Func<IReadOnlyList<int>, IEnumerable<int>> body)
        : this(1, lists => body(lists[0]))
    {
    }

    public int Runs { get; private set; }

    public IReadOnlyList<string> Lists { get; } = Names[..lists];

    public IReadOnlyList<FixedParameter> Others { get; init; } = [];

    public Alphabet Alphabet { get; } =
        new([.. Enumerable.Range(0, letters).Cast<object?>()], EqualityComparer<object?>.Default, letter => letter!.ToString()!);

    public Naturality Naturality { get; init; }

    public Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken)
    {
        Runs++;
        try
        {
            return new Outcome.Returned([.. body([.. lists.Select(list => list.Cast<int>().ToArray())]).Cast<object?>()]);
        }
        catch (Exception exception)
        {
            return new Outcome.Threw(exception.GetType().Name);
        }
    }
}
