using FilterEquivariance.Analyzers.Rules;

namespace FilterEquivariance.Cli.Output;

/// <summary>The pages of the rules, as the documentation holds them.</summary>
internal static class RulePages
{
    /// <summary>The ids that have a page, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. typeof(RulePages).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("FEQ", StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name)!).Order(StringComparer.Ordinal)];

    /// <summary>The page of a rule, or null.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(id + ".md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }

    /// <summary>The rule's one-line title.</summary>
    public static string Title(string id) => RuleTable.All.FirstOrDefault(rule => rule.Id == id)?.Title.ToString() ?? id;
}
