using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>for (i = 0; i &lt; xs.Count; i++)</c> with <c>i</c> only in <c>xs[i]</c> becomes a <c>foreach</c> over <c>xs</c>, and the loop that meets the
/// elements from the last to the first becomes one over the reverse; one that leaves out some at an end skips them. The list must evidently stay as it is while the loop runs.
/// </summary>
internal sealed class IndexLoopPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (CountedLoop.Match(statements, index, facts) is not { } loop || loop.End(position) is not { } end)
            return null;
        ImmutableArray<Statement> run = [.. statements.Skip(loop.DeclaredAt + 1).Take(index - loop.DeclaredAt)];
        if (position.Value(loop.Start, run) is not { } start || start.Coefficient(loop.Counter) != 0)
            return null;

        var use = ElementUse.Of(loop, position) ?? UseOfCountOnly(loop, end, start);
        if (use is not { } element || !facts.KeepsItsElements(element.List, run) || position.Length(element.List, run) is not { } length)
            return null;
        var first = element.Index.With(loop.Counter, start);
        var beyond = element.Index.With(loop.Counter, end);
        var forward = element.Index.Coefficient(loop.Counter) == loop.Step;
        var (skipped, omitted) = forward
            ? (first.Constant, length.Plus(beyond, -1).Constant)
            : (beyond.Plus(1).Constant, length.Plus(-1).Plus(first, -1).Constant);
        // A loop until the counter differs from its bound may step over the bound of a list that is too short.
        if (skipped is not (>= 0 and var skip) || omitted is not (>= 0 and var omit) || (skip + omit > 0 && loop.Comparison == BinaryOperator.NotEqual))
            return null;

        var item = new Variable($"{element.List.Name}[{loop.Counter.Name}]", element.Type, VariableKind.Temporary);
        var body = new ElementReads(loop, element, item, position).Rewrite(loop.Body);
        if (Occurrences.In(body).Mentions(loop.Counter))
            return null;

        var location = loop.Loop.Location;
        Operation source = new Operation.Read(location, element.List);
        var isWhole = forward && skip + omit == 0;
        if (!isWhole || element.List.Type.Kind == TypeKind.String)
            source = new Operation.Convert(location, Forms.EnumerableOf(element.Type), source, ConversionKind.SequenceView, false);
        if (skip > 0)
            source = Forms.Call(location, source.Type, SkipId, "Skip", element.Type, source, new Operation.Constant(location, TypeRef.Int32, skip));
        if (omit > 0)
            source = Forms.Call(location, source.Type, SkipLastId, "SkipLast", element.Type, source, new Operation.Constant(location, TypeRef.Int32, omit));
        if (!forward)
            source = Forms.Call(location, source.Type, ReverseId, "Reverse", element.Type, source);

        var each = ElementUse.NameItem(new Statement.ForEach(location, loop.Loop.Label, item, source, body), facts);
        // What the removed code would have thrown for a null list, a foreach over that very list throws too.
        var guards = NullGuards.For([loop.Start, loop.Bound], facts, isWhole ? element.List : null);
        return statements.RemoveAt(index).InsertRange(index, guards.Add(each)).RemoveAt(loop.DeclaredAt);
    }

    private const string SkipId = "M:System.Linq.Enumerable.Skip``1(System.Collections.Generic.IEnumerable{``0},System.Int32)";

    private const string SkipLastId = "M:System.Linq.Enumerable.SkipLast``1(System.Collections.Generic.IEnumerable{``0},System.Int32)";

    private const string ReverseId = "M:System.Linq.Enumerable.Reverse``1(System.Collections.Generic.IEnumerable{``0})";

    /// <summary>A loop that only repeats its body once for each element.</summary>
    private static ElementUse? UseOfCountOnly(CountedLoop loop, Affine end, Affine start)
    {
        if (Occurrences.In(loop.Body).Mentions(loop.Counter))
            return null;
        var (low, high) = loop.Step == 1 ? (start, end) : (end.Plus(1), start.Plus(1));
        if (!low.Equals(Affine.Of(0)) || high.LengthOf is not { } list || Forms.ElementType(list.Type) is not { } type)
            return null;
        // Which element each round stands for does not matter; first to last reads best.
        var counter = Affine.Of(loop.Counter);
        return new(list, loop.Step == 1 ? counter : Affine.Of(0).Plus(counter, -1).Plus(start), type);
    }

    private sealed class ElementReads(CountedLoop loop, ElementUse element, Variable item, Position position) : Rewriter
    {
        public override Operation Rewrite(Operation operation)
        {
            if (Forms.IsElement(operation, out var list, out var index) && list == element.List && operation.Type.Equals(item.Type)
                && element.Index.Equals(ElementUse.IndexValue(list, index, loop, position)))
                return new Operation.Read(operation.Location, item);
            return base.Rewrite(operation);
        }
    }
}
