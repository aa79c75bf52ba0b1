namespace FilterEquivariance;

/// <summary>Compares the two sides of a law on one input, for all transformations that matter there.</summary>
internal abstract class Equation
{
    public static Equation Of(Law law) => law == Law.Filter ? new FilterEquation() : new MapEquation();

    /// <summary>The first violation on this input in canonical order of the transformations; null when there is none among the runs that could be observed.</summary>
    /// <param name="lists">The input.</param>
    /// <param name="arguments">Which combination of the other parameters' values.</param>
    /// <param name="runs">Where runs come from.</param>
    /// <param name="conclusive">Set to false when a comparison could not be made.</param>
    public abstract Violation? FirstViolation(JointList lists, int arguments, RunTable runs, ref bool conclusive);

    protected static Violation? Compare(JointList lists, int arguments, Run whole, Transformation transformation, RunTable runs, ref bool conclusive)
    {
        var before = runs.Of(transformation.Apply(lists), arguments);
        if (before.IsRefused)
        {
            conclusive = false;
            return null;
        }

        var after = whole.Then(transformation);
        return after.Agrees(before) ? null : new Violation(lists, arguments, transformation, after, before);
    }
}
