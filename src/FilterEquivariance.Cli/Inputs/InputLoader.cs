namespace FilterEquivariance.Cli.Inputs;

/// <summary>Turns the arguments of a command into compilations.</summary>
internal static class InputLoader
{
    private static readonly string[] SolutionPatterns = ["*.slnx", "*.sln"];

    /// <summary>Loads every argument, in order. Single files form one compilation, and so does a directory without a project.</summary>
    /// <exception cref="UnreadableInputException">Something cannot be read; nothing was checked.</exception>
    public static async Task<IReadOnlyList<Input>> LoadAsync(
        IReadOnlyList<string> paths, IReadOnlyList<string> models, ProgressDisplay progress, CancellationToken cancellationToken)
    {
        var modelFiles = ModelFiles.Load(models);
        var inputs = await LoadAsync(paths, progress, cancellationToken);
        return modelFiles.Count == 0 ? inputs : [.. inputs.Select(input => input.With(modelFiles))];
    }

    private static async Task<IReadOnlyList<Input>> LoadAsync(IReadOnlyList<string> paths, ProgressDisplay progress, CancellationToken cancellationToken)
    {
        var inputs = new List<Input>();
        var singleFiles = new List<string>();
        foreach (var path in paths.Distinct())
        {
            var full = FullPath(path);
            if (Directory.Exists(full))
                inputs.AddRange(await LoadDirectoryAsync(path, full, progress, cancellationToken));
            else if (!File.Exists(full) && path.StartsWith('-'))
                throw new UnreadableInputException($"'{path}' is not an option.");
            else if (!File.Exists(full))
                throw new UnreadableInputException($"'{path}' does not exist.");
            else if (HasExtension(full, ".cs"))
                singleFiles.Add(full);
            else if (HasExtension(full, ".csproj"))
                inputs.AddRange(await ProjectLoader.LoadAsync([full], Path.GetDirectoryName(full)!, progress, cancellationToken));
            else if (HasExtension(full, ".sln") || HasExtension(full, ".slnx"))
                inputs.AddRange(await ProjectLoader.LoadAsync(SolutionFile.ReadProjects(full), Path.GetDirectoryName(full)!, progress, cancellationToken));
            else
                throw new UnreadableInputException($"'{path}' is not a C# file, a directory, a project (.csproj) or a solution (.sln, .slnx).");
        }

        if (singleFiles.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            inputs.Add(LooseFiles.Load(singleFiles.Distinct().ToArray(), file => Path.GetFileName(file)));
        }

        return inputs;
    }

    private static async Task<IReadOnlyList<Input>> LoadDirectoryAsync(string path, string full, ProgressDisplay progress, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var pattern in SolutionPatterns)
            {
                var solutions = Directory.GetFiles(full, pattern);
                if (solutions.Length == 1)
                    return await ProjectLoader.LoadAsync(SolutionFile.ReadProjects(solutions[0]), full, progress, cancellationToken);
                if (solutions.Length > 1)
                    throw new UnreadableInputException($"'{path}' contains more than one solution; name the one to check.");
            }

            var projects = SourceDirectory.Find(full, ".csproj");
            if (projects.Count > 0)
                return await ProjectLoader.LoadAsync(projects, full, progress, cancellationToken);

            var files = SourceDirectory.Find(full, ".cs");
            if (files.Count == 0)
                throw new UnreadableInputException($"'{path}' contains no C# files.");
            return [LooseFiles.Load(files, file => Path.GetRelativePath(full, file))];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new UnreadableInputException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    private static string FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is ArgumentException or IOException)
        {
            throw new UnreadableInputException($"'{path}' is not a path.");
        }
    }

    private static bool HasExtension(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
