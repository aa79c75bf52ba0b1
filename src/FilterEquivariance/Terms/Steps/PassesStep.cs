namespace FilterEquivariance;

/// <summary>A natural function.</summary>
internal sealed class PassesStep<T>(Passes passes) : Step<T>
{
    public Passes Passes => passes;

    public override int? Copies => passes.Copies;

    public override Row<T> Run(Row<T> source)
    {
        var result = passes.Apply(new ArraySegment<T>(source.Items, 0, source.Count));
        return new(result, result.Length);
    }

    public override IReadOnlyList<Step<T>>? Fuse(Step<T> next) => next switch
    {
        // Whatever satisfies the filter law gives nothing for nothing (T0).
        _ when passes.Count == 0 => [this],
        PassesStep<T> later => [new PassesStep<T>(later.Passes.Compose(passes))],

        // A rule that gives x some number of times substitutes a palindrome for x. Forward and backward passes commute with that (T12), and so do
        // repeated copies, as (x^n)^q = (x^q)^n; and a rule that comes first is asked once for each element of the list, not once for each of its copies.
        EachStep<T> each => [each, this],
        _ => null,
    };
}
