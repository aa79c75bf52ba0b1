using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Testing;

/// <summary>Sources whose bodies the compilation under test cannot see.</summary>
public static class ForeignAssembly
{
    /// <summary>Compiles a library of its own and references it as metadata.</summary>
    public static MetadataReference Compile(string name, string source) =>
        MetadataReference.CreateFromImage(Image(name, source));

    /// <summary>The library's bytes.</summary>
    public static byte[] Image(string name, string source)
    {
        using var image = new MemoryStream();
        var result = SourceCompiler.Compile(source).WithAssemblyName(name).Emit(image);
        return result.Success ? image.ToArray() : throw new ArgumentException(string.Join(Environment.NewLine, result.Diagnostics), nameof(source));
    }
}
