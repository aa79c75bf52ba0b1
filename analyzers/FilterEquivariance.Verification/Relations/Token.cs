namespace FilterEquivariance.Verification.Relations;

/// <summary>
/// While only the run on the original list executes, a token names a value of the other run that stands still. A value that carries the
/// token of a variable is related to what that variable holds in the other run. Compared by reference.
/// </summary>
public sealed class Token(string name)
{
    public override string ToString() => name;
}
