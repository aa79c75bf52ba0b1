using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.CodeFixes.Tests;

/// <summary>Compiles a solution of two projects and runs the tests of the second one, whatever their framework.</summary>
internal static class CompiledTests
{
    private static readonly string[] Markers = ["FactAttribute", "TestAttribute", "TestMethodAttribute"];

    /// <summary>The exception of the first test that fails, or null when all pass. There must be tests, and no warnings.</summary>
    public static async Task<Exception?> FirstFailureAsync(Solution solution)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        Assembly? tests = null;
        foreach (var project in solution.Projects)
        {
            using var image = new MemoryStream();
            var result = (await project.GetCompilationAsync())!.Emit(image);
            var complaints = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
            Assert.True(!complaints.Any(), string.Join(Environment.NewLine, complaints));
            image.Position = 0;
            tests = context.LoadFromStream(image);
        }

        var methods = tests!.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttributes().Any(attribute => Markers.Contains(attribute.GetType().Name))).ToArray();
        Assert.NotEmpty(methods);
        foreach (var method in methods)
        {
            try
            {
                method.Invoke(Activator.CreateInstance(method.DeclaringType!), null);
            }
            catch (TargetInvocationException exception)
            {
                return exception.InnerException;
            }
        }

        return null;
    }
}
