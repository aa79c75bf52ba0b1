using FilterEquivariance.Analyzers.Options;
using FilterEquivariance.Verification.LibraryModels;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>Model files that are given by hand.</summary>
internal static class ModelFiles
{
    /// <summary>Reads them; every line must be usable.</summary>
    /// <exception cref="UnreadableInputException">A file does not exist, is named otherwise, or has a line that cannot be used.</exception>
    public static IReadOnlyList<AdditionalText> Load(IEnumerable<string> paths)
    {
        var files = paths.Distinct().Select(Load).ToArray();
        return UserModelFiles.Read(files, CancellationToken.None).Problems is [var first, ..]
            ? throw new UnreadableInputException($"'{Path.GetFileName(first.Place.Path)}', line {first.Place.Line}: {first.Sentence}.")
            : files;
    }

    private static AdditionalText Load(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new UnreadableInputException($"'{path}' does not exist.");
        return ModelFile.IsOne(full) ? new FileText(full) : throw new UnreadableInputException($"'{path}' is not a model file; its name must end in '{ModelFile.Ending}'.");
    }
}
