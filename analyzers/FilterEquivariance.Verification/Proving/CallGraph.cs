using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Which functions of a program can reach themselves.</summary>
internal sealed class CallGraph : Walker
{
    private readonly HashSet<string> _calls = [];

    private CallGraph()
    {
    }

    public static HashSet<string> RecursiveFunctions(Program program)
    {
        var edges = new Dictionary<string, HashSet<string>>();
        foreach (var function in program.Functions.Values)
        {
            var graph = new CallGraph();
            graph.Visit(function.Body);
            edges[function.Id] = graph._calls;
        }

        return [.. edges.Keys.Where(id => Reaches(edges, id))];
    }

    public override void Visit(Operation operation)
    {
        if (operation is Operation.UserCall call)
            _calls.Add(call.FunctionId);
        base.Visit(operation);
    }

    private static bool Reaches(Dictionary<string, HashSet<string>> edges, string id)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(edges[id]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next == id)
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
