namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>An enumeration under way. What its current element is before the first, after the last, and after an exception differs between collections: asking then is refused.</summary>
/// <param name="elements">The elements.</param>
internal sealed class EnumeratorValue(IEnumerator<object?> elements)
{
    private enum Place
    {
        Start,
        Element,
        End,
        Failed,
    }

    private Place _place = Place.Start;

    public object? Current => _place == Place.Element ? elements.Current : throw new RefusedException("the current element of an enumerator that has none");

    public bool MoveNext()
    {
        if (_place == Place.Failed)
            throw new RefusedException("an enumerator that has thrown or was disposed");
        if (_place == Place.End)
            return false;
        _place = Place.Failed;
        bool moved = elements.MoveNext();
        _place = moved ? Place.Element : Place.End;
        return moved;
    }

    public void End() => _place = Place.Failed;
}
