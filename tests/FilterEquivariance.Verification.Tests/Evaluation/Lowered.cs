using FilterEquivariance.Testing;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.Evaluation;

/// <summary>Lowers the members of a static class.</summary>
internal static class Lowered
{
    /// <summary>The program of the list function called F.</summary>
    public static Program Of(string members)
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile($"#nullable enable\npublic static class Source\n{{\n{members}\n}}"));
        var function = lowering.FindListFunctions(CancellationToken.None).Single(candidate => candidate.Symbol.Name == "F");
        return lowering.Lower(function, CancellationToken.None);
    }
}
