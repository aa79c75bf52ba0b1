namespace FilterEquivariance;

/// <summary>
/// Orders items by how many others they come before, an undecided comparison counting half; items of equal rank by the comparisons among themselves. Where no
/// comparison contradicts another this is the one order that agrees with all of them. O(m²) comparisons.
/// </summary>
internal sealed class Copeland
{
    /// <param name="items">The items.</param>
    /// <param name="compare">Positive if the first comes before the second, 0 if undecided; asked once for each pair at first.</param>
    /// <param name="compareAgain">The same, for further questions.</param>
    public Copeland(Item[] items, Func<Item, Item, int> compare, Func<Item, Item, int> compareAgain)
    {
        var scores = new int[items.Length];
        for (var second = 1; second < items.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var order = Math.Sign(compare(items[first], items[second]));
                scores[first] += 1 + order;
                scores[second] += 1 - order;
                if (order == 0)
                    Undecided++;
            }
        }

        var ranking = new List<int>(items.Length);
        foreach (var level in Enumerable.Range(0, items.Length).GroupBy(item => scores[item]).OrderByDescending(group => group.Key).Select(group => group.ToArray()))
        {
            if (level.Length > 1)
                Ties += level.Length;
            ranking.AddRange(level.OrderByDescending(item => level.Sum(other => Math.Sign(compareAgain(items[item], items[other])))));
        }

        Ranking = [.. ranking.Select(item => items[item])];
        CircularTriples = Circles(compareAgain);
    }

    public Item[] Ranking { get; }

    public long Undecided { get; }

    /// <summary>Items that share their number of wins with another.</summary>
    public int Ties { get; }

    /// <summary>The share of triples whose comparisons form a circle, undecided ones taken as the ranking has them.</summary>
    public double CircularTriples { get; }

    // A triple without circle has exactly one item that comes before both others, so all triples minus the pairs of items behind each item are the circles.
    private double Circles(Func<Item, Item, int> compare)
    {
        double Triples(double items) => items * (items - 1) * (items - 2) / 6;

        if (Ranking.Length < 3)
            return 0;
        var wins = new long[Ranking.Length];
        for (var late = 1; late < wins.Length; late++)
        {
            for (var early = 0; early < late; early++)
                wins[compare(Ranking[early], Ranking[late]) >= 0 ? early : late]++;
        }

        return (Triples(wins.Length) - wins.Sum(count => count * (count - 1) / 2)) / Triples(wins.Length);
    }
}
