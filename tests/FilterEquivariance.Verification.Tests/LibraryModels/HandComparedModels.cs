namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Rows that reflection cannot compare: members of arrays without a method, and what takes or gives spans.</summary>
internal static class HandComparedModels
{
    public static IReadOnlyList<string> Ids { get; } = [];
}
