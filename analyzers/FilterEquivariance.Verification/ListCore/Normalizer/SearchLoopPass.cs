using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// Searches up to the end of a list, or up to where a counted loop around them is, whose counter tells afterwards whether something was found get a flag
/// (<see cref="SearchLoop"/>).
/// </summary>
internal sealed class SearchLoopPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (new SearchLoop(position.Facts).Flagged(statements, index) is { } flagged)
            return flagged;
        if (CountedLoop.Match(statements, index, position.Facts) is not { Step: 1 } loop || Forms.AsInt(loop.Start) is null or < 0)
            return null;
        var list = loop.End(position)?.LengthOf;
        var body = new Within(new SearchLoop(position.Facts, loop.Counter, list is not null && position.Facts.KeepsItsLength(list, [loop.Loop]) ? list : null)).Rewrite(loop.Loop.Body);
        return ReferenceEquals(body, loop.Loop.Body) ? null : statements.SetItem(index, loop.Loop with { Body = body });
    }

    private sealed class Within(SearchLoop search) : Rewriter
    {
        protected override Statement After(Statement statement)
        {
            if (statement is not Statement.Block block)
                return statement;
            var statements = block.Statements;
            for (var i = statements.Length - 1; i >= 0; i--)
                statements = search.Flagged(statements, i) ?? statements;
            return statements == block.Statements ? block : block with { Statements = statements };
        }
    }
}
