using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Relations;

/// <summary>What is known of every variable at one point of the pair of runs. Immutable.</summary>
/// <param name="Values">Relation of each variable in scope.</param>
/// <param name="Enumerated">Variables whose collections are being enumerated; changing them throws in C#, so the prover refuses it.</param>
public sealed record State(ImmutableDictionary<Variable, Relation> Values, Roots Enumerated)
{
    /// <summary>What conditions on the way here told about numbers.</summary>
    public ImmutableDictionary<Term, Bound> Bounds { get; init; } = ImmutableDictionary<Term, Bound>.Empty;

    /// <summary>
    /// What a <c>Try…</c> call put into its out variable, for each of its two answers. The key is the call, or the variable that holds its answer.
    /// </summary>
    public ImmutableDictionary<object, Answered> Answers { get; init; } = ImmutableDictionary<object, Answered>.Empty;

    public static State Empty { get; } = new(ImmutableDictionary<Variable, Relation>.Empty, Roots.None);

    public State With(Variable variable, Relation relation) => this with { Values = Values.SetItem(variable, relation) };

    /// <summary>
    /// Pointwise join. A variable only one side knows is out of scope after the join. One that only one side has assigned is what it is there: what reads it is on a way
    /// on which it was assigned (definite assignment, C# specification §9.4).
    /// </summary>
    public State Join(State other)
    {
        if (ReferenceEquals(this, other))
            return this;
        var builder = Values.ToBuilder();
        foreach (var pair in Values)
        {
            if (!other.Values.TryGetValue(pair.Key, out var theirs))
                builder.Remove(pair.Key);
            else if (pair.Value is Relation.Unassigned)
                builder[pair.Key] = theirs;
            else if (theirs is not Relation.Unassigned && !ReferenceEquals(theirs, pair.Value))
                builder[pair.Key] = RelationAlgebra.Join(pair.Value, theirs);
        }

        return new State(builder.ToImmutable(), Enumerated.Union(other.Enumerated)) { Bounds = CommonBounds(other), Answers = CommonAnswers(other) };
    }

    /// <summary>What both states know of answers.</summary>
    public ImmutableDictionary<object, Answered> CommonAnswers(State other) =>
        ReferenceEquals(Answers, other.Answers) ? Answers : Answers.RemoveRange(Answers.Where(a => !other.Answers.TryGetValue(a.Key, out var theirs) || !a.Value.Equals(theirs)).Select(a => a.Key));

    /// <summary>Forgets what conditions told about numbers and answers that depend on a variable, because it changes.</summary>
    public State WithoutFactsOf(Variable variable)
    {
        var state = Answers.IsEmpty ? this : this with { Answers = Answers.RemoveRange(Answers.Where(a => ReferenceEquals(a.Key, variable) || a.Value.DependsOn(variable)).Select(a => a.Key)) };
        return state.WithoutBoundsOf(variable);
    }

    private State WithoutBoundsOf(Variable variable)
    {
        var bounds = Bounds;
        foreach (var term in Bounds.Keys)
        {
            if (term.Variables.Contains(variable))
                bounds = bounds.Remove(term);
        }

        return ReferenceEquals(bounds, Bounds) ? this : this with { Bounds = bounds };
    }

    /// <summary>What both states know about numbers.</summary>
    public ImmutableDictionary<Term, Bound> CommonBounds(State other)
    {
        var bounds = Bounds;
        foreach (var pair in Bounds)
        {
            var common = other.Bounds.TryGetValue(pair.Key, out var theirs) ? pair.Value.Or(theirs) : default;
            bounds = common.SaysNothing ? bounds.Remove(pair.Key) : bounds.SetItem(pair.Key, common);
        }

        return bounds;
    }

    /// <summary>The join of a loop's entry with the end of a round. What is unassigned at the entry has to be assigned again in each round before it is read.</summary>
    public State JoinRound(State? end)
    {
        if (end is null)
            return this;
        var joined = Join(end);
        return Values.Where(pair => pair.Value is Relation.Unassigned).Aggregate(joined, (state, pair) => state.Values.ContainsKey(pair.Key) ? state.With(pair.Key, pair.Value) : state);
    }

    /// <summary>Without what still changes from round to round of a loop about how large numbers are: it might change in every round.</summary>
    public State Widened(State before)
    {
        var values = Values;
        foreach (var pair in Values)
        {
            if (pair.Value.AtLeast is not null && before.Values.TryGetValue(pair.Key, out var earlier) && earlier.AtLeast != pair.Value.AtLeast)
                values = values.SetItem(pair.Key, pair.Value with { AtLeast = null });
        }

        return this with { Values = values, Bounds = Bounds.RemoveRange(Bounds.Where(bound => !before.Bounds.TryGetValue(bound.Key, out var earlier) || !earlier.Equals(bound.Value)).Select(bound => bound.Key)) };
    }

    public static State? JoinOptional(State? a, State? b) => a is null ? b : b is null ? a : a.Join(b);

    /// <summary>Same knowledge about every variable this state knows.</summary>
    public bool Agrees(State other) =>
        Values.All(pair => other.Values.TryGetValue(pair.Key, out var theirs) && (ReferenceEquals(pair.Value, theirs) || pair.Value.Equals(theirs)))
        && Bounds.Count == other.Bounds.Count && Bounds.All(pair => other.Bounds.TryGetValue(pair.Key, out var theirs) && pair.Value.Equals(theirs))
        && Answers.Count == other.Answers.Count && Answers.All(pair => other.Answers.TryGetValue(pair.Key, out var theirs) && pair.Value.Equals(theirs));
}

/// <summary>The value of an out variable where the call's answer is true, and where it is false.</summary>
public sealed record Answered(Variable Target, Relation WhenTrue, Relation WhenFalse)
{
    public bool DependsOn(Variable variable) => Target == variable || WhenTrue.Roots.Contains(variable) || WhenFalse.Roots.Contains(variable);
}
