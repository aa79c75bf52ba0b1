using FilterEquivariance.Verification.LibraryModels.Meanings;

namespace FilterEquivariance.Verification.LibraryModels.Tables;

/// <summary>Enumerators driven by hand. The normaliser turns them into queues where it can; the prover has no rule for others.</summary>
internal static class EnumeratorTable
{
    public static LibraryModel[] Rows =>
    [
        new("enumerator.of",
            new Shape.Unmodelled(), Effects.None, Enumerations.Start),
        new("enumerator.next",
            new Shape.Unmodelled(), Effects.Mutates, Enumerations.MoveNext),
        new("enumerator.current",
            new Shape.Unmodelled(), Effects.None, Enumerations.Current),
        new("enumerator.end",
            new Shape.Unmodelled(), Effects.None, Enumerations.End),
    ];
}
