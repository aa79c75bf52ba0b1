namespace FilterEquivariance;

/// <summary>The map law by tables: first over the letters of the list, then over those and the letters that only the result contains.</summary>
internal sealed class MapEquation : Equation
{
    private readonly Dictionary<JointList, int[][]> _tables = [];

    public override Violation? FirstViolation(JointList lists, int arguments, RunTable runs, ref bool conclusive)
    {
        var whole = runs.Of(lists, arguments);
        if (whole.IsRefused)
        {
            conclusive = false;
            return null;
        }

        var letters = lists.DistinctLetters();
        var violation = FirstViolation(lists, arguments, whole, letters, runs, ref conclusive);
        if (violation is not null || whole.Items is null)
            return violation;
        var moved = LetterSequence.Distinct([.. letters, .. whole.Items]);
        return moved.Length == letters.Length ? null : FirstViolation(lists, arguments, whole, moved, runs, ref conclusive);
    }

    private Violation? FirstViolation(JointList lists, int arguments, Run whole, int[] moved, RunTable runs, ref bool conclusive)
    {
        foreach (var table in Tables(moved, lists.Length, runs.AlphabetSize))
        {
            if (Compare(lists, arguments, whole, new Transformation.Table(moved, table), runs, ref conclusive) is { } violation)
                return violation;
        }

        return null;
    }

    // The same few letters come back in many lists.
    private int[][] Tables(int[] moved, int length, int alphabetSize)
    {
        var key = new JointList(moved, [length]);
        if (!_tables.TryGetValue(key, out var tables))
            _tables.Add(key, tables = [.. MapTables.Of(moved, length, alphabetSize)]);
        return tables;
    }
}
