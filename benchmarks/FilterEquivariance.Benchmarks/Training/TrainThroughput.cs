using System.Diagnostics;
using System.Globalization;
using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;

namespace FilterEquivariance.Benchmarks.Training;

/// <summary>How fast the reference models are trained and run; the peer is <c>benchmarks/pytorch/train_throughput.py</c>, with the same options and the same data.</summary>
internal static class TrainThroughput
{
    public const string Usage = "train-throughput [--mode transformer|lstm|decode] [--threads N] [--steps S] [--losses N]";

    private const int WarmUp = 10;
    private const int WarmUpOfDecoding = 2;
    private const int Prompt = 16;

    /// <summary>Reads the options behind the command and measures.</summary>
    /// <returns>0, or 2 where an option is not understood.</returns>
    public static int Run(ReadOnlySpan<string> options)
    {
        var (mode, threads, steps, losses) = ("transformer", 1, 100, 0);
        for (var at = 0; at < options.Length; at += 2)
        {
            var value = at + 1 < options.Length ? options[at + 1] : "";
            var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            switch (options[at])
            {
                case "--mode" when value is "transformer" or "lstm" or "decode":
                    mode = value;
                    break;
                case "--threads" when isNumber && number > 0:
                    threads = number;
                    break;
                case "--steps" when isNumber && number > 0:
                    steps = number;
                    break;
                case "--losses" when isNumber:
                    losses = number;
                    break;
                default:
                    Console.Error.WriteLine($"'{options[at]} {value}' is not understood; usage: {Usage}");
                    return 2;
            }
        }

        set_num_threads(threads);
        using nn.Module<Tensor, Tensor> model = mode == "lstm" ? new ReferenceRecurrent() : new ReferenceTransformer();
        ReferenceData.Initialise(model);
        Console.WriteLine($"managed{(MatrixProduct.UseOpenBlas ? " with OpenBLAS" : "")}, {threads} thread(s), {mode}, {model.parameters().Sum(parameter => parameter.numel()):N0} parameters");
        if (mode == "decode")
            Decode((ReferenceTransformer)model, steps);
        else
            Train(model, steps, losses);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"peak memory: {process.PeakWorkingSet64 / (1 << 20)} MiB");
        return 0;
    }

    private static void Train(nn.Module<Tensor, Tensor> model, int steps, int losses)
    {
        var optimizer = optim.AdamW(model.parameters(), lr: 1e-3, beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 0.01);
        var (clock, collections) = (new Stopwatch(), 0);
        for (var step = 0; step < Math.Max(WarmUp + steps, losses); step++)
        {
            if (step == WarmUp)
            {
                clock.Restart();
                collections = GC.CollectionCount(0);
            }

            using var scope = NewDisposeScope();
            var (inputs, targets) = ReferenceData.Batch(step);
            var loss = nn.functional.cross_entropy(model.call(inputs).view(-1, ReferenceData.Vocabulary), targets.view(-1));
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            var value = loss.item<float>();
            if (step < losses)
                Console.WriteLine($"loss {step}: {value:G9}");
            if (step == WarmUp + steps - 1)
                Print((long)steps * ReferenceData.Rows * ReferenceData.Time, clock, $"; collections of the youngest generation: {GC.CollectionCount(0) - collections}");
        }
    }

    private static void Decode(ReferenceTransformer model, int batches)
    {
        model.eval();
        var clock = new Stopwatch();
        for (var batch = 0; batch < WarmUpOfDecoding + batches; batch++)
        {
            if (batch == WarmUpOfDecoding)
                clock.Restart();
            using var scope = NewDisposeScope();
            var tokens = model.Decode(ReferenceData.Batch(batch).Inputs.narrow(1, 0, Prompt), ReferenceData.Time);
            if (batch == 0)
                Console.WriteLine($"first row: {string.Join(' ', tokens.select(0, 0).data<long>().ToArray())}");
        }

        Print((long)batches * ReferenceData.Rows * (ReferenceData.Time - Prompt), clock, "");
    }

    private static void Print(long tokens, Stopwatch clock, string rest) => Console.WriteLine($"tokens/s: {tokens / clock.Elapsed.TotalSeconds:F0}{rest}");
}
