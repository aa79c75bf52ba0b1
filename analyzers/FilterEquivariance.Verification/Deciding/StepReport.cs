namespace FilterEquivariance.Verification.Deciding;

/// <summary>What is known of a step: an expression that is a function of one list.</summary>
/// <param name="Proof">The law holds of the step, in everything a program can observe; null when <paramref name="Obstacle"/> says why not.</param>
/// <param name="Obstacle">The first thing in the way, as a phrase.</param>
/// <param name="Facts">What the step does beyond computing its result.</param>
public sealed record StepReport(Proof? Proof, string? Obstacle, StepFacts Facts);

/// <summary>What a step does beyond computing its result.</summary>
/// <param name="ReadsMutableState">Its functions read what other code may change meanwhile: a settable member of an element, the contents of a collection.</param>
/// <param name="ComparesElements">Elements are compared with their equality.</param>
/// <param name="DistinguishesEqualElements">Its functions may tell apart elements that are equal, such as <c>1.0m</c> and <c>1.00m</c>.</param>
/// <param name="MayDiverge">Its functions contain loops or recursion.</param>
/// <param name="Kind">What it does to the list, as far as rewrites tell steps apart.</param>
/// <param name="Evaluation">When it reads the list.</param>
public sealed record StepFacts(
    bool ReadsMutableState, bool ComparesElements, bool DistinguishesEqualElements, bool MayDiverge, StepKind Kind, StepEvaluation Evaluation);

/// <summary>What a step does to its list.</summary>
public enum StepKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A test of each element and nothing else.</summary>
    Filter,

    /// <summary>The same elements in the same order.</summary>
    Copy,

    /// <summary>A stable sort.</summary>
    Sort,
}

/// <summary>When a step reads its list.</summary>
public enum StepEvaluation
{
    /// <summary>When the result is enumerated, once from its beginning, no further than the result needs; by members of the library only.</summary>
    Deferred,

    /// <summary>When it is called, once and to its end.</summary>
    Eager,

    /// <summary>In some other way: an iterator of the user may read ahead, a function may read its list twice.</summary>
    Other,
}
