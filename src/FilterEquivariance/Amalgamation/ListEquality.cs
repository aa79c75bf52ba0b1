namespace FilterEquivariance;

/// <summary>Equality of lists, element by element.</summary>
internal sealed class ListEquality<T>(IEqualityComparer<T> equality) : IEqualityComparer<IReadOnlyList<T>>
    where T : notnull
{
    public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y)
    {
        if (x is null || y is null || x.Count != y.Count)
            return x is null && y is null;
        for (var i = 0; i < x.Count; i++)
        {
            if (!equality.Equals(x[i], y[i]))
                return false;
        }

        return true;
    }

    // Small numbers hash to themselves, and short lists of them must not share what a small factor leaves of the hash.
    public int GetHashCode(IReadOnlyList<T> obj)
    {
        var hash = (uint)obj.Count;
        for (var i = 0; i < obj.Count; i++)
        {
            hash = unchecked((hash ^ (uint)equality.GetHashCode(obj[i])) * 0x9E3779B1);
            hash ^= hash >> 15;
        }

        return unchecked((int)hash);
    }
}
