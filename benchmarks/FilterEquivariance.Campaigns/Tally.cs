namespace FilterEquivariance.Campaigns;

/// <summary>What a part of a campaign gave: counts for the report, and everything that must not happen and did.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _findings = [];

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public IReadOnlyList<string> Findings => _findings;

    public void Count(string what, int times = 1) => _counts[what] = _counts.GetValueOrDefault(what) + times;

    public void Find(string finding) => _findings.Add(finding);

    public void Add(Tally other)
    {
        foreach (var (what, times) in other.Counts)
            Count(what, times);
        _findings.AddRange(other.Findings);
    }
}
