using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Proving;

namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// Proves the filter law for functions that sort by a key and keep elements with the same key as they come, or the other way round: such a function is
/// <c>OrderBy</c>, of the list or of its reverse, and has the law if that has it (theory, "Stable sorts"). Key and order are guessed and proved from the code.
/// </summary>
internal static class StableSortProof
{
    private const string OrderById = "M:System.Linq.Enumerable.OrderBy``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})";
    private const string OrderByDescendingId = "M:System.Linq.Enumerable.OrderByDescending``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})";
    private const string WithComparer = ",System.Collections.Generic.IComparer{``1})";
    private const string CreateId = "M:System.Collections.Generic.Comparer`1.Create(System.Comparison{`0})";
    private const string ReverseId = "M:System.Linq.Enumerable.Reverse``1(System.Collections.Generic.IEnumerable{``0})";

    private static readonly int[][] Trials = [[], [0], [0, 1], [1, 0], [2, 0, 1], [1, 2, 0, 2, 1], [5, 4, 3, 2, 1, 0], [0, 3, 1, 4, 2, 5], [3, 0, 4, 1, 5, 2]];

    /// <summary>A proof, or null when the function is not seen to be a stable sort.</summary>
    /// <param name="lowered">The function as it was lowered: it is run.</param>
    /// <param name="normal">The function as the provers read it.</param>
    /// <param name="maxCallDepth">For the proof that ordering by the key has the law.</param>
    /// <param name="cancellationToken">Stops the proof.</param>
    public static Proof? Find(Program lowered, Program normal, int maxCallDepth, CancellationToken cancellationToken)
    {
        if (normal.Element.MayBeNull)
            return null;
        foreach (var order in KeyOrders.In(normal).SelectMany(Variants))
        {
            if (!Agree(lowered, Reference(lowered, order), cancellationToken) || !SortProof.IsSort(normal, new Order(1) { Keys = order }, asSets: false, cancellationToken)
                || Prover.Prove(Reference(normal, order), Law.Filter, maxCallDepth, cancellationToken).Proof is not { } proof)
                continue;
            var summary = $"sorts by a key: {(order.Sign > 0 ? "ascending" : "descending")}, elements with the same key {(order.IsStable ? "as they come" : "in reverse")}";
            var step = new ProofStep("content and order", $"'{normal.Entry.Name}' {summary}", normal.Entry.Location);
            return new Proof([step, .. proof.Steps], summary, proof.Assuming);
        }

        return null;
    }

    private static IEnumerable<KeyOrder> Variants(KeyOrder order) =>
        new[] { 1, -1 }.SelectMany(_ => new[] { true, false }, (sign, isStable) => order with { Sign = sign, IsStable = isStable });

    /// <summary>Ordering by the key, with the library.</summary>
    private static Program Reference(Program program, KeyOrder order)
    {
        var (entry, location) = (program.Entry, program.Entry.Location);
        var list = entry.Parameters[program.ListParameters[0]];
        var all = Forms.EnumerableOf(program.Element);
        Operation source = new Operation.Convert(location, all, new Operation.Read(location, list), ConversionKind.SequenceView, false);
        if (!order.IsStable)
            source = Forms.Call(location, all, ReverseId, "Reverse", program.Element, source);
        var key = Forms.Function(location, order.Item, order.Key.Type, new Statement.Return(location, order.Key));
        var id = order.Sign > 0 ? OrderById : OrderByDescendingId;
        var sorted = new Operation.LibraryCall(location, all, order.Comparer is null ? id : id.TrimEnd(')') + WithComparer, order.Comparer is null ? [source, key] : [source, key, Comparer(order)])
        {
            Name = order.Sign > 0 ? "OrderBy" : "OrderByDescending",
            TypeArguments = [program.Element, order.Key.Type],
        };
        var reference = entry with { Body = new Statement.Return(location, sorted), ReturnType = all, IsIterator = false };
        return program with { Entry = reference, Functions = program.Functions.SetItem(entry.Id, reference) };
    }

    private static Operation Comparer(KeyOrder order) => order.Comparer is Operation.Read { Type.Kind: TypeKind.Function } comparison
        ? new Operation.LibraryCall(comparison.Location, new TypeRef(TypeKind.Comparer, $"Comparer<{order.Key.Type.Name}>", [order.Key.Type]), CreateId, [comparison]) { Name = "Create", TypeArguments = [order.Key.Type] }
        : order.Comparer!;

    private static bool Agree(Program lowered, Program reference, CancellationToken cancellationToken)
    {
        var (function, expected) = (new EvaluatedFunction(lowered, budget: 20_000), new EvaluatedFunction(reference, budget: 20_000));
        var letters = function.Alphabet.Letters.Where(letter => letter is not null).Take(6).ToList();
        var others = function.Others.Select(o => o.Values[0]).ToList();
        return letters.Count > 2 && Trials.Select(t => t.Select(i => letters[i % letters.Count]).ToList()).All(input =>
            function.Run([input], others, cancellationToken) is Outcome.Returned own
            && expected.Run([input], others, cancellationToken) is Outcome.Returned other
            && own.Items.SequenceEqual(other.Items, BoxedEquality.Default));
    }
}
