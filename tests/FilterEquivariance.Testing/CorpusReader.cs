using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Testing;

/// <summary>Reads the annotations of the corpus; the grammar is in the corpus' own README.</summary>
public static partial class CorpusReader
{
    /// <summary>The folder with the corpus' sources.</summary>
    public static string Folder { get; } = Find();

    /// <summary>All source files of the corpus, relative to <see cref="Folder"/>, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>All annotated functions, file by file in source order.</summary>
    public static IReadOnlyList<CorpusFunction> ReadAll() => [.. Files.SelectMany(Read)];

    /// <summary>The annotated functions of one file.</summary>
    /// <param name="file">Path relative to <see cref="Folder"/>.</param>
    public static IReadOnlyList<CorpusFunction> Read(string file) => Read(file, File.ReadAllText(Path.Combine(Folder, file)));

    /// <summary>The annotated functions of a source text.</summary>
    /// <exception cref="FormatException">A line starts an annotation that is malformed or that stands on no declaration.</exception>
    public static IReadOnlyList<CorpusFunction> Read(string file, string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), file);
        var lines = tree.GetText().Lines;
        var declarations = tree.GetRoot().DescendantNodes().Select(Identifier).OfType<SyntaxToken>()
            .ToLookup(identifier => tree.GetLineSpan(identifier.Span).StartLinePosition.Line);
        var functions = new List<CorpusFunction>();
        foreach (var line in lines)
        {
            var text = line.ToString();
            var start = text.IndexOf("// filter:", StringComparison.Ordinal);
            if (start < 0) continue;
            var match = Annotation().Match(text[start..]);
            if (!match.Success) throw new FormatException($"{file}({line.LineNumber + 1}): not an annotation: {text[start..]}");
            if (declarations[line.LineNumber].ToList() is not [var identifier])
                throw new FormatException($"{file}({line.LineNumber + 1}): an annotation stands on the line of exactly one declaration");
            functions.Add(Function(file, line.LineNumber + 1, identifier, match));
        }

        return functions;
    }

    private static SyntaxToken? Identifier(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        LocalFunctionStatementSyntax local => local.Identifier,
        _ => null,
    };

    private static CorpusFunction Function(string file, int line, SyntaxToken identifier, Match match)
    {
        var types = identifier.Parent!.Ancestors().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(type => type.Identifier.Text);
        var scope = identifier.Parent.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(space => space.Name.ToString());
        var names = identifier.Parent.AncestorsAndSelf().Reverse().Select(Identifier).OfType<SyntaxToken>().Select(token => token.Text);
        return new CorpusFunction(file, line, string.Join('.', scope.Concat(types)), string.Join('.', names), Label(match, "f"), Label(match, "m"));
    }

    private static CorpusLabel Label(Match match, string law) => new(
        Enum.Parse<CorpusTruth>(match.Groups[law + "truth"].Value, ignoreCase: true),
        Optional(match.Groups[law + "witness"]),
        Optional(match.Groups[law + "needs"]),
        Optional(match.Groups[law + "expect"]));

    private static string? Optional(Group group) => group.Success ? group.Value.Trim() : null;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FilterEquivariance.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository."), "tests", "Corpus");
    }

    [GeneratedRegex(
        @"^// filter: (?<ftruth>holds|fails|outside)(?<fwitness> \(?\[[^;]*?)?( \(needs (?<fneeds>[^)]*)\))?( expect (?<fexpect>proved|refuted|unknown))?" +
        @"; map: (?<mtruth>holds|fails|outside)(?<mwitness> \(?\[[^;]*?)?( \(needs (?<mneeds>[^)]*)\))?( expect (?<mexpect>proved|refuted|unknown))?\s*$")]
    private static partial Regex Annotation();
}
