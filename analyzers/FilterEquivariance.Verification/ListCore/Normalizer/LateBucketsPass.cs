namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>var buckets = new List&lt;T&gt;?[10]; … (buckets[k] ??= []).Add(x); … if (buckets[i] is { } some)</c>: collections in an array, made when first needed, are made at once (<see cref="LateBuckets"/>).</summary>
internal sealed class LateBucketsPass : IPass
{
    public Function Run(Function function, FunctionFacts facts)
    {
        if (facts.HasTry || Occurrences.In(function.Body).HasUnsupported)
            return function;
        foreach (var array in Occurrences.In(function.Body).Variables)
        {
            if (array.Type is not { Sequence: SequenceShape.Array, Element: var element } || !NullTests.IsCounted(element) || facts.IsShared(array)
                || facts.Definition(array) is not Operation.LibraryCall { Id: "array.new", Operands: [Operation.Constant { Value: int and > 0 and var count }] } made)
                continue;
            if (LateBuckets.MadeAtOnce(array, function.Body, facts) is var (body, bucket))
                return function with { Body = new Declaring(array, MadeInLoopPass.Several(array.Type, count, bucket, made.Location)).Rewrite(body) };
        }

        return function;
    }

    private sealed class Declaring(Variable array, Operation value) : Rewriter
    {
        protected override Statement After(Statement statement) => statement is Statement.Declare declare && declare.Variable == array ? declare with { Value = value } : statement;
    }
}
