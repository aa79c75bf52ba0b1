namespace FilterEquivariance;

/// <summary>Compares the two sides of a law on one input, for all transformations that matter there.</summary>
internal abstract class Equation(RunTable runs)
{
    protected RunTable Runs => runs;

    /// <summary>The transformation that is being tried; the identity between two of them.</summary>
    protected Images Images { get; } = new();

    public static Equation Of(Law law, RunTable runs) => law == Law.Filter ? new FilterEquation(runs) : new MapEquation(runs);

    /// <summary>The first violation on this input in canonical order of the transformations; null when there is none among the runs that could be observed.</summary>
    /// <param name="lists">The input.</param>
    /// <param name="arguments">Which combination of the other parameters' values.</param>
    /// <param name="conclusive">Set to false when a comparison could not be made.</param>
    public Violation? FirstViolation(JointList lists, int arguments, ref bool conclusive)
    {
        var whole = runs.Of(lists, arguments, Images);
        if (!runs.IsRefused(whole))
            return FirstViolation(lists, arguments, whole, ref conclusive);
        conclusive = false;
        return null;
    }

    /// <param name="lists">The input.</param>
    /// <param name="arguments">Which combination of the other parameters' values.</param>
    /// <param name="whole">The run on the input, which was not refused.</param>
    /// <param name="conclusive">Set to false when a comparison could not be made.</param>
    protected abstract Violation? FirstViolation(JointList lists, int arguments, int whole, ref bool conclusive);

    /// <summary>Whether the run on the images of the input is something else than the images of the run on the input.</summary>
    protected bool Differ(JointList lists, int arguments, int whole, ref bool conclusive)
    {
        var before = runs.Of(lists, arguments, Images);
        if (!runs.IsRefused(before))
            return !runs.Agree(whole, Images, before);
        conclusive = false;
        return false;
    }

    /// <summary>Both sides of a violation, to be shown; both runs are known.</summary>
    protected Violation Violation(JointList lists, int arguments, Transformation transformation)
    {
        // The input may be the enumeration's own, which goes on.
        var input = lists.Copy();
        var whole = runs[runs.Of(input, arguments, Images)];
        return new Violation(input, arguments, transformation, whole.Then(transformation), runs[runs.Of(transformation.Apply(input), arguments, Images)]);
    }
}
