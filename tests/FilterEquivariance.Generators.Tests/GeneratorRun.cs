using System.Collections;
using System.Reflection;
using FilterEquivariance.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Generators.Tests;

/// <summary>Sources with what the generator adds. Every run is made twice, the second after an unrelated edit, and must then have done nothing anew.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(Compilation compilation, IReadOnlyList<GeneratedSourceResult> files)
    {
        Compilation = (CSharpCompilation)compilation;
        Sources = [.. files.Select(file => file.SourceText.ToString())];
        Names = [.. files.Select(file => file.HintName)];
    }

    /// <summary>All sources.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The texts of the files added.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; }

    public IEnumerable<Diagnostic> Errors => Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <param name="source">The source.</param>
    /// <param name="library">The library to compile with; null for the one of this framework.</param>
    public static GeneratorRun Of(string source, string? library = null)
    {
        CSharpCompilation before = SourceCompiler.CompileWithErrors(source);
        if (library is not null)
            before = before.ReplaceReference(before.References.Single(reference => Path.GetFileName(reference.Display) == "FilterEquivariance.dll"), MetadataReference.CreateFromFile(library));
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ExtrapolantGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)before.SyntaxTrees[0].Options, driverOptions: options);
        driver = driver.RunGeneratorsAndUpdateCompilation(before, out var after, out var reported);
        Assert.Empty(reported);

        var edited = before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { int F() => 1; }", (CSharpParseOptions)before.SyntaxTrees[0].Options));
        var again = driver.RunGenerators(edited).GetRunResult().Results.Single();
        Assert.All(
            again.TrackedOutputSteps.SelectMany(step => step.Value).Concat(again.TrackedSteps.Where(step => step.Key is ExtrapolantGenerator.TargetStep or ExtrapolantGenerator.SourceStep).SelectMany(step => step.Value)),
            step => Assert.All(step.Outputs, output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step.Name}: {output.Reason}")));
        AssertFreeOfSymbols(again);
        return new GeneratorRun(after, again.GeneratedSources);
    }

    /// <summary>The compiled sources, which must be free of errors.</summary>
    public Assembly Load()
    {
        Assert.Empty(Errors);
        return SourceCompiler.Load(Compilation);
    }

    // What a pipeline keeps lives as long as the editor, and symbols keep whole compilations.
    private static void AssertFreeOfSymbols(GeneratorRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var output in result.TrackedSteps.Where(step => step.Key is ExtrapolantGenerator.TargetStep or ExtrapolantGenerator.SourceStep).SelectMany(step => step.Value).SelectMany(step => step.Outputs))
            Visit(output.Value);

        void Visit(object? value)
        {
            if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
                return;
            Assert.False(value is ISymbol or Microsoft.CodeAnalysis.Compilation or SyntaxNode or SyntaxTree or SemanticModel, $"a pipeline keeps a {value.GetType().Name}");
            if (value is IEnumerable items)
            {
                foreach (var item in items)
                    Visit(item);
            }

            foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                Visit(field.GetValue(value));
        }
    }
}
