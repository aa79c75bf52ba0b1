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

    private static IAnsiConsole Create(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        return console;
    }
}
