using System.IO.Compression;
using System.Reflection;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Package.Tests;

/// <summary>Tests that share the packed packages: packing them twice at once would write the same files.</summary>
[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackedPackagesCollection : ICollectionFixture<PackedPackages>;

/// <summary>Both packages, packed once from what the build left, with a NuGet configuration that sees nothing else.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>The directory that holds the packages.</summary>
    public string Source => _directory["packages"];

    /// <summary>Version of both packages.</summary>
    public string Version { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var configuration = typeof(PackedPackages).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

        // A package of the same version that somebody installed on this machine must not be taken for this one.
        var version = $"0.0.0-test{Environment.ProcessId}.{DateTime.UtcNow.Ticks}";
        foreach (var project in (string[])["FilterEquivariance.Package", "FilterEquivariance.Cli"])
        {
            var packed = await ChildProcess.DotnetAsync(
                RepositoryFiles.Root, "pack", RepositoryFiles.Find("src", project), "--no-build", "-c", configuration, "-o", Source, $"-p:PackageVersion={version}", "-nologo", "-nodeReuse:false");
            Assert.True(packed.ExitCode == 0, packed.Everything);
        }

        const string Prefix = "FilterEquivariance.Tool.";
        Version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Source, Prefix + "*.nupkg").Single())[Prefix.Length..];
    }

    public Task DisposeAsync()
    {
        _directory.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Paths of the files that were put into a package, in ordinal order.</summary>
    public IEnumerable<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Source, $"{package}.{Version}.nupkg"));
        return [.. archive.Entries.Select(entry => entry.FullName)
            .Where(file => !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal) && file != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Unpacks the folder with the analyzers and gives its path.</summary>
    public string UnpackAnalyzers()
    {
        const string Folder = "analyzers/dotnet/cs/";
        var target = Directory.CreateDirectory(_directory["unpacked"]).FullName;
        using var archive = ZipFile.OpenRead(Path.Combine(Source, $"FilterEquivariance.{Version}.nupkg"));
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith(Folder, StringComparison.Ordinal)))
            entry.ExtractToFile(Path.Combine(target, entry.Name), overwrite: true);
        return target;
    }

    /// <summary>
    /// A NuGet configuration for a fresh consumer: these packages only, and a cache of its own. What the SDK adds for netstandard2.0 lies in the cache of this build.
    /// </summary>
    public string Configuration(string cache) => $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{cache}" /></config>
          <fallbackPackageFolders><clear /><add key="built" value="{Metadata("NuGetPackageRoot")}" /></fallbackPackageFolders>
          <packageSources><clear /><add key="packed" value="{Source}" /></packageSources>
        </configuration>
        """;

    private static string Metadata(string key) =>
        typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
