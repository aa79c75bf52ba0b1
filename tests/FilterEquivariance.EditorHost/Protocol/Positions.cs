using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.EditorHost.Protocol;

/// <summary>Places in a text, as the protocol writes them: lines and UTF-16 columns, both from 0.</summary>
internal static class Positions
{
    public static JsonObject Range(SourceText text, TextSpan span) => new()
    {
        ["start"] = Position(text.Lines.GetLinePosition(span.Start)),
        ["end"] = Position(text.Lines.GetLinePosition(span.End)),
    };

    public static TextSpan Span(SourceText text, JsonNode range) => TextSpan.FromBounds(Offset(text, range["start"]!), Offset(text, range["end"]!));

    private static JsonObject Position(LinePosition position) => new() { ["line"] = position.Line, ["character"] = position.Character };

    // An editor may name a place behind the end of a line, or the line behind the last.
    private static int Offset(SourceText text, JsonNode position)
    {
        var line = (int)position["line"]!;
        return line >= text.Lines.Count ? text.Length : Math.Min(text.Lines[line].Start + (int)position["character"]!, text.Lines[line].EndIncludingLineBreak);
    }
}
