using System.CommandLine;
using FilterEquivariance.Cli;
using FilterEquivariance.Cli.Inputs;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Campaigns;

/// <summary>The command line.</summary>
internal static class CampaignCommands
{
    private const int BadUsage = 2;
    private static readonly string[] OwnCode = ["tests/Corpus", "src/FilterEquivariance", "analyzers/FilterEquivariance.Verification", "analyzers/FilterEquivariance.Analyzers"];

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Looks for wrong verdicts, for as long as you like. Exit code 1: something was found.") { Programs(), Functions(), Neighbours(), Mutants(), Replay(), Surveys() };
        var parsed = root.Parse(arguments);
        try
        {
            if (parsed.Errors.Count == 0)
                return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken);
            Console.Error.WriteLine(parsed.Errors[0].Message);
        }
        catch (UnreadableInputException exception)
        {
            Console.Error.WriteLine(exception.Message);
        }

        return BadUsage;
    }

    private static Option<int> From() => new("--from") { Description = "First seed.", DefaultValueFactory = _ => 1 };

    private static Option<int> Count(int usually)
    {
        var count = new Option<int>("--count") { Description = "How many seeds.", DefaultValueFactory = _ => usually };
        count.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
                result.AddError("--count is at least 1.");
        });
        return count;
    }

    private static Command Programs()
    {
        var (from, count) = (From(), Count(100_000));
        var fuel = new Option<int>("--fuel") { Description = "Evaluator steps of one search for a counterexample.", DefaultValueFactory = _ => 20_000 };
        var command = new Command("programs", "Random programs: proved against refuted, evaluated against compiled, witnesses against compiled.") { from, count, fuel };
        command.SetAction((parsed, token) => Task.FromResult(CampaignLoop.Run(
            parsed.GetValue(from), parsed.GetValue(count), chunk: 400, seeds => ProgramCampaign.Verdicts(seeds, parsed.GetValue(fuel), token), token)));
        return command;
    }

    private static Command Functions()
    {
        var (from, count) = (From(), Count(2_000));
        var runs = new Option<int>("--runs") { Description = "Runs of each function.", DefaultValueFactory = _ => 300 };
        var command = new Command("functions", "Random functions: evaluated against compiled, with many runs each.") { from, count, runs };
        command.SetAction((parsed, token) => Task.FromResult(CampaignLoop.Run(
            parsed.GetValue(from), parsed.GetValue(count), chunk: 400, seeds => ProgramCampaign.Runs(seeds, parsed.GetValue(runs), token), token)));
        return command;
    }

    private static Command Neighbours()
    {
        var (from, count) = (From(), Count(20_000));
        var fuel = new Option<int>("--fuel") { Description = "Evaluator steps of one search for a counterexample.", DefaultValueFactory = _ => 60_000 };
        var code = new Argument<string[]>("path") { Description = "Code bases besides the corpus: directories, projects, solutions.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("neighbours", "Real list functions with one place changed that still compile: proved against refuted.") { code, from, count, fuel };
        command.SetAction(async (parsed, token) =>
        {
            using var progress = new ProgressDisplay(null);
            var inputs = await InputLoader.LoadAsync([RepositoryFiles.Find(OwnCode[0]), .. parsed.GetValue(code) ?? []], [], progress, token);
            return CampaignLoop.Run(parsed.GetValue(from), parsed.GetValue(count), chunk: 100, seeds => NeighbourCampaign.Run(inputs, seeds, parsed.GetValue(fuel), token), token);
        });
        return command;
    }

    private static Command Mutants()
    {
        var (from, count) = (From(), Count(10_000));
        var code = new Argument<string[]>("path") { Description = "Code bases besides our own: directories, projects, solutions.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("mutants", "Real files with changed tokens: no exception, no run past its fuel.") { code, from, count };
        command.SetAction(async (parsed, token) =>
        {
            using var progress = new ProgressDisplay(null);
            var inputs = await InputLoader.LoadAsync([.. OwnCode.Select(folder => RepositoryFiles.Find(folder)), .. parsed.GetValue(code) ?? []], [], progress, token);
            var campaign = new MutantCampaign(inputs);
            return CampaignLoop.Run(parsed.GetValue(from), parsed.GetValue(count), chunk: 100, seeds => campaign.Run(seeds, token), token);
        });
        return command;
    }

    private static Command Replay()
    {
        var code = new Argument<string[]>("path") { Description = "Files, directories, projects, solutions.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("replay", "Compiles code and holds every verdict about it against the compiled functions.") { code };
        command.SetAction(async (parsed, token) =>
        {
            using var progress = new ProgressDisplay(null);
            var tally = new Tally();
            foreach (var input in await InputLoader.LoadAsync(parsed.GetRequiredValue(code), [], progress, token))
                tally.Add(VerdictReplay.Run(input, token));
            CampaignLoop.Print(string.Join(", ", parsed.GetRequiredValue(code)), tally);
            return tally.Findings.Count > 0 ? 1 : 0;
        });
        return command;
    }

    private static Command Surveys()
    {
        var code = new Argument<string[]>("path") { Description = "Code bases: directories, projects, solutions.", Arity = ArgumentArity.OneOrMore };
        var sample = new Option<int>("--sample") { Description = "How many decided laws to draw.", DefaultValueFactory = _ => 50 };
        var seed = new Option<int>("--seed") { Description = "Which ones.", DefaultValueFactory = _ => 1 };
        var builds = new Option<int>("--builds") { Description = "How often projects are built and checked in turns to be timed.", DefaultValueFactory = _ => 3 };
        var command = new Command("survey", "Counts the verdicts about code bases, times them beside their builds, and draws a sample to judge.") { code, sample, seed, builds };
        command.SetAction(async (parsed, token) =>
        {
            var codes = new List<SurveyedCode>();
            foreach (var path in parsed.GetRequiredValue(code))
                codes.Add(await SurveyedCode.ReadAsync(path, token));
            Survey.PrintVerdicts(codes);
            Survey.PrintReasons(codes);
            Survey.PrintSample(codes, parsed.GetValue(sample), parsed.GetValue(seed));
            await BuildTimes.PrintAsync(codes, parsed.GetValue(builds), token);
            return 0;
        });
        return command;
    }
}
