namespace FilterEquivariance;

/// <summary>One key that elements are sorted by.</summary>
internal abstract class SortKey<T>
{
    /// <summary>Comparing keys cannot fail, so that comparisons may be left out.</summary>
    public abstract bool IsTotal { get; }

    /// <summary>Asks the key of every element once, in their order.</summary>
    public abstract SortKeys Of(Row<T> row);
}

/// <summary>The keys of a row.</summary>
internal abstract class SortKeys
{
    /// <summary>Compares the keys at two positions.</summary>
    public abstract int Compare(int left, int right);
}

/// <summary>A key with its order.</summary>
internal sealed class SortKey<T, TKey>(Func<T, TKey> key, IComparer<TKey> comparer, bool descending) : SortKey<T>
{
    public override bool IsTotal => ReferenceEquals(comparer, Comparer<TKey>.Default) && Type.GetTypeCode(Nullable.GetUnderlyingType(typeof(TKey)) ?? typeof(TKey)) != TypeCode.Object;

    public override SortKeys Of(Row<T> row)
    {
        var keys = new TKey[row.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = key(row.Items[i]);
        return new Keys(keys, comparer, descending);
    }

    private sealed class Keys(TKey[] keys, IComparer<TKey> comparer, bool descending) : SortKeys
    {
        public override int Compare(int left, int right) =>
            descending ? comparer.Compare(keys[right], keys[left]) : comparer.Compare(keys[left], keys[right]);
    }
}
