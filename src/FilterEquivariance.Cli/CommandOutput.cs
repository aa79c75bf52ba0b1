using FilterEquivariance.Cli.Output;
using Spectre.Console;

namespace FilterEquivariance.Cli;

/// <summary>Where a command writes, and whether a person is watching.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Error sentences.</param>
/// <param name="Terminal">The output stream's terminal, or null when it is piped.</param>
/// <param name="ErrorTerminal">The error stream's terminal, or null when it is piped.</param>
internal sealed record CommandOutput(TextWriter Out, TextWriter Error, IAnsiConsole? Terminal, IAnsiConsole? ErrorTerminal)
{
    /// <summary>The streams of this process.</summary>
    public static CommandOutput ForProcess() => new(
        Console.Out,
        Console.Error,
        Console.IsOutputRedirected ? null : Create(Console.Out),
        Console.IsErrorRedirected ? null : Create(Console.Error));

    /// <summary>Plain lines, or coloured ones when there is a terminal.</summary>
    public void WriteLines(IEnumerable<Line> lines)
    {
        if (Terminal is null)
        {
            foreach (var line in lines)
                Out.WriteLine(line.Plain);
            return;
        }

        // Lines are wrapped by the terminal, not by the console library, so that they can be copied whole.
        Terminal.Profile.Width = int.MaxValue;
        foreach (var line in lines)
            Terminal.MarkupLine(line.Markup);
    }

    private static IAnsiConsole Create(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        return console;
    }
}
