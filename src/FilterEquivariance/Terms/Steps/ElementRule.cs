namespace FilterEquivariance;

/// <summary>How often an element is emitted, a function of the element alone: <c>Keep</c>, <c>Drop</c> and <c>Copies</c>.</summary>
internal abstract class ElementRule<T>
{
    /// <summary>0 or more.</summary>
    public abstract int CopiesOf(T element);

    public sealed class Filter(Func<T, bool> predicate, bool keeps) : ElementRule<T>
    {
        public override int CopiesOf(T element) => predicate(element) == keeps ? 1 : 0;
    }

    public sealed class Repetition(Func<T, int> copies) : ElementRule<T>
    {
        public override int CopiesOf(T element)
        {
            var count = copies(element);
            return count >= 0
                ? count
                : throw new ArgumentOutOfRangeException(
                    nameof(copies),
                    $"the number of copies of an element is at least 0, but the function given to Copies returned {CSharpLiteral.Of(count)}");
        }
    }
}
