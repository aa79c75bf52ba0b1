using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Generators.Targets;

/// <summary>Why a method cannot be written.</summary>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Example">The number of the example to blame; -1 for the method.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record Problem(DiagnosticDescriptor Rule, int Example, params object[] Arguments);
