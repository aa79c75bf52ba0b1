using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Testing;

/// <summary>
/// Compiles C# text against the running framework's assemblies and the library, with implicit usings and nullable annotations,
/// and loads the result, so that one source can be lowered and run for real.
/// </summary>
public static class SourceCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(ReadReferences);
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);
    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, "GlobalUsings.g.cs");

    /// <summary>The framework's assemblies and the library's.</summary>
    public static ImmutableArray<MetadataReference> References => Framework.Value;

    /// <summary>Compiles sources that must be free of errors; the exception lists the errors otherwise.</summary>
    public static CSharpCompilation Compile(params string[] sources)
    {
        var compilation = CompileWithErrors(sources);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, errors.Select(error => error.ToString())), nameof(sources));
        return compilation;
    }

    /// <summary>Compiles sources that may be broken. Source n has the path <c>Source{n}.cs</c>, the first <c>Source.cs</c>.</summary>
    public static CSharpCompilation CompileWithErrors(params string[] sources)
    {
        var trees = sources.Select((source, index) =>
            CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, index == 0 ? "Source.cs" : $"Source{index}.cs"));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithAllowUnsafe(true)
            .WithOptimizationLevel(OptimizationLevel.Release);
        return CSharpCompilation.Create("Sources", trees.Prepend(Usings), References, options);
    }

    /// <summary>Emits the compilation and loads it into this process.</summary>
    public static Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new ArgumentException(string.Join(Environment.NewLine, result.Diagnostics.Select(error => error.ToString())), nameof(compilation));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>The compiled method with this name, public or not, in any type; the name must be unique.</summary>
    public static MethodInfo Method(Assembly assembly, string name) => Methods(assembly, name).Single();

    /// <summary>The compiled method with this name and so many parameters.</summary>
    public static MethodInfo Method(Assembly assembly, string name, int parameters) => Methods(assembly, name).Single(method => method.GetParameters().Length == parameters);

    private static IEnumerable<MethodInfo> Methods(Assembly assembly, string name) =>
        assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.Name == name);

    private static ImmutableArray<MetadataReference> ReadReferences()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        // The host's own packages stand in the same list; sources under test must not see them.
        var framework = trusted.Where(path => Path.GetDirectoryName(path) == folder);
        return [.. framework.Append(typeof(Law).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path))];
    }
}
