using System.Globalization;
using System.Text;
using FilterEquivariance.Benchmarks;

const string Usage = """
    Measures the analyzer and prints Markdown tables. Build with -c Release.

      analyzers [rounds] [name]   our analyzer beside Roslynator.Analyzers on the same compilations (4 rounds), those with the name in theirs
      methods   [passes]          lowering, proving and refuting each list function of the corpus (3 warm passes)
      growth    [rounds]          generated files of 1,000 to 8,000 lines (5 rounds)
      --help                      this text
    """;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var repetitions = 0;
if (args.Length is 0 or > 3 || (args.Length == 3 && args[0] != "analyzers") || (args.Length >= 2 && (!int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out repetitions) || repetitions == 0)))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

switch (args[0])
{
    case "analyzers":
        AnalyzersBenchmark.Run(repetitions > 0 ? repetitions : 4, args.Length == 3 ? args[2] : "", Console.Out);
        return 0;
    case "methods":
        MethodsBenchmark.Run(repetitions > 0 ? repetitions : 3, Console.Out);
        return 0;
    case "growth":
        GrowthBenchmark.Run(repetitions > 0 ? repetitions : 5, Console.Out);
        return 0;
    case "--help":
        Console.WriteLine(Usage);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
