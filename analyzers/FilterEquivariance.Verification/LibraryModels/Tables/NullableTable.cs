namespace FilterEquivariance.Verification.LibraryModels.Tables;

/// <summary>Nullable values.</summary>
internal static class NullableTable
{
    public static LibraryModel[] Rows =>
    [
        new("P:System.Nullable`1.HasValue",
            new Shape.Scalar(), Effects.None, null),
        new("P:System.Nullable`1.Value",
            new Shape.Scalar(), Effects.Partial, null),
        new("M:System.Nullable`1.GetValueOrDefault",
            new Shape.Scalar(), Effects.None, null),
        new("M:System.Nullable`1.GetValueOrDefault(`0)",
            new Shape.Scalar(), Effects.None, null),
        new("M:System.Nullable`1.#ctor(`0)",
            new Shape.Scalar(), Effects.None, null),
        new("M:System.Nullable`1.ToString",
            new Shape.Scalar(), Effects.None, null),
        new("M:System.Nullable`1.Equals(System.Object)",
            new Shape.Scalar(), Effects.None, null),
    ];
}
