using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>Reads which C# projects a solution holds.</summary>
internal static partial class SolutionFile
{
    /// <summary>Full paths of the projects, in the order of the file.</summary>
    /// <exception cref="UnreadableInputException">The file is no solution, or names a project that does not exist.</exception>
    public static IReadOnlyList<string> ReadProjects(string solution)
    {
        var name = Path.GetFileName(solution);
        var text = SourceFile.Read(solution).ToString();
        var relative = solution.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase) ? ReadXml(text, name) : ReadText(text, name);
        var projects = relative
            .Where(project => project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .Select(project => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(solution)!, project.Replace('\\', Path.DirectorySeparatorChar))))
            .Distinct()
            .ToArray();
        if (projects.Length == 0)
            throw new UnreadableInputException($"'{name}' contains no C# projects.");
        if (projects.FirstOrDefault(project => !File.Exists(project)) is { } missing)
            throw new UnreadableInputException($"'{name}' names '{Path.GetFileName(missing)}', which does not exist.");
        return projects;
    }

    private static IEnumerable<string> ReadXml(string text, string name)
    {
        try
        {
            var root = XDocument.Parse(text).Root!;
            return root.Name.LocalName == "Solution"
                ? root.Descendants("Project").Select(project => (string?)project.Attribute("Path")).OfType<string>()
                : throw new UnreadableInputException($"'{name}' is not a solution.");
        }
        catch (XmlException exception)
        {
            throw new UnreadableInputException($"'{name}' is not a valid solution: {exception.Message}");
        }
    }

    private static IEnumerable<string> ReadText(string text, string name) =>
        text.Contains("Microsoft Visual Studio Solution File", StringComparison.Ordinal)
            ? ProjectLine().Matches(text).Select(match => match.Groups["path"].Value)
            : throw new UnreadableInputException($"'{name}' is not a solution.");

    [GeneratedRegex("""^Project\("\{[^"]*\}"\)\s*=\s*"[^"]*",\s*"(?<path>[^"]*)",""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
