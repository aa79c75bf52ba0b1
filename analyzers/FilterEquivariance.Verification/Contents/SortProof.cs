using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// Proves the filter law for functions that sort: a result in order with the content of the input is determined by that content, and dropping letters before or
/// after comes to the same (theory, "Sorts"). The order is guessed from a few runs and proved from the code.
/// </summary>
internal static class SortProof
{
    private static readonly int[][] Trials = [[], [0], [1, 0], [0, 1], [0, 1, 0], [2, 0, 1], [1, 2, 0, 2, 1], [2, 2, 1, 0, 1, 0]];

    /// <summary>A proof, or null when the function is not seen to be a sort.</summary>
    /// <param name="lowered">The function as it was lowered: it is run.</param>
    /// <param name="normal">The function as the provers read it.</param>
    /// <param name="maxCallDepth">For the proof of what it is compared with.</param>
    /// <param name="cancellationToken">Stops the proof.</param>
    public static Proof? Find(Program lowered, Program normal, int maxCallDepth, CancellationToken cancellationToken)
    {
        if (!IsCandidate(normal))
            return null;
        foreach (var (order, asSets) in NumberTypes.IsElement(normal.Element) ? Guesses(lowered, cancellationToken) : [])
        {
            if (!IsSort(normal, order, asSets, cancellationToken))
                continue;
            var summary = $"sorts: same content{(asSets ? " without repeats" : "")}, {(order.Sign > 0 ? "ascending" : "descending")}";
            var step = new ProofStep("content and order", $"'{normal.Entry.Name}' {summary}", normal.Entry.Location);
            return new Proof([step, new ProofStep("conclusion", "the result is determined by its content", normal.Entry.Location)], summary, []);
        }

        return StableSortProof.Find(lowered, normal, maxCallDepth, cancellationToken);
    }

    /// <summary>Is the function seen to be the sort in this order?</summary>
    public static bool IsSort(Program normal, Order order, bool asSets, CancellationToken cancellationToken)
    {
        try
        {
            return new UnaryReading(normal, order, asSets, cancellationToken).IsSort();
        }
        catch (Exception stopped) when (stopped is StoppedException or OverflowException)
        {
            return false;
        }
    }

    private static bool IsCandidate(Program program)
    {
        var entry = program.Entry;
        return program.ListParameters.Length == 1
            && entry.OutsideModel is null
            && entry.ReturnType.IsSequence
            && entry.Parameters[program.ListParameters[0]].Type.IsSequence
            && entry.Parameters.Count(p => p.Type.IsSequence && p.Type.Element.Equals(program.Element)) == 1;
    }

    private static IEnumerable<(Order Order, bool AsSets)> Guesses(Program program, CancellationToken cancellationToken)
    {
        var function = new EvaluatedFunction(program, budget: 20_000);
        var letters = Letters(function, program.Element);
        if (letters is null)
            return [];
        var others = function.Others.Select(o => o.Values[0]).ToList();
        var runs = Trials.Select(t => t.Select(i => letters[i]).ToList()).Select(input => (Input: input, Outcome: function.Run([input], others, cancellationToken))).ToList();
        return new[] { 1, -1 }.SelectMany(_ => new[] { false, true }, (sign, asSets) => (new Order(sign), asSets))
            .Where(guess => runs.All(r => r.Outcome is Outcome.Returned returned && returned.Items.SequenceEqual(Arranged(r.Input, letters, guess.Item1.Sign, guess.asSets), BoxedEquality.Default)));
    }

    private static IEnumerable<object?> Arranged(List<object?> input, List<object?> letters, int sign, bool asSets)
    {
        var ranks = input.Select(item => letters.IndexOf(item));
        return (asSets ? ranks.Distinct() : ranks).OrderBy(rank => sign * rank).Select(rank => letters[rank]);
    }

    private static List<object?>? Letters(EvaluatedFunction function, TypeRef element)
    {
        IComparer<object?> order = element.Kind == TypeKind.String ? Comparer<object?>.Create((x, y) => string.CompareOrdinal(x as string, y as string)) : BoxedOrder.Default;
        var letters = function.Alphabet.Letters.Where(letter => letter is not null).Take(3).OrderBy(letter => letter, order).ToList();
        return letters.Count == 3 ? letters : null;
    }
}
