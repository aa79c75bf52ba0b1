namespace FilterEquivariance.Generators.Targets;

/// <summary>A partial method as it was declared, for which some body must be written.</summary>
/// <param name="HintName">The name of the file to add.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Types">The types around the method, the outermost first: <c>partial class Lists&lt;T&gt;</c>.</param>
/// <param name="Signature">Everything before the body.</param>
internal sealed record MethodHead(string HintName, string Namespace, EquatableArray<string> Types, string Signature);

/// <summary>A method with the target to write or, for the analyzer, the reason why there is none.</summary>
/// <param name="Head">Null where no body can be written at all.</param>
/// <param name="Target">What to write.</param>
internal sealed record ReadMethod(MethodHead? Head, ExtrapolantTarget? Target);
