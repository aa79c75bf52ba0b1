using System.Globalization;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>The real calls for rows about spans of char, which reflection cannot compare.</summary>
internal static class TextSpanModels
{
    /// <summary>By id: the operands (a and b spans, A and B the same as texts, c the first letter of b, d its last, w both texts, i and j numbers, o a comparison, g the invariant culture) and the real call.</summary>
    public static IReadOnlyDictionary<string, (string Operands, TextCall Call)> Calls { get; } = new Dictionary<string, (string, TextCall)>
    {
        ["M:System.MemoryExtensions.AsSpan(System.String,System.Int32)"] = ("Ai", (a, b, i, j) => a.AsSpan(i).ToArray()),
        ["M:System.MemoryExtensions.AsSpan(System.String,System.Int32,System.Int32)"] = ("Aij", (a, b, i, j) => a.AsSpan(i, j).ToArray()),
        ["M:System.MemoryExtensions.AsMemory(System.String)"] = ("A", (a, b, i, j) => a.AsMemory().ToArray()),
        ["M:System.MemoryExtensions.AsMemory(System.String,System.Int32)"] = ("Ai", (a, b, i, j) => a.AsMemory(i).ToArray()),
        ["M:System.MemoryExtensions.AsMemory(System.String,System.Int32,System.Int32)"] = ("Aij", (a, b, i, j) => a.AsMemory(i, j).ToArray()),
        ["M:System.MemoryExtensions.Trim(System.ReadOnlySpan{System.Char})"] = ("a", (a, b, i, j) => a.AsSpan().Trim().ToArray()),
        ["M:System.MemoryExtensions.Trim(System.ReadOnlySpan{System.Char},System.Char)"] = ("ac", (a, b, i, j) => a.AsSpan().Trim(First(b)).ToArray()),
        ["M:System.MemoryExtensions.Trim(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})"] = ("ab", (a, b, i, j) => a.AsSpan().Trim(b.AsSpan()).ToArray()),
        ["M:System.MemoryExtensions.Trim(System.Span{System.Char})"] = ("a", (a, b, i, j) => a.ToCharArray().AsSpan().Trim().ToArray()),
        ["M:System.MemoryExtensions.TrimStart(System.ReadOnlySpan{System.Char})"] = ("a", (a, b, i, j) => a.AsSpan().TrimStart().ToArray()),
        ["M:System.MemoryExtensions.TrimStart(System.ReadOnlySpan{System.Char},System.Char)"] = ("ac", (a, b, i, j) => a.AsSpan().TrimStart(First(b)).ToArray()),
        ["M:System.MemoryExtensions.TrimStart(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})"] = ("ab", (a, b, i, j) => a.AsSpan().TrimStart(b.AsSpan()).ToArray()),
        ["M:System.MemoryExtensions.TrimStart(System.Span{System.Char})"] = ("a", (a, b, i, j) => a.ToCharArray().AsSpan().TrimStart().ToArray()),
        ["M:System.MemoryExtensions.TrimEnd(System.ReadOnlySpan{System.Char})"] = ("a", (a, b, i, j) => a.AsSpan().TrimEnd().ToArray()),
        ["M:System.MemoryExtensions.TrimEnd(System.ReadOnlySpan{System.Char},System.Char)"] = ("ac", (a, b, i, j) => a.AsSpan().TrimEnd(First(b)).ToArray()),
        ["M:System.MemoryExtensions.TrimEnd(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})"] = ("ab", (a, b, i, j) => a.AsSpan().TrimEnd(b.AsSpan()).ToArray()),
        ["M:System.MemoryExtensions.TrimEnd(System.Span{System.Char})"] = ("a", (a, b, i, j) => a.ToCharArray().AsSpan().TrimEnd().ToArray()),
        ["M:System.MemoryExtensions.IsWhiteSpace(System.ReadOnlySpan{System.Char})"] = ("a", (a, b, i, j) => a.AsSpan().IsWhiteSpace()),
        ["M:System.MemoryExtensions.StartsWith(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.StringComparison)"] = ("abo", (a, b, i, j) => a.AsSpan().StartsWith(b.AsSpan(), i < 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)),
        ["M:System.MemoryExtensions.EndsWith(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.StringComparison)"] = ("abo", (a, b, i, j) => a.AsSpan().EndsWith(b.AsSpan(), i < 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)),
        ["M:System.MemoryExtensions.Equals(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.StringComparison)"] = ("abo", (a, b, i, j) => a.AsSpan().Equals(b.AsSpan(), i < 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)),
        ["M:System.MemoryExtensions.Contains(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.StringComparison)"] = ("abo", (a, b, i, j) => a.AsSpan().Contains(b.AsSpan(), i < 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)),
        ["M:System.MemoryExtensions.IndexOf(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.StringComparison)"] = ("abo", (a, b, i, j) => a.AsSpan().IndexOf(b.AsSpan(), i < 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)),
        ["M:System.String.Concat(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})"] = ("ab", (a, b, i, j) => string.Concat(a.AsSpan(), b.AsSpan())),
        ["M:System.String.Concat(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})"] = ("aba", (a, b, i, j) => string.Concat(a.AsSpan(), b.AsSpan(), a.AsSpan())),
        ["M:System.String.Concat(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})"] = ("abab", (a, b, i, j) => string.Concat(a.AsSpan(), b.AsSpan(), a.AsSpan(), b.AsSpan())),
        ["M:System.ReadOnlySpan`1.ToString"] = ("a", (a, b, i, j) => new ReadOnlySpan<char>(a.ToCharArray()).ToString()),
        ["M:System.Span`1.ToString"] = ("a", (a, b, i, j) => new Span<char>(a.ToCharArray()).ToString()),
        ["M:System.ReadOnlyMemory`1.ToString"] = ("a", (a, b, i, j) => new ReadOnlyMemory<char>(a.ToCharArray()).ToString()),
        ["M:System.Memory`1.ToString"] = ("a", (a, b, i, j) => new Memory<char>(a.ToCharArray()).ToString()),
        ["M:System.Int32.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)"] = ("ag", (a, b, i, j) => int.Parse(a.AsSpan(), CultureInfo.InvariantCulture)),
        ["M:System.Int32.TryParse(System.ReadOnlySpan{System.Char},System.Int32@)"] = ("a", (a, b, i, j) => int.TryParse(a.AsSpan(), out _)),
        ["M:System.String.Concat(System.ReadOnlySpan{System.String})"] = ("w", (a, b, i, j) => string.Concat((ReadOnlySpan<string>)[a, b])),
        ["M:System.String.Join(System.Char,System.ReadOnlySpan{System.String})"] = ("cw", (a, b, i, j) => string.Join(First(b), (ReadOnlySpan<string>)[a, b])),
        ["M:System.String.Join(System.String,System.ReadOnlySpan{System.String})"] = ("Bw", (a, b, i, j) => string.Join(b, (ReadOnlySpan<string>)[a, b])),
        ["M:System.String.Split(System.ReadOnlySpan{System.Char})"] = ("Ab", (a, b, i, j) => a.Split(b.AsSpan())),
    };

    public static char First(string text) => text.Length > 0 ? text[0] : 'x';
}

/// <summary>A real call on two texts and two numbers.</summary>
internal delegate object? TextCall(string a, string b, int i, int j);
