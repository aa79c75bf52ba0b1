using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>The variables of its surroundings that a lambda or function mentions.</summary>
internal sealed class Captures : Walker
{
    private readonly HashSet<Variable> _declared = [];
    private readonly HashSet<Variable> _used = [];

    private Captures()
    {
    }

    public static Roots Of(Operation.Lambda lambda)
    {
        var captures = new Captures();
        captures.Visit(lambda);
        return captures.Result();
    }

    public static Roots Of(Function function)
    {
        var captures = new Captures();
        foreach (var parameter in function.Parameters)
            captures._declared.Add(parameter);
        captures.Visit(function.Body);
        return captures.Result();
    }

    protected override void Visit(Variable variable, Use use) => (use == Use.Declare ? _declared : _used).Add(variable);

    private Roots Result() => Roots.Of(_used.Where(v => !_declared.Contains(v)));
}
