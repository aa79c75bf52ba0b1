using System.CommandLine;

namespace FilterEquivariance.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary><c>--format</c>; the first one is the default.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = "How results are written.", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary><c>--models</c>.</summary>
    public static Option<string[]> Models() => new("--models")
    {
        Description = "A file (.feqmodels) that says what members of other assemblies do; may be repeated.",
        HelpName = "file",
    };
}
