using FilterEquivariance.Verification.LibraryModels.Meanings;

namespace FilterEquivariance.Verification.LibraryModels.Tables;

/// <summary>Equality, order, comparers, and checks of arguments.</summary>
internal static class ComparerTable
{
    public static LibraryModel[] Rows =>
    [
        new("M:System.Object.Equals(System.Object,System.Object)",
            new Shape.Scalar(), Effects.None, Comparisons.EqualObjects),
        new("M:System.Object.Equals(System.Object)",
            new Shape.Scalar(), Effects.None, Comparisons.EqualObjects),
        new("M:System.Object.ReferenceEquals(System.Object,System.Object)",
            new Shape.Scalar(), Effects.None, Comparisons.SameReference),
        new("M:System.Object.GetHashCode",
            new Shape.Scalar(), Effects.None, null),
        new("P:System.Collections.Generic.EqualityComparer`1.Default",
            new Shape.ConstantObject(), Effects.None, Comparers.DefaultEquality),
        new("M:System.Collections.Generic.EqualityComparer`1.Equals(`0,`0)",
            new Shape.Scalar(), Effects.InspectsEquality, Comparers.AreEqual),
        new("M:System.Collections.Generic.IEqualityComparer`1.Equals(`0,`0)",
            new Shape.Scalar(), Effects.Partial | Effects.InspectsEquality, Comparers.AreEqual),
        new("P:System.Collections.Generic.Comparer`1.Default",
            new Shape.ConstantObject(), Effects.None, Comparers.DefaultOrder),
        new("M:System.Collections.Generic.Comparer`1.Create(System.Comparison{`0})",
            new Shape.Scalar(), Effects.None, Comparers.FromComparison),
        new("M:System.Collections.Generic.Comparer`1.Compare(`0,`0)",
            new Shape.Scalar(), Effects.Partial | Effects.InspectsOrder, Comparers.Compare),
        new("M:System.Collections.Generic.IComparer`1.Compare(`0,`0)",
            new Shape.Scalar(), Effects.Partial | Effects.InspectsOrder, Comparers.Compare),
        new("M:System.IComparable`1.CompareTo(`0)",
            new Shape.Scalar(), Effects.Partial | Effects.InspectsOrder, Comparisons.Compare),
        new("M:System.IEquatable`1.Equals(`0)",
            new Shape.Scalar(), Effects.Partial | Effects.InspectsEquality, Comparisons.Equal),
        new("P:System.StringComparer.Ordinal",
            new Shape.ConstantObject(), Effects.None, Comparers.Ordinal),
        new("P:System.StringComparer.OrdinalIgnoreCase",
            new Shape.ConstantObject(), Effects.None, Comparers.OrdinalIgnoreCase),
        new("P:System.StringComparer.InvariantCulture",
            new Shape.ConstantObject(), Effects.None, null),
        new("P:System.StringComparer.CurrentCulture",
            new Shape.ConstantObject(), Effects.None, null),
        new("M:System.Nullable.Compare``1(System.Nullable{``0},System.Nullable{``0})",
            new Shape.Scalar(), Effects.None, Comparisons.Compare),
        new("M:System.ValueTuple`2.CompareTo(System.ValueTuple{`0,`1})",
            new Shape.Scalar(), Effects.Partial, Comparisons.Compare),
        new("M:System.ArgumentNullException.ThrowIfNull(System.Object,System.String)",
            new Shape.Scalar(), Effects.Partial, Checks.NotNull),
        new("M:System.ArgumentOutOfRangeException.ThrowIfNegative``1(``0,System.String)",
            new Shape.Scalar(), Effects.Partial, Checks.NotNegative),
        new("M:System.ArgumentOutOfRangeException.ThrowIfNegativeOrZero``1(``0,System.String)",
            new Shape.Scalar(), Effects.Partial, Checks.Positive),
        new("M:System.ArgumentOutOfRangeException.ThrowIfGreaterThan``1(``0,``0,System.String)",
            new Shape.Scalar(), Effects.Partial, Checks.NotGreater),
        new("M:System.ArgumentOutOfRangeException.ThrowIfLessThan``1(``0,``0,System.String)",
            new Shape.Scalar(), Effects.Partial, Checks.NotLess),
    ];
}
