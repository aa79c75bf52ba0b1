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

    public int GetHashCode(IReadOnlyList<T> obj)
    {
        var hash = obj.Count;
        for (var i = 0; i < obj.Count; i++)
            hash = unchecked((hash * 31) + equality.GetHashCode(obj[i]));
        return hash;
    }
}
