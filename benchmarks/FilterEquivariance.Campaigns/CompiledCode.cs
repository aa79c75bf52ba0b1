using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Campaigns;

/// <summary>A compilation, compiled and loaded with the assemblies it needs.</summary>
internal sealed class CompiledCode : AssemblyLoadContext
{
    private const BindingFlags Own = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, MetadataReference> _references = new(StringComparer.OrdinalIgnoreCase);

    public CompiledCode(CSharpCompilation compilation)
    {
        foreach (var reference in compilation.References)
            _references[NameOf(reference)] = reference;
        Assembly = Emit(Compilable(compilation), out var error);
        FirstError ??= error;
    }

    /// <summary>Null when the code does not compile, even without the files that have errors.</summary>
    public Assembly? Assembly { get; }

    /// <summary>How many files were left out: those that lack a package, that declare a type again, and what needs them.</summary>
    public int LeftOut { get; private set; }

    public string? FirstError { get; private set; }

    /// <summary>The compiled method; null where reflection cannot tell it from others or cannot reach it.</summary>
    public MethodInfo? Find(IMethodSymbol symbol)
    {
        if (Assembly?.GetType(MetadataName(symbol.ContainingType)) is not { } type)
            return null;
        var candidates = type.GetMethods(Own).Where(method => HasName(method, symbol)
            && method.GetParameters().Select(parameter => parameter.ParameterType.Name).SequenceEqual(symbol.Parameters.Select(parameter => NameOf(parameter.Type)))
            && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike)).ToArray();
        // Arguments of generic types are compared only where they matter: types inside generic types have more of them when they are compiled.
        if (candidates.Length > 1)
            candidates = [.. candidates.Where(method => method.GetParameters().Select(parameter => WholeName(parameter.ParameterType)).SequenceEqual(symbol.Parameters.Select(parameter => WholeName(parameter.Type))))];
        return candidates is not [var only] ? null : type.IsGenericTypeDefinition ? InClosedType(only) : only;
    }

    // An opaque element is an int or, where it must be an object, a string.
    private static MethodInfo? InClosedType(MethodInfo method)
    {
        var arguments = method.DeclaringType!.GetGenericArguments()
            .Select(argument => argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? typeof(string) : typeof(int));
        try
        {
            return method.DeclaringType.MakeGenericType([.. arguments]).GetMethods(Own).Single(candidate => candidate.MetadataToken == method.MetadataToken);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private CSharpCompilation Compilable(CSharpCompilation compilation)
    {
        while (true)
        {
            var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Location.SourceTree: not null }).ToArray();
            if (errors.Length == 0)
                return compilation;
            FirstError ??= errors[0].ToString();
            var broken = errors.Select(error => error.Location.SourceTree!).ToHashSet();
            LeftOut += broken.Count;
            compilation = compilation.RemoveSyntaxTrees(broken);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // What this process runs on comes first: references to the framework are mostly assemblies without code.
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (FileNotFoundException)
        {
            return _references.GetValueOrDefault(assemblyName.Name!) switch
            {
                CompilationReference { Compilation: CSharpCompilation project } => Emit(project, out _),
                PortableExecutableReference { FilePath: { } path } => LoadFromAssemblyPath(path),
                _ => null,
            };
        }
    }

    private Assembly? Emit(CSharpCompilation compilation, out string? error)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        error = result.Success ? null : result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString();
        image.Position = 0;
        return result.Success ? LoadFromStream(image) : null;
    }

    private static string NameOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName!,
        _ => Path.GetFileNameWithoutExtension(reference.Display ?? ""),
    };

    // Compilers name a local function <Outer>g__Name|0_1.
    private static bool HasName(MethodInfo method, IMethodSymbol symbol) => symbol.MethodKind == MethodKind.LocalFunction
        ? method.Name.StartsWith($"<{symbol.ContainingSymbol.MetadataName}>g__{symbol.Name}|", StringComparison.Ordinal)
        : method.Name == symbol.MetadataName && method.GetGenericArguments().Length == symbol.Arity;

    private static string NameOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NameOf(array.ElementType) + "[]",
        _ => type.MetadataName,
    };

    private static string WholeName(Type type) =>
        type.IsGenericType ? $"{type.Name}<{string.Join(", ", type.GetGenericArguments().Select(WholeName))}>" : type.Name;

    private static string WholeName(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true } generic ? $"{type.MetadataName}<{string.Join(", ", generic.TypeArguments.Select(WholeName))}>" : NameOf(type);

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
