using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Which functions of a program can reach themselves.</summary>
internal static class CallGraph
{
    public static HashSet<string> RecursiveFunctions(Program program)
    {
        var edges = Edges(program);
        return [.. edges.Keys.Where(id => Reaches(edges, id, id))];
    }

    /// <summary>A call of the one function may lead to a call of the other; every function reaches itself.</summary>
    public static bool CanReach(Program program, string from, string to) => from == to || Reaches(Edges(program), from, to);

    private static Dictionary<string, HashSet<string>> Edges(Program program) =>
        program.Functions.Values.ToDictionary(function => function.Id, function => new HashSet<string>(UserCalls.In(function.Body).Select(call => call.FunctionId)));

    private static bool Reaches(Dictionary<string, HashSet<string>> edges, string from, string to)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(edges[from]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next == to)
                return true;
            if (seen.Add(next) && edges.TryGetValue(next, out var calls))
            {
                foreach (var call in calls)
                    open.Push(call);
            }
        }

        return false;
    }
}
