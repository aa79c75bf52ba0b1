namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A <c>System.Index</c>.</summary>
public sealed record IndexValue(int Value, bool IsFromEnd)
{
    /// <summary>The offset in a sequence of this length; may be out of range.</summary>
    public int Offset(int length) => IsFromEnd ? length - Value : Value;
}

/// <summary>A <c>System.Range</c>.</summary>
public sealed record RangeValue(IndexValue Start, IndexValue End)
{
    /// <summary>Start and length in a sequence of this length; throws as <c>Range.GetOffsetAndLength</c> does.</summary>
    public (int Start, int Length) In(int length)
    {
        int start = Start.Offset(length);
        int end = End.Offset(length);
        if ((uint)end > (uint)length || (uint)start > (uint)end)
            throw new EvaluationException("ArgumentOutOfRangeException");
        return (start, end - start);
    }
}
