using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Code that calls a foreign assembly, decided with a model file.</summary>
internal static class ModelledCode
{
    public static UserModels Models(string models) => UserModels.Of([ModelFile.Parse("Acme.feqmodels", models.Split('\n'))]);

    public static CompilationLowering Lower(string foreign, string models, string source)
    {
        var compilation = SourceCompiler.CompileWithErrors(source).AddReferences(ForeignAssembly.Compile("Acme", foreign));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        return new CompilationLowering(compilation, Models(models));
    }

    public static FunctionReport Decide(string foreign, string models, string source, string function)
    {
        var lowering = Lower(foreign, models, source);
        Assert.Empty(lowering.UserModels.Problems);
        var found = lowering.FindListFunctions(CancellationToken.None).Single(candidate => candidate.Symbol.Name == function);
        return Decider.Decide(lowering.Lower(found, CancellationToken.None), new DecisionOptions(), CancellationToken.None);
    }
}
