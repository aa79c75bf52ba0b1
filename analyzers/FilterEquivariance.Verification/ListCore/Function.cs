using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>A lowered function: method, local function, computed property or operator with a body in this compilation.</summary>
/// <param name="Id">Documentation id, or for a local function the id of its method, a dot and its name with its position.</param>
/// <param name="Name">Short name for messages.</param>
/// <param name="Parameters">Parameters in order; for instance members the first is <c>this</c>.</param>
/// <param name="ReturnType">Result type.</param>
/// <param name="Body">The body. Iterators contain <see cref="Statement.Yield"/>.</param>
/// <param name="Location">The name in its declaration.</param>
public sealed record Function(string Id, string Name, ImmutableArray<Variable> Parameters, TypeRef ReturnType, Statement Body, SourceLocation Location)
{
    /// <summary>The body yields: calling it builds a lazy sequence.</summary>
    public bool IsIterator { get; init; }

    /// <summary>A local function; it sees the variables of the function that declares it.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Has a <c>this</c> parameter.</summary>
    public bool IsInstance { get; init; }

    /// <summary>Why the function as a whole is outside the model (async, ref and out parameters, unsafe code), or null.</summary>
    public string? OutsideModel { get; init; }

    /// <summary>Calls members that are defined by list core; see <see cref="Definitions.TermExpansion"/>.</summary>
    public bool UsesTerms { get; init; }

    /// <summary>Laws the prover may take from attributes instead of reading the body; null when there are none.</summary>
    public Assumption? Assumption { get; init; }
}

/// <summary>What is assumed of a function.</summary>
/// <param name="Laws">Laws somebody vouches for.</param>
/// <param name="ListParameters">Indexes of the parameters the laws transform jointly.</param>
/// <param name="Element">The element type of those lists and of the result.</param>
/// <param name="Declarations">The members whose attributes say so.</param>
public sealed record Assumption(ImmutableArray<Law> Laws, ImmutableArray<int> ListParameters, TypeRef Element, ImmutableArray<string> Declarations)
{
    /// <summary>Laws that nobody has to vouch for: the function was written so that they hold.</summary>
    public ImmutableArray<Law> ByConstruction { get; init; } = [];

    /// <summary>It was written so that it does nothing but read its lists once and make a new one; it compares no elements, or such whose comparison runs no foreign code.</summary>
    public bool IsQuiet =>
        ByConstruction.Contains(Law.Map) || (!ByConstruction.IsEmpty && (Element.IsIntegral || Element.Kind is TypeKind.Boolean or TypeKind.Char or TypeKind.String or TypeKind.Enum));

    /// <summary>Laws that are claimed for <see cref="Body"/> and those who replace it; they may be assumed once they are proved for it.</summary>
    public ImmutableArray<Law> IfProved { get; init; } = [];

    /// <summary>The function with the declaration's own body, when it has one in this compilation.</summary>
    public string? Body { get; init; }
}

/// <summary>A function to decide, with every function it can reach in this compilation.</summary>
/// <param name="Entry">The list function.</param>
/// <param name="ListParameters">Indexes into <c>Entry.Parameters</c> of the lists the law transforms jointly.</param>
/// <param name="Element">The common element type of those lists and of the result.</param>
/// <param name="Functions">All reachable functions by id, the entry included.</param>
public sealed record Program(Function Entry, ImmutableArray<int> ListParameters, TypeRef Element, ImmutableDictionary<string, Function> Functions)
{
    /// <summary>The entry and the members it overrides and implements: what is claimed of them is to be proved, and may not be assumed.</summary>
    public ImmutableHashSet<string> Contracts { get; init; } = [];

    /// <summary>The entry is read to prove a claim that another proof wants to use.</summary>
    public bool IsClaimProof { get; init; }

    /// <summary>
    /// For a list function of an object whose data are state around it: a constructor as a function from its parameters to a record of what the fields hold.
    /// Null when there is none that can be called from outside.
    /// </summary>
    public Function? Constructor { get; init; }
}
