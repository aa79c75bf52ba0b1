namespace FilterEquivariance;

/// <summary>An answer on two letters a and b of a list: where the copies of each stand. True stands for a.</summary>
internal sealed class PairWord(bool[] symbols)
{
    private int[]? _copiesOfFirst;
    private int[]? _copiesOfSecond;

    public int Length => symbols.Length;

    /// <summary>Whether the symbol at an index is the first letter.</summary>
    public bool this[int index] => symbols[index];

    public int CopiesOfFirst => Indices(true).Length;

    public int CopiesOfSecond => Indices(false).Length;

    /// <summary>How many copies of the other letter come before a copy (0-based) of this one.</summary>
    public int OthersBefore(bool isFirst, int copy) => Indices(isFirst)[copy] - copy;

    private int[] Indices(bool isFirst) => isFirst ? _copiesOfFirst ??= Find(true) : _copiesOfSecond ??= Find(false);

    private int[] Find(bool symbol) => [.. Enumerable.Range(0, symbols.Length).Where(index => symbols[index] == symbol)];
}
