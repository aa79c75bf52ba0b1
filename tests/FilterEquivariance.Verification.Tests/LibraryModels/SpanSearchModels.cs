namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>The real calls for searches in spans, as <see cref="TextSpanModels"/>.</summary>
internal static class SpanSearchModels
{
    public static IReadOnlyDictionary<string, (string Operands, TextCall Call)> Calls { get; } = new Dictionary<string, (string, TextCall)>
    {
        ["M:System.MemoryExtensions.StartsWith``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.StartsWith(new ReadOnlySpan<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.StartsWith``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.StartsWith(new Span<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.StartsWith``1(System.ReadOnlySpan{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.StartsWith(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.EndsWith``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.EndsWith(new ReadOnlySpan<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.EndsWith``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.EndsWith(new Span<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.EndsWith``1(System.ReadOnlySpan{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.EndsWith(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.IndexOf``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.IndexOf(new ReadOnlySpan<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.IndexOf``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.IndexOf(new Span<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.LastIndexOf``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.LastIndexOf(new ReadOnlySpan<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.LastIndexOf``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.LastIndexOf(new Span<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.LastIndexOf``1(System.ReadOnlySpan{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.LastIndexOf(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.LastIndexOf``1(System.Span{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.LastIndexOf(new Span<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.IndexOfAny``1(System.ReadOnlySpan{``0},``0,``0)"] = ("acd", (a, b, i, j) => MemoryExtensions.IndexOfAny(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b))),
        ["M:System.MemoryExtensions.IndexOfAny``1(System.Span{``0},``0,``0)"] = ("acd", (a, b, i, j) => MemoryExtensions.IndexOfAny(new Span<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b))),
        ["M:System.MemoryExtensions.IndexOfAny``1(System.ReadOnlySpan{``0},``0,``0,``0)"] = ("acdc", (a, b, i, j) => MemoryExtensions.IndexOfAny(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.IndexOfAny``1(System.Span{``0},``0,``0,``0)"] = ("acdc", (a, b, i, j) => MemoryExtensions.IndexOfAny(new Span<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.IndexOfAny``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.IndexOfAny(new ReadOnlySpan<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.IndexOfAny``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.IndexOfAny(new Span<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.ContainsAny``1(System.ReadOnlySpan{``0},``0,``0)"] = ("acd", (a, b, i, j) => MemoryExtensions.ContainsAny(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b))),
        ["M:System.MemoryExtensions.ContainsAny``1(System.Span{``0},``0,``0)"] = ("acd", (a, b, i, j) => MemoryExtensions.ContainsAny(new Span<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b))),
        ["M:System.MemoryExtensions.ContainsAny``1(System.ReadOnlySpan{``0},``0,``0,``0)"] = ("acdc", (a, b, i, j) => MemoryExtensions.ContainsAny(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.ContainsAny``1(System.Span{``0},``0,``0,``0)"] = ("acdc", (a, b, i, j) => MemoryExtensions.ContainsAny(new Span<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.ContainsAny``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.ContainsAny(new ReadOnlySpan<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.ContainsAny``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.ContainsAny(new Span<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.IndexOfAnyExcept``1(System.ReadOnlySpan{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.IndexOfAnyExcept(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.IndexOfAnyExcept``1(System.Span{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.IndexOfAnyExcept(new Span<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.IndexOfAnyExcept``1(System.ReadOnlySpan{``0},``0,``0)"] = ("acd", (a, b, i, j) => MemoryExtensions.IndexOfAnyExcept(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b))),
        ["M:System.MemoryExtensions.IndexOfAnyExcept``1(System.Span{``0},``0,``0)"] = ("acd", (a, b, i, j) => MemoryExtensions.IndexOfAnyExcept(new Span<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b))),
        ["M:System.MemoryExtensions.IndexOfAnyExcept``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.IndexOfAnyExcept(new ReadOnlySpan<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.IndexOfAnyExcept``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.IndexOfAnyExcept(new Span<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.ContainsAnyExcept``1(System.ReadOnlySpan{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.ContainsAnyExcept(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.ContainsAnyExcept``1(System.Span{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.ContainsAnyExcept(new Span<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.ContainsAnyExcept``1(System.ReadOnlySpan{``0},``0,``0)"] = ("acd", (a, b, i, j) => MemoryExtensions.ContainsAnyExcept(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b))),
        ["M:System.MemoryExtensions.ContainsAnyExcept``1(System.Span{``0},``0,``0)"] = ("acd", (a, b, i, j) => MemoryExtensions.ContainsAnyExcept(new Span<char>(a.ToCharArray()), TextSpanModels.First(b), Last(b))),
        ["M:System.MemoryExtensions.ContainsAnyExcept``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.ContainsAnyExcept(new ReadOnlySpan<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.ContainsAnyExcept``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.ContainsAnyExcept(new Span<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.Count``1(System.ReadOnlySpan{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.Count(new ReadOnlySpan<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.Count``1(System.Span{``0},``0)"] = ("ac", (a, b, i, j) => MemoryExtensions.Count(new Span<char>(a.ToCharArray()), TextSpanModels.First(b))),
        ["M:System.MemoryExtensions.CommonPrefixLength``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.CommonPrefixLength(new ReadOnlySpan<char>(a.ToCharArray()), b.AsSpan())),
        ["M:System.MemoryExtensions.CommonPrefixLength``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("ab", (a, b, i, j) => MemoryExtensions.CommonPrefixLength(new Span<char>(a.ToCharArray()), b.AsSpan())),
    };

    public static char Last(string text) => text.Length > 0 ? text[text.Length - 1] : 'y';
}
