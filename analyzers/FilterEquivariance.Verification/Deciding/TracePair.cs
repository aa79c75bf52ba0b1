using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>The two runs of a counterexample side by side, up to the first step in which they part.</summary>
/// <param name="Rows">The steps; only the last one diverges, if any does.</param>
/// <param name="IsTruncated">The runs are longer than what is kept, and agree as far as it goes.</param>
public sealed record TracePair(IReadOnlyList<TraceRow> Rows, bool IsTruncated)
{
    /// <summary>
    /// Puts each step of the run on the list beside the step of the run on the transformed list. Steps on a dropped element have no partner. Two steps agree when
    /// they are at the same place and the values are equal, or the first one's image is the second.
    /// </summary>
    public static TracePair Of(RunObserver whole, RunObserver transformed)
    {
        var rows = new List<TraceRow>();
        var right = transformed.Steps;
        var next = 0;
        foreach (var left in whole.Steps)
        {
            if (left.IsAside)
            {
                rows.Add(new TraceRow(left, null, Diverges: false));
                continue;
            }

            // Result stands beside result, whatever one run alone does before.
            if (left.IsResult && !transformed.IsTruncated)
                next = right.Count - 1;
            var partner = next < right.Count ? right[next++] : null;
            if (partner is null && transformed.IsTruncated)
                return new TracePair(rows, IsTruncated: true);
            var agrees = partner is not null && Agree(left, partner);
            rows.Add(new TraceRow(left, partner, !agrees));
            if (!agrees)
                return new TracePair(FromFirst(rows), IsTruncated: false);
        }

        if (next < right.Count && !whole.IsTruncated)
            rows.Add(new TraceRow(null, right[next], Diverges: true));
        return new TracePair(rows, whole.IsTruncated);
    }

    // The values that differ may have stood there some steps before somebody had to say that they are no longer related.
    private static List<TraceRow> FromFirst(List<TraceRow> rows)
    {
        while (rows.Count > 1 && rows[rows.Count - 1] is { Whole: { } whole, Transformed: { } transformed }
            && rows[rows.Count - 2] is { Whole: { } earlier, Transformed: { } partner } && earlier.Value == whole.Value && partner.Value == transformed.Value
            && partner.Value != earlier.Image)
        {
            rows.RemoveAt(rows.Count - 1);
            rows[rows.Count - 1] = rows[rows.Count - 1] with { Diverges = true };
        }

        return rows;
    }

    // Results are what the law speaks of. On the way, a value may also be the same in both runs.
    private static bool Agree(TraceStep whole, TraceStep transformed) =>
        whole.Location == transformed.Location && whole.IsResult == transformed.IsResult
        && (transformed.Value == whole.Image || (!whole.IsResult && transformed.Value == whole.Value));
}

/// <summary>Two steps that belong together.</summary>
/// <param name="Whole">The step of the run on the list; null when that run has ended.</param>
/// <param name="Transformed">The step of the run on the transformed list; null when it makes none.</param>
/// <param name="Diverges">From here on the runs differ in more than the law allows.</param>
public sealed record TraceRow(TraceStep? Whole, TraceStep? Transformed, bool Diverges);
