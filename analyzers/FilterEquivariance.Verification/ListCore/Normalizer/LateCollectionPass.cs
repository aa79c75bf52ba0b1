namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>List&lt;T&gt;? errors = null; … (errors ??= []).Add(e); … return errors ?? [];</c>: collections made when first needed are made at once (<see cref="LateCollection"/>).</summary>
internal sealed class LateCollectionPass : IPass
{
    public Function Run(Function function, FunctionFacts facts)
    {
        // Who catches what adding an element throws sees a collection that was made and is empty.
        if (facts.HasTry || Occurrences.In(function.Body).HasUnsupported)
            return function;
        var late = new Declared(facts);
        late.Visit(function.Body);
        foreach (var variable in late.Variables)
        {
            if (LateCollection.MadeAtOnce(variable, function.Body) is { } body)
                return function with { Body = body };
        }

        return function;
    }

    private sealed class Declared(FunctionFacts facts) : Walker
    {
        public List<Variable> Variables { get; } = [];

        public override void Visit(Statement statement)
        {
            if (statement is Statement.Declare { Value: { } value } declare && Forms.Strip(value) is Operation.Constant { Value: null } or Operation.Default && NullTests.IsCounted(declare.Variable.Type) && !facts.IsShared(declare.Variable))
                Variables.Add(declare.Variable);
            base.Visit(statement);
        }
    }
}
