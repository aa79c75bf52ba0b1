using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Analyzers.Evidence;

/// <summary>Turns the engine's places back into locations of the compilation.</summary>
/// <param name="compilation">The compilation that was analysed.</param>
internal sealed class SourceLocations(Compilation compilation)
{
    private readonly Lazy<ILookup<string, SyntaxTree>> _trees = new(() => compilation.SyntaxTrees.ToLookup(tree => tree.FilePath, StringComparer.Ordinal));

    /// <summary>The location, or null when the place is in no file of the compilation. <paramref name="nearest"/> decides between files of one path.</summary>
    public Location? Find(SourceLocation place, SyntaxTree? nearest)
    {
        if (place.Line == 0)
            return null;
        var tree = nearest is not null && nearest.FilePath == place.Path ? nearest : _trees.Value[place.Path].FirstOrDefault();
        return tree is not null && place.Start >= 0 && place.Start + place.Length <= tree.Length
            ? Location.Create(tree, new TextSpan(place.Start, place.Length))
            : null;
    }
}
