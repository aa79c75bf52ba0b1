namespace FilterEquivariance.Verification.ListCore;

/// <summary>The calls of user functions in a piece of list core, in lambdas too.</summary>
internal sealed class UserCalls : Walker
{
    private readonly List<Operation.UserCall> _found = [];

    private UserCalls()
    {
    }

    public static IReadOnlyList<Operation.UserCall> In(Statement statement)
    {
        var calls = new UserCalls();
        calls.Visit(statement);
        return calls._found;
    }

    public static IReadOnlyList<Operation.UserCall> In(Operation operation)
    {
        var calls = new UserCalls();
        calls.Visit(operation);
        return calls._found;
    }

    public override void Visit(Operation operation)
    {
        if (operation is Operation.UserCall call)
            _found.Add(call);
        base.Visit(operation);
    }
}
