using System.CommandLine;
using FilterEquivariance.Cli.Checking;
using FilterEquivariance.Cli.Examples;
using FilterEquivariance.Cli.Output;

namespace FilterEquivariance.Cli.Commands;

/// <summary><c>feq amalgamate</c>: the value that examples force on a list, or what is missing.</summary>
internal static class AmalgamateCommand
{
    public static Command Create(CommandOutput output)
    {
        var examples = new Option<string>("--examples")
        {
            Description = "A file of known values, one such as [1, 2] => [2, 1] a line; # starts a comment. '-' is the input stream.",
            HelpName = "file",
            Required = true,
        };
        var input = new Option<string>("--input")
        {
            Description = "The list whose value is wanted, such as \"[3, 1, 2]\". '-' reads it from the input stream.",
            HelpName = "list",
            Required = true,
        };
        var format = SharedOptions.Format("text", "json");
        var command = new ExemplifiedCommand(
            "amalgamate",
            "Glues the value on a list together from known values: the only one that the filter law leaves, the questions that are open, or the contradiction.",
            "feq amalgamate --examples pairs.txt --input \"[3, 1, 2]\"",
            "feq amalgamate --examples pairs.txt --input \"[b, a, c]\" --format json",
            "feq amalgamate --examples pairs.txt --input - < list.txt")
        { examples, input, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var isJson = parsed.GetRequiredValue(format) == "json";
            var print = await DeepThread.RunAsync(() => Prepare(parsed.GetRequiredValue(examples), parsed.GetRequiredValue(input), isJson, output)).WaitAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            print();
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Reads and computes; what it returns prints.</summary>
    private static Action Prepare(string file, string list, bool isJson, CommandOutput output)
    {
        if (file == ExampleFile.InputStream && list == ExampleFile.InputStream)
            throw new UnreadableInputException("the examples and the list cannot both come from the input stream.");
        var reader = new ListReader();
        var examples = ExampleFile.Read(file, reader);
        var input = list == ExampleFile.InputStream ? reader.List(Console.In.ReadToEnd(), "stdin, column ") : reader.List(list, "--input, column ");
        return reader.ReadsTexts ? Prepare(examples, input, Elements.Texts, isJson, output) : Prepare(examples, input, Elements.Numbers, isJson, output);
    }

    private static Action Prepare<T>(Example<object>[] examples, IReadOnlyList<object> read, Elements<T> elements, bool isJson, CommandOutput output)
        where T : notnull
    {
        var input = elements.Typed(read);
        var amalgam = LongLists.Amalgamate([.. examples.Select(elements.Example)], input, elements);
        return isJson
            ? () => AmalgamJson.Write(amalgam, elements, output.Out)
            : () => output.WriteLines(AmalgamText.Lines(amalgam, input, examples.Length, elements));
    }
}
