using FilterEquivariance.Cli.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Cli.Explaining;

/// <summary>The code at the engine's places.</summary>
internal sealed class Excerpts(Input input)
{
    private const int WidestCode = 48;

    private readonly ILookup<string, SyntaxTree> _trees = input.Compilation.SyntaxTrees.ToLookup(tree => tree.FilePath, StringComparer.Ordinal);

    /// <summary>The first line of the code at a place, or null when the place is nowhere.</summary>
    public Excerpt? Of(SourceLocation place)
    {
        if (place.Line == 0)
            return null;
        var text = _trees[place.Path].Select(tree => tree.GetText()).FirstOrDefault(text => place.Start + place.Length <= text.Length);
        var lines = text?.ToString(new TextSpan(place.Start, place.Length)).Split('\n') ?? [""];
        var code = lines[0].Trim();
        if (lines.Length > 1 || code.Length > WidestCode)
            code = code[..Math.Min(code.Length, WidestCode - 2)].TrimEnd() + " …";
        return new Excerpt(input.Display(place.Path), place.Line, place.Column, code);
    }
}

/// <summary>A place with its code.</summary>
/// <param name="File">Path relative to the argument.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Code">The code, on one line, shortened.</param>
internal sealed record Excerpt(string File, int Line, int Column, string Code)
{
    public string Place => $"{File}:{Line}";
}
