using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Rules;

/// <summary>Every diagnostic of the package: one row a rule. Thousands say the property, the last digits the situation; ids are never reused.</summary>
/// <remarks>
/// The heads of the pages, the tables of rules and the release notes are written from these rows; the description is the page's first sentence.
/// The argument of a refuted or unknown claim is the whole sentence, because the library builds it once for every front end.
/// </remarks>
public static class RuleTable
{
    private const string Infrastructure = "Equivariance.Infrastructure";
    private const string Correctness = "Equivariance.Correctness";
    private const string Suggestion = "Equivariance.Suggestion";
    private const string Performance = "Equivariance.Performance";
    private const string Usage = "Equivariance.Usage";
    private const string Generator = "Equivariance.Generator";

    public static readonly DiagnosticDescriptor BudgetExhausted = new(
        "FEQ0001", "Analysis budget exhausted",
        "'{0}' was not decided: {1}", Infrastructure, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "The analysis of a function ran out of its step budget, or failed, before its laws were decided.");

    public static readonly DiagnosticDescriptor InvalidOption = new(
        "FEQ0002", "Option or model file is invalid",
        "{0}", Infrastructure, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "An option or a model file says something that cannot be read, so the default is used instead.");

    public static readonly DiagnosticDescriptor FilterRefuted = new(
        "FEQ1001", "Declared filter-equivariant, refuted by counterexample",
        "{0}", Correctness, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A function that claims the filter law breaks it; the message shows a list and the values kept for which filtering after and before differ.");

    public static readonly DiagnosticDescriptor FilterUnproved = new(
        "FEQ1002", "Declared filter-equivariant, could not be proved",
        "'{0}' could not be proved filter-equivariant: {1}", Correctness, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "A function claims the filter law, and the claim is neither proved nor refuted; the message names what blocks the proof and how far the law was checked.");

    public static readonly DiagnosticDescriptor FilterUndeclared = new(
        "FEQ1003", "Provably filter-equivariant but not declared",
        "'{0}' is filter-equivariant ({1}) but does not say so", Suggestion, DiagnosticSeverity.Hidden, isEnabledByDefault: true,
        description: "A function satisfies the filter law and does not declare it.");

    public static readonly DiagnosticDescriptor FilterContractBroken = new(
        "FEQ1004", "Override or implementation breaks the base contract (filter law)",
        "'{0}' breaks the contract of '{1}' to be filter-equivariant: {2}", Correctness, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A method overrides or implements a member that promises the filter law, and a counterexample shows that it breaks the promise.");

    public static readonly DiagnosticDescriptor FilterAssumptionRefuted = new(
        "FEQ1005", "Assumption contradicted by a counterexample (filter law)",
        "'{0}' is assumed to be filter-equivariant but is not: {1}", Correctness, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "The filter law is assumed of a function, and a counterexample shows that it does not hold.");

    public static readonly DiagnosticDescriptor FilterAssumptionProvable = new(
        "FEQ1006", "Assumption is now provable (filter law)",
        "'{0}' is filter-equivariant ({1}) and need not be assumed to be", Suggestion, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "The filter law is assumed of a function, and it can be proved.");

    public static readonly DiagnosticDescriptor MapRefuted = new(
        "FEQ2001", "Declared map-equivariant, refuted by counterexample",
        "{0}", Correctness, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A function that claims the map law breaks it; the message shows a list and a map for which mapping after and before differ.");

    public static readonly DiagnosticDescriptor MapUnproved = new(
        "FEQ2002", "Declared map-equivariant, could not be proved",
        "'{0}' could not be proved map-equivariant: {1}", Correctness, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "A function claims the map law, and the claim is neither proved nor refuted; the message names what blocks the proof and how far the law was checked.");

    public static readonly DiagnosticDescriptor MapUndeclared = new(
        "FEQ2003", "Provably map-equivariant but not declared",
        "'{0}' is map-equivariant ({1}) but does not say so", Suggestion, DiagnosticSeverity.Hidden, isEnabledByDefault: true,
        description: "A function satisfies the map law and does not declare it.");

    public static readonly DiagnosticDescriptor MapContractBroken = new(
        "FEQ2004", "Override or implementation breaks the base contract (map law)",
        "'{0}' breaks the contract of '{1}' to be map-equivariant: {2}", Correctness, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A method overrides or implements a member that promises the map law, and a counterexample shows that it breaks the promise.");

    public static readonly DiagnosticDescriptor MapAssumptionRefuted = new(
        "FEQ2005", "Assumption contradicted by a counterexample (map law)",
        "'{0}' is assumed to be map-equivariant but is not: {1}", Correctness, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "The map law is assumed of a function, and a counterexample shows that it does not hold.");

    public static readonly DiagnosticDescriptor MapAssumptionProvable = new(
        "FEQ2006", "Assumption is now provable (map law)",
        "'{0}' is map-equivariant ({1}) and need not be assumed to be", Suggestion, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "The map law is assumed of a function, and it can be proved.");

    public static readonly DiagnosticDescriptor FilterCanMove = new(
        "FEQ3001", "'Where' can move before this call",
        "'Where' can move before '{0}', which is filter-equivariant ({1})", Performance, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "A filter stands behind a call that could work on fewer elements: the call satisfies the filter law, so filtering first gives the same result.");

    public static readonly DiagnosticDescriptor MapCanMove = new(
        "FEQ3002", "'Select' can move across this call",
        "'Select' can move across '{0}': {1}", Performance, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "A function is applied to elements where fewer calls would do: two calls of 'Select' can be one, or a call that repeats elements can do so afterwards.");

    public static readonly DiagnosticDescriptor ReorderingChangesResult = new(
        "FEQ3003", "Reordering these operators changes the result",
        "Moving 'Where' before '{0}', as MA0063, S6607 and RCS1077 ask, may change what the code does: {1}", Correctness, DiagnosticSeverity.Info, isEnabledByDefault: false,
        description: "A filter stands behind a sort and must stay there, although the rules MA0063, S6607 and RCS1077 of other analyzers ask to move it.");

    public static readonly DiagnosticDescriptor NotAListFunction = new(
        "FEQ4001", "Attribute on a member that is not a list function",
        "'{0}' says nothing about '{1}', which is not a list function: {2}", Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "An attribute claims a law for a member that is not a list function, so it is never checked and says nothing.");

    public static readonly DiagnosticDescriptor AssumptionWithoutReason = new(
        "FEQ4002", "Assume attribute without a reason",
        "'{0}' gives no reason for '{1}', so nothing is assumed", Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "An attribute assumes a law and gives no reason, so nothing is assumed.");

    public static readonly DiagnosticDescriptor ExtrapolantUnsupported = new(
        "FEQ9001", "Extrapolant is not a supported partial method",
        "'{0}' cannot be written from its examples: {1}", Generator, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A method asks for a generated body, and its signature or its examples are of a kind for which none is written.");

    public static readonly DiagnosticDescriptor ExtrapolantContradictory = new(
        "FEQ9002", "Examples contradict each other",
        "The examples of '{0}' contradict each other: {1}", Generator, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "No function with the filter law has the examples of an extrapolant; the message shows the lists that contradict each other, at most three elements at a time.");

    public static readonly DiagnosticDescriptor ExtrapolantUndetermined = new(
        "FEQ9003", "Examples do not determine the function",
        "The examples of '{0}' do not determine it: add one for {1}", Generator, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Several functions of the class have the examples of an extrapolant; the message names the list to ask next, whose numbers stand for different elements.");

    public static readonly DiagnosticDescriptor ExtrapolantWithoutForm = new(
        "FEQ9004", "No function of this class fits the examples",
        "No {1} function has the examples of '{0}': {2}", Generator, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "The examples of an extrapolant are values of no function of its class.");

    /// <summary>The rules about the order of calls, which need no claim.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rewrites { get; } = [FilterCanMove, MapCanMove, ReorderingChangesResult];

    /// <summary>All rows, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        BudgetExhausted, InvalidOption,
        FilterRefuted, FilterUnproved, FilterUndeclared, FilterContractBroken, FilterAssumptionRefuted, FilterAssumptionProvable,
        MapRefuted, MapUnproved, MapUndeclared, MapContractBroken, MapAssumptionRefuted, MapAssumptionProvable,
        .. Rewrites,
        NotAListFunction, AssumptionWithoutReason,
        ExtrapolantUnsupported, ExtrapolantContradictory, ExtrapolantUndetermined, ExtrapolantWithoutForm,
    ];

    /// <summary>The rules that speak of one law.</summary>
    internal static LawRules Of(Law law) => law == Law.Filter
        ? new(FilterRefuted, FilterUnproved, FilterUndeclared, FilterContractBroken, FilterAssumptionRefuted, FilterAssumptionProvable)
        : new(MapRefuted, MapUnproved, MapUndeclared, MapContractBroken, MapAssumptionRefuted, MapAssumptionProvable);
}

/// <summary>One situation a row, for one law.</summary>
internal sealed record LawRules(
    DiagnosticDescriptor Refuted,
    DiagnosticDescriptor Unproved,
    DiagnosticDescriptor Undeclared,
    DiagnosticDescriptor ContractBroken,
    DiagnosticDescriptor AssumptionRefuted,
    DiagnosticDescriptor AssumptionProvable);
