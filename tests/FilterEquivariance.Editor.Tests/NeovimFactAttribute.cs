namespace FilterEquivariance.Editor.Tests;

/// <summary>A test in a real editor: left out where there is none, except where every change must pass.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeovimFactAttribute : FactAttribute
{
    public NeovimFactAttribute()
    {
        var isOnPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Neovim.Program)));
        if (!isOnPath && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"needs '{Neovim.Program}' (the Debian package 'neovim') on the path";
    }
}
