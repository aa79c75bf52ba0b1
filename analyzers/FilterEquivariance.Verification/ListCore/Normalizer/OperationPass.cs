namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>A pass that rewrites operations and statements one by one, wherever they stand in the body.</summary>
internal abstract class OperationPass : Rewriter, IPass
{
    /// <summary>The function as it was before the pass.</summary>
    protected Function Function { get; private set; } = null!;

    protected FunctionFacts Facts { get; private set; } = null!;

    public Function Run(Function function, FunctionFacts facts)
    {
        (Function, Facts) = (function, facts);
        var body = Rewrite(function.Body);
        return ReferenceEquals(body, function.Body) ? function : function with { Body = body };
    }
}
