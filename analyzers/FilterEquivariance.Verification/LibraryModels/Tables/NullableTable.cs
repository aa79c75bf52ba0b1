using FilterEquivariance.Verification.LibraryModels.Meanings;

namespace FilterEquivariance.Verification.LibraryModels.Tables;

/// <summary>Nullable values.</summary>
internal static class NullableTable
{
    public static LibraryModel[] Rows =>
    [
        new("P:System.Nullable`1.HasValue",
            new Shape.Scalar(), Effects.None, NullableValues.HasValue),
        new("P:System.Nullable`1.Value",
            new Shape.Scalar(), Effects.Partial, NullableValues.Value),
        new("M:System.Nullable`1.GetValueOrDefault",
            new Shape.Scalar(), Effects.None, NullableValues.ValueOrDefault),
        new("M:System.Nullable`1.GetValueOrDefault(`0)",
            new Shape.Scalar(), Effects.None, NullableValues.ValueOr),
        new("M:System.Nullable`1.#ctor(`0)",
            new Shape.Scalar(), Effects.None, Copies.Same),
        new("M:System.Nullable`1.ToString",
            new Shape.Scalar(), Effects.None, Strings.OfReceiver),
        new("M:System.Nullable`1.Equals(System.Object)",
            new Shape.Scalar(), Effects.None, Comparisons.EqualObjects),
    ];
}
