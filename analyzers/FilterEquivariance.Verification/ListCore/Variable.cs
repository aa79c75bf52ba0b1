namespace FilterEquivariance.Verification.ListCore;

/// <summary>A parameter, local, lambda parameter, pattern variable or temporary. Compared by reference: one declaration, one object.</summary>
public sealed class Variable(string name, TypeRef type, VariableKind kind)
{
    public string Name { get; } = name;

    public TypeRef Type { get; } = type;

    public VariableKind Kind { get; } = kind;

    public override string ToString() => Name;
}

/// <summary>Where a variable was declared.</summary>
public enum VariableKind
{
    Parameter,
    Local,
    LambdaParameter,

    /// <summary>Introduced by lowering (deconstruction, swaps, switch values); no user wrote it.</summary>
    Temporary,
}
