using System.Globalization;

namespace FilterEquivariance;

/// <summary>
/// One walk over a list: the o-th occurrence of an element that occurs i times is emitted q(o, i) times (T8). Occurrences are counted from the front,
/// whatever the route. The ascending and descending routes see each different element once, so that o is always 0 there.
/// </summary>
public sealed class Traversal : IEquatable<Traversal>
{
    private readonly int[][] _rows;

    /// <summary>Makes a traversal.</summary>
    /// <param name="route">The order of the walk.</param>
    /// <param name="rows">One row for each multiplicity of the form, in its order: the copies for each occurrence; a single number on the sorted routes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of copies is negative, or the route is none.</exception>
    public Traversal(Route route, IEnumerable<IReadOnlyList<int>> rows)
    {
        if (rows is null)
            throw new ArgumentNullException(nameof(rows));
        if (route is < Route.Forward or > Route.Descending)
            throw new ArgumentOutOfRangeException(nameof(route));
        Route = route;
        _rows = [.. rows.Select(row => row.ToArray())];
        if (_rows.Any(row => row.Any(copies => copies < 0)))
            throw new ArgumentOutOfRangeException(nameof(rows), "an occurrence is emitted at least 0 times");
    }

    /// <summary>The order of the walk.</summary>
    public Route Route { get; }

    /// <summary>Whether the walk is ordered by value.</summary>
    public bool IsSorted => Route is Route.Ascending or Route.Descending;

    /// <summary>The emission table: one row for each multiplicity of the form.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows => _rows;

    /// <summary>Whether nothing is ever emitted.</summary>
    public bool IsEmpty => _rows.All(row => row.All(copies => copies == 0));

    /// <summary>The copies of an occurrence.</summary>
    internal int Copies(int row, int occurrence) => _rows[row][occurrence];

    /// <summary><c>F(1; 1 0)</c>: the rows are separated by semicolons.</summary>
    public override string ToString() =>
        "FBAD"[(int)Route] + "(" + string.Join("; ", _rows.Select(row => string.Join(" ", row.Select(copies => copies.ToString(CultureInfo.InvariantCulture))))) + ")";

    /// <inheritdoc/>
    public bool Equals(Traversal? other) =>
        other is not null && Route == other.Route && _rows.Length == other._rows.Length && _rows.Zip(other._rows, (mine, its) => mine.SequenceEqual(its)).All(same => same);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Traversal);

    /// <inheritdoc/>
    public override int GetHashCode() => _rows.SelectMany(row => row).Aggregate((int)Route, (hash, copies) => unchecked((hash * 31) + copies));
}
