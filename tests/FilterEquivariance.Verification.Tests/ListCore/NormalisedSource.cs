using FilterEquivariance.Testing;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>A list function <c>F</c> given as text, lowered and normalised.</summary>
internal sealed record NormalisedSource(Program Before, Program After)
{
    public string Text => ListCoreText.Of(After.Entry.Body);

    public bool IsUnchanged => ReferenceEquals(Before, After);

    public static NormalisedSource Of(string members)
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile("static class C\n{\n" + members + "\n}\n"));
        var function = lowering.FindListFunctions(CancellationToken.None).First(found => found.Symbol.Name == "F");
        var before = lowering.Lower(function, CancellationToken.None);
        return new(before, Normalizer.Normalize(before));
    }
}
