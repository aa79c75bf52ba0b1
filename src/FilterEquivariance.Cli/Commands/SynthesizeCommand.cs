using System.CommandLine;
using FilterEquivariance.Cli.Checking;
using FilterEquivariance.Cli.Examples;
using FilterEquivariance.Cli.Output;

namespace FilterEquivariance.Cli.Commands;

/// <summary><c>feq synthesize</c>: the only function of a class with given values, or the next question.</summary>
internal static class SynthesizeCommand
{
    private const string Name = "--example";

    public static Command Create(CommandOutput output)
    {
        var examples = new Option<string[]>(Name)
        {
            Description = "A known value, such as \"[1, 2] => [2, 1]\"; may be repeated.",
            HelpName = "list => list",
            Required = true,
        };
        var equivarianceClass = new Option<string?>("--class")
        {
            Description = "What the function may look at: natural (positions alone), equality (which elements are equal), order (how they compare). Without it: the smallest class that fits.",
        };
        equivarianceClass.AcceptOnlyFromAmong("natural", "equality", "order");
        var format = SharedOptions.Format("text", "json");
        var command = new ExemplifiedCommand(
            "synthesize",
            "Finds the function of a class that has given values: its normal form and C# code if it is the only one, otherwise the next question to ask.",
            "feq synthesize --example \"[1, 2] => [2, 1]\"",
            "feq synthesize --example \"[b, a, b] => [b, a]\" --class equality",
            "feq synthesize --example \"[3, 1, 2] => [1, 2, 3]\" --example \"[1, 1] => [1]\" --format json")
        { examples, equivarianceClass, format };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(examples), parsed.GetValue(equivarianceClass), parsed.GetRequiredValue(format) == "json", output, cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(string[] texts, string? equivarianceClass, bool isJson, CommandOutput output, CancellationToken cancellationToken)
    {
        var reader = new ListReader();
        var examples = texts.Select((text, index) => reader.Example(text, texts.Length == 1 ? $"{Name}, column " : $"{Name} number {index + 1}, column ")).ToArray();
        return reader.ReadsTexts
            ? RunAsync(examples, Elements.Texts, equivarianceClass, isJson, output, cancellationToken)
            : RunAsync(examples, Elements.Numbers, equivarianceClass, isJson, output, cancellationToken);
    }

    private static async Task<int> RunAsync<T>(
        Example<object>[] read, Elements<T> elements, string? equivarianceClass, bool isJson, CommandOutput output, CancellationToken cancellationToken)
        where T : notnull
    {
        var examples = read.Select(elements.Example).ToArray();
        var result = await DeepThread.RunAsync(() => Of(examples, elements, equivarianceClass, cancellationToken)).WaitAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (isJson)
            SynthesisJson.Write(result, elements, output.Out);
        else
            output.WriteLines(SynthesisText.Lines(result, examples, elements));
        return ExitCodes.Done;
    }

    private static SynthesisResult<T> Of<T>(Example<T>[] examples, Elements<T> elements, string? equivarianceClass, CancellationToken cancellationToken)
        where T : notnull => equivarianceClass switch
        {
            null => Synthesis.Of(examples, null, elements.Order, cancellationToken),
            "natural" => Synthesis.Of(EquivarianceClass.Natural, examples, null, elements.Order, cancellationToken),
            "equality" => Synthesis.Of(EquivarianceClass.EqualityAware, examples, null, elements.Order, cancellationToken),
            _ => Synthesis.Of(EquivarianceClass.OrderAware, examples, null, elements.Order, cancellationToken),
        };
}
