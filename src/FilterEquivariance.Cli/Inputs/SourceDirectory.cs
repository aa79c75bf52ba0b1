namespace FilterEquivariance.Cli.Inputs;

/// <summary>The files of a directory tree that people wrote.</summary>
internal static class SourceDirectory
{
    /// <summary>Files of one extension below a directory, in ordinal path order; build outputs and hidden directories are left out.</summary>
    public static IReadOnlyList<string> Find(string directory, string extension)
    {
        var found = new List<string>();
        Collect(new DirectoryInfo(directory));
        found.Sort(StringComparer.Ordinal);
        return found;

        void Collect(DirectoryInfo current)
        {
            foreach (var entry in current.EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.'))
                    continue;
                if (entry is FileInfo && entry.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                    found.Add(entry.FullName);
                else if (entry is DirectoryInfo { LinkTarget: null } child && child.Name is not ("bin" or "obj" or "node_modules"))
                    Collect(child);
            }
        }
    }
}
