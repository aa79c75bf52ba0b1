using System.Diagnostics;
using System.Globalization;

namespace FilterEquivariance.Benchmarks;

/// <summary>
/// Functions written from examples beside LINQ. Every pair is measured several times, each time in a process of its own: what one function leaves on the heap would
/// otherwise be paid for by the next. Two runs of the same code a minute apart differ by a tenth where other programs run, so the best iterations of all are compared,
/// and a control measures LINQ beside itself.
/// </summary>
internal static class GeneratedBenchmark
{
    /// <summary>The command of the process that measures one pair.</summary>
    public const string PairCommand = "generated-pair";

    /// <summary>The functions, how many times as fast as LINQ they must be, and on lists of which length at most.</summary>
    private static readonly (string Name, double Factor, int Longest)[] Limits =
    [
        ("Reverse", 1, int.MaxValue), ("Concat", 1, int.MaxValue), ("Sort", 1, int.MaxValue), ("Control", 1, 0), ("Distinct", 1, int.MaxValue), ("Inflate", 10, int.MaxValue), ("InflateInto", 10, 0), ("MixedPasses", 3, 1_000),
    ];

    public static void Run(int rounds, TextWriter output)
    {
        var table = new MarkdownTable(
            output, "function", "elements", "generated, ns", "LINQ, ns", "times as fast", "in single rounds", "must", "holds", "allocated, bytes", "of these the result", "LINQ, bytes");
        foreach (var (name, factor, longest) in Limits)
        {
            foreach (var length in GeneratedFunctions.Lengths)
            {
                var pairs = Enumerable.Range(0, rounds).Select(round => Measure(name, length, linqFirst: round % 2 == 1)).ToArray();
                var (ours, linq) = (pairs.Min(pair => pair.Ours), pairs.Min(pair => pair.Linq));
                var times = linq / ours;
                table.Row(
                    name, $"{length:N0}", $"{ours:N0}", $"{linq:N0}", $"{times:0.00}", $"{pairs.Min(pair => pair.Linq / pair.Ours):0.00} to {pairs.Max(pair => pair.Linq / pair.Ours):0.00}",
                    length <= longest ? $"≥ {factor:0}" : "", length > longest ? "" : times >= factor ? "yes" : "**no**",
                    $"{pairs.Min(pair => pair.OursAllocated):N0}", $"{ResultBytes(name, length):N0}", $"{pairs.Min(pair => pair.LinqAllocated):N0}");
            }
        }
    }

    private static GeneratedPair Measure(string name, int length, bool linqFirst)
    {
        Console.Error.WriteLine($"{name}, {length:N0} elements");
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            ArgumentList = { PairCommand, name, length.ToString(CultureInfo.InvariantCulture), linqFirst ? "linq" : "generated" },
        };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? GeneratedPair.Parse(text) : throw new InvalidOperationException($"'{name}' was not measured");
    }

    private static long ResultBytes(string name, int length)
    {
        var functions = new GeneratedFunctions { Length = length };
        functions.Fill();

        // The header of an array, its length, and the elements, rounded up to whole words.
        return typeof(GeneratedFunctions).GetMethod(name)!.Invoke(functions, null) is int[] result ? 24 + ((sizeof(int) * (long)result.Length) + 7) / 8 * 8 : 0;
    }
}
