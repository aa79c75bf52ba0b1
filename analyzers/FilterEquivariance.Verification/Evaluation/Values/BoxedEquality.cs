using System.Runtime.CompilerServices;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary><c>EqualityComparer&lt;T&gt;.Default</c> on boxed values.</summary>
public sealed class BoxedEquality : IEqualityComparer<object?>
{
    private BoxedEquality()
    {
    }

    public static BoxedEquality Default { get; } = new();

    public new bool Equals(object? left, object? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        return (left, right) switch
        {
            (RecordValue a, RecordValue b) => EqualRecords(a, b),
            (ListValue a, ListValue b) => EqualLists(a, b),
            (FunctionValue, _) => throw new RefusedException("equality of delegates"),
            (ExceptionValue, _) => throw new RefusedException("equality of exceptions"),
            (LazyValue or GroupValue or SetValue or MapValue or LookupValue, _) => ReferenceEquals(left, right),
            _ => left.Equals(right),
        };
    }

    public int GetHashCode(object? value) => value switch
    {
        null => 0,
        RecordValue record => HashRecord(record),
        FunctionValue => throw new RefusedException("equality of delegates"),
        ListValue or LazyValue or GroupValue or SetValue or MapValue or LookupValue => RuntimeHelpers.GetHashCode(value),
        _ => value.GetHashCode(),
    };

    private bool EqualRecords(RecordValue left, RecordValue right)
    {
        switch (left.Shape.Equality)
        {
            case RecordEquality.Reference:
                return ReferenceEquals(left, right);
            case RecordEquality.Custom:
                throw new RefusedException($"the equality of {left.Type.Name}");
        }

        if (left.Fields.Length != right.Fields.Length || left.Shape.IsTuple != right.Shape.IsTuple)
            return false;
        // Names differ where a generic function wrote down its type parameters, and with the element names of tuples.
        if (!left.Shape.IsTuple && left.Type.Name != right.Type.Name && (left.Type.Definition.Length == 0 || left.Type.Definition != right.Type.Definition))
            return false;
        for (int i = 0; i < left.Fields.Length; i++)
        {
            if (!Equals(left.Fields[i], right.Fields[i]))
                return false;
        }

        return true;
    }

    private static bool EqualLists(ListValue left, ListValue right)
    {
        if (ReferenceEquals(left, right))
            return true;
        // Value types that wrap storage: their equality is that of what they wrap.
        if (left.Shape is SequenceShape.ImmutableArray or SequenceShape.Memory or SequenceShape.ReadOnlyMemory)
            throw new RefusedException($"equality of {left.Shape}");
        return false;
    }

    private int HashRecord(RecordValue record)
    {
        switch (record.Shape.Equality)
        {
            case RecordEquality.Reference:
                return RuntimeHelpers.GetHashCode(record);
            case RecordEquality.Custom:
                throw new RefusedException($"the equality of {record.Type.Name}");
        }

        int hash = 17;
        foreach (object? field in record.Fields)
            hash = unchecked(hash * 31 + GetHashCode(field));
        return hash;
    }
}
