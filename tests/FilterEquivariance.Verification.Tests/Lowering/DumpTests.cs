using FilterEquivariance.Testing;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.Lowering;

/// <summary>
/// Each file in <c>Dumps</c> holds cases: a title line, C# members, a line of dashes, the list core of the first list function.
/// With the environment variable <c>UPDATE_SNAPSHOTS</c> set, the dumps are rewritten; review the diff.
/// </summary>
public class DumpTests
{
    private const string Title = "### ";
    private const string Separator = "---";

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder(), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory, MemberData(nameof(Files))]
    public void CSharp_IsLoweredAsRecorded(string file)
    {
        var path = Path.Combine(Folder(), file + ".txt");
        var recorded = File.ReadAllText(path);
        var actual = string.Join("\n", Read(recorded).Select(text => $"{Title}{text.Name}\n{text.Source}\n{Separator}\n{Dump(text.Source)}"));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is not null)
            File.WriteAllText(path, actual);
        else
            Assert.Equal(recorded, actual);
    }

    /// <summary>Titles and sources of all recorded cases.</summary>
    public static IEnumerable<(string Name, string Source)> Cases() => Directory.GetFiles(Folder(), "*.txt").Order().SelectMany(path => Read(File.ReadAllText(path)));

    public static string Wrap(string members) => $"namespace Shop;\npublic static partial class Lists\n{{\n{members}\n}}\n";

    private static IEnumerable<(string Name, string Source)> Read(string text) =>
        text.Split(Title, StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var lines = part.Split('\n');
            var end = Array.IndexOf(lines, Separator);
            return (lines[0].Trim(), string.Join("\n", lines[1..(end < 0 ? lines.Length : end)]).Trim('\n'));
        });

    private static string Dump(string source)
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile(Wrap(source)));
        var function = lowering.FindListFunctions(default).First();
        return Printer.Print(lowering.Lower(function, default));
    }

    private static string Folder() => RepositoryFiles.Find("tests", "FilterEquivariance.Verification.Tests", "Lowering", "Dumps");
}
