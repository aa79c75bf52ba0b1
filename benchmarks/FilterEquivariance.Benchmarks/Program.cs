using System.Globalization;
using System.Text;
using FilterEquivariance.Benchmarks;
using FilterEquivariance.Benchmarks.Training;

const string Usage = """
    Measures the analyzer, the library and the learning engine and prints Markdown tables. Build with -c Release.

      all       [rounds]          the eight below with their usual rounds, or with these
      analyzers [rounds] [name]   our analyzer beside Roslynator.Analyzers on the same compilations (4 rounds), those with the name in theirs
      methods   [passes]          lowering, proving and refuting each list function of the corpus (3 warm passes)
      growth    [rounds]          generated files of 1,000 to 8,000 lines (5 rounds)
      faults    [tries]           refuting each classic fault, beside FsCheck on the same functions (200 tries)
      amalgamation [rounds]       values put together from answers on two letters, and by votes of an oracle that errs (5 rounds)
      generated [rounds]          functions written from examples, beside LINQ (4 rounds)
      matrix-product [rounds]     our matrix product beside OpenBLAS and the most the processor can do (9 rounds)
      probes                      nineteen chains beside the reorder rules of three other packages
      train-throughput            training and decoding of small models, beside benchmarks/pytorch/train_throughput.py:
                                  [--mode transformer|lstm|decode] [--threads N] [--steps S] [--losses N]
      --help                      this text
    """;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is [GeneratedBenchmark.PairCommand, var function, var length, var first])
{
    // The host of the measurement writes to the console what nobody asked for; the result alone goes out.
    var result = Console.Out;
    Console.SetOut(TextWriter.Null);
    result.WriteLine(GeneratedPair.Measure(function, int.Parse(length, CultureInfo.InvariantCulture), linqFirst: first == "linq"));
    return 0;
}

if (args is ["train-throughput", .. var options])
    return TrainThroughput.Run(options);

var repetitions = 0;
if (args.Length is 0 or > 3 || (args.Length == 3 && args[0] != "analyzers") || (args.Length >= 2 && (!int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out repetitions) || repetitions == 0)))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

switch (args[0])
{
    case "all":
        foreach (var part in (string[])["analyzers", "methods", "growth", "faults", "amalgamation", "generated", "matrix-product", "probes"])
        {
            Console.WriteLine($"## `{part}`{Environment.NewLine}");
            Measure(part);
            Console.WriteLine();
        }

        return 0;
    case "--help":
        Console.WriteLine(Usage);
        return 0;
    default:
        if (Measure(args[0]))
            return 0;
        Console.Error.WriteLine(Usage);
        return 2;
}

bool Measure(string part)
{
    int Times(int usually) => repetitions > 0 ? repetitions : usually;
    switch (part)
    {
        case "analyzers":
            AnalyzersBenchmark.Run(Times(4), args.Length == 3 ? args[2] : "", Console.Out);
            return true;
        case "amalgamation":
            AmalgamationBenchmark.Run(Times(5), Console.Out);
            return true;
        case "generated":
            GeneratedBenchmark.Run(Times(4), Console.Out);
            return true;
        case "matrix-product":
            MatrixProductBenchmark.Run(Times(9), Console.Out);
            return true;
        case "probes":
            ReorderProbes.Run(Console.Out);
            return true;
        case "methods":
            MethodsBenchmark.Run(Times(3), Console.Out);
            return true;
        case "growth":
            GrowthBenchmark.Run(Times(5), Console.Out);
            return true;
        case "faults":
            FaultsBenchmark.Run(args[0] == "all" ? 200 : Times(200), Console.Out);
            return true;
        default:
            return false;
    }
}
