namespace FilterEquivariance;

/// <summary>A delegate of the real runtime as a list function. Each run gets lists of its own, since the delegate may keep them.</summary>
internal sealed class DelegateListFunction<T> : NumberedFunction<T>
    where T : notnull
{
    private readonly Func<object?[], object?> _invoke;
    private readonly ListShape<T> _result;
    private readonly ListShape<T>?[] _shapes;
    private readonly object?[] _arguments;

    public DelegateListFunction(DelegateSignature signature, ListShape<T> result)
        : base(signature.Alphabet, null, signature.Print)
    {
        _invoke = signature.Invoke;
        _result = result;
        _shapes = Array.ConvertAll(signature.Shapes, shape => (ListShape<T>?)shape);
        _arguments = new object?[_shapes.Length];
    }

    public override Run? Invoke(Cells cells, int start, object?[] others, CancellationToken cancellationToken)
    {
        var (next, other) = (start, 0);
        for (var i = 0; i < _arguments.Length; i++)
            _arguments[i] = _shapes[i] is { } shape ? shape.Build(Next(cells, ref next)) : others[other++];
        try
        {
            var returned = _invoke(_arguments);
            if (returned is null)
                return Run.Refused("the function returns null");
            if (!_result.Read(returned, DelegateSignature.MaxResultLength, Letters, cells))
                return Run.Refused("the result does not end");
            return ChangedInput(cells, start) is { } changed ? Run.Refused($"the function changes its input '{changed}'") : null;
        }
        catch (Exception exception) when (exception is OutOfMemoryException or InsufficientExecutionStackException)
        {
            return Run.Refused("the function runs out of memory or stack");
        }
        catch (Exception exception)
        {
            return Run.Threw(exception.GetType().Name);
        }
    }

    private string? ChangedInput(Cells cells, int start)
    {
        var list = 0;
        for (var i = 0; i < _arguments.Length; i++)
        {
            if (_shapes[i] is not { } shape)
                continue;
            if (!shape.Holds(_arguments[i]!, Letters, cells, ref start))
                return Lists[list];
            list++;
        }

        return null;
    }
}
