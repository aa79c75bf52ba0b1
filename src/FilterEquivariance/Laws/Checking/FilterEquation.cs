namespace FilterEquivariance;

/// <summary>
/// The filter law by deletions of a single value: on a set of lists closed under deletion they decide the law for all predicates (T10).
/// </summary>
internal sealed class FilterEquation : Equation
{
    public override Violation? FirstViolation(JointList lists, int arguments, RunTable runs, ref bool conclusive)
    {
        var whole = runs.Of(lists, arguments);
        if (whole.IsRefused)
        {
            conclusive = false;
            return null;
        }

        if (lists.Length == 0)
        {
            // T0: nothing can come out of nothing; a throw is judged by the longer lists, which must then throw too.
            return whole.Items is { Length: > 0 }
                ? new Violation(lists, arguments, new Transformation.Keep([]), Run.Returned([]), whole)
                : null;
        }

        foreach (var dropped in lists.DistinctLetters())
        {
            var shorter = lists.Where(letter => letter != dropped);
            var before = runs.Of(shorter, arguments);
            if (before.IsRefused)
            {
                conclusive = false;
                continue;
            }

            if (!AgreesWithout(dropped, whole, before))
                return Violation(lists, arguments, dropped, whole, before);
        }

        return null;
    }

    /// <summary>Whether removing a letter from one result gives the other.</summary>
    private static bool AgreesWithout(int dropped, Run whole, Run before)
    {
        if (whole.Items is null || before.Items is null)
            return whole.Agrees(before);
        var next = 0;
        foreach (var letter in whole.Items)
        {
            if (letter == dropped)
                continue;
            if (next == before.Items.Length || before.Items[next] != letter)
                return false;
            next++;
        }

        return next == before.Items.Length;
    }

    // Users see the kept letters: all that occur on either side except the dropped one.
    private static Violation Violation(JointList lists, int arguments, int dropped, Run whole, Run before)
    {
        var letters = LetterSequence.Distinct([.. lists.Letters, .. whole.Items ?? [], .. before.Items ?? []]);
        var keep = new Transformation.Keep(Array.FindAll(letters, letter => letter != dropped));
        return new Violation(lists, arguments, keep, whole.Then(keep), before);
    }
}
