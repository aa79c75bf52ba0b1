namespace FilterEquivariance;

/// <summary>The map law by tables: first over the letters of the list, then over those and the letters that only the result contains.</summary>
internal sealed class MapEquation(RunTable runs) : Equation(runs)
{
    private readonly Dictionary<JointList, int[][]> _tables = [];

    protected override Violation? FirstViolation(JointList lists, int arguments, int whole, ref bool conclusive)
    {
        var letters = lists.DistinctLetters();
        var violation = FirstViolation(lists, arguments, whole, letters, ref conclusive);
        if (violation is not null || !HasOtherLetters(whole, letters))
            return violation;
        return FirstViolation(lists, arguments, whole, LetterSequence.Distinct([.. letters, .. Runs[whole].Items!]), ref conclusive);
    }

    private Violation? FirstViolation(JointList lists, int arguments, int whole, int[] moved, ref bool conclusive)
    {
        foreach (var table in Tables(moved, lists.Length))
        {
            for (var i = 0; i < moved.Length; i++)
                Images.Set(moved[i], table[i]);
            var differ = Differ(lists, arguments, whole, ref conclusive);
            foreach (var letter in moved)
                Images.Restore(letter);
            if (differ)
                return Violation(lists, arguments, new Transformation.Table(moved, table));
        }

        return null;
    }

    private bool HasOtherLetters(int whole, int[] letters)
    {
        for (var i = 0; i < Runs.ResultLength(whole); i++)
        {
            if (!LetterSequence.Contains(letters, letters.Length, Runs.ResultLetter(whole, i)))
                return true;
        }

        return false;
    }

    // The same few letters come back in many lists.
    private int[][] Tables(int[] moved, int length)
    {
        var key = new JointList(moved, [length]);
        if (!_tables.TryGetValue(key, out var tables))
            _tables.Add(key, tables = [.. MapTables.Of(moved, length, Runs.Function.AlphabetSize)]);
        return tables;
    }
}
