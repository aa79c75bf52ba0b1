namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>
/// <c>Comparer&lt;T&gt;.Default</c> on boxed values. Values without an order throw <c>ArgumentException</c>, as the comparer does;
/// sorts turn that into <c>InvalidOperationException</c> (<see cref="StableSort"/>).
/// </summary>
public sealed class BoxedOrder : IComparer<object?>
{
    private BoxedOrder()
    {
    }

    public static BoxedOrder Default { get; } = new();

    /// <summary>−1, 0 or 1.</summary>
    public int Compare(object? left, object? right)
    {
        if (left is null || right is null)
            return left is null ? right is null ? 0 : -1 : 1;
        return (left, right) switch
        {
            (string a, string b) => CompareText(a, b),
            (RecordValue a, RecordValue b) => CompareRecords(a, b),
            (IComparable a, IComparable) when a.GetType() == right.GetType() => Math.Sign(a.CompareTo(right)),
            _ when ReferenceEquals(left, right) => 0,
            _ => throw new EvaluationException("ArgumentException"),
        };
    }

    /// <summary>
    /// Culture-sensitive comparison where all cultures agree: digits, and the letters a to e without doubled letters
    /// (Danish sorts aa last, Welsh has a letter dd). Anything else is refused.
    /// </summary>
    public static int CompareText(string left, string right)
    {
        if (left == right)
            return 0;
        if (!IsPlain(left) || !IsPlain(right))
            throw new RefusedException("culture-sensitive order of strings");
        return Math.Sign(string.CompareOrdinal(left, right));
    }

    private static bool IsPlain(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool plain = c is (>= '0' and <= '9') || (c is >= 'a' and <= 'e' && (i == 0 || text[i - 1] != c));
            if (!plain)
                return false;
        }

        return true;
    }

    private int CompareRecords(RecordValue left, RecordValue right)
    {
        if (ReferenceEquals(left, right))
            return 0;
        if (!left.Shape.IsTuple)
        {
            // Structural and plain types have no order of their own, but a user's IComparable is not seen from here.
            if (left.Type.Definition.StartsWith("System.", StringComparison.Ordinal) || left.Shape.Name.StartsWith("<", StringComparison.Ordinal))
                throw new EvaluationException("ArgumentException");
            throw new RefusedException($"the order of {left.Type.Name}");
        }

        for (int i = 0; i < left.Fields.Length; i++)
        {
            int c = Compare(left.Fields[i], right.Fields[i]);
            if (c != 0)
                return c;
        }

        return 0;
    }
}
