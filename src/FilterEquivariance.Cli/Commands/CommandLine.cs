using System.CommandLine;
using System.CommandLine.Parsing;

namespace FilterEquivariance.Cli.Commands;

/// <summary>The whole command line of <c>feq</c>.</summary>
internal static class CommandLine
{
    /// <summary>Parses, runs and gives the exit code. Never throws for anything a user can cause.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandOutput output, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Decides for list functions in C# whether filtering first, or mapping first, gives the same list: by a proof, or by the smallest counterexample.")
        {
            CheckCommand.Create(output),
            ExplainCommand.Create(output),
            SynthesizeCommand.Create(output),
            AmalgamateCommand.Create(output),
        };
        HelpWithExamples.AddTo(root, "feq check .", "feq check Shop.slnx --format json", "feq explain Lists.cs Newest", "feq explain FEQ1001",
            "feq synthesize --example \"[1, 2] => [2, 1]\"", "feq amalgamate --examples pairs.txt --input \"[3, 1, 2]\"");
        var parsed = root.Parse(arguments);
        if (arguments.Count == 0)
            return Fail(output, "say what to do, as in 'feq check .'; 'feq --help' lists the commands.");
        if (parsed.Errors.Count > 0)
            return Fail(output, Sentence(parsed));

        // The command's own task may be deep in the compiler when the user gives up; nobody waits for it.
        var configuration = new InvocationConfiguration
        {
            Output = output.Out,
            Error = output.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (UnreadableInputException exception)
        {
            return Fail(output, exception.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }

    /// <summary>The first thing wrong, with the option that it is wrong with.</summary>
    private static string Sentence(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens.Count > 0)
            return $"'{parsed.UnmatchedTokens[0]}' is not a command; 'feq --help' lists the commands.";
        var error = parsed.Errors[0];
        return error.SymbolResult is OptionResult { Option.Name: var option } && !error.Message.Contains(option, StringComparison.Ordinal) ? $"{option}: {error.Message}" : error.Message;
    }

    private static int Fail(CommandOutput output, string sentence)
    {
        output.Error.WriteLine($"feq: {string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        return ExitCodes.BadInput;
    }
}
