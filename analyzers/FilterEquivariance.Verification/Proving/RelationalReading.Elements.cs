using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Transfer functions of operations that treat elements one by one, join lists, or order them.</summary>
internal sealed partial class RelationalReading
{
    private Relation Select(Call call, Shape.Select shape) => WithSource(call, shape.Source, source =>
    {
        var (paired, left, effects) = ApplyToItems(call, source, call.Operands[shape.Function], item => WithPosition(item, source, shape.Indexed, call));
        Note("element-wise map", call.Name, call.Location);
        return Items(call, source, paired, left, effects);
    });

    // A position is the same in both runs only where nothing is dropped.
    private static ImmutableArray<Relation> WithPosition(Relation item, Relation.Sequence source, bool indexed, Call call)
    {
        if (!indexed)
            return [item];
        Relation position = call.Mode == Mode.Left || item is Relation.LeftOnly
            ? Relation.LeftOnly.Any
            : source.LeftItems is null && source.Ordered ? Relation.Same.Value : Lost("position", $"the index given by {call.Name} counts dropped elements", call.Location);
        return [item, position];
    }

    private static Relation.Sequence Items(Call call, Relation.Sequence source, Relation? paired, Relation? left, bool effects) =>
        call.Mode == Mode.Left
            ? new Relation.Sequence(null, left, source.Ordered) { IsSmaller = source.IsSmaller, HasEffects = effects, NonEmpty = source.NonEmpty }
            : new Relation.Sequence(paired, left, source.Ordered) { IsSmaller = source.IsSmaller, HasEffects = source.HasEffects || effects, NonEmpty = source.NonEmpty };

    private Relation SelectMany(Call call, Shape.SelectMany shape) => WithSource(call, shape.Source, source =>
    {
        Relation? lost = null;
        var ordered = source.Ordered;
        Relation? paired = null;
        Relation? left = null;
        var before = call.Cursor.State!;
        var written = WrittenBy(() => IterateItems(source, call.Location, call.Cursor, (step, item) =>
        {
            var inner = Apply(call.Operands[shape.Function], WithPosition(item, source, shape.Indexed, call), call.Location, step);
            if (Items(inner) is not { } list)
            {
                lost ??= inner is Relation.Lost ? inner : Inspected(inner, call.Name, call.Location);
                return;
            }

            ordered &= list.Ordered || step.Mode == Mode.Left;
            if (list.HasEffects)
                Block("effects", $"a query with side effects is read by {call.Name}", call.Location);
            if (step.Mode == Mode.Left)
            {
                left = RelationAlgebra.JoinOptional(left, Result(RelationAlgebra.LeftItemsOf(list), step));
                return;
            }

            paired = RelationAlgebra.JoinOptional(paired, Result(list.Paired, step));
            if (list.LeftItems is { } dropped)
            {
                var (entered, _) = EnterLeft(step.State!);
                left = RelationAlgebra.JoinOptional(left, Result(dropped, step.Switch(entered, Mode.Left)));
            }

            Relation? Result(Relation? innerItem, Cursor at)
            {
                if (innerItem is null || shape.ResultSelector is not { } selector)
                    return at.Mode == Mode.Left && innerItem is not null ? RelationAlgebra.LeftView(innerItem) : innerItem;
                var value = Apply(call.Operands[selector], [item, innerItem], call.Location, at);
                return at.Mode == Mode.Left ? RelationAlgebra.LeftView(value) : value;
            }
        }));
        if (Blocked is not null)
            return Relation.Same.Value;
        if (written.Any(before.Values.ContainsKey))
            return Block("effects", $"the function given to {call.Name} has side effects", call.Location);
        Note("element-wise flat map", call.Name, call.Location);
        return lost ?? Items(call, source with { Ordered = ordered, NonEmpty = false, IsSmaller = false }, paired, left, false);
    });

    private Relation Where(Call call, Shape.Where shape) => WithSource(call, shape.Source, source =>
    {
        var predicate = call.Operands[shape.Predicate];
        if (call.Mode == Mode.Left)
            return WhereInLeft(call, source, predicate, shape.Indexed);
        var (paired, left, effects) = ApplyToItems(call, source, predicate, item => WithPosition(item, source, shape.Indexed, call));
        if (Blocked is not null)
            return Relation.Same.Value;
        if (paired is not null && !RelationAlgebra.IsSame(paired))
            return paired is Relation.Lost ? paired : Inspected(paired, "a predicate", call.Location);
        Note("filter by a predicate of the element", call.Name, call.Location);
        return new Relation.Sequence(IsConstant(paired, false) ? null : Satisfying(source.Paired, predicate), IsConstant(left, false) ? null : Satisfying(source.LeftItems, predicate), source.Ordered)
        {
            HasEffects = source.HasEffects || effects,
            IsSmaller = source.IsSmaller,
            IsSet = source.IsSet,
            KeysUnique = source.KeysUnique,
        };
    });

    // While L executes alone, what it has stays related to R's unchanged list as long as no paired item can go.
    private Relation WhereInLeft(Call call, Relation.Sequence source, Relation predicate, bool indexed)
    {
        Relation? onPaired = null;
        Relation? onLeft = null;
        if (source.Paired is { } paired)
            onPaired = ApplyToItems(call, new Relation.Sequence(null, RelationAlgebra.LeftView(paired)), predicate, item => WithPosition(item, source, indexed, call)).Left;
        if (source.LeftItems is { } left)
            onLeft = ApplyToItems(call, new Relation.Sequence(null, left), predicate, item => WithPosition(item, source, indexed, call)).Left;
        var kept = new Relation.Sequence(IsConstant(onPaired, false) ? null : source.Paired, IsConstant(onLeft, false) ? null : source.LeftItems, source.Ordered) { IsSet = source.IsSet, IsSmaller = source.IsSmaller };
        if (source.Token is not null && (source.Paired is null || IsConstant(onPaired, true)))
            return kept with { Token = source.Token };
        return LeftSequence(kept, item => Satisfying(item, predicate)!);
    }

    // Of predicates that see nothing but the item, and items that nothing changes (theory, T19).
    private static Relation? Satisfying(Relation? item, Relation predicate) =>
        item is not null && predicate is Relation.Function { Lambda: { Parameters: [var parameter] } lambda } && !Storage.IsMutable(parameter.Type) && Captures.Of(lambda).IsEmpty ? item with { Satisfies = Satisfied.Also(item.Satisfies, lambda) } : item;

    /// <summary>What the predicates a value satisfies tell about it, said of the variable that holds it.</summary>
    private void LearnSatisfied(Variable variable, Relation value, Cursor cursor)
    {
        foreach (var predicate in value.Satisfies?.All ?? [])
        {
            if (Forms.Flatten(predicate.Body) is [.., Statement.Return { Value: { } condition }] && cursor.State is not null)
                Learn(new Renaming(predicate.Parameters[0], variable).Rewrite(condition), true, cursor);
        }
    }

    private static bool IsConstant(Relation? relation, object value) => relation is not null && RelationAlgebra.ConstantOf(relation) is { Value: var known } && Equals(known, value);

    private Relation OfType(Call call, Shape.OfType shape) => WithSource(call, shape.Source, source =>
    {
        // OfType is given any sequence; what is known of the elements stands under the conversion.
        var from = Forms.Strip(call.Node.Operands[shape.Source]).Type;
        var to = call.Node.TypeArguments.Length > 0 ? call.Node.TypeArguments[call.Node.TypeArguments.Length - 1] : null;
        if (from.IsSequence && to is not null && from.Element.Equals(to) && (shape.Throws || !(MayHoldNull(to) || MayHoldNull(from.Element))))
            return (shape.Throws ? source : NotNull(source)) with { Token = null };
        // Each item is left out for what it is itself.
        if (!shape.Throws && from.IsSequence && to is not null && source.Paired is not Relation.Sequence)
        {
            if (call.Mode == Mode.Left)
                return LeftSequence(source, item => AnotherName(item with { MaybeNull = false }, to)) with { NonEmpty = false };
            var test = source.Paired is { } paired ? MatchType(paired, from.Element, to, call.Location, call.Cursor) : null;
            if (test is not null && !RelationAlgebra.IsSame(test))
                return test is Relation.Lost ? test : Lost("type-test", $"{call.Name} tests the types of elements", call.Location);
            Note("filter by a predicate of the element", call.Name, call.Location);
            var rest = NotNull(new Relation.Sequence(source.Paired, source.LeftItems, source.Ordered) { HasEffects = source.HasEffects, IsSmaller = source.IsSmaller, IsSet = source.IsSet, KeysUnique = source.KeysUnique });
            return rest with { Paired = rest.Paired is { } both ? AnotherName(both, to) : null, LeftItems = rest.LeftItems is { } alone ? AnotherName(alone, to) : null };
        }

        return call.Mode == Mode.Paired && source.Paired is Relation.Same && source.LeftItems is null
            ? source
            : shape.Throws ? Block("exception", $"{call.Name} may throw for some elements", call.Location) : Lost("type-test", $"{call.Name} tests the types of elements", call.Location);
    });

    private Relation ConcatenateOperands(Call call, Shape.Concat shape)
    {
        if (call.Operands[shape.First] is not (Relation.Sequence or Relation.Group) && call.Operands[shape.Second] is not (Relation.Sequence or Relation.Group) && call.Node.Type.Kind == TypeKind.String)
            return Scalar(call.Operands, false, call.Name, call.Location, call.Mode);
        return WithSource(call, shape.First, first => WithSource(call, shape.Second, second =>
        {
            Note("concatenation", "the parts stand in the same order in both runs", call.Location);
            return Concatenate(first, second, call.Mode);
        }));
    }

    /// <summary>One list after another. In a step of L alone, a list that R does not have may be added to one that R has.</summary>
    private static Relation Concatenate(Relation first, Relation second, Mode mode)
    {
        if (Items(first) is not { } a)
            return first;
        if (Items(second) is not { } b)
            return second;
        var roots = a.Roots.Union(b.Roots);
        if (mode == Mode.Paired)
        {
            return new Relation.Sequence(RelationAlgebra.JoinOptional(a.Paired, b.Paired), RelationAlgebra.JoinOptional(a.LeftItems, b.LeftItems), a.Ordered && b.Ordered)
            {
                HasEffects = a.HasEffects || b.HasEffects,
                NonEmpty = a.NonEmpty || b.NonEmpty,
                Roots = roots,
            };
        }

        var (kept, added) = a.Token is not null ? (a, b) : (b, a);
        if (kept.Token is not null && (added.Token is null || added.Paired is null))
            return new Relation.Sequence(kept.Paired, RelationAlgebra.JoinOptional(kept.LeftItems, RelationAlgebra.LeftItemsOf(added)), a.Ordered && b.Ordered) { Token = kept.Token, NonEmpty = kept.NonEmpty, Roots = roots };
        return new Relation.Sequence(null, RelationAlgebra.JoinOptional(RelationAlgebra.LeftItemsOf(a), RelationAlgebra.LeftItemsOf(b)), a.Ordered && b.Ordered) { NonEmpty = a.NonEmpty || b.NonEmpty, Roots = roots };
    }

    /// <summary>Stable sort: paired items have the same keys in both runs, so they end in the same order; ties keep the order both runs share.</summary>
    private Relation Sort(Call call, int sourceIndex, int? key, int? comparer) => WithSource(call, sourceIndex, source =>
    {
        var elementType = call.Node.Operands[sourceIndex].Type is { IsSequence: true } type ? type.Element : TypeRef.Object;
        var keyType = key is { } k ? ResultType(call.Node.Operands[k].Type) : elementType;
        var comparison = comparer is { } c ? ComparisonReader.FunctionOf(call.Node.Operands[c]) : null;
        if (comparison is null && !IsComparerKnown(call, comparer))
            return Lost("comparer", $"the comparer given to {call.Name} is not understood", call.Location);
        if (!IsOrdered(keyType) && comparer is null)
            return source is { IsEmpty: true } ? source : Block("order", $"'{keyType}' may have no order, and {call.Name} throws then", call.Location);
        Relation? pairedKey = source.Paired;
        if (key is { } index)
        {
            var (paired, _, effects) = ApplyToItems(call, source, RankTest(call, call.Operands[index]) ?? call.Operands[index], item => [item]);
            if (Blocked is not null)
                return Relation.Same.Value;
            if (effects)
                return Block("effects", $"the key of {call.Name} has side effects", call.Location);
            pairedKey = paired;
        }

        if (comparison is not null && OrderOf(call, comparison, pairedKey) == ComparisonOrder.Unknown)
            return Lost("comparer", $"the comparer given to {call.Name} is not understood", call.Location);
        if (call.Mode == Mode.Left)
            return LeftSequence(source, item => item);
        if (pairedKey is not null && !RelationAlgebra.IsSame(pairedKey))
            return pairedKey is Relation.Lost ? pairedKey : Inspected(pairedKey, call.Name, call.Location);
        var decides = (comparer is null || IsByCodeUnits(call, comparer, keyType)) && ((key is null && (IsPrimitive(elementType) || IsByCodeUnits(call, comparer, elementType))) || (source.KeysUnique && key is { } selector && (IsPrimitive(keyType) || IsByCodeUnits(call, comparer, keyType)) && SelectsKey(call.Node.Operands[selector])));
        Note(key is null ? "stable sort" : "stable sort by a key", call.Name, call.Location);
        return new Relation.Sequence(source.Paired, source.LeftItems, source.Ordered || decides) { HasEffects = source.HasEffects, NonEmpty = source.NonEmpty, KeysUnique = source.KeysUnique, Whole = source.Whole };
    });

    /// <summary>
    /// For the key <c>x => list.IndexOf(x)</c>, the function <c>x => list.Contains(x)</c>. Where that is the same in both runs, the places of two items compare alike: R's list is L's
    /// without some items, and no item that equals one that is sorted is missing from it.
    /// </summary>
    private Relation? RankTest(Call call, Relation key) =>
        key is Relation.Function { Lambda: { Parameters: [var item] } lambda } function && SingleResult(lambda.Body) is Operation.LibraryCall { Name: "IndexOf" or "LastIndexOf" } place
        && PlaceTestPass.Test(place) is Operation.LibraryCall test && Unwrap(place.Operands[0]) is Operation.Read { Variable: var list } && list != item
        && call.Cursor.State!.Values.TryGetValue(list, out var all) && RelationAlgebra.AsSequence(all) is { Ordered: true }
            ? function with { Lambda = Forms.Function(lambda.Location, item, TypeRef.Boolean, new Statement.Return(test.Location, test)) }
            : null;

    // Texts that tie in the ordinal order are equal.
    private static bool IsByCodeUnits(Call call, int? comparer, TypeRef type) =>
        type.Kind == TypeKind.String && comparer is { } index && RelationAlgebra.ConstantOf(call.Operands[index]) is { Value: "P:System.StringComparer.Ordinal" };

    private static TypeRef ResultType(TypeRef function) => function.Kind == TypeKind.Function && function.Arguments.Length > 0 ? function.Arguments[function.Arguments.Length - 1] : TypeRef.Object;

    // The lambda gives the key of a group or entry, and nothing else.
    private static bool SelectsKey(Operation operation) =>
        Unwrap(operation) is Operation.Lambda { Body: var body, Parameters: [var parameter] }
        && SingleResult(body) is Operation.LibraryCall { Id: "P:System.Linq.IGrouping`2.Key" or "P:System.Collections.Generic.KeyValuePair`2.Key", Operands: [Operation.Read { Variable: var read }] }
        && read == parameter;

    private static Operation? SingleResult(Statement body) => body switch
    {
        Statement.Block { Statements: [var only] } => SingleResult(only),
        Statement.Return { Value: { } value } => Unwrap(value),
        _ => null,
    };

    /// <summary>The order a comparison is, where it compares items of both runs alike, and may be asked for any two items by either run.</summary>
    private ComparisonOrder OrderOf(Call call, Operation.Lambda comparison, Relation? paired)
    {
        var order = ComparisonReader.Read(comparison, _program);
        if (order == ComparisonOrder.Unknown || call.Cursor.State is not { } state)
            return ComparisonOrder.Unknown;
        var function = new Relation.Function(comparison) { Roots = Captures.Of(comparison) };
        ApplyUnrelated(call, function);
        if (call.Mode == Mode.Left || paired is null || Blocked is not null)
            return order;
        var compared = Apply(function, [paired, paired], call.Location, call.Cursor);
        if (call.Cursor.State is not null)
            call.Cursor.State = state;
        return RelationAlgebra.IsSame(compared) ? order : ComparisonOrder.Unknown;
    }

    // A comparer that is one fixed object orders both runs alike.
    private static bool IsComparerKnown(Call call, int? comparer) =>
        comparer is not { } index || call.Operands[index] is Relation.Same;

    /// <summary>Types whose default order never throws.</summary>
    private static bool IsOrdered(TypeRef type) =>
        IsPrimitive(type) || type.IsFloating || type.Kind is TypeKind.String or TypeKind.Decimal
        || (type.Kind == TypeKind.Nullable && IsOrdered(type.Element))
        || (type is { Kind: TypeKind.Record, Record: { IsTuple: true } tuple } && tuple.Fields.All(f => IsOrdered(f.Type)))
        || (type.Kind == TypeKind.TypeParameter && (type.Traits.HasFlag(TypeParameterTraits.Comparable) || type.Traits.HasFlag(TypeParameterTraits.Number)))
        || type.Definition is "System.DateTime" or "System.DateTimeOffset" or "System.TimeSpan" or "System.Guid" or "System.DateOnly" or "System.TimeOnly" or "System.Numerics.BigInteger" or "System.Version";

    /// <summary>Types whose values tie in the default order only when they are equal.</summary>
    private static bool IsPrimitive(TypeRef type) =>
        (type is { Kind: TypeKind.Record, Record: { IsTuple: true } tuple } && tuple.Fields.All(f => IsPrimitive(f.Type))) || type.IsIntegral || type.IsFloating || type.Kind is TypeKind.Char or TypeKind.Boolean or TypeKind.Enum or TypeKind.Decimal;
}
