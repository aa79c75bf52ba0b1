using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FilterEquivariance;

/// <summary>
/// The normal form of filter-equivariant functions that look at nothing but which elements are equal, or at their order too, on lists whose elements occur
/// with certain multiplicities (NF-3): a sequence of traversals whose results are concatenated. For a finite set of multiplicities every such function has
/// exactly one form (T8), so two forms are equal exactly when the functions are.
/// </summary>
public sealed partial class Traversals : IReadOnlyList<Traversal>, IEquatable<Traversals>, IExtrapolant
{
    private readonly int[] _multiplicities;
    private readonly Traversal[] _traversals;

    /// <summary>A sequence of traversals; those that emit nothing are left out.</summary>
    /// <param name="multiplicities">How often an element may occur, each at least 1 and different.</param>
    /// <param name="traversals">Each has a row for every multiplicity, in increasing order of the multiplicities.</param>
    /// <exception cref="ArgumentException">A table does not fit the multiplicities.</exception>
    public Traversals(IEnumerable<int> multiplicities, IEnumerable<Traversal> traversals)
    {
        if (multiplicities is null)
            throw new ArgumentNullException(nameof(multiplicities));
        if (traversals is null)
            throw new ArgumentNullException(nameof(traversals));
        _multiplicities = [.. multiplicities.Distinct().OrderBy(multiplicity => multiplicity)];
        if (_multiplicities.Length > 0 && _multiplicities[0] < 1)
            throw new ArgumentException("an element occurs at least once", nameof(multiplicities));
        _traversals = [.. traversals.Where(traversal => !traversal.IsEmpty)];
        if (!_traversals.All(Fits))
            throw new ArgumentException("a traversal has one row for each multiplicity, with one number for each occurrence, or a single number on a sorted route", nameof(traversals));
    }

    /// <summary>How often an element may occur, in increasing order.</summary>
    public IReadOnlyList<int> Multiplicities => _multiplicities;

    /// <summary>Whether values are never compared by order.</summary>
    public bool IsEqualityAware => !_traversals.Any(traversal => traversal.IsSorted);

    string IExtrapolant.NormalForm => ToString();

    /// <summary>Number of traversals.</summary>
    public int Count => _traversals.Length;

    /// <inheritdoc/>
    public Traversal this[int index] => _traversals[index];

    /// <summary>Reads what <see cref="ToString"/> prints.</summary>
    /// <exception cref="FormatException">The text is no form.</exception>
    public static Traversals Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var traversals)
            ? traversals
            : throw new FormatException($"'{text}' is no sequence of traversals such as '1 2 | F(1; 1 0) A(0; 2)'");

    /// <summary>Reads what <see cref="ToString"/> prints.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Traversals? traversals)
    {
        traversals = null;
        var halves = (text ?? "").Split('|');
        if (halves.Length != 2 || Numbers(halves[0]) is not { } multiplicities || multiplicities.Any(multiplicity => multiplicity < 1) || multiplicities.Distinct().Count() < multiplicities.Length)
            return false;
        if (halves[1].Trim() is var walks && walks != "0" && !walks.EndsWith(")", StringComparison.Ordinal))
            return false;
        var read = new List<Traversal>();
        foreach (var part in walks == "0" ? [] : walks.Split([')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var tokens = part.Trim().Split('(');
            if (tokens.Length != 2 || tokens[0].Length != 1 || "FBAD".IndexOf(tokens[0][0]) is not (>= 0 and var route))
                return false;
            var rows = Array.ConvertAll(tokens[1].Split(';'), Numbers);
            if (rows.Contains(null))
                return false;
            read.Add(new Traversal((Route)route, rows!));
        }

        try
        {
            traversals = new Traversals(multiplicities, read);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary><c>1 2 | F(1; 1 0) A(0; 2)</c>: the multiplicities, then the traversals; <c>0</c> for no traversal.</summary>
    public override string ToString() =>
        string.Join(" ", _multiplicities.Select(multiplicity => multiplicity.ToString(CultureInfo.InvariantCulture)))
        + " | " + (Count == 0 ? "0" : string.Join(" ", _traversals.Select(traversal => traversal.ToString())));

    /// <inheritdoc/>
    public bool Equals(Traversals? other) =>
        other is not null && _multiplicities.SequenceEqual(other._multiplicities) && _traversals.SequenceEqual(other._traversals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Traversals);

    /// <inheritdoc/>
    public override int GetHashCode() => _traversals.Aggregate(_multiplicities.Length, (hash, traversal) => unchecked((hash * 31) + traversal.GetHashCode()));

    /// <inheritdoc/>
    public IEnumerator<Traversal> GetEnumerator() => ((IEnumerable<Traversal>)_traversals).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IReadOnlyList<T> IExtrapolant.Apply<T>(IReadOnlyList<T> source) => Apply(source);

    private static int[]? Numbers(string text)
    {
        var parts = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return numbers;
    }

    private bool Fits(Traversal traversal) =>
        traversal.Rows.Count == _multiplicities.Length
        && traversal.Rows.Zip(_multiplicities, (row, multiplicity) => row.Count == (traversal.IsSorted ? 1 : multiplicity)).All(fits => fits);
}
