namespace FilterEquivariance;

/// <summary>The default equality of <typeparamref name="T"/> on boxed values; unlike <see cref="object.Equals(object)"/> it uses <see cref="IEquatable{T}"/>.</summary>
internal sealed class BoxedEquality<T> : IEqualityComparer<object?>
{
    public new bool Equals(object? x, object? y) =>
        x is T left && y is T right ? EqualityComparer<T>.Default.Equals(left, right) : x is null && y is null;

    public int GetHashCode(object? obj) => obj is T value ? EqualityComparer<T>.Default.GetHashCode(value) : 0;
}
