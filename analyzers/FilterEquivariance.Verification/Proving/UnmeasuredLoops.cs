using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Loops without an evident measure, in called functions too: they may go on for ever.</summary>
internal sealed class UnmeasuredLoops : Walker
{
    private readonly Program _program;
    private readonly HashSet<string> _seen = [];
    private bool _found;

    private UnmeasuredLoops(Program program) => _program = program;

    public static bool In(Program program)
    {
        var walker = new UnmeasuredLoops(program);
        walker.Visit(program.Entry.Body);
        return walker._found;
    }

    public static bool In(Program program, Operation operation)
    {
        var walker = new UnmeasuredLoops(program);
        walker.Visit(operation);
        return walker._found;
    }

    public override void Visit(Statement statement)
    {
        _found |= statement is Statement.Loop loop && !Termination.IsEvident(loop);
        base.Visit(statement);
    }

    public override void Visit(Operation operation)
    {
        if (operation is Operation.UserCall call && _seen.Add(call.FunctionId) && _program.Functions.TryGetValue(call.FunctionId, out var function))
            Visit(function.Body);
        base.Visit(operation);
    }
}
