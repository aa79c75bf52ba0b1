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
}

/// <summary>A function to decide, with every function it can reach in this compilation.</summary>
/// <param name="Entry">The list function.</param>
/// <param name="ListParameters">Indexes into <c>Entry.Parameters</c> of the lists the law transforms jointly.</param>
/// <param name="Element">The common element type of those lists and of the result.</param>
/// <param name="Functions">All reachable functions by id, the entry included.</param>
public sealed record Program(Function Entry, ImmutableArray<int> ListParameters, TypeRef Element, ImmutableDictionary<string, Function> Functions);
