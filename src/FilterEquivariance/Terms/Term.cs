namespace FilterEquivariance;

/// <summary>
/// A filter-equivariant function by construction: the operators of <see cref="Terms"/>, composed by <see cref="Then"/> and joined by <c>+</c>. Each operator
/// satisfies the filter law, and composition and concatenation preserve it (theory, section 5, Closure), so every term does. Immutable.
/// </summary>
/// <typeparam name="T">Type of the elements.</typeparam>
/// <remarks>
/// <para>Functions that are given to operators have to be pure, and that is up to whoever gives them: the same value for equal elements every time, and
/// nothing else changed. Terms rely on it when they fuse operators: such a function may be asked fewer times and in another order than operator by operator.</para>
/// <para>What such a function throws, <see cref="Apply(IReadOnlyList{T})"/> throws. One that throws on some elements makes a term that is not
/// filter-equivariant, since the exception is gone when they are (T0); a <see cref="Terms.Keep"/> <em>before</em> it that removes them makes it whole (T19).</para>
/// </remarks>
/// <example><code>Term&lt;int&gt; term = Terms.Keep((int x) => x > 0).Then(Terms.OrderBy((int x) => x % 10));</code></example>
public sealed partial class Term<T>
{
    private readonly Stage<T>[] _stages;

    private readonly Term<T>[] _summands;

    private readonly Plan<T> _plan;

    internal Term(params Stage<T>[] stages)
        : this(stages, [])
    {
    }

    private Term(Stage<T>[] stages, Term<T>[] summands)
    {
        _stages = stages;
        _summands = summands;
        _plan = new(stages.Select(stage => stage.Step));
    }

    /// <summary>
    /// The pass sequence when the term is built of natural functions alone: it then satisfies the map law, too, and equal normal forms mean equal
    /// functions (T4). Otherwise null, also where a function that is given makes no difference, as in <c>Keep(x => true)</c>.
    /// </summary>
    public Passes? NormalForm => _plan.NormalForm;

    /// <summary>The renamings of letters that the operators of the term commute with (T8); <see cref="Naturality.Natural"/> is the map law.</summary>
    public Naturality Naturality => _stages.Aggregate(Naturality.Natural, (least, stage) => stage.Naturality < least ? stage.Naturality : least);

    /// <summary>A natural function as a term. It is filter-equivariant because passes treat every element alike (T4).</summary>
    /// <exception cref="ArgumentNullException"><paramref name="passes"/> is null.</exception>
    public static implicit operator Term<T>(Passes passes) => Terms.Of<T>(passes);

    /// <summary>
    /// The function that gives the left result followed by the right result. It is filter-equivariant because filtering a concatenation filters its
    /// parts (Closure).
    /// </summary>
    /// <exception cref="ArgumentNullException">A term is null.</exception>
    /// <exception cref="OverflowException">Both are natural and emit an element more than <see cref="int.MaxValue"/> times together.</exception>
    public static Term<T> operator +(Term<T> left, Term<T> right)
    {
        if (left is null)
            throw new ArgumentNullException(nameof(left));
        if (right is null)
            throw new ArgumentNullException(nameof(right));
        Term<T>[] summands = [.. left.Summands, .. right.Summands];
        var forms = summands.Select(summand => summand.NormalForm).ToArray();
        Step<T> step = Array.IndexOf(forms, null) < 0
            ? new PassesStep<T>(forms.Aggregate(Passes.Empty, (sum, form) => sum + form!))
            : new SumStep<T>([.. summands.Select(summand => summand._plan)]);
        var stage = new Stage<T>(
            string.Join(" + ", summands.Select(summand => summand.ToString())),
            [
                $"The results of {summands.Length} terms stand one after the other; filtering a concatenation filters its parts.",
                .. summands.SelectMany(summand => summand.Explain()),
            ],
            summands.Min(summand => summand.Naturality),
            step)
        {
            IsSum = true,
        };
        return new Term<T>([stage], summands);
    }

    /// <summary>
    /// The function that applies <paramref name="next"/> to this term's result. It is filter-equivariant because a filter passes through both, one
    /// after the other (Closure).
    /// </summary>
    /// <param name="next">What is done with the result.</param>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    /// <exception cref="OverflowException">Both are natural and emit an element more than <see cref="int.MaxValue"/> times together.</exception>
    public Term<T> Then(Term<T> next)
    {
        if (next is null)
            throw new ArgumentNullException(nameof(next));
        return new([.. _stages, .. next._stages]);
    }

    /// <summary>What the term does and why that commutes with filtering: a sentence for each step, in the order in which they are done.</summary>
    public IReadOnlyList<string> Explain() =>
        _stages.Length == 0 ? ["The list stays as it is; a filter changes it like any other list."] : [.. _stages.SelectMany(stage => stage.Sentences)];

    /// <summary>The C# that builds the term: <c>Terms.Keep&lt;int&gt;(x => x > 0).Then(Terms.Reverse&lt;int&gt;())</c>.</summary>
    public override string ToString()
    {
        if (_stages.Length == 0)
            return $"Terms.Identity<{CSharpTypeName.Of(typeof(T))}>()";
        var text = _stages[0].Code;
        if (_stages.Length > 1 && _stages[0].IsSum)
            text = $"({text})";
        return text + string.Concat(_stages.Skip(1).Select(stage => $".Then({stage.Code})"));
    }

    private Term<T>[] Summands => _summands.Length > 0 ? _summands : [this];
}
