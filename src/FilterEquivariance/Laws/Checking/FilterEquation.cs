namespace FilterEquivariance;

/// <summary>
/// The filter law by deletions of a single value: on a set of lists closed under deletion they decide the law for all predicates (T10).
/// </summary>
internal sealed class FilterEquation(RunTable runs) : Equation(runs)
{
    protected override Violation? FirstViolation(JointList lists, int arguments, int whole, ref bool conclusive)
    {
        var letters = lists.Letters;
        if (letters.Length == 0)
        {
            // T0: nothing can come out of nothing; a throw is judged by the longer lists, which must then throw too.
            return Runs.ResultLength(whole) == 0 ? null
                : new Violation(lists.Copy(), arguments, new Transformation.Keep([]), Run.Returned([]), Runs[whole]);
        }

        for (var i = 0; i < letters.Length; i++)
        {
            var dropped = letters[i];
            if (LetterSequence.Contains(letters, i, dropped))
                continue;
            Images.Drop(dropped);
            var differ = Differ(lists, arguments, whole, ref conclusive);
            Images.Restore(dropped);
            if (differ)
                return Violation(lists, arguments, whole, dropped);
        }

        return null;
    }

    // Users see the kept letters: all that occur on either side except the dropped one.
    private Violation Violation(JointList lists, int arguments, int whole, int dropped)
    {
        var before = Runs[Runs.Of(lists.Where(letter => letter != dropped), arguments, Images)];
        var letters = LetterSequence.Distinct([.. lists.Letters, .. Runs[whole].Items ?? [], .. before.Items ?? []]);
        return Violation(lists, arguments, new Transformation.Keep(Array.FindAll(letters, letter => letter != dropped)));
    }
}
