using System.Runtime.CompilerServices;

namespace FilterEquivariance;

/// <summary>
/// The operators that filter-equivariant functions are built from by construction; see <see cref="Term{T}"/> for what functions given to them have to
/// keep to.
/// The last parameter of an operator is filled in by the compiler, for <see cref="Term{T}.ToString"/>.
/// </summary>
public static partial class Terms
{
    /// <summary>The list itself. Filter-equivariant because both sides of the law are the filtered list.</summary>
    public static Term<T> Identity<T>() => new();

    /// <summary>The list backwards. Filter-equivariant because a filter does not ask where an element stands (T4).</summary>
    public static Term<T> Reverse<T>() => new(new Stage<T>(
        Call<T>(nameof(Reverse)),
        ["Reverse gives the list backwards; a filter does not ask where an element stands."],
        Naturality.Natural,
        new PassesStep<T>(Passes.Reverse)));

    /// <summary>A natural function. Filter-equivariant because passes treat every element alike (T4). <see cref="Passes"/> also convert to terms by
    /// themselves.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="passes"/> is null.</exception>
    public static Term<T> Of<T>(Passes passes) => new(new Stage<T>(
        Call<T>(nameof(Of), $"Passes.Parse(\"{passes ?? throw new ArgumentNullException(nameof(passes))}\")"),
        [$"Of({passes}) runs over the list in these passes and emits every element alike; one that is filtered out takes its own copies with it."],
        Naturality.Natural,
        new PassesStep<T>(passes)));

    /// <summary>
    /// The elements on which the predicate is true. Filter-equivariant because two filters commute: both orders keep what passes both.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public static Term<T> Keep<T>(Func<T, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        Each(
            nameof(Keep),
            predicateText,
            new ElementRule<T>.Filter(predicate ?? throw new ArgumentNullException(nameof(predicate)), keeps: true),
            "keeps the elements on which the predicate is true; two filters can be applied in either order.");

    /// <summary>The elements on which the predicate is false. Filter-equivariant because two filters commute.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public static Term<T> Drop<T>(Func<T, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        Each(
            nameof(Drop),
            predicateText,
            new ElementRule<T>.Filter(predicate ?? throw new ArgumentNullException(nameof(predicate)), keeps: false),
            "drops the elements on which the predicate is true; two filters can be applied in either order.");

    /// <summary>
    /// Each element as often as the function says, side by side. Filter-equivariant because what stands for an element depends on nothing but the
    /// element, and consists of it.
    /// </summary>
    /// <param name="copies">How often an element is emitted; 0 or more. A negative number makes <see cref="Term{T}.Apply(IReadOnlyList{T})"/> throw
    /// <see cref="ArgumentOutOfRangeException"/>.</param>
    /// <param name="copiesText">Filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="copies"/> is null.</exception>
    public static Term<T> Copies<T>(Func<T, int> copies, [CallerArgumentExpression(nameof(copies))] string? copiesText = null) =>
        Each(
            nameof(Copies),
            copiesText,
            new ElementRule<T>.Repetition(copies ?? throw new ArgumentNullException(nameof(copies))),
            "emits each element as often as the function says; what stands for an element depends on it alone, and consists of it.");

    /// <summary>
    /// Sorts stably by a key. Filter-equivariant because which of two elements comes first depends on their keys and on which was first, not on third
    /// ones (T1, T20).
    /// </summary>
    /// <param name="key">What is compared. A key that throws on elements a later <see cref="Keep"/> drops throws all the same.</param>
    /// <param name="comparer">A total order of keys; null for the default.</param>
    /// <param name="keyText">Filled in by the compiler.</param>
    /// <param name="comparerText">Filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public static Term<T> OrderBy<T, TKey>(
        Func<T, TKey> key,
        IComparer<TKey>? comparer = null,
        [CallerArgumentExpression(nameof(key))] string? keyText = null,
        [CallerArgumentExpression(nameof(comparer))] string? comparerText = null) =>
        Sort(nameof(OrderBy), key ?? throw new ArgumentNullException(nameof(key)), comparer, descending: false, Code(keyText), Code(comparerText));

    /// <summary>
    /// Sorts stably by a key, the largest first; elements with equal keys stay in their order. Filter-equivariant for the same reason as
    /// <see cref="OrderBy"/>.
    /// </summary>
    /// <inheritdoc cref="OrderBy"/>
    public static Term<T> OrderByDescending<T, TKey>(
        Func<T, TKey> key,
        IComparer<TKey>? comparer = null,
        [CallerArgumentExpression(nameof(key))] string? keyText = null,
        [CallerArgumentExpression(nameof(comparer))] string? comparerText = null) =>
        Sort(nameof(OrderByDescending), key ?? throw new ArgumentNullException(nameof(key)), comparer, descending: true, Code(keyText), Code(comparerText));

    private static Term<T> Each<T>(string name, string? text, ElementRule<T> rule, string sentence) =>
        new(new Stage<T>(Call<T>(name, Code(text)), [$"{name}({Code(text)}) {sentence}"], Naturality.None, new EachStep<T>(rule)));

    private static Term<T> Sort<T, TKey>(string name, Func<T, TKey> key, IComparer<TKey>? comparer, bool descending, string keyText, string comparerText)
    {
        var arguments = comparer is null ? keyText : $"{keyText}, {comparerText}";
        return new(new Stage<T>(
            $"Terms.{name}<{CSharpTypeName.Of(typeof(T))}, {CSharpTypeName.Of(typeof(TKey))}>({arguments})",
            [$"{name}({arguments}) sorts stably by a key; which of two elements comes first does not depend on others."],
            Naturality.None,
            new SortStep<T>([new SortKey<T, TKey>(key, comparer ?? Comparer<TKey>.Default, descending)])));
    }

    private static string Call<T>(string name, string arguments = "") => $"Terms.{name}<{CSharpTypeName.Of(typeof(T))}>({arguments})";

    /// <summary>An argument as it was written, on one line; older compilers do not say.</summary>
    private static string Code(string? text) => text is null ? "…" : string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
