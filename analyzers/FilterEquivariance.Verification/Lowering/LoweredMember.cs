using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>A lowered member with its local functions.</summary>
/// <param name="Functions">By id.</param>
/// <param name="Callees">Functions of other members that are called.</param>
/// <param name="Captures">For local functions that use a variable from around them, the name of one.</param>
internal sealed record LoweredMember(ImmutableDictionary<string, Function> Functions, ImmutableArray<FunctionReference> Callees, ImmutableDictionary<string, string> Captures);
