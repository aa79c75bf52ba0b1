using System.Collections.Immutable;
using FilterEquivariance.Analyzers;
using FilterEquivariance.CodeFixes.Fixes;
using FilterEquivariance.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>What the documentation says of one rule; everything comes from what the package reports and fixes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Category">Its category.</param>
/// <param name="Level">Its level as users read it.</param>
/// <param name="HasFix">Whether a code fix exists.</param>
/// <param name="Summary">One sentence.</param>
public sealed record Rule(string Id, string Title, string Category, string Level, bool HasFix, string Summary)
{
    /// <summary>The analyzers of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. Instances<DiagnosticAnalyzer>(typeof(EquivarianceAnalyzer)), .. Instances<DiagnosticAnalyzer>(typeof(ExtrapolantAnalyzer))];

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; } = ReadAll();

    /// <summary>Ids of what silences rules of other packages.</summary>
    public static ImmutableArray<string> Suppressions { get; } =
        [.. Analyzers.OfType<DiagnosticSuppressor>().SelectMany(suppressor => suppressor.SupportedSuppressions).Select(suppression => suppression.Id).Order(StringComparer.Ordinal)];

    /// <summary>Path of its page, relative to the repository.</summary>
    public string Page => $"docs/rules/{Id}.md";

    private static ImmutableArray<Rule> ReadAll()
    {
        var fixable = Instances<CodeFixProvider>(typeof(PlannedFix)).SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet();
        return
        [
            .. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id)
                .Select(rule => new Rule(
                    rule.Id, Text(rule.Title), rule.Category,
                    rule.DefaultSeverity + (rule.IsEnabledByDefault ? "" : ", opt-in"), fixable.Contains(rule.Id), Text(rule.Description)))
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
    }

    private static string Text(LocalizableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ImmutableArray<T> Instances<T>(Type sibling) =>
        [.. sibling.Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(T))).Select(type => (T)Activator.CreateInstance(type)!)];
}
