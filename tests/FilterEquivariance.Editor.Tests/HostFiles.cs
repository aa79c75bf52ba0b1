using System.Reflection;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Editor.Tests;

/// <summary>What the build of the language server left.</summary>
internal static class HostFiles
{
    /// <summary>The language server.</summary>
    public static string Program => Path.Combine(Folder, "FilterEquivariance.EditorHost.dll");

    /// <summary>The folder with the analyzers, the fixes, and all they load.</summary>
    public static string Analyzers => Path.Combine(Folder, "analyzers");

    private static string Folder { get; } = RepositoryFiles.Find(
        "tests", "FilterEquivariance.EditorHost", "bin", typeof(HostFiles).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, "net10.0");
}
