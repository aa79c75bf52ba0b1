namespace FilterEquivariance.Verification.ListCore;

/// <summary>Variables that more than one function of a program mentions: what local functions see of those around them.</summary>
internal static class SharedVariables
{
    public static HashSet<Variable> In(Program program)
    {
        var owners = new Dictionary<Variable, string>();
        var shared = new HashSet<Variable>();
        foreach (var function in program.Functions.SetItem(program.Entry.Id, program.Entry).Values)
        {
            foreach (var variable in Occurrences.In(function.Body).Variables.Concat(function.Parameters))
            {
                if (!owners.TryGetValue(variable, out var owner))
                    owners.Add(variable, function.Id);
                else if (owner != function.Id)
                    shared.Add(variable);
            }
        }

        return shared;
    }
}
