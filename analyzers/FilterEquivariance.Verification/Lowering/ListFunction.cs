using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>A list function found in a compilation.</summary>
/// <param name="Symbol">Method or local function.</param>
/// <param name="Name">Namespace, types and method without parameters or type arguments: <c>Shop.Lists.Newest</c>; a local function: <c>…Method.Local</c>.</param>
/// <param name="DocumentationId">Documentation id; for a local function that of its method, a dot and its name.</param>
/// <param name="Location">The name in the declaration.</param>
/// <param name="ListParameters">Indexes, among the parameters with <c>this</c>, of the lists the laws transform jointly.</param>
public sealed record ListFunction(IMethodSymbol Symbol, string Name, string DocumentationId, Location Location, ImmutableArray<int> ListParameters);
