using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>foreach (var x in xs) { if (!d.TryGetValue(k, out var l)) d[k] = l = []; l.Add(v); }</c> on a new dictionary of lists becomes
/// <c>d = xs.GroupBy(x =&gt; k, x =&gt; v).ToDictionary(g =&gt; g.Key, g =&gt; g.ToList())</c>: the same keys and items in the same order. A list of the keys that is filled beside it
/// becomes <c>d.Keys.ToList()</c>, which is what the list is as long as no key is removed; the prover takes nothing about their order for granted.
/// </summary>
internal sealed class GroupingPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (Forms.Flatten(statements[index]) is not [Statement.ForEach loop])
            return null;
        var facts = position.Facts;
        // What a round declares before it asks the map: keys and items that have no effects, and the place for a list that is found.
        var body = Forms.Flatten(loop.Body);
        var prelude = body.TakeWhile(statement => statement is Statement.Declare).Cast<Statement.Declare>().ToImmutableArray();
        if (prelude.Any(declare => facts.IsShared(declare.Variable) || (declare.Value is { } value && (!IsSilent(value) || facts.Assignments(declare.Variable) > 0)))
            || Upsert.Match(body.RemoveRange(0, prelude.Length)) is not { } upsert || !IsSilent(upsert.Key) || !IsSilent(upsert.Item))
            return null;

        var map = upsert.Map;
        var mentioned = Occurrences.In(loop.Source);
        // Lambdas that see the map stand behind the loop, as nothing before it mentions the map.
        if (!facts.IsFixed(map) || Occurrences.In(loop).IsCaptured(map) || mentioned.Mentions(map) || !CanGroup(map.Type) || !IsNeverNull(upsert.Key, prelude) || prelude.Any(p => p.Value is { } value && Occurrences.In(value).Mentions(map))
            || CountedLoop.DeclarationOf(map, statements, index) is not { } declaredAt || ((Statement.Declare)statements[declaredAt]).Value is not Operation.LibraryCall { Operands.Length: 0 } made
            || Forms.ShapeOf(made) is not Shape.Empty || (Forms.AsVariable(loop.Source) is { } list && facts.MayBeNull(list)))
            return null;

        // The found list is the only thing declared without a value, in the round, so that nothing after it can ask for the list.
        var values = prelude.RemoveAll(declare => declare.Value is null);
        if (!prelude.RemoveRange(values).Select(declare => (Variable?)declare.Variable).SequenceEqual(upsert.Found is null ? [] : [upsert.Found])
            || Occurrences.In(new Statement.Evaluate(loop.Location, upsert.Key), new Statement.Evaluate(loop.Location, upsert.Item)).Variables.Any(v => v == upsert.Found || v == map))
            return null;
        var calls = new GroupingCalls(loop, values, upsert);
        var grouped = new Statement.Declare(loop.Location, map, calls.Map());
        if (upsert.Order is not { } order)
            return statements.SetItem(index, grouped).RemoveAt(declaredAt);
        // A list of the keys in the order in which they came, beside the map: that of a hash map, of which nothing is taken for granted.
        if (order == map || map.Type.Definition != "System.Collections.Generic.Dictionary`2" || !facts.IsFixed(order) || Occurrences.In(loop).IsCaptured(order) || mentioned.Mentions(order) || Occurrences.In(loop.Body).Reads(order) != 1 || Occurrences.In(new Statement.Evaluate(loop.Location, upsert.Key)).Mentions(order)
            || order.Type.Sequence != SequenceShape.List || !order.Type.Element.Equals(map.Type.Arguments[0]) || CountedLoop.DeclarationOf(order, statements, index) is not { } orderAt || !Forms.IsNewEmpty(((Statement.Declare)statements[orderAt]).Value!))
            return null;
        return statements.SetItem(index, grouped).Insert(index + 1, new Statement.Declare(loop.Location, order, calls.Keys())).RemoveAt(Math.Max(declaredAt, orderAt)).RemoveAt(Math.Min(declaredAt, orderAt));
    }

    private static bool CanGroup(TypeRef map) =>
        map is { Kind: TypeKind.Map, Definition: "System.Collections.Generic.Dictionary`2" or "System.Collections.Generic.SortedDictionary`2" } && map.Arguments[1].Sequence == SequenceShape.List;

    // A map throws when it is asked for null.
    private static bool IsNeverNull(Operation key, ImmutableArray<Statement.Declare> prelude) => !key.Type.MayBeNull || key switch
    {
        Operation.Constant constant => constant.Value is not null,
        Operation.Coalesce choice => IsNeverNull(choice.Fallback, prelude),
        Operation.Read read => prelude.Any(declare => declare.Variable == read.Variable && declare.Value is { } value && IsNeverNull(value, prelude)),
        _ => false,
    };

    /// <summary>Evaluating it has no effects, and gives the same again. It may throw.</summary>
    internal static bool IsSilent(Operation operation) => operation switch
    {
        Operation.Constant or Operation.Default or Operation.Read => true,
        Operation.FieldRead field => IsSilent(field.Target),
        Operation.Construct construct => construct.Values.All(IsSilent),
        Operation.Convert convert => IsSilent(convert.Operand),
        Operation.Unary unary => IsSilent(unary.Operand),
        Operation.Binary binary => IsSilent(binary.Left) && IsSilent(binary.Right),
        Operation.Conditional choice => IsSilent(choice.Condition) && IsSilent(choice.WhenTrue) && IsSilent(choice.WhenFalse),
        Operation.Coalesce choice => IsSilent(choice.Value) && IsSilent(choice.Fallback),
        Operation.LibraryCall { Outs.IsEmpty: true } call => (Forms.ShapeOf(call) is Shape.Scalar || Forms.LengthOf(call)?.Type.Kind == TypeKind.String) && call.Operands.All(IsSilent),
        _ => false,
    };
}
