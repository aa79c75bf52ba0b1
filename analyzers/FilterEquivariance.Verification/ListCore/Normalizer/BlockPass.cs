using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>A pass that replaces statements of a block, inner blocks first.</summary>
internal abstract class BlockPass : Rewriter, IPass
{
    private Position _position = null!;

    public Function Run(Function function, FunctionFacts facts)
    {
        _position = new(facts, function.Body, []);
        var body = Rewrite(function.Body);
        return ReferenceEquals(body, function.Body) ? function : function with { Body = body };
    }

    /// <summary>The statements of the block after a change at this index, or null.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="index">The statement to look at.</param>
    /// <param name="position">The statement's place.</param>
    protected abstract ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position);

    public override Statement Rewrite(Statement statement)
    {
        // A loop or a call may be the whole body of something: it is then looked at as a block of one.
        if (statement is not Statement.Block block)
            return RewriteChildren(statement) is var inner && ChangeAll([inner]) is { } changed ? new Statement.Block(statement.Location, changed) : inner;

        var outer = _position;
        var statements = block.Statements;
        for (var i = 0; i < statements.Length; i++)
        {
            _position = outer.Inside(statements, i);
            var part = statements[i] is Statement.Block ? Rewrite(statements[i]) : RewriteChildren(statements[i]);
            if (!ReferenceEquals(part, statements[i]))
                statements = statements.SetItem(i, part);
        }

        _position = outer;
        statements = ChangeAll(statements) ?? statements;
        return statements == block.Statements ? block : block with { Statements = statements };
    }

    public override Operation Rewrite(Operation operation)
    {
        if (operation is not Operation.Lambda)
            return base.Rewrite(operation);
        var outer = _position;
        _position = outer.InsideLambda();
        var result = base.Rewrite(operation);
        _position = outer;
        return result;
    }

    private ImmutableArray<Statement>? ChangeAll(ImmutableArray<Statement> statements)
    {
        var result = statements;
        for (var i = 0; i < result.Length; i++)
            if (Change(result, i, _position.Inside(result, i)) is { } changed)
                result = changed;
        return result == statements ? null : result;
    }
}
