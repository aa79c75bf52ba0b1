using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Whether a program can tell two values apart at all.</summary>
internal static class Identity
{
    public static bool AreIndistinguishable(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b),
        (float a, float b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b),
        (decimal a, decimal b) => decimal.GetBits(a).SequenceEqual(decimal.GetBits(b)),
        (DateTime a, DateTime b) => a == b && a.Kind == b.Kind,
        (DateTimeOffset a, DateTimeOffset b) => a.EqualsExact(b),
        (not null, not null) when FrameworkValues.Contains(left) => left.Equals(right),
        (IConvertible, IConvertible) => left.Equals(right),
        (RecordValue a, RecordValue b) => ReferenceEquals(a, b) || (a.Shape.IsValueType && b.Shape.IsValueType && HaveSameFields(a, b)),
        _ => ReferenceEquals(left, right),
    };

    private static bool HaveSameFields(RecordValue left, RecordValue right) =>
        left.Type.Equals(right.Type) && left.Fields.Zip(right.Fields, AreIndistinguishable).All(same => same);
}
