using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FilterEquivariance.Cli.Commands;

/// <summary>The help of a command, then how it is used.</summary>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyList<string> general) : SynchronousCommandLineAction
{
    /// <summary>Lets a command line's help show examples.</summary>
    /// <param name="root">The command line.</param>
    /// <param name="general">Examples of all commands.</param>
    public static void AddTo(RootCommand root, params string[] general)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!, general);
    }

    /// <summary>Who asks for help need not know the arguments.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in parseResult.CommandResult.Command is ExemplifiedCommand command ? command.Examples : general)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return exitCode;
    }
}

/// <summary>A command with examples.</summary>
internal sealed class ExemplifiedCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
