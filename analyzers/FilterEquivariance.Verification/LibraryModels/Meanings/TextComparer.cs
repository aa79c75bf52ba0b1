using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary><c>StringComparer.Ordinal</c> and <c>OrdinalIgnoreCase</c>, as equality and as order. Ignoring case is answered for ASCII only.</summary>
internal sealed class TextComparer : IEqualityComparer<object?>, IComparer<object?>
{
    private readonly bool _ignoreCase;

    private TextComparer(bool ignoreCase) => _ignoreCase = ignoreCase;

    public static TextComparer Ordinal { get; } = new(ignoreCase: false);

    public static TextComparer OrdinalIgnoreCase { get; } = new(ignoreCase: true);

    /// <summary>By the value of a <c>StringComparison</c>; the cultures are refused.</summary>
    public static TextComparer Of(object? comparison) => comparison is int value ? (StringComparison)value switch
    {
        StringComparison.Ordinal => Ordinal,
        StringComparison.OrdinalIgnoreCase => OrdinalIgnoreCase,
        _ => throw new RefusedException("culture-sensitive comparison of strings"),
    } : throw new RefusedException("a comparison of another kind");

    /// <summary>The text by whose characters it is compared.</summary>
    public string Key(string text)
    {
        if (!_ignoreCase)
            return text;
        return text.All(c => c < 128) ? text.ToUpperInvariant() : throw new RefusedException("the case of characters beyond ASCII");
    }

    public new bool Equals(object? left, object? right) => left is null || right is null ? left is null && right is null : Key((string)left) == Key((string)right);

    public int GetHashCode(object? text) => text is null ? 0 : Key((string)text).GetHashCode();

    /// <summary>The number the runtime gives, of which only the sign is documented.</summary>
    public int Compare(object? left, object? right)
    {
        if (left is null || right is null)
            return left is null ? right is null ? 0 : -1 : 1;
        string a = Key((string)left);
        string b = Key((string)right);
        if (a == b)
            return 0;
        int common = Math.Min(a.Length, b.Length);
        // Characters are compared two by two, terminators included, but not where case is ignored.
        int compared = _ignoreCase ? common : Math.Max(2, common + common % 2);
        for (int i = 0; i < compared; i++)
        {
            int difference = At(a, i) - At(b, i);
            if (difference != 0)
                return difference;
        }

        return a.Length - b.Length;
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
