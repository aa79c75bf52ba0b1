namespace FilterEquivariance;

/// <summary>The results of several plans, one after the other.</summary>
internal sealed class SumStep<T>(IReadOnlyList<Plan<T>> parts) : Step<T>
{
    public override int? Copies => parts.Aggregate((int?)0, (sum, part) => checked(sum + part.Copies));

    public override Row<T> Run(Row<T> source)
    {
        var result = new RowBuilder<T>(0);
        foreach (var part in parts)
            result.Add(part.Run(source));
        return result.Row;
    }
}
