using System.CommandLine;
using FilterEquivariance.Cli.Checking;
using FilterEquivariance.Cli.Examples;
using FilterEquivariance.Cli.Explaining;
using FilterEquivariance.Cli.Inputs;
using FilterEquivariance.Cli.Output;

namespace FilterEquivariance.Cli.Commands;

/// <summary><c>feq explain</c>: the page of a rule, a normal form, or why a function's laws have their verdicts.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandOutput output)
    {
        var subject = new Argument<string>("rule or path")
        {
            Description = "The id of a rule, such as FEQ1001; or a normal form, such as \"F B^2\"; or a C# file, directory, project or solution.",
        };
        var symbol = new Argument<string?>("symbol")
        {
            Description = "A list function of that path: its name, its full name, or its documentation id.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = SharedOptions.Format("text", "json");
        var models = SharedOptions.Models();
        var command = new ExemplifiedCommand(
            "explain",
            "Prints the page of a rule; or a normal form in words and as C#; or why a function has its verdicts: the steps of a proof, both runs of a counterexample, or what blocks a proof.",
            "feq explain FEQ1001",
            "feq explain \"F B^2\"",
            "feq explain src/Shop Newest",
            "feq explain Lists.cs Shop.Lists.Newest --format json")
        { subject, symbol, format, models };
        command.SetAction((parsed, cancellationToken) =>
        {
            var isJson = parsed.GetRequiredValue(format) == "json";
            return parsed.GetValue(symbol) is { } name
                ? ExplainFunctionAsync(parsed.GetRequiredValue(subject), name, parsed.GetValue(models) ?? [], isJson, output, cancellationToken)
                : Task.FromResult(Explain(parsed.GetRequiredValue(subject), isJson, output));
        });
        return command;
    }

    private static int Explain(string given, bool isJson, CommandOutput output)
    {
        if (!Path.Exists(given) && FormOf(given) is { } form)
            ExplainForm(form, isJson, output);
        else if (!Path.Exists(given) && JointPasses.TryParse(given, out var joint))
            ExplainForm(joint, isJson, output);
        else
            ExplainRule(given, isJson, output);
        return ExitCodes.Done;
    }

    private static IExtrapolant? FormOf(string given) =>
        Passes.TryParse(given, out var passes) ? passes : Traversals.TryParse(given, out var traversals) ? traversals : null;

    private static void ExplainForm(IExtrapolant form, bool isJson, CommandOutput output)
    {
        if (isJson)
            WriteForm(form.NormalForm, ExtrapolantCode.Method(form), output);
        else
            output.WriteLines([Line.Styled(form.NormalForm, "bold"), Line.Empty, .. FormText.Lines(form, Elements.Numbers)]);
    }

    private static void ExplainForm(JointPasses form, bool isJson, CommandOutput output)
    {
        if (isJson)
            WriteForm(form.ToString(), null, output);
        else
            output.WriteLines(JointFormText.Lines(form));
    }

    private static void WriteForm(string form, string? code, CommandOutput output) => JsonText.Write(output.Out, json =>
    {
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("normalForm", form);
        json.WriteString("csharp", code);
    });

    private static void ExplainRule(string given, bool isJson, CommandOutput output)
    {
        var id = given.ToUpperInvariant();
        if (RulePages.Find(id) is not { } page)
        {
            throw new UnreadableInputException(
                File.Exists(given) || Directory.Exists(given) ? $"say which function of '{given}' to explain, as in 'feq explain {given} NAME'."
                : id.StartsWith("FEQ", StringComparison.Ordinal) ? $"'{given}' is not a rule; the rules are {string.Join(", ", RulePages.Ids)}."
                : $"'{given}' is no rule such as FEQ1001, no normal form such as \"F B^2\" or \"1 2 | F(1; 1 0)\", and no path that exists.");
        }

        if (isJson)
        {
            JsonText.Write(output.Out, json =>
            {
                json.WriteNumber("schemaVersion", 1);
                json.WriteString("id", id);
                json.WriteString("title", RulePages.Title(id));
                json.WriteString("page", page);
            });
        }
        else
        {
            output.WriteLines(MarkdownText.Lines(page));
        }
    }

    private static async Task<int> ExplainFunctionAsync(string path, string symbol, string[] models, bool isJson, CommandOutput output, CancellationToken cancellationToken)
    {
        using var progress = new ProgressDisplay(output.ErrorTerminal);
        var inputs = await InputLoader.LoadAsync([path], models, progress, cancellationToken);
        var explanation = await DeepThread.RunAsync(() => Explainer.Explain(inputs, path, symbol, cancellationToken)).WaitAsync(cancellationToken);
        progress.Dispose();
        if (isJson)
            ExplanationJson.Write(explanation, output.Out);
        else
            output.WriteLines(ExplanationText.Lines(explanation));
        return ExitCodes.Done;
    }
}
