using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>The variables of one function instance; a local function sees those of the functions around it.</summary>
internal sealed class FunctionScope(IMethodSymbol method, FunctionScope? parent, TypeLowering types, string id, bool isAmbient)
{
    private readonly Dictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);

    public IMethodSymbol Method { get; } = method;

    public FunctionScope? Parent { get; } = parent;

    public TypeLowering Types { get; } = types;

    public string Id { get; } = id;

    /// <summary><c>this</c> of an instance member; local functions use their member's.</summary>
    public Variable? This { get; set; }

    /// <summary>What <c>this</c> holds is state around the function; see <see cref="FunctionReference.IsAmbient"/>.</summary>
    public bool IsAmbient { get; } = isAmbient && (parent is null || parent.IsAmbient);

    /// <summary><c>out</c> parameters whose values are returned.</summary>
    public List<Variable> Outs { get; } = [];

    /// <summary>In a constructor: the fields and auto-properties of the object being made, which are variables of it.</summary>
    public Dictionary<ISymbol, Variable> Fields { get; } = new(SymbolEqualityComparer.Default);

    public bool IsIterator { get; set; }

    public bool UsesTerms { get; set; }

    /// <summary>Variables of functions around this one, with the function that owns them; null when it was not lowered.</summary>
    public Dictionary<Variable, FunctionScope?> Outer { get; } = [];

    /// <summary>Local functions it calls.</summary>
    public HashSet<string> LocalCalls { get; } = [];

    /// <summary>The variable of a local, parameter or lambda parameter: one object per symbol and function instance.</summary>
    public Variable VariableOf(ISymbol symbol)
    {
        var owner = Owner(symbol);
        var home = owner ?? Root;
        if (!home._variables.TryGetValue(symbol, out var variable))
            home._variables[symbol] = variable = Make(symbol, home.Types);
        if (owner != this)
            Outer[variable] = owner;
        return variable;
    }

    /// <summary><c>this</c> as seen here.</summary>
    public Variable? FindThis()
    {
        var root = Root;
        if (root != this && root.This is { } captured)
            Outer[captured] = root;
        return root.This;
    }

    private FunctionScope Root => Parent is null ? this : Parent.Root;

    private static Variable Make(ISymbol symbol, TypeLowering types) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter =>
            new Variable(parameter.Name, types.Lower(parameter.Type), VariableKind.LambdaParameter),
        IParameterSymbol parameter => new Variable(parameter.Name, types.Lower(parameter.Type), VariableKind.Parameter),
        ILocalSymbol local => new Variable(local.Name, types.Lower(local.Type), VariableKind.Local),
        IRangeVariableSymbol range => new Variable(range.Name, TypeRef.Object, VariableKind.LambdaParameter),
        _ => new Variable(symbol.Name, TypeRef.Other(symbol.Name), VariableKind.Local),
    };

    private FunctionScope? Owner(ISymbol symbol)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: INamedTypeSymbol { IsExtension: true } })
            return Root;
        for (var holder = symbol.ContainingSymbol; holder is IMethodSymbol; holder = holder.ContainingSymbol)
            for (var scope = this; scope is not null; scope = scope.Parent)
                if (SymbolEqualityComparer.Default.Equals(scope.Method, holder))
                    return scope;
        // A variable of a lambda in a field's initialiser belongs to whoever reads the field.
        return SymbolNames.Member(symbol.ContainingSymbol) is IMethodSymbol ? null : this;
    }
}
