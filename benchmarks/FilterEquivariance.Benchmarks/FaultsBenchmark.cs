using System.Diagnostics;
using System.Runtime.CompilerServices;
using FilterEquivariance.Tests.Laws;
using FsCheck;
using FsCheck.Fluent;

namespace FilterEquivariance.Benchmarks;

/// <summary>
/// How long the law checker takes to refute each classic fault, beside FsCheck on the same compiled functions, in alternating order, and beside the bare runs
/// of the function on the lists that the checker chooses: it could not be faster with this choice.
/// </summary>
internal static class FaultsBenchmark
{
    private const double Must = 20;

    /// <summary>Tries of each fault that are not counted, all before the first that is: the runtime compiles code well only after many calls, and in the background, on both sides.</summary>
    private const int WarmUp = 1_000;

    /// <summary>Tries of one side in a row: each would otherwise find the processor's caches filled by the other side.</summary>
    private const int Block = 20;

    public static void Run(int tries, TextWriter output)
    {
        var table = new MarkdownTable(
            output, "fault", "found by us", "counterexamples", "runs", "bare runs, ms", "ours, ms", "found by FsCheck", "counterexamples", "FsCheck, ms a find",
            "ratio of bare runs", "ratio", "must");
        foreach (var fault in ClassicFault.All)
            Measure(fault, WarmUp);
        foreach (var fault in ClassicFault.All)
        {
            var (ours, theirs, bare, runs) = Measure(fault, tries);
            var expected = $"{fault.Input} without {fault.Dropped}";
            if (ours.Found != tries || ours.Counterexamples.Single() != expected)
                throw new InvalidOperationException($"'{fault}' was found {ours.Found} times as {string.Join("; ", ours.Counterexamples)}, not {tries} times as {expected}");
            var (ratio, floor) = (theirs.PerFind / ours.PerFind, bare.PerFind);
            table.Row(
                fault.Name, $"{ours.Found} of {tries}", $"{ours.Counterexamples.Count}", $"{runs}", $"{floor:0.000}", $"{ours.PerFind:0.000}",
                $"{theirs.Found} of {tries}", $"{theirs.Counterexamples.Count}", $"{theirs.PerFind:0.000}", $"{theirs.PerFind / floor:0.0}", $"{ratio:0.0}", $"≥ {Must} {(ratio >= Must ? "yes" : "**no**")}");
        }
    }

    private static (Attempts Ours, Attempts Theirs, Attempts Bare, int Runs) Measure(ClassicFault fault, int tries)
    {
        var (ours, theirs, bare, inputs) = (new Attempts(), new Attempts(), new Attempts(), Inputs(fault));
        for (var done = 0; done < tries; done += Block)
        {
            var seeds = Enumerable.Range(done, Math.Min(Block, tries - done)).ToArray();
            ours.Add(seeds, seed => Refute(fault, seed));
            theirs.Add(seeds, _ => Falsify(fault));
            bare.Add(seeds, _ => RunAll(fault, inputs));
        }

        return (ours, theirs, bare, inputs.Count);
    }

    private static string? Refute(ClassicFault fault, int seed)
    {
        if (Law.Filter.Check(fault.Function, new LawOptions { Seed = seed }).Verdict is not Verdict.Refuted { Witness: var witness })
            return null;
        var input = Letters(witness.Inputs[0].Value);
        return $"{witness.Inputs[0].Value} without {input.Except(Letters(witness.Transformation)).Single()}";
    }

    /// <summary>The lists that the law checker runs a fault on.</summary>
    private static List<int[]> Inputs(ClassicFault fault)
    {
        var inputs = new List<int[]>();
        Law.Filter.Check((IReadOnlyList<int> xs) =>
        {
            inputs.Add([.. xs]);
            return fault.Function(xs);
        });
        return inputs;
    }

    private static string RunAll(ClassicFault fault, List<int[]> inputs)
    {
        foreach (var input in inputs)
        {
            foreach (var _ in fault.Function(input))
            {
            }
        }

        return "";
    }

    private static string[] Letters(string list) => list[1..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The law as it is stated, for FsCheck's own lists, predicates and shrinking.</summary>
    private static string? Falsify(ClassicFault fault)
    {
        var recorder = new Recorder();
        var law = Prop.ForAll<int[], Func<int, bool>>((xs, p) => fault.Function(xs).Where(p).SequenceEqual(fault.Function([.. xs.Where(p)])));
        Check.One(Config.Quick.WithRunner(recorder), law);
        return recorder.Counterexample;
    }

    /// <summary>What a number of tries gave.</summary>
    private sealed class Attempts
    {
        private readonly List<double> _times = [];

        public int Found { get; private set; }

        public HashSet<string> Counterexamples { get; } = [];

        /// <summary>Median time of a try, times how many tries a find takes on average; infinite when nothing was found.</summary>
        public double PerFind => Statistics.Median(_times) * _times.Count / Found;

        public void Add(int[] seeds, Func<int, string?> find)
        {
            foreach (var seed in seeds)
            {
                var start = Stopwatch.GetTimestamp();
                var found = find(seed);
                _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (found is null)
                    continue;
                Found++;
                Counterexamples.Add(found);
            }
        }
    }

    private sealed class Recorder : IRunner
    {
        public string? Counterexample { get; private set; }

        public void OnStartFixture(Type t)
        {
        }

        public void OnArguments(int ntest, Microsoft.FSharp.Collections.FSharpList<object> args, Microsoft.FSharp.Core.FSharpFunc<int, Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(Microsoft.FSharp.Collections.FSharpList<object> args, Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, TestResult result)
        {
            if (result is TestResult.Failed failed)
                Counterexample = string.Join("; ", failed.Item3.Select(argument => string.Join(", ", argument as int[] ?? (int[])((ITuple)argument)[0]!)));
        }
    }
}
