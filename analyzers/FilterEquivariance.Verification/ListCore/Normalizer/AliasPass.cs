namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// Removes second names of one collection, which would stop a proof: temporaries that only repeat a variable which never changes (the method group <c>r.Add</c> is lowered
/// with one), and locals that take over what a parameter holds which is not mentioned again.
/// </summary>
internal sealed class AliasPass : IPass
{
    public Function Run(Function function, FunctionFacts facts)
    {
        var aliases = new Aliases(facts);
        aliases.Visit(function.Body);
        foreach (var declare in Forms.Statements(function.Body).OfType<Statement.Declare>())
            aliases.TakeOver(declare);
        return aliases.Originals.Count == 0 ? function : function with { Body = new Replacement(aliases.Originals).Rewrite(function.Body) };
    }

    private sealed class Aliases(FunctionFacts facts) : Walker
    {
        public Dictionary<Variable, Variable> Originals { get; } = [];

        public override void Visit(Statement statement)
        {
            if (statement is Statement.Declare { Variable: { Kind: VariableKind.Temporary } alias, Value: Operation.Read { Variable: var original } }
                && facts.IsFixed(alias) && facts.IsFixed(original) && alias.Type.Equals(original.Type))
                Originals.Add(alias, Originals.TryGetValue(original, out var first) ? first : original);
            base.Visit(statement);
        }

        // Of parameters only what generic helpers fold with: other passes look for lists and counters as declarations, and for arguments as what never changes.
        public void TakeOver(Statement.Declare declare)
        {
            if (declare is { Variable: var local, Value: Operation.Read { Variable: var held } } && facts.Reads(held) == 1 && facts.Assignments(held) == 0 && !facts.IsShared(held) && local.Type.Equals(held.Type)
                && (facts.IsParameter(held) ? local.Type.Kind == TypeKind.TypeParameter : held.Kind == VariableKind.Temporary && facts.IsFixed(held)) && !Originals.ContainsKey(local) && !Originals.ContainsKey(held))
                Originals.Add(local, held);
        }
    }

    private sealed class Replacement(Dictionary<Variable, Variable> originals) : Rewriter
    {
        protected override Variable Rewrite(Variable variable) => originals.TryGetValue(variable, out var original) ? original : variable;

        protected override Statement After(Statement statement) =>
            statement is Statement.Block block && block.Statements.Any(RepeatsItself) ? block with { Statements = block.Statements.RemoveAll(RepeatsItself) } : statement;

        protected override Operation After(Operation operation)
        {
            if (operation is not Operation.Sequence sequence || !sequence.Statements.Any(RepeatsItself))
                return operation;
            var rest = sequence.Statements.RemoveAll(RepeatsItself);
            return rest.IsEmpty ? sequence.Value : sequence with { Statements = rest };
        }

        private static bool RepeatsItself(Statement statement) =>
            statement is Statement.Declare { Variable: var variable, Value: Operation.Read { Variable: var value } } && variable == value;
    }
}
