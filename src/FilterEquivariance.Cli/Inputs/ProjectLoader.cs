namespace FilterEquivariance.Cli.Inputs;

/// <summary>Loads projects with the compiler arguments of their own builds.</summary>
internal static class ProjectLoader
{
    /// <summary>One input a project, in the given order; projects they reference are read from source too, but not checked.</summary>
    /// <exception cref="UnreadableInputException">A project cannot be loaded.</exception>
    public static async Task<IReadOnlyList<Input>> LoadAsync(
        IReadOnlyList<string> projects, string root, ProgressDisplay progress, CancellationToken cancellationToken)
    {
        var builds = new Dictionary<string, DesignTimeBuild>(StringComparer.Ordinal);
        for (var wave = projects; wave.Count > 0;)
        {
            progress.Phase("loading projects");
            var loaded = await RunAllAsync(wave, cancellationToken);
            foreach (var build in loaded)
                builds.Add(build.Project, build);
            wave = loaded.SelectMany(build => build.References).Where(reference => !builds.ContainsKey(reference)).Distinct().ToArray();
        }

        progress.Phase("reading sources");
        var compilations = new ProjectCompilations(builds, cancellationToken);
        return projects.Select(project =>
        {
            var (compilation, configs, additional) = compilations.Get(project);
            return new Input(compilation, configs.Options, additional, file => Path.GetRelativePath(root, file));
        }).ToArray();
    }

    // Restoring two projects that share a reference at once makes both write the same files, so restores run one after another.
    private static async Task<IReadOnlyList<DesignTimeBuild>> RunAllAsync(IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        var frameworks = new List<string?>();
        foreach (var project in projects)
            frameworks.Add(await DesignTimeBuild.RestoreAsync(project, cancellationToken));
        var builds = new DesignTimeBuild[projects.Count];
        await Parallel.ForAsync(
            0, projects.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
            async (index, token) => builds[index] = await DesignTimeBuild.RunAsync(projects[index], frameworks[index], token));
        return builds;
    }
}
