namespace FilterEquivariance;

/// <summary>
/// Rules about single elements, in one loop: the numbers of copies multiply. A rule is asked once for each element that the rules before it emit,
/// however many copies.
/// </summary>
internal sealed class EachStep<T>(params ElementRule<T>[] rules) : Step<T>
{
    public override int? Copies => null;

    /// <exception cref="OverflowException">An element is emitted more than <see cref="int.MaxValue"/> times.</exception>
    public int CopiesOf(T element)
    {
        var copies = 1;
        foreach (var rule in rules)
        {
            copies = checked(copies * rule.CopiesOf(element));
            if (copies == 0)
                break;
        }

        return copies;
    }

    public override Row<T> Run(Row<T> source)
    {
        var result = new RowBuilder<T>(source.Count);
        for (var i = 0; i < source.Count; i++)
        {
            var copies = CopiesOf(source.Items[i]);
            if (copies > 0)
                result.Add(source.Items[i], copies);
        }

        return result.Row;
    }

    public override IReadOnlyList<Step<T>>? Fuse(Step<T> next) => next is EachStep<T> each ? [Then(each)] : null;

    public EachStep<T> Then(EachStep<T> next) => new([.. rules, .. next.Rules]);

    private IReadOnlyList<ElementRule<T>> Rules => rules;
}
