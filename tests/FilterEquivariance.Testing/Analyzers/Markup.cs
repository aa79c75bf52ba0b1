using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Testing.Analyzers;

/// <summary>Source with expected diagnostics in it: <c>{|FEQ1001:text|}</c>, nested where one place has several.</summary>
/// <param name="Source">The source without the markup.</param>
/// <param name="Expected">Id and span of every expected diagnostic, in source order.</param>
public sealed record Markup(string Source, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    /// <summary>Reads annotated source.</summary>
    public static Markup Parse(string annotated)
    {
        var source = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string, TextSpan)>();
        for (var index = 0; index < annotated.Length;)
        {
            if (string.CompareOrdinal(annotated, index, "{|", 0, 2) == 0)
            {
                var colon = annotated.IndexOf(':', index);
                open.Push((annotated[(index + 2)..colon], source.Length));
                index = colon + 1;
            }
            else if (open.Count > 0 && string.CompareOrdinal(annotated, index, "|}", 0, 2) == 0)
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
                index += 2;
            }
            else
            {
                source.Append(annotated[index++]);
            }
        }

        return open.Count == 0
            ? new Markup(source.ToString(), [.. expected.OrderBy(item => item.Item2.Start).ThenBy(item => item.Item1, StringComparer.Ordinal)])
            : throw new ArgumentException($"'{{|{open.Peek().Id}:' is never closed.", nameof(annotated));
    }
}
