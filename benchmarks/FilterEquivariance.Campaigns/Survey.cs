using FilterEquivariance.Analyzers.Evidence;

namespace FilterEquivariance.Campaigns;

/// <summary>What the verdicts on some code bases are, why laws stay unknown, and decided laws for people to judge.</summary>
internal static class Survey
{
    private const int ShownReasons = 12;

    /// <summary>Prints how many functions have which verdicts.</summary>
    public static void PrintVerdicts(IReadOnlyList<SurveyedCode> codes)
    {
        Markdown.Head(3, "code", "list functions", "filter: proved / refuted / unknown", "map: proved / refuted / unknown");
        foreach (var code in codes)
            Markdown.Row(code.Name, $"{code.Functions.Count:N0}", Split(code.Findings(), Law.Filter), Split(code.Findings(), Law.Map));
        var all = codes.SelectMany(code => code.Findings()).ToArray();
        Markdown.Row("**all**", $"{codes.Sum(code => code.Functions.Count):N0}", Split(all, Law.Filter), Split(all, Law.Map));
    }

    /// <summary>Prints how many laws are unknown for which reason, the most frequent reason first.</summary>
    public static void PrintReasons(IReadOnlyList<SurveyedCode> codes)
    {
        var unknown = codes.SelectMany(code => code.Findings()).Where(finding => finding.Verdict is Verdict.Unknown).ToLookup(Reason);
        Markdown.Head(codes.Count + 1, ["unknown because of", .. codes.Select(code => code.Name), "all"]);
        var sorted = unknown.OrderByDescending(laws => laws.Count()).ThenBy(laws => laws.Key, StringComparer.Ordinal).ToArray();
        foreach (var laws in sorted.Take(ShownReasons))
            Row(laws.Key, laws);
        if (sorted.Length > ShownReasons)
            Row($"{sorted.Length - ShownReasons} other reasons", sorted.Skip(ShownReasons).SelectMany(laws => laws));

        void Row(string name, IEnumerable<Finding> laws) =>
            Markdown.Row([name, .. codes.Select(code => $"{laws.Count(finding => finding.Code == code)}"), $"{laws.Count()}"]);
    }

    /// <summary>Prints some decided laws with room for a judgement.</summary>
    public static void PrintSample(IReadOnlyList<SurveyedCode> codes, int size, int seed)
    {
        Markdown.Head(0, "code", "place", "function", "law", "verdict", "message", "judgement");
        foreach (var finding in Sample(codes, size, seed))
        {
            var function = finding.Function;
            Markdown.Row(
                finding.Code.Name, $"{function.File}:{function.Line}", function.ShortName, finding.Law.Name,
                VerdictText.Name(finding.Verdict), VerdictText.Reason(finding.Verdict), "");
        }
    }

    /// <summary>
    /// Decided laws in turns from each code base and verdict, as long as there are any: proofs are rarer than refutations and a wrong one
    /// is worse, and a large code base must not crowd out the others.
    /// </summary>
    private static IEnumerable<Finding> Sample(IReadOnlyList<SurveyedCode> codes, int size, int seed)
    {
        var random = new Random(seed);
        var piles = codes.SelectMany(code => code.Findings())
            .Where(finding => finding.Verdict is Verdict.Proved or Verdict.Refuted)
            .GroupBy(finding => (finding.Code, VerdictText.Name(finding.Verdict)))
            .Select(Shuffled).ToArray();
        return piles.SelectMany((pile, index) => pile.Select((finding, turn) => (finding, turn, index)))
            .OrderBy(drawn => drawn.turn).ThenBy(drawn => drawn.index)
            .Take(size)
            .OrderBy(drawn => drawn.index)
            .Select(drawn => drawn.finding);

        Finding[] Shuffled(IEnumerable<Finding> pile)
        {
            Finding[] cards = [.. pile];
            random.Shuffle(cards);
            return cards;
        }
    }

    private static string Split(IEnumerable<Finding> findings, Law law)
    {
        var verdicts = findings.Where(finding => finding.Law == law).CountBy(finding => VerdictText.Name(finding.Verdict)).ToDictionary();
        return string.Join(" / ", new[] { "proved", "refuted", "unknown" }.Select(name => $"{verdicts.GetValueOrDefault(name):N0}"));
    }

    private static string Reason(Finding finding) => ((Verdict.Unknown)finding.Verdict).Reason.Code;
}
