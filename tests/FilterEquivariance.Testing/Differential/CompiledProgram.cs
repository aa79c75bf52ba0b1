using System.Reflection;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Testing.Differential;

/// <summary>A program lowered and compiled.</summary>
internal sealed record CompiledProgram(int Seed, string Source, Program Lowered, MethodInfo Method)
{
    /// <summary>Compiles all programs at once, which is what costs, and leaves out those that are not C#.</summary>
    public static IReadOnlyList<CompiledProgram> Of(IReadOnlyList<RandomProgram> programs)
    {
        var compilation = SourceCompiler.CompileWithErrors([RandomProgram.Prelude, .. programs.Select(program => program.Source)]);
        var broken = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Location.SourceTree).ToHashSet();
        compilation = compilation.RemoveSyntaxTrees(broken.OfType<SyntaxTree>());
        var assembly = SourceCompiler.Load(compilation);
        var lowering = new CompilationLowering(compilation);
        var sources = programs.ToDictionary(program => program.Name);
        var compiled = new List<CompiledProgram>();
        foreach (var function in lowering.FindListFunctions(CancellationToken.None))
        {
            if (!sources.TryGetValue(function.Symbol.Name, out var program))
                continue;
            var method = assembly.GetType(function.Symbol.ContainingType.Name)!.GetMethod(function.Symbol.Name)!;
            compiled.Add(new CompiledProgram(program.Seed, program.Source, lowering.Lower(function, CancellationToken.None), method));
        }

        return compiled;
    }
}
