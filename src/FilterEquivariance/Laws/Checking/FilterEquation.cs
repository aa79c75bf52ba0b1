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

            var kept = LetterSequence.Distinct([.. lists.Letters, .. whole.Items ?? [], .. before.Items ?? []]);
            var keep = new Transformation.Keep(Array.FindAll(kept, letter => letter != dropped));
            var after = whole.Then(keep);
            if (!after.Agrees(before))
                return new Violation(lists, arguments, keep, after, before);
        }

        return null;
    }
}
