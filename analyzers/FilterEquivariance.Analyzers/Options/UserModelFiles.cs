using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Verification.LibraryModels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers.Options;

/// <summary>The model files among a compilation's additional files.</summary>
public static class UserModelFiles
{
    /// <summary>Reads all of them.</summary>
    public static UserModels Read(IEnumerable<AdditionalText> additionalFiles, CancellationToken cancellationToken)
    {
        var files = additionalFiles.Where(file => ModelFile.IsOne(file.Path)).Select(file => Read(file, cancellationToken)).ToImmutableArray();
        return files.IsEmpty ? UserModels.None : UserModels.Of(files);
    }

    /// <summary>Reports the lines of one file that cannot be used.</summary>
    internal static void Report(AdditionalFileAnalysisContext context, UserModels models)
    {
        foreach (var problem in models.Problems.Where(problem => problem.Place.Path == context.AdditionalFile.Path))
        {
            var name = Path.GetFileName(problem.Place.Path);
            context.ReportDiagnostic(Diagnostic.Create(
                RuleTable.InvalidOption, LocationOf(problem, context), $"Line {problem.Place.Line} of '{name}' is left out: {problem.Sentence}"));
        }
    }

    private static ModelFile Read(AdditionalText file, CancellationToken cancellationToken) =>
        ModelFile.Parse(file.Path, file.GetText(cancellationToken) is { } text ? text.Lines.Select(line => line.ToString()) : []);

    private static Location LocationOf(ModelProblem problem, AdditionalFileAnalysisContext context)
    {
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text || problem.Place.Line > text.Lines.Count)
            return Location.None;
        var span = text.Lines[problem.Place.Line - 1].Span;
        return Location.Create(problem.Place.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
