namespace FilterEquivariance;

/// <summary>What a form emits of each element, prepared for applying it: rows by multiplicity, sums, and how the table goes on.</summary>
internal sealed class Emission
{
    private readonly Traversals _form;
    private readonly int[] _multiplicities;
    private readonly long[] _totals;
    private readonly bool[] _isFirstsOnly;
    private readonly Continuation? _continuation;
    private readonly bool _isDense;

    public Emission(Traversals form)
    {
        _form = form;
        _multiplicities = [.. form.Multiplicities];
        _isDense = _multiplicities.Length == 0 || _multiplicities[_multiplicities.Length - 1] == _multiplicities.Length;
        _totals = [.. _multiplicities.Select((_, row) => form.Sum(traversal => traversal.Rows[row].Sum(copies => (long)copies)))];
        _continuation = Continuation.Of(form);

        // What is true of the rows for two and three occurrences is true of all that continue them.
        _isFirstsOnly = [.. form.Select(traversal => traversal.IsSorted || traversal.Rows.All(row => row.Skip(1).All(copies => copies == 0)))];
        SeesFirstsOnly = _isFirstsOnly.All(isFirstsOnly => isFirstsOnly);
        IsOrderOnly = form.All(traversal => traversal.IsSorted);
        IsSort = form.Count == 1 && form[0].IsSorted && _multiplicities.Select((multiplicity, row) => form[0].Rows[row][0] == multiplicity).All(isWhole => isWhole);
    }

    /// <summary>Whether the form does nothing but sort.</summary>
    public bool IsSort { get; }

    /// <summary>Whether nothing depends on where an element stands.</summary>
    public bool IsOrderOnly { get; }

    /// <summary>Whether nothing depends on where other occurrences stand than the first.</summary>
    public bool SeesFirstsOnly { get; }

    /// <summary>Whether a traversal emits first occurrences only, or is sorted.</summary>
    public bool EmitsFirstsOnly(int number) => _isFirstsOnly[number];

    /// <summary>Refuses to continue a table that does not show how.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public void Require(Beyond beyond)
    {
        if (beyond == Beyond.Continue && _continuation is null)
            throw new InvalidOperationException($"the form '{_form}' does not show how it continues: {Traversals.ContinuationNeeds}");
    }

    /// <summary>How many copies of an element are emitted in all; null where that is not known and must not be dropped.</summary>
    public long? Total(int multiplicity, Beyond beyond)
    {
        var row = RowOf(multiplicity);
        return row >= 0 ? _totals[row] : beyond switch
        {
            Beyond.Drop => 0,
            Beyond.Continue => _continuation!.Total(multiplicity),
            _ => null,
        };
    }

    /// <summary>How often a traversal emits an occurrence.</summary>
    /// <param name="number">Which traversal.</param>
    /// <param name="occurrence">The occurrence from 0 on; 0 on a sorted route.</param>
    /// <param name="multiplicity">How often the element occurs.</param>
    /// <param name="beyond">What becomes of multiplicities without a row.</param>
    public long Copies(int number, int occurrence, int multiplicity, Beyond beyond)
    {
        var row = RowOf(multiplicity);
        return row >= 0 ? _form[number].Copies(row, occurrence) : beyond == Beyond.Continue ? _continuation!.Copies(number, occurrence, multiplicity) : 0;
    }

    /// <summary>An element occurs as often as no row says.</summary>
    public MultiplicityNotCoveredException NotCovered(object element, int multiplicity) =>
        new($"the element {CSharpLiteral.Of(element)} occurs {multiplicity} times; known are elements that occur {string.Join(", ", _multiplicities)} times");

    private int RowOf(int multiplicity) =>
        !_isDense ? Array.BinarySearch(_multiplicities, multiplicity) : multiplicity <= _multiplicities.Length ? multiplicity - 1 : -1;
}
