namespace FilterEquivariance;

/// <summary>An input on which the two sides of a law differ, as data from which both sides can be recomputed.</summary>
internal sealed record Violation(JointList Input, int Arguments, Transformation Transformation, Run After, Run Before)
{
    /// <summary>Recomputes both sides from the input and the transformation alone.</summary>
    public bool Replays(RunTable runs)
    {
        var after = runs.Fresh(Input, Arguments).Then(Transformation);
        var before = runs.Fresh(Transformation.Apply(Input), Arguments);
        return !after.IsRefused && !before.IsRefused && !after.Agrees(before) && after.Agrees(After) && before.Agrees(Before);
    }
}
