using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>
/// The variables of one execution of a block, iteration, call or lambda. Closures keep the scope in which they were made, so a variable that is
/// declared again (the next iteration, the next call) is another variable to them.
/// </summary>
internal sealed class Scope
{
    private readonly Scope? _parent;
    private Cell? _cells;
    private bool _isFrozen;

    /// <summary>A scope inside another one.</summary>
    public Scope(Scope parent)
    {
        _parent = parent;
        TypeArguments = parent.TypeArguments;
    }

    /// <summary>The outermost scope of a call.</summary>
    /// <param name="parent">What a local function sees; null for other functions.</param>
    /// <param name="typeArguments">Type parameters by name where the function is not the one that is decided; null for that one, whose parameters are opaque.</param>
    public Scope(Scope? parent, ImmutableDictionary<string, TypeRef>? typeArguments)
    {
        _parent = parent;
        TypeArguments = typeArguments;
    }

    public ImmutableDictionary<string, TypeRef>? TypeArguments { get; }

    /// <summary>Makes a variable. Declaring it again in the same scope gives it a new value.</summary>
    public void Declare(Variable variable, object? value)
    {
        for (var cell = _cells; cell is not null; cell = cell.Next)
        {
            if (ReferenceEquals(cell.Variable, variable))
            {
                cell.Value = value;
                return;
            }
        }

        _cells = new Cell(variable, value, _cells);
    }

    /// <summary>Makes a variable that must be assigned before it is read.</summary>
    public void Declare(Variable variable) => Declare(variable, Cell.Unassigned);

    /// <summary>Writes a variable; one that no statement declares (of a switch arm) comes into being here.</summary>
    public void Assign(Variable variable, object? value)
    {
        if (Find(variable, out var owner) is not { } cell)
            Declare(variable, value);
        else if (owner!._isFrozen)
            throw new RefusedException("side effects of a function that may not be called");
        else
            cell.Value = value;
    }

    /// <summary>Refuses writes to the variables of this scope and those around it until they thaw.</summary>
    public void Freeze(List<Scope> frozen)
    {
        for (var scope = this; scope is { _isFrozen: false }; scope = scope._parent)
        {
            scope._isFrozen = true;
            frozen.Add(scope);
        }
    }

    public void Thaw() => _isFrozen = false;

    public object? Read(Variable variable)
    {
        if (Find(variable, out _) is not { } cell || ReferenceEquals(cell.Value, Cell.Unassigned))
            throw new RefusedException($"reading '{variable.Name}' before it has a value");
        return cell.Value;
    }

    private Cell? Find(Variable variable, out Scope? owner)
    {
        for (owner = this; owner is not null; owner = owner._parent)
        {
            for (var cell = owner._cells; cell is not null; cell = cell.Next)
            {
                if (ReferenceEquals(cell.Variable, variable))
                    return cell;
            }
        }

        return null;
    }

    private sealed class Cell(Variable variable, object? value, Cell? next)
    {
        public static object Unassigned { get; } = new();

        public Variable Variable { get; } = variable;

        public object? Value { get; set; } = value;

        public Cell? Next { get; } = next;
    }
}
