using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Rules;

/// <summary>Every diagnostic of the package: one row a rule. Thousands say the property, the last digits the situation; ids are never reused.</summary>
/// <remarks>The argument of a refuted or unknown claim is the whole sentence, because the library builds it once for every front end.</remarks>
public static class RuleTable
{
    private const string Infrastructure = "Equivariance.Infrastructure";
    private const string Correctness = "Equivariance.Correctness";
    private const string Suggestion = "Equivariance.Suggestion";
    private const string Usage = "Equivariance.Usage";

    public static readonly DiagnosticDescriptor BudgetExhausted = new(
        "FEQ0001", "Analysis budget exhausted",
        "'{0}' was not decided: {1}", Infrastructure, DiagnosticSeverity.Info, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor FilterRefuted = new(
        "FEQ1001", "Declared filter-equivariant, refuted by counterexample",
        "{0}", Correctness, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor FilterUnproved = new(
        "FEQ1002", "Declared filter-equivariant, could not be proved",
        "'{0}' could not be proved filter-equivariant: {1}", Correctness, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor FilterUndeclared = new(
        "FEQ1003", "Provably filter-equivariant but not declared",
        "'{0}' is filter-equivariant ({1}) but does not say so", Suggestion, DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MapRefuted = new(
        "FEQ2001", "Declared map-equivariant, refuted by counterexample",
        "{0}", Correctness, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MapUnproved = new(
        "FEQ2002", "Declared map-equivariant, could not be proved",
        "'{0}' could not be proved map-equivariant: {1}", Correctness, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MapUndeclared = new(
        "FEQ2003", "Provably map-equivariant but not declared",
        "'{0}' is map-equivariant ({1}) but does not say so", Suggestion, DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NotAListFunction = new(
        "FEQ4001", "Attribute on a member that is not a list function",
        "'{0}' says nothing about '{1}', which is not a list function: {2}", Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>All rows, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        BudgetExhausted,
        FilterRefuted, FilterUnproved, FilterUndeclared,
        MapRefuted, MapUnproved, MapUndeclared,
        NotAListFunction,
    ];

    /// <summary>The rules that speak of one law.</summary>
    internal static (DiagnosticDescriptor Refuted, DiagnosticDescriptor Unproved, DiagnosticDescriptor Undeclared) Of(Law law) =>
        law == Law.Filter ? (FilterRefuted, FilterUnproved, FilterUndeclared) : (MapRefuted, MapUnproved, MapUndeclared);
}
