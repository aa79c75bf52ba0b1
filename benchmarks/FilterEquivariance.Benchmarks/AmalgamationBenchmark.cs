using FilterEquivariance.Tests;

namespace FilterEquivariance.Benchmarks;

/// <summary>What it costs to put values together from answers on two letters, how often an oracle is asked, and how votes do when it errs.</summary>
internal static class AmalgamationBenchmark
{
    /// <summary>Questions for 64 different letters, at most (theory, section 9).</summary>
    private static readonly (string Function, int Limit)[] Limits =
    [
        ("identity", 330), ("each twice", 330), ("list twice", 360), ("palindrome", 440), ("sorted, then list", 560), ("4 random orders", 900), ("8 random orders", 1_300),
    ];

    public static void Run(int rounds, TextWriter output)
    {
        Measure(Sorted, Numbers(1_000, 1_000), 20);
        Measure(Distinct, Numbers(1_000, 100), 20);
        output.WriteLine("Lists of 10,000 elements, from answers on two letters alone:");
        output.WriteLine();
        LargeLists(rounds, output);
        output.WriteLine();
        output.WriteLine("Questions for 64 different letters, the most of 20 orders of the input:");
        output.WriteLine();
        Questions(output);
        output.WriteLine();
        output.WriteLine("Sorting beside `Array.Sort`:");
        output.WriteLine();
        Growth(rounds, output);
        output.WriteLine();
        output.WriteLine("An oracle that errs, 200 lists of 32 letters with one or two copies each:");
        output.WriteLine();
        Noise(output);
    }

    private static void LargeLists(int rounds, TextWriter output)
    {
        var table = new MarkdownTable(output, "function", "letters", "questions", "of all pairs", "ms", "of these the oracle", "apart from it, ms", "must, ms", "allocated, MB");
        foreach (var (name, function) in new (string, Func<IReadOnlyList<int>, IReadOnlyList<int>>)[] { ("sort", Sorted), ("distinct", Distinct) })
        {
            foreach (var letters in (int[])[10_000, 1_000, 100])
            {
                var sample = Measure(function, Numbers(10_000, letters), rounds);
                table.Row(
                    name, $"{letters:N0}", $"{sample.Questions:N0}", $"{100.0 * sample.Questions / (letters * (letters - 1L) / 2):0.00} %", $"{sample.Time:N0}", $"{sample.Oracle:N0}",
                    $"{sample.Time - sample.Oracle:N0}", $"< 1,000 {(sample.Time - sample.Oracle < 1_000 ? "yes" : "**no**")}", $"{sample.Bytes / 1e6:N0}");
            }
        }
    }

    private static void Questions(TextWriter output)
    {
        var table = new MarkdownTable(output, "function", "questions", "must", "rounds", "all pairs");
        foreach (var (name, limit) in Limits)
        {
            var (most, rounds) = (0, 0);
            for (var seed = 0; seed < 20; seed++)
            {
                var oracle = new Counting(KnownFunctions.All[name]);
                var xs = KnownFunctions.Shuffled(Enumerable.Range(0, 64), seed);
                var determined = Check(Amalgamation.Of(oracle).Apply(xs), KnownFunctions.All[name](xs));
                (most, rounds) = (Math.Max(most, determined.OracleCalls), Math.Max(rounds, oracle.Batches));
            }

            table.Row(name, $"{most:N0}", $"≤ {limit:N0} {(most <= limit ? "yes" : "**no**")}", $"{rounds:N0}", "2,016");
        }
    }

    private static void Growth(int rounds, TextWriter output)
    {
        var table = new MarkdownTable(
            output, "elements", "letters", "questions", "ms", "ns per m log2 d", "as before = 1", "`Array.Sort`, ms", "ns per n log2 n", "as before = 1", "ratio of the two");
        foreach (var copies in (int[])[1, 10])
        {
            var (before, sortBefore) = (double.NaN, double.NaN);
            foreach (var length in (int[])[1_000, 10_000, 100_000, 1_000_000])
            {
                var xs = Numbers(length, length / copies);
                var sample = Measure(Sorted, xs, length >= 1_000_000 ? Math.Min(rounds, 3) : rounds);
                var sort = Statistics.Median(Enumerable.Range(0, rounds).Select(_ => ProcessorTime.Of(() => Array.Sort((int[])xs.Clone()))));
                var step = sample.Time * 1e6 / (length * Math.Log2(length / copies));
                var sortStep = sort * 1e6 / (length * Math.Log2(length));
                table.Row(
                    $"{length:N0}", $"{length / copies:N0}", $"{sample.Questions:N0}", $"{sample.Time:N1}", $"{step:N1}", double.IsNaN(before) ? "–" : $"{step / before:0.00}",
                    $"{sort:0.000}", $"{sortStep:0.00}", double.IsNaN(before) ? "–" : $"{sortStep / sortBefore:0.00}", $"{sample.Time / sort:N0}");
                (before, sortBefore) = (step, sortStep);
            }
        }
    }

    private static void Noise(TextWriter output)
    {
        const int Trials = 200;
        var table = new MarkdownTable(
            output, "function", "wrong answers", "votes: questions", "exact", "abstained", "wrong", "must", "lazy: questions", "exact", "contradiction", "wrong", "all pairs: exact", "contradiction", "wrong");
        foreach (var name in (string[])["sorted, then list", "distinct", "palindrome"])
        {
            foreach (var rate in (double[])[0.001, 0.01, 0.05, 0.1])
            {
                var (votes, lazy, verified, calls, lazyCalls) = (new Tally(), new Tally(), new Tally(), 0, 0);
                for (var seed = 0; seed < Trials; seed++)
                {
                    var xs = KnownFunctions.Shuffled(Enumerable.Range(0, 32).SelectMany(letter => Enumerable.Repeat(letter, 1 + ((letter + seed) % 2))), seed);
                    var (value, oracle) = (KnownFunctions.All[name](xs), new NoisyOracle(KnownFunctions.All[name], rate, seed));
                    var robust = Amalgamation.Robust(xs, oracle);
                    calls = Math.Max(calls, robust.Votes.OracleCalls);
                    votes.Add((robust as RobustAmalgam<int>.Determined)?.Output, value);
                    var trusting = Amalgamation.Of(oracle);
                    lazy.Add((trusting.Apply(xs) as Amalgam<int>.Determined)?.Output, value);
                    lazyCalls = Math.Max(lazyCalls, trusting.OracleCalls);
                    verified.Add((Amalgamation.Verified(xs, oracle) as Amalgam<int>.Determined)?.Output, value);
                }

                table.Row(
                    name, $"{100 * rate:0.0} %", $"{calls:N0}", $"{votes.Exact}", $"{votes.None}", $"{votes.Wrong}", rate > 0.01 ? "–" : $"≥ 190 {(votes.Exact >= 190 ? "yes" : "**no**")}",
                    $"{lazyCalls:N0}", $"{lazy.Exact}", $"{lazy.None}", $"{lazy.Wrong}", $"{verified.Exact}", $"{verified.None}", $"{verified.Wrong}");
            }
        }
    }

    /// <summary>Amalgamates, and runs the oracle alone on the same questions.</summary>
    private static Sample Measure(Func<IReadOnlyList<int>, IReadOnlyList<int>> function, int[] xs, int rounds)
    {
        var (times, oracle, questions, bytes) = (new List<double>(), new List<double>(), 0, 0L);
        var expected = function(xs);
        var asked = new List<IReadOnlyList<int>>();
        Amalgamation.Of<int>(list => { asked.Add(list); return function(list); }).Apply(xs);
        for (var round = 0; round < rounds; round++)
        {
            oracle.Add(ProcessorTime.Of(() => { foreach (var list in asked) function(list); }));
            if (round == rounds - 1)
                asked.Clear();
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            times.Add(ProcessorTime.Of(() => questions = Check(Amalgamation.Of(function).Apply(xs), expected).OracleCalls));
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return new Sample(questions, Statistics.Median(times), Statistics.Median(oracle), bytes);
    }

    private static Amalgam<int>.Determined Check(Amalgam<int> amalgam, IReadOnlyList<int> expected) =>
        amalgam is Amalgam<int>.Determined determined && determined.Output.SequenceEqual(expected)
            ? determined
            : throw new InvalidOperationException("an amalgam is not the function's value");

    private static int[] Numbers(int length, int letters) => KnownFunctions.Shuffled(Enumerable.Range(0, length).Select(i => i % letters), 1);

    private static IReadOnlyList<int> Sorted(IReadOnlyList<int> list)
    {
        int[] sorted = [.. list];
        Array.Sort(sorted);
        return sorted;
    }

    private static IReadOnlyList<int> Distinct(IReadOnlyList<int> list)
    {
        if (list.Count > 100)
            return [.. list.Distinct()];
        var distinct = new List<int>(2);
        foreach (var x in list)
        {
            if (!distinct.Contains(x))
                distinct.Add(x);
        }

        return distinct;
    }

    private sealed record Sample(int Questions, double Time, double Oracle, long Bytes);

    private sealed class Tally
    {
        public int Exact { get; private set; }

        public int None { get; private set; }

        public int Wrong { get; private set; }

        public void Add(IReadOnlyList<int>? output, IReadOnlyList<int> value)
        {
            if (output is null)
                None++;
            else if (output.SequenceEqual(value))
                Exact++;
            else
                Wrong++;
        }
    }

    private sealed class Counting(Func<IReadOnlyList<int>, IReadOnlyList<int>> function) : IBatchOracle<int>
    {
        public int Batches { get; private set; }

        public IReadOnlyList<IReadOnlyList<int>> Answer(IReadOnlyList<IReadOnlyList<int>> lists, CancellationToken cancellationToken)
        {
            Batches++;
            return [.. lists.Select(function)];
        }
    }
}
