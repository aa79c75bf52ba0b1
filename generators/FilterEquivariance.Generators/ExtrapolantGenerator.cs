using System.Text;
using FilterEquivariance.Generators.Emit;
using FilterEquivariance.Generators.Parsing;
using FilterEquivariance.Generators.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Generators;

/// <summary>Writes the bodies of partial methods that carry <c>[Extrapolant]</c>. Where a body cannot be written, <see cref="Rules.ExtrapolantAnalyzer"/> says why.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ExtrapolantGenerator : IIncrementalGenerator
{
    /// <summary>The step that reads attributes and signatures.</summary>
    public const string TargetStep = "Targets";

    /// <summary>The step that writes sources.</summary>
    public const string SourceStep = "Sources";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ExtrapolantReader.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellationToken) => ExtrapolantReader.Read((IMethodSymbol)found.TargetSymbol, found.SemanticModel.Compilation, cancellationToken).Method)
            .WithTrackingName(TargetStep);
        var sources = methods
            .Select(static (method, cancellationToken) =>
                method.Target is { } target && ExtrapolantForm.Of(target, cancellationToken).Form is { } form ? ExtrapolantWriter.Write(target, form)
                : method.Head is { } head ? ExtrapolantWriter.WriteMissing(head)
                : null)
            .Where(static source => source is not null)
            .WithTrackingName(SourceStep);
        context.RegisterSourceOutput(sources, static (production, source) => production.AddSource(source!.HintName, SourceText.From(source.Text, Encoding.UTF8)));
    }
}
