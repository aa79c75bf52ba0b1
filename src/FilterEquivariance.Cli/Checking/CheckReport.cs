using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Cli.Checking;

/// <summary>What a check found, in source order.</summary>
/// <param name="Functions">The functions that are decided.</param>
/// <param name="Diagnostics">What the analyzer says; empty until all functions are decided.</param>
/// <param name="IsComplete">Nothing is left to do; otherwise the check was interrupted.</param>
internal sealed record CheckReport(IReadOnlyList<CheckedFunction> Functions, IReadOnlyList<CheckedDiagnostic> Diagnostics, bool IsComplete)
{
    public bool RefutesDeclaredLaw => Functions.Any(function => function.RefutesDeclaredLaw);
}

/// <summary>A list function with its verdicts.</summary>
/// <param name="Symbol">Namespace, types and method.</param>
/// <param name="ShortName">Method, or method and local function.</param>
/// <param name="Id">Documentation id.</param>
/// <param name="File">Path relative to the argument, with forward slashes.</param>
/// <param name="Line">1-based line of the name.</param>
/// <param name="Report">The verdicts.</param>
/// <param name="RefutesDeclaredLaw">A law is refuted that it declares, or that a member declares which it overrides or implements.</param>
internal sealed record CheckedFunction(string Symbol, string ShortName, string Id, string File, int Line, FunctionReport Report, bool RefutesDeclaredLaw);

/// <summary>A diagnostic of the analyzer.</summary>
/// <param name="Id">Its rule.</param>
/// <param name="Severity">Its level here.</param>
/// <param name="Place">Where it is reported.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Related">The operation to blame, then the calls that lead to it.</param>
/// <param name="Properties">The public property bag.</param>
internal sealed record CheckedDiagnostic(
    string Id, DiagnosticSeverity Severity, Place Place, string Message, IReadOnlyList<Place> Related, IReadOnlyDictionary<string, string?> Properties);

/// <summary>A stretch of a file.</summary>
/// <param name="File">Path relative to the argument, with forward slashes.</param>
/// <param name="Line">1-based line of the first character.</param>
/// <param name="Column">1-based column of the first character.</param>
/// <param name="EndLine">1-based line of the place after the last character.</param>
/// <param name="EndColumn">1-based column of the place after the last character.</param>
internal sealed record Place(string File, int Line, int Column, int EndLine, int EndColumn);
