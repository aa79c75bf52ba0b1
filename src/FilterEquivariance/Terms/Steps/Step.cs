namespace FilterEquivariance;

/// <summary>One part of a plan. It reads its source, which it leaves as it is, and gives a new row.</summary>
internal abstract class Step<T>
{
    /// <summary>How many elements the result has for each element of the source; null where that depends on the elements.</summary>
    public abstract int? Copies { get; }

    public abstract Row<T> Run(Row<T> source);

    /// <summary>Steps that give what this step and then <paramref name="next"/> give; null where no law is known that makes them cheaper.</summary>
    public virtual IReadOnlyList<Step<T>>? Fuse(Step<T> next) => null;
}
