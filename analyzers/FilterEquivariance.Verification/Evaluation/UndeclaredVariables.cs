using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>
/// Variables that only an <c>out</c> argument or an assignment brings into being. A local function that owns one makes it anew in each call;
/// without that a recursive call would find, and overwrite, the variable of the call it came from.
/// </summary>
internal sealed class UndeclaredVariables
{
    private readonly Dictionary<string, IReadOnlyList<Variable>> _owned = [];

    public UndeclaredVariables(Program program)
    {
        if (!program.Functions.Values.Any(function => function.IsLocal))
            return;
        var occurrences = program.Functions.Values.Select(function => new Occurrences(function)).ToArray();
        var declared = new HashSet<Variable>(occurrences.SelectMany(each => each.Declared));
        foreach (var each in occurrences.Where(each => each.Function.IsLocal))
        {
            _owned[each.Function.Id] = [.. each.Assigned.Where(variable =>
                !declared.Contains(variable) && occurrences.All(other => ReferenceEquals(other, each) || !other.Assigned.Contains(variable)))];
        }
    }

    public IReadOnlyList<Variable> OwnedBy(Function function) => _owned.TryGetValue(function.Id, out var owned) ? owned : [];

    private sealed class Occurrences : Walker
    {
        public Occurrences(Function function)
        {
            Function = function;
            Declared.UnionWith(function.Parameters);
            Visit(function.Body);
        }

        public Function Function { get; }

        public HashSet<Variable> Declared { get; } = [];

        public HashSet<Variable> Assigned { get; } = [];

        protected override void Visit(Variable variable, Use use)
        {
            if (use == Use.Declare)
                Declared.Add(variable);
            else if (use == Use.Assign)
                Assigned.Add(variable);
        }
    }
}
