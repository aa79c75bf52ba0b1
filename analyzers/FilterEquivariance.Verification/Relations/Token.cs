namespace FilterEquivariance.Verification.Relations;

/// <summary>
/// While only the run on the original list executes, a token names a value of the other run that stands still. A value that carries the
/// token of a variable is related to what that variable holds in the other run. Compared by reference.
/// </summary>
public sealed class Token(string name)
{
    private readonly Dictionary<int, Token> _fields = [];

    /// <summary>The token of a field of the tuple this one names.</summary>
    public Token Field(int index)
    {
        if (!_fields.TryGetValue(index, out var field))
            _fields[index] = field = new Token($"{name}.{index}");
        return field;
    }

    public override string ToString() => name;
}
