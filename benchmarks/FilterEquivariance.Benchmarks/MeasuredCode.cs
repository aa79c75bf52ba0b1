using System.Collections.Immutable;
using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Benchmarks;

/// <summary>Code to measure on: projects of this repository and the corpus.</summary>
internal sealed record MeasuredCode(string Name, CSharpCompilation Compilation)
{
    private static readonly CSharpParseOptions ParseOptions =
        new CSharpParseOptions(LanguageVersion.Preview).WithPreprocessorSymbols("NET", "NET5_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    public int Lines { get; } = Compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);

    public int ListFunctions { get; } = new CompilationLowering(Compilation).FindListFunctions(CancellationToken.None).Count();

    /// <summary>A project of this repository as it stands.</summary>
    public static MeasuredCode Project(string folder) =>
        Of(folder, Directory.EnumerateFiles(RepositoryFiles.Find(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(RepositoryFiles.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(File.ReadAllText(file), file)));

    /// <summary>The corpus without claims.</summary>
    public static MeasuredCode Corpus() => Of("corpus", CorpusReader.Files.Select(file => Parse(CorpusText(file), file)));

    /// <summary>The corpus with every claim that is true according to its labels.</summary>
    public static MeasuredCode CorpusWithClaims() => Of("corpus, true claims", CorpusReader.Files.Select(file => Parse(WithClaims(file), file)));

    public static MeasuredCode Text(string name, string text) => Of(name, [Parse(text, name + ".cs")]);

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, System.Text.Encoding.UTF8);

    private static string CorpusText(string file) => File.ReadAllText(Path.Combine(CorpusReader.Folder, file));

    private static string WithClaims(string file)
    {
        var text = CorpusText(file);
        var tree = Parse(text, file);
        var labels = CorpusReader.Read(file, text).ToDictionary(function => function.Line);
        var insertions = new List<(int Position, string Text)>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            SyntaxToken? identifier = node switch
            {
                MethodDeclarationSyntax method => method.Identifier,
                LocalFunctionStatementSyntax local => local.Identifier,
                _ => null,
            };
            if (identifier is not { } name || !labels.TryGetValue(tree.GetLineSpan(name.Span).StartLinePosition.Line + 1, out var label))
                continue;
            foreach (var (law, attribute) in new[] { (Law.Filter, nameof(FilterEquivariantAttribute)), (Law.Map, nameof(MapEquivariantAttribute)) })
                if (label[law].Truth == CorpusTruth.Holds)
                    insertions.Add((node.SpanStart, $"[global::FilterEquivariance.{attribute}] "));
        }

        foreach (var insertion in insertions.OrderByDescending(insertion => insertion.Position))
            text = text.Insert(insertion.Position, insertion.Text);
        return text;
    }

    private static MeasuredCode Of(string name, IEnumerable<SyntaxTree> trees)
    {
        var host = SourceCompiler.CompileWithErrors();
        var usings = host.SyntaxTrees.Select(tree => Parse(tree.ToString(), tree.FilePath));
        var compilation = host.RemoveAllSyntaxTrees().AddSyntaxTrees(usings.Concat(trees)).AddReferences(Tools());
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        return errors.IsEmpty
            ? new MeasuredCode(name, compilation)
            : throw new InvalidOperationException($"'{name}' does not compile: {errors.Length} errors, first {errors[0]}");
    }

    private static IEnumerable<MetadataReference> Tools() =>
        new[] { typeof(Compilation), typeof(CSharpCompilation), typeof(CompilationLowering) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location));
}
