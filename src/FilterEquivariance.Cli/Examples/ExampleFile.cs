using FilterEquivariance.Cli.Inputs;

namespace FilterEquivariance.Cli.Examples;

/// <summary>Reads a file of examples, one a line, with comments behind <c>#</c> and blank lines.</summary>
internal static class ExampleFile
{
    /// <summary>The name that stands for the input stream.</summary>
    public const string InputStream = "-";

    /// <summary>Reads all examples.</summary>
    /// <exception cref="UnreadableInputException">The file cannot be read, or a line is no example.</exception>
    public static Example<object>[] Read(string path, ListReader reader)
    {
        var name = path == InputStream ? "stdin" : path;
        return [.. Text(path).Split('\n').Select((line, index) => (Line: line, Place: $"{name}:{index + 1}:"))
            .Where(line => line.Line.AsSpan().Trim() is not [] and not ['#', ..])
            .Select(line => reader.Example(line.Line, line.Place))];
    }

    private static string Text(string path)
    {
        if (path == InputStream)
            return Console.In.ReadToEnd();
        if (Directory.Exists(path))
            throw new UnreadableInputException($"'{path}' is a directory, not a file of examples.");
        return Path.Exists(path) ? SourceFile.Read(path).ToString() : throw new UnreadableInputException($"'{path}' does not exist.");
    }
}
