namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>A value of <c>EquivarianceAnalysisMode</c>: the levels of all rules, for those who want more or less than each rule's own.</summary>
/// <param name="Mode">The value.</param>
/// <param name="Meaning">What it is for, as the file says it.</param>
/// <param name="Level">The level of a rule, or null for its own.</param>
/// <param name="Options">Options that go with the levels.</param>
public sealed record Preset(string Mode, string Meaning, Func<Rule, string?> Level, params string[] Options)
{
    /// <summary>All presets that differ from the rules' own levels.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        new("None", "Every rule is off.", _ => "none"),
        new("Strict", "A claim that cannot be proved fails the build; every suggestion is shown in the editor.", Strict),
        new("Audit", "Everything is reported, also the laws that hold and are not declared.", rule => rule.Level is "Error" or "Warning" ? null : "warning", "feq.suggest_undeclared = true"),
    ];

    /// <summary>Path of its file, relative to the repository.</summary>
    public string Path => $"src/FilterEquivariance.Package/buildTransitive/{Mode.ToLowerInvariant()}.globalconfig";

    /// <summary>The file. Its level is below that of users' own global configurations.</summary>
    public string Text()
    {
        var levels = Rule.All.Select(rule => (rule.Id, Level: Level(rule))).Where(row => row.Level is not null).Select(row => $"dotnet_diagnostic.{row.Id}.severity = {row.Level}\n");
        return $"# EquivarianceAnalysisMode {Mode}: {Meaning}\nis_global = true\nglobal_level = -1\n\n{string.Concat(levels)}{string.Concat(Options.Select(option => $"\n{option}\n"))}";
    }

    private static string? Strict(Rule rule) => rule switch
    {
        { Id: "FEQ1002" or "FEQ2002" } => "error",
        { Level: "Hidden" } => "suggestion",
        _ when rule.Level.EndsWith("opt-in", StringComparison.Ordinal) => "suggestion",
        _ => null,
    };
}
