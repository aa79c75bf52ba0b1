namespace FilterEquivariance;

/// <summary>
/// The steps of a term with neighbours fused by the laws, which give the same result with fewer loops. Every part takes an array and gives a new one,
/// but for a plan
/// without steps, which gives its source.
/// </summary>
internal sealed class Plan<T>
{
    private readonly List<Step<T>> _steps = [];

    public Plan(IEnumerable<Step<T>> steps)
    {
        foreach (var step in steps)
            Add(step);
    }

    /// <summary>How many elements the result has for each element of the source; null where that depends on the elements.</summary>
    public int? Copies => _steps.Aggregate((int?)1, (product, step) => checked(product * step.Copies));

    /// <summary>The normal form when the plan is natural as it stands; otherwise null.</summary>
    public Passes? NormalForm => _steps switch
    {
        [] => Passes.Identity,
        [PassesStep<T> only] => only.Passes,
        _ => null,
    };

    public Row<T> Run(Row<T> source)
    {
        foreach (var step in _steps)
            source = step.Run(source);
        return source;
    }

    // Ends: a fusion makes the plan shorter, or moves rules about elements to the left.
    private void Add(Step<T> step)
    {
        if (step is PassesStep<T> { Passes: var passes } && passes == Passes.Identity)
            return;
        if (_steps is [.., var last] && last.Fuse(step) is { } fused)
        {
            _steps.RemoveAt(_steps.Count - 1);
            foreach (var part in fused)
                Add(part);
        }
        else
        {
            _steps.Add(step);
        }
    }
}
