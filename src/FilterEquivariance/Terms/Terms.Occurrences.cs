using System.Runtime.CompilerServices;

namespace FilterEquivariance;

/// <remarks>
/// Operators that tell elements apart. They are filter-equivariant because a filter that respects the equality drops all occurrences of a value or
/// none, so the number of an occurrence and how often its value occurs are the same in the filtered list (T8). With an equality other than the
/// default one that holds for predicates that respect <em>it</em>: without case, <c>Distinct</c> keeps "a" of "a", "A", and is not filter-equivariant for predicates that keep "A" alone.
/// </remarks>
public static partial class Terms
{
    /// <summary>The first occurrence of each value. Filter-equivariant because it stays the first when other values are dropped (T8).</summary>
    /// <param name="equality">When elements have the same value; null for the default.</param>
    /// <param name="equalityText">Filled in by the compiler.</param>
    public static Term<T> Distinct<T>(IEqualityComparer<T>? equality = null, [CallerArgumentExpression(nameof(equality))] string? equalityText = null) =>
        ByOccurrence(nameof(Distinct), OccurrenceKind.First, equality, equalityText, "keeps the first occurrence of each value");

    /// <summary>The last occurrence of each value, in the order of these. Filter-equivariant because it stays the last when other values are dropped (T8).</summary>
    /// <inheritdoc cref="Distinct"/>
    public static Term<T> KeepLast<T>(IEqualityComparer<T>? equality = null, [CallerArgumentExpression(nameof(equality))] string? equalityText = null) =>
        ByOccurrence(nameof(KeepLast), OccurrenceKind.Last, equality, equalityText, "keeps the last occurrence of each value");

    /// <summary>
    /// What has occurred before: the first occurrence of each value is dropped. Filter-equivariant because it stays the first when other values are
    /// dropped (T8).
    /// </summary>
    /// <inheritdoc cref="Distinct"/>
    public static Term<T> KeepRepeats<T>(IEqualityComparer<T>? equality = null, [CallerArgumentExpression(nameof(equality))] string? equalityText = null) =>
        ByOccurrence(nameof(KeepRepeats), OccurrenceKind.Repeated, equality, equalityText, "drops the first occurrence of each value");

    /// <summary>The values that occur once. Filter-equivariant because how often a value occurs does not depend on other values (T8, Closure).</summary>
    /// <inheritdoc cref="Distinct"/>
    public static Term<T> KeepUnique<T>(IEqualityComparer<T>? equality = null, [CallerArgumentExpression(nameof(equality))] string? equalityText = null) =>
        ByOccurrence(nameof(KeepUnique), OccurrenceKind.Frequent, equality, equalityText, "keeps the values that occur once", most: 1);

    /// <summary>
    /// The values that occur at least <paramref name="times"/> times, all occurrences of them. Filter-equivariant because how often a value occurs
    /// does not depend on other values (T8, Closure).
    /// </summary>
    /// <param name="times">How often a value has to occur; 1 or less keeps all.</param>
    /// <param name="equality">When elements have the same value; null for the default.</param>
    /// <param name="equalityText">Filled in by the compiler.</param>
    public static Term<T> KeepFrequent<T>(
        int times,
        IEqualityComparer<T>? equality = null,
        [CallerArgumentExpression(nameof(equality))] string? equalityText = null) =>
        ByOccurrence(
            nameof(KeepFrequent),
            OccurrenceKind.Frequent,
            equality,
            equalityText,
            $"keeps the values that occur at least {CSharpLiteral.Of(times)} times",
            CSharpLiteral.Of(times),
            least: times);

    /// <summary>
    /// Equal elements side by side, values in the order of their first appearance. Filter-equivariant because values appear in the same order when
    /// others are dropped (T8).
    /// </summary>
    /// <inheritdoc cref="Distinct"/>
    public static Term<T> GroupEqual<T>(IEqualityComparer<T>? equality = null, [CallerArgumentExpression(nameof(equality))] string? equalityText = null) =>
        ByOccurrence(nameof(GroupEqual), OccurrenceKind.Grouped, equality, equalityText, "puts equal elements side by side, in the order of first appearance");

    /// <summary>
    /// Sorts stably by how often the element's value occurs. Filter-equivariant because it is a stable sort by a key that does not change when other
    /// values are dropped (T8).
    /// </summary>
    /// <inheritdoc cref="Distinct"/>
    public static Term<T> OrderByCount<T>(IEqualityComparer<T>? equality = null, [CallerArgumentExpression(nameof(equality))] string? equalityText = null) =>
        ByOccurrence(nameof(OrderByCount), OccurrenceKind.ByCount, equality, equalityText, "sorts stably by how often a value occurs");

    /// <summary>As <see cref="OrderByCount"/>, the most frequent values first; values that occur equally often stay in their order (T8).</summary>
    /// <inheritdoc cref="Distinct"/>
    public static Term<T> OrderByCountDescending<T>(
        IEqualityComparer<T>? equality = null,
        [CallerArgumentExpression(nameof(equality))] string? equalityText = null) =>
        ByOccurrence(
            nameof(OrderByCountDescending),
            OccurrenceKind.ByCountDescending,
            equality,
            equalityText,
            "sorts stably by how often a value occurs, the most frequent first");

    private static Term<T> ByOccurrence<T>(
        string name,
        OccurrenceKind kind,
        IEqualityComparer<T>? equality,
        string? equalityText,
        string does,
        string argument = "",
        int least = 1,
        int most = int.MaxValue)
    {
        var isDefault = equality is null || ReferenceEquals(equality, EqualityComparer<T>.Default);
        var arguments = string.Join(", ", new[] { argument, equality is null ? "" : Code(equalityText) }.Where(text => text.Length > 0));
        return new(new Stage<T>(
            Call<T>(name, arguments),
            [$"{name}({arguments}) {does}; a filter drops all occurrences of a value or none, so their numbers stay the same."],
            isDefault ? Naturality.Injective : Naturality.None,
            new OccurrenceStep<T>(kind, equality ?? EqualityComparer<T>.Default, least, most)));
    }
}
