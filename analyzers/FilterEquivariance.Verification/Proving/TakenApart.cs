using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary><c>var (a, b) = F();</c>: a variable that is declared, read part by part at once, each part once, and never seen again.</summary>
internal sealed class TakenApart : Walker
{
    private readonly HashSet<Operation> _parts = new(ByReference<Operation>.Comparer);
    private readonly List<Occurrences> _bodies;

    private TakenApart(Program program) => _bodies = [.. program.Functions.Values.Append(program.Entry).Distinct().Select(function => Occurrences.In(function.Body))];

    /// <summary>The reads of parts of such variables in a program.</summary>
    public static HashSet<Operation> In(Program program)
    {
        var search = new TakenApart(program);
        search.Visit(program.Entry.Body);
        foreach (var function in program.Functions.Values)
            search.Visit(function.Body);
        return search._parts;
    }

    public override void Visit(Statement statement)
    {
        if (statement is Statement.Block { Statements: var statements })
        {
            for (var i = 0; i < statements.Length; i++)
            {
                if (statements[i] is not Statement.Declare { Variable: { Type.Record: not null } whole, Value: not null })
                    continue;
                var parts = statements.Skip(i + 1).Select(next => PartOf(next, whole)).TakeWhile(part => part is not null).ToList();
                if (parts.Select(part => part!.Field).Distinct().Count() == parts.Count && _bodies.Sum(body => body.Reads(whole)) == parts.Count && !_bodies.Any(body => body.IsCaptured(whole) || body.Assignments(whole) > 0))
                    _parts.UnionWith(parts!);
            }
        }

        base.Visit(statement);
    }

    private static Operation.FieldRead? PartOf(Statement statement, Variable whole) => statement switch
    {
        Statement.Declare { Value: Operation.FieldRead { Target: Operation.Read { Variable: var read } } part } when read == whole => part,
        Statement.Evaluate { Operation: Operation.Assign { Target: var target, Value: Operation.FieldRead { Target: Operation.Read { Variable: var read } } part } } when read == whole && target != whole => part,
        _ => null,
    };
}
