namespace FilterEquivariance.Campaigns;

/// <summary>Goes through a range of seeds chunk by chunk. A chunk counts only when it is finished, so that an interrupted campaign can be taken up again.</summary>
internal static class CampaignLoop
{
    private const int Done = 0, Found = 1, Interrupted = 130;

    /// <summary>Runs a campaign and prints its table.</summary>
    /// <param name="from">First seed.</param>
    /// <param name="count">How many seeds.</param>
    /// <param name="chunk">How many of them at a time.</param>
    /// <param name="run">What to do with some seeds.</param>
    /// <param name="cancellationToken">Stops after what is finished.</param>
    public static int Run(int from, int count, int chunk, Func<IReadOnlyList<int>, Tally> run, CancellationToken cancellationToken)
    {
        var total = new Tally();
        var done = 0;
        try
        {
            foreach (var seeds in Enumerable.Range(from, count).Chunk(chunk))
            {
                var part = run(seeds);
                cancellationToken.ThrowIfCancellationRequested();
                total.Add(part);
                done += seeds.Length;
                Show(part.Findings);
                Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss}  {done:N0} of {count:N0}, {total.Findings.Count} findings");
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine($"Interrupted; go on with --from {from + done} --count {count - done}.");
        }

        Print($"seeds {from} to {from + done - 1}", total);
        return total.Findings.Count > 0 ? Found : done < count ? Interrupted : Done;
    }

    /// <summary>Prints the counts as a table.</summary>
    public static void Print(string what, Tally tally)
    {
        Markdown.Head(1, what, "count");
        foreach (var (name, times) in tally.Counts)
            Markdown.Row(name, $"{times:N0}");
        Markdown.Row("**findings**", $"{tally.Findings.Count:N0}");
    }

    /// <summary>Prints findings at once, so that none is lost.</summary>
    public static void Show(IEnumerable<string> findings)
    {
        foreach (var finding in findings)
            Console.WriteLine($"FOUND {finding}{Environment.NewLine}");
    }
}
