using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FilterEquivariance;

/// <summary>
/// The normal form of natural list functions, those that satisfy the filter law and the map law: a sequence of passes over the list, whose results
/// are concatenated. Every natural function has exactly one such form (T4), so two forms are equal exactly when the functions are.
/// </summary>
public sealed partial class Passes : IReadOnlyList<Pass>, IEquatable<Passes>, IExtrapolant
{
    private const string EmptyText = "0";

    private readonly Pass[] _passes;

    /// <summary>A sequence of passes.</summary>
    /// <exception cref="OverflowException">The copies of all passes together exceed <see cref="int.MaxValue"/>.</exception>
    public Passes(IEnumerable<Pass> passes)
    {
        if (passes is null)
            throw new ArgumentNullException(nameof(passes));
        _passes = [.. passes];
        foreach (var pass in _passes)
            Copies = checked(Copies + pass.Copies);
    }

    /// <summary>No pass: the function that gives the empty list. It is the unit of <c>+</c> and prints as <c>0</c>.</summary>
    public static Passes Empty { get; } = new([]);

    /// <summary><c>F</c>: the list itself.</summary>
    public static Passes Identity { get; } = new([new Pass(Direction.Forward)]);

    /// <summary><c>B</c>: the list backwards.</summary>
    public static Passes Reverse { get; } = new([new Pass(Direction.Backward)]);

    /// <summary><c>F B</c>: the list, then the list backwards.</summary>
    public static Passes Palindrome { get; } = new([new Pass(Direction.Forward), new Pass(Direction.Backward)]);

    /// <summary>How often the function emits each element.</summary>
    public int Copies { get; }

    string IExtrapolant.NormalForm => ToString();

    /// <summary>Number of passes.</summary>
    public int Count => _passes.Length;

    /// <inheritdoc/>
    public Pass this[int index] => _passes[index];

    /// <summary><c>F F … F</c>: the whole list <paramref name="times"/> times.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is negative.</exception>
    public static Passes Repeat(int times) =>
        times >= 0 ? new(Enumerable.Repeat(new Pass(Direction.Forward), times)) : throw new ArgumentOutOfRangeException(nameof(times));

    /// <summary><c>F^n</c>: each element <paramref name="copies"/> times in a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="copies"/> is negative.</exception>
    public static Passes Stutter(int copies) => copies == 0 ? Empty : new([new Pass(Direction.Forward, copies)]);

    /// <summary>The function that gives the left result followed by the right result.</summary>
    /// <exception cref="OverflowException">The result emits an element more than <see cref="int.MaxValue"/> times.</exception>
    public static Passes operator +(Passes left, Passes right)
    {
        if (left is null)
            throw new ArgumentNullException(nameof(left));
        if (right is null)
            throw new ArgumentNullException(nameof(right));
        return new(left._passes.Concat(right._passes));
    }

    /// <summary>Whether both are the same function.</summary>
    public static bool operator ==(Passes? left, Passes? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different functions.</summary>
    public static bool operator !=(Passes? left, Passes? right) => !(left == right);

    /// <summary>The function x ↦ this(<paramref name="inner"/>(x)). The numbers of copies multiply.</summary>
    /// <exception cref="OverflowException">The result emits an element more than <see cref="int.MaxValue"/> times.</exception>
    public Passes Compose(Passes inner)
    {
        if (inner is null)
            throw new ArgumentNullException(nameof(inner));
        var backwards = inner.Flip();
        return new(_passes.SelectMany(pass => (pass.Direction == Direction.Forward ? inner : backwards).Select(part => part.Scaled(pass.Copies))));
    }

    /// <summary>The function that gives the result backwards: the passes in reverse order, each turned around.</summary>
    public Passes Flip() => new(Enumerable.Reverse(_passes).Select(pass => pass.Turned()));

    /// <summary>Reads <c>F B^2</c>, or <c>0</c> for no pass.</summary>
    /// <exception cref="FormatException">The text is no pass sequence.</exception>
    public static Passes Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var passes)
            ? passes
            : throw new FormatException($"'{text}' is no pass sequence such as 'F B^2', or '0' for no pass");

    /// <summary>Reads <c>F B^2</c>, or <c>0</c> for no pass; passes are separated by white space.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Passes? passes)
    {
        passes = null;
        var parts = (text ?? "").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return false;
        if (parts.Length == 1 && parts[0] == EmptyText)
        {
            passes = Empty;
            return true;
        }

        var read = new List<Pass>();
        var total = 0L;
        foreach (var part in parts)
        {
            if (part[0] is not ('F' or 'B'))
                return false;
            var copies = 1;
            if (part.Length > 1 && (part[1] != '^' || !int.TryParse(part.Substring(2), NumberStyles.None, CultureInfo.InvariantCulture, out copies) || copies < 1))
                return false;
            total += copies;
            if (total > int.MaxValue)
                return false;
            read.Add(new Pass(part[0] == 'F' ? Direction.Forward : Direction.Backward, copies));
        }

        passes = new Passes(read);
        return true;
    }

    /// <summary><c>F B^2</c>; <c>0</c> for no pass.</summary>
    public override string ToString() => Count == 0 ? EmptyText : string.Join(" ", _passes.Select(pass => pass.ToString()));

    /// <inheritdoc/>
    public bool Equals(Passes? other) => other is not null && _passes.SequenceEqual(other._passes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Passes);

    /// <inheritdoc/>
    public override int GetHashCode() => _passes.Aggregate(17, (hash, pass) => unchecked((hash * 31) + pass.GetHashCode()));

    /// <inheritdoc/>
    public IEnumerator<Pass> GetEnumerator() => ((IEnumerable<Pass>)_passes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IReadOnlyList<T> IExtrapolant.Apply<T>(IReadOnlyList<T> source) => Apply(source);
}
