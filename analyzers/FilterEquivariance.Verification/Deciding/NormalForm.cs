using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>The pass sequence of a natural function, read off its value on one list of two letters (theory, T4).</summary>
internal static class NormalForm
{
    public static string? Of(Program program, DecisionOptions options, CancellationToken cancellationToken)
    {
        var function = new EvaluatedFunction(program, options.StepBudget);
        if (function.Lists.Count != 1 || function.Others.Count > 0 || function.Alphabet.Letters.Count < 2)
            return null;
        var letters = function.Alphabet.Letters;
        if (function.Run([[letters[0], letters[1]]], [], cancellationToken) is not Outcome.Returned { Items: var items })
            return null;
        var word = items.Select(item => function.Alphabet.Equality.Equals(item, letters[0]) ? 0 : 1).ToArray();
        return Passes.TryFromWord(word, out var passes, out _) ? passes!.ToString() : null;
    }
}
