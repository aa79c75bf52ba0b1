using FilterEquivariance.Analyzers.Rules;

namespace FilterEquivariance.Generators.Targets;

/// <summary>The function that the examples of a target determine.</summary>
internal static class ExtrapolantForm
{
    /// <summary>The form, <see cref="JointPasses"/> or <see cref="Traversals"/>, or why there is none.</summary>
    public static (object? Form, Problem? Problem) Of(ExtrapolantTarget target, CancellationToken cancellationToken)
    {
        if (target.Parameters.Count > 1)
            return OfSeveral(target);
        var examples = target.Examples.Select(example => new Example<object>(example.Lists[0], example.Lists[1])).ToArray();
        return Synthesis.Of(target.Class, examples, cancellationToken: cancellationToken) switch
        {
            SynthesisResult<object>.Unique { Function: Passes passes } => (new JointPasses(passes.Select(pass => new JointPass(0, pass))), null),
            SynthesisResult<object>.Unique { Function: Traversals { CanContinue: false } } when target.Beyond == Beyond.Continue =>
                (null, new Problem(RuleTable.ExtrapolantUnsupported, target.Examples.Count - 1, target.Name, $"its examples do not show how it continues: {Traversals.ContinuationNeeds}")),
            SynthesisResult<object>.Unique { Function: var function } => (function, null),
            SynthesisResult<object>.Ambiguous ambiguous => (null, Ambiguous(target, "[" + string.Join(", ", ambiguous.Question) + "]")),
            SynthesisResult<object>.Contradictory { Witness: var witness } => (null, Contradictory(target, witness)),
            _ => (null, new Problem(RuleTable.ExtrapolantUnsupported, target.Examples.Count - 1, target.Name, "its examples are too large for a complete search")),
        };
    }

    private static (object? Form, Problem? Problem) OfSeveral(ExtrapolantTarget target)
    {
        var question = string.Join(", ", target.Parameters.Select((_, list) => $"[{2 * list}, {(2 * list) + 1}]"));
        if (target.Examples.Count == 0)
            return (null, Ambiguous(target, question));
        var forms = JointPasses.Fitting([.. target.Examples.Select(example => new JointExample<object>([.. example.Lists.Take(target.Parameters.Count)], example.Lists[target.Parameters.Count]))]);
        return forms.Count switch
        {
            0 => (null, new Problem(RuleTable.ExtrapolantWithoutForm, target.Examples.Count - 1, target.Name, "natural", "no passes over the lists give the results")),
            1 => (forms[0], null),
            _ => (null, Ambiguous(target, question)),
        };
    }

    private static Problem Ambiguous(ExtrapolantTarget target, string question) => new(RuleTable.ExtrapolantUndetermined, target.Examples.Count - 1, target.Name, question);

    private static Problem Contradictory(ExtrapolantTarget target, Contradiction<object> witness)
    {
        // The last example that the witness is about is the one to look at; a circle of renamed copies is about the first.
        var blamed = Enumerable.Range(0, target.Examples.Count).LastOrDefault(i => witness.Lists.Any(list => list.SequenceEqual(target.Examples[i].Lists[0])));
        return witness.Kind is ContradictionKind.Foreign or ContradictionKind.NoForm
            ? new Problem(RuleTable.ExtrapolantWithoutForm, blamed, target.Name, ClassName(target.Class), witness.Sentence)
            : new Problem(RuleTable.ExtrapolantContradictory, blamed, target.Name, witness.Sentence);
    }

    private static string ClassName(EquivarianceClass equivarianceClass) => equivarianceClass switch
    {
        EquivarianceClass.Natural => "natural",
        EquivarianceClass.EqualityAware => "equality-aware",
        _ => "order-aware",
    };
}
