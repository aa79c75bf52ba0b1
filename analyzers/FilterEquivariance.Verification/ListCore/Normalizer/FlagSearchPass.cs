using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Searches that a flag stops are left where the flag changes (<see cref="FlagSearch"/>).</summary>
internal sealed class FlagSearchPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position) =>
        new FlagSearch(position).Left(statements, index) is { } left ? statements.SetItem(index, left) : null;
}
