namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>All the engine knows of one library member.</summary>
/// <param name="Id">Documentation id of the definition, as in <c>Operation.LibraryCall.Id</c>.</param>
/// <param name="Shape">What it does to lists; the prover's transfer function is chosen by it.</param>
/// <param name="Effects">Effects beyond the shape.</param>
/// <param name="Meaning">What it computes on boxed values, exceptions included; null when the evaluator refuses it.</param>
public sealed record LibraryModel(string Id, Shape Shape, Effects Effects, Meaning? Meaning);

/// <summary>The concrete meaning of a member on evaluated operands. Throws <c>EvaluationException</c> for an exception of the evaluated program.</summary>
public delegate object? Meaning(MeaningContext context, object?[] operands);

/// <summary>Effects of a library member. What an effect means in a proof is the prover's business.</summary>
[Flags]
public enum Effects
{
    None = 0,

    /// <summary>May throw, depending on its operands (beyond exceptions of the functions it calls).</summary>
    Partial = 1,

    /// <summary>Changes its receiver (operand 0).</summary>
    Mutates = 2,

    /// <summary>Lazy: works when enumerated, and again each time.</summary>
    Deferred = 4,

    /// <summary>May stop before the end of its source, so effects of the source's lambdas may not happen.</summary>
    ShortCircuits = 8,

    /// <summary>The result has no promised order (enumeration of hash sets and maps).</summary>
    Unordered = 16,

    /// <summary>The result shares storage with operand 0: AsReadOnly, AsSpan, ArraySegment.</summary>
    View = 32,

    /// <summary>Compares elements of operand 0 (or the item operand) with the default equality or its hash.</summary>
    InspectsEquality = 64,

    /// <summary>Compares elements with the default ordering; throws when a type has none.</summary>
    InspectsOrder = 128,

    /// <summary>Throws when operand 1 (a key or a text) is null: partial where the type of that operand allows null, total otherwise.</summary>
    RejectsNull = 256,

    /// <summary>
    /// Parametric in the types of its generic signature: but for the functions it is given and the comparisons it is said to make, it looks at no value of them,
    /// and it makes none of its own, no default value either. Said where the shape does not tell: of summaries and unmodelled members.
    /// </summary>
    Parametric = 512,
}
