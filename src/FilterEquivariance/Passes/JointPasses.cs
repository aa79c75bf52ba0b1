using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FilterEquivariance;

/// <summary>
/// The normal form of natural functions of several lists, which commute with filtering and mapping all of them together: a sequence of passes, each over one
/// of the lists. Every such function has exactly one form, and its value on [0, 1], [2, 3], … determines it (T4).
/// </summary>
public sealed class JointPasses : IReadOnlyList<JointPass>, IEquatable<JointPasses>
{
    private const string EmptyText = "0";

    private readonly JointPass[] _passes;

    /// <summary>A sequence of passes.</summary>
    /// <param name="passes">The passes, whose lists are numbered from 0 on.</param>
    /// <exception cref="ArgumentException">A list has a negative number.</exception>
    public JointPasses(IEnumerable<JointPass> passes)
    {
        if (passes is null)
            throw new ArgumentNullException(nameof(passes));
        _passes = [.. passes];
        if (_passes.Any(pass => pass.List < 0))
            throw new ArgumentException("lists are numbered from 0 on", nameof(passes));
    }

    /// <summary>Number of passes.</summary>
    public int Count => _passes.Length;

    /// <inheritdoc/>
    public JointPass this[int index] => _passes[index];

    /// <summary>Reads <c>F1 B2^2</c>, or <c>0</c> for no pass.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out JointPasses? passes)
    {
        passes = null;
        var read = new List<JointPass>();
        foreach (var part in (text ?? "").Trim() == EmptyText ? [] : (text ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = 1;
            while (digits < part.Length && part[digits] is >= '0' and <= '9')
                digits++;
            if (!int.TryParse(part.Substring(1, digits - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var list) || list < 1 || !Passes.TryParse(part.Remove(1, digits - 1), out var pass))
                return false;
            read.Add(new JointPass(list - 1, pass[0]));
        }

        if (read.Count == 0 && text?.Trim() != EmptyText)
            return false;
        passes = new JointPasses(read);
        return true;
    }

    /// <summary>Applies the function; allocates nothing but the result.</summary>
    /// <param name="sources">The lists.</param>
    /// <exception cref="ArgumentException">There are fewer lists than the passes name.</exception>
    /// <exception cref="OverflowException">The result would be longer than <see cref="int.MaxValue"/>.</exception>
    public T[] Apply<T>(params IReadOnlyList<T>[] sources)
    {
        if (sources is null)
            throw new ArgumentNullException(nameof(sources));
        if (_passes.Any(pass => pass.List >= sources.Length))
            throw new ArgumentException("there are fewer lists than the passes name", nameof(sources));
        var result = new T[checked((int)_passes.Sum(pass => (long)sources[pass.List].Count * pass.Pass.Copies))];
        var next = 0;
        foreach (var (list, pass) in _passes)
        {
            var source = sources[list];
            for (var i = 0; i < source.Count; i++)
            {
                var element = source[pass.Direction == Direction.Forward ? i : source.Count - 1 - i];
                for (var copy = 0; copy < pass.Copies; copy++)
                    result[next++] = element;
            }
        }

        return result;
    }

    /// <summary>The forms that fit some examples, the first <paramref name="limit"/> in a fixed order: one means that the examples determine the function, none that they contradict.</summary>
    /// <param name="examples">Known values, each on as many lists.</param>
    /// <param name="limit">At least 1.</param>
    /// <param name="equality">Equality of elements; null for the default.</param>
    /// <exception cref="ArgumentException">There is no example, or they have different numbers of lists.</exception>
    public static IReadOnlyList<JointPasses> Fitting<T>(IReadOnlyList<JointExample<T>> examples, int limit = 2, IEqualityComparer<T>? equality = null)
    {
        if (examples is null)
            throw new ArgumentNullException(nameof(examples));
        if (limit < 1)
            throw new ArgumentOutOfRangeException(nameof(limit));
        if (examples.Count == 0 || examples.Any(example => example.Inputs.Count != examples[0].Inputs.Count))
            throw new ArgumentException("examples have one number of lists", nameof(examples));
        return [.. new JointDecoding<T>(examples, equality ?? EqualityComparer<T>.Default).Forms().Take(limit)];
    }

    /// <summary><c>F1 B2^2</c>; <c>0</c> for no pass.</summary>
    public override string ToString() => Count == 0 ? EmptyText : string.Join(" ", _passes.Select(pass => pass.ToString()));

    /// <inheritdoc/>
    public bool Equals(JointPasses? other) => other is not null && _passes.SequenceEqual(other._passes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JointPasses);

    /// <inheritdoc/>
    public override int GetHashCode() => _passes.Aggregate(17, (hash, pass) => unchecked((hash * 31) + pass.GetHashCode()));

    /// <inheritdoc/>
    public IEnumerator<JointPass> GetEnumerator() => ((IEnumerable<JointPass>)_passes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
