namespace FilterEquivariance;

/// <summary>An <see cref="IListFunction"/> on numbered letters.</summary>
internal sealed class BlackBox : NumberedFunction<object>
{
    private readonly IListFunction _function;

    private BlackBox(IListFunction function)
        : base(function.Alphabet.Letters, function.Alphabet.Equality!, function.Alphabet.Print) => _function = function;

    public override Naturality Naturality => _function.Naturality;

    public static BlackBox Of(IListFunction function) => new(function) { Lists = function.Lists, Others = function.Others };

    public override Run? Invoke(Cells cells, int start, object?[] others, CancellationToken cancellationToken)
    {
        var lists = new object?[Lists.Count][];
        for (var list = 0; list < lists.Length; list++)
            lists[list] = Next(cells, ref start);
        switch (_function.Run(lists, others, cancellationToken))
        {
            case Outcome.Returned returned:
                for (var i = 0; i < returned.Items.Count; i++)
                    cells.Add(Letters.Number(returned.Items[i]));
                return null;
            case Outcome.Threw threw:
                return Run.Threw(threw.ExceptionType);
            case Outcome.Refused refused:
                return Run.Refused(refused.Reason);
            default:
                throw new InvalidOperationException("an outcome is a result, a throw or a refusal");
        }
    }
}
