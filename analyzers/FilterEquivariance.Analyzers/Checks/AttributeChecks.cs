using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Analyzers.Checks;

/// <summary>Attributes that say nothing: on what is no list function (FEQ4001), and assumptions without a reason (FEQ4002).</summary>
internal sealed class AttributeChecks(CompilationLowering lowering)
{
    private const string Signature = "it needs a list as result and a list parameter of the same element type";

    /// <summary>Where an attribute stands.</summary>
    public static Location LocationOf(AttributeData attribute, ISymbol owner, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? owner.Locations[0];

    /// <summary>Reports the law attributes of a method that is not a list function.</summary>
    public static void ReportNotAListFunction(IMethodSymbol method, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var isLambda = method.MethodKind == MethodKind.AnonymousFunction;
        foreach (var attribute in LawAttributes.On(method).Select(attribute => attribute.Attribute).Distinct())
        {
            report(Diagnostic.Create(
                RuleTable.NotAListFunction, LocationOf(attribute, method, cancellationToken), ShortName(attribute), isLambda ? "lambda" : method.Name,
                isLambda ? "only methods and local functions can declare a law" : Signature));
        }
    }

    /// <summary>Reports the assumptions on a method that give no reason.</summary>
    public static void ReportMissingReasons(IMethodSymbol method, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var attribute in LawAttributes.On(method).Where(attribute => !attribute.Counts))
            report(Diagnostic.Create(RuleTable.AssumptionWithoutReason, LocationOf(attribute.Attribute, method, cancellationToken), ShortName(attribute.Attribute), method.Name));
    }

    /// <summary>Checks the assumptions that one attribute list makes for the assembly.</summary>
    public void CheckAssembly(AttributeListSyntax list, Compilation compilation, Action<Diagnostic> report)
    {
        if (list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) != true)
            return;
        foreach (var assumption in LawAttributes.OfAssembly(compilation.Assembly))
        {
            if (assumption.Attribute.ApplicationSyntaxReference is not { } syntax || syntax.SyntaxTree != list.SyntaxTree || !list.Span.Contains(syntax.Span))
                continue;
            var location = Location.Create(syntax.SyntaxTree, syntax.Span);
            var methods = DocumentationCommentId.GetSymbolsForDeclarationId(assumption.DocumentationId!, compilation).OfType<IMethodSymbol>().ToImmutableArray();
            if (!assumption.Counts)
                report(Diagnostic.Create(RuleTable.AssumptionWithoutReason, location, ShortName(assumption.Attribute), assumption.DocumentationId));
            else if (!methods.Any(lowering.Assumptions.IsListFunction))
                report(Diagnostic.Create(
                    RuleTable.NotAListFunction, location, ShortName(assumption.Attribute), assumption.DocumentationId,
                    methods.IsEmpty ? "no method has this documentation id" : Signature));
        }
    }

    private static string ShortName(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return name.Substring(0, name.Length - nameof(Attribute).Length);
    }
}
