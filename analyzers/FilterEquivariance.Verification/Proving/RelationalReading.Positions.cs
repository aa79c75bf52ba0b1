using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Transfer functions of what depends on positions or on the whole list. They need that nothing is dropped, unless the ends in question are known.</summary>
internal sealed partial class RelationalReading
{
    /// <summary>Both runs have lists of equal length, item by item.</summary>
    private static bool IsAligned(Relation.Sequence source) => source.LeftItems is null && source.Ordered;

    private Relation Part(Call call, Shape.Part s) => WithSource(call, s.Source, source =>
    {
        var amount = call.Operands[s.Amount];
        var length = call.Optional(s.Length);
        var partial = call.Model.Effects.HasFlag(Effects.Partial);
        var removes = RemovesOne(call, s);
        if (removes == (true, true) && source.Front is not null || removes == (true, false) && source.Back is not null)
            return Rest(source);
        var smaller = source.IsSmaller || ((source.NonEmpty || source.Front is not null || source.Back is not null) && removes.One);
        if (source.IsEmpty && !partial)
            return source;
        if (call.Mode == Mode.Left)
            return partial ? Block("exception", $"{call.Name} may throw for a dropped element only", call.Location) : LeftSequence(source, item => item) with { NonEmpty = false, IsSmaller = smaller };
        if (!IsAligned(source))
            return partial ? Block("position", $"{call.Name} depends on where elements stand, and may throw", call.Location) : Positional(call);
        if (!RelationAlgebra.IsSame(amount) || (length is not null && !RelationAlgebra.IsSame(length)))
            return partial ? Block(amount, "exception", $"{call.Name} may throw in one run only", call.Location) : amount is Relation.Lost ? amount : Positional(call);
        Note("a part at the same place", call.Name, call.Location);
        return new Relation.Sequence(source.Paired, null) { IsSmaller = smaller };
    });

    /// <summary>Whether the call removes exactly one item, and at which end.</summary>
    private static (bool One, bool AtFront) RemovesOne(Call call, Shape.Part s)
    {
        switch (s.Kind)
        {
            case PartKind.Skip:
                return (IsOne(call.Operands[s.Amount]), true);
            case PartKind.SkipLast:
                return (IsOne(call.Operands[s.Amount]), false);
            case PartKind.Slice when s.Length is null:
                return (IsOne(call.Operands[s.Amount]), true);
            case PartKind.Slice:
                return (IsOne(call.Operands[s.Amount]) && IsCountMinusOne(call.Node.Operands[s.Length.Value], call.Node.Operands[s.Source]), true);
            case PartKind.Take:
                return (IsCountMinusOne(call.Node.Operands[s.Amount], call.Node.Operands[s.Source]), false);
            case PartKind.Range when Unwrap(call.Node.Operands[s.Amount]) is Operation.Binary { Operator: BinaryOperator.Range } range:
                var low = Unwrap(range.Left);
                var high = Unwrap(range.Right);
                if (IsLiteral(low, 1) && (IsNull(high) || high is Operation.Unary { Operator: UnaryOperator.FromEnd, Operand: var zero } && IsLiteral(zero, 0)))
                    return (true, true);
                if ((IsNull(low) || IsLiteral(low, 0)) && high is Operation.Unary { Operator: UnaryOperator.FromEnd, Operand: var one } && IsLiteral(one, 1))
                    return (true, false);
                return (false, false);
            default:
                return (false, false);
        }
    }

    private static bool IsOne(Relation relation) => RelationAlgebra.ConstantOf(relation)?.Value is 1;

    private static bool IsLiteral(Operation operation, int value) => Unwrap(operation) is Operation.Constant { Value: int literal } && literal == value
        || operation is Operation.Convert convert && IsLiteral(convert.Operand, value)
        || operation is Operation.LibraryCall { Id: "M:System.Index.op_Implicit(System.Int32)~System.Index", Operands: [var index] } && IsLiteral(index, value);

    private static bool IsCountMinusOne(Operation operation, Operation list) =>
        Unwrap(operation) is Operation.Binary { Operator: BinaryOperator.Subtract, Left: var count, Right: Operation.Constant { Value: 1 } }
        && Unwrap(count) is Operation.LibraryCall { Operands: [var counted] } call && ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Count { Predicate: null }
        && Unwrap(counted) is Operation.Read { Variable: var a } && Unwrap(list) is Operation.Read { Variable: var b } && a == b;

    private Relation PartWhile(Call call, Shape.PartWhile s) => WithSource(call, s.Source, source =>
    {
        var (paired, left, effects) = ApplyToItems(call, source, call.Operands[s.Predicate], item => WithPosition(item, source, s.Indexed, call));
        if (Blocked is not null)
            return Relation.Same.Value;
        if (effects)
            return Block("effects", $"the predicate of {call.Name} has side effects", call.Location);
        if (call.Mode == Mode.Left)
            return LeftSequence(source, item => item) with { NonEmpty = false };
        // A dropped item that never ends the part is passed over alike in both runs.
        var harmless = source.LeftItems is null || IsConstant(left, true);
        if (!harmless || !source.Ordered)
            return Positional(call);
        if (paired is not null && !RelationAlgebra.IsSame(paired))
            return paired is Relation.Lost ? paired : Inspected(paired, "a predicate", call.Location);
        return new Relation.Sequence(source.Paired, source.LeftItems);
    });

    private Relation Chunk(Call call, Shape.Chunk s) => WithSource(call, s.Source, source =>
    {
        if (call.Mode == Mode.Left || !RelationAlgebra.IsSame(call.Operands[s.Size]))
            return Block("exception", $"{call.Name} may throw in one run only", call.Location);
        if (!IsAligned(source))
            return Positional(call);
        return source.IsEmpty ? source : new Relation.Sequence(new Relation.Sequence(source.Paired, null) { NonEmpty = true }, null);
    });

    private Relation Zip(Call call, Shape.Zip s) => WithSource(call, s.First, first => WithSource(call, s.Second, second =>
    {
        if (first.IsEmpty || second.IsEmpty)
            return Relation.Sequence.Empty;
        if (call.Mode == Mode.Left)
        {
            var (a, b) = (RelationAlgebra.LeftItemsOf(first)!, RelationAlgebra.LeftItemsOf(second)!);
            return new Relation.Sequence(null, s.Result is { } f ? RelationAlgebra.LeftView(Apply(call.Operands[f], [a, b], call.Location, call.Cursor)) : new Relation.Tuple([a, b]));
        }

        if (!IsAligned(first) || !IsAligned(second))
            return Positional(call);
        var before = call.Cursor.State;
        var (one, other) = (Inside(first.Paired!, first.Roots), Inside(second.Paired!, second.Roots));
        Relation item = new Relation.Tuple([one, other]);
        var written = WrittenBy(() => item = s.Result is { } selector ? Apply(call.Operands[selector], [one, other], call.Location, call.Cursor) : item);
        if (before is not null && written.Any(before.Values.ContainsKey))
            return Block("effects", $"the function given to {call.Name} has side effects", call.Location);
        call.Cursor.State = before;
        Note("pairs at the same place", call.Name, call.Location);
        return new Relation.Sequence(item, null);
    }));

    private Relation Pick(Call call, Shape.Pick s) => WithSource(call, s.Source, source =>
    {
        var byValue = s.Kind is PickKind.Min or PickKind.Max;
        if (s.Predicate is null && !byValue)
        {
            var index = call.Optional(s.Index);
            if (source.Front is { } front && (s.Kind == PickKind.First || (s.Kind == PickKind.At && IsLiteral(call.Node.Operands[s.Index!.Value], 0))))
                return front;
            if (source.Back is { } back && (s.Kind == PickKind.Last || (s.Kind == PickKind.At && (Unwrap(call.Node.Operands[s.Index!.Value]) is Operation.Unary { Operator: UnaryOperator.FromEnd, Operand: var one } && IsLiteral(one, 1) || IsCountMinusOne(call.Node.Operands[s.Index!.Value], call.Node.Operands[s.Source])))))
                return back;
            _ = index;
        }

        Relation? pairedTest = null;
        Relation? leftTest = null;
        if ((s.Predicate ?? s.Key) is { } function)
        {
            var (p, l, effects) = ApplyToItems(call, source, call.Operands[function], item => [item]);
            if (Blocked is not null)
                return Relation.Same.Value;
            if (effects)
                return Block("effects", $"the function given to {call.Name} has side effects", call.Location);
            (pairedTest, leftTest) = (p, l);
        }

        // Throws on an empty list, on a wrong index, or (Single) on several elements.
        var mayThrow = !(s.OrDefault && s.Kind != PickKind.Single) && !(source.NonEmpty && s.Predicate is null && s.Kind is PickKind.First or PickKind.Last or PickKind.Min or PickKind.Max);
        if (byValue && !IsOrdered(s.Key is { } k ? ResultType(call.Node.Operands[k].Type) : call.Node.Type))
            return Block("order", $"{call.Name} throws for values without an order", call.Location);
        if (call.Mode == Mode.Left)
        {
            if (mayThrow && !(ThrownBy(call) is { } thrown && IsCaughtInLeft(thrown)))
                return Block("exception", $"{call.Name} may throw for a dropped element only", call.Location);
            var items = RelationAlgebra.LeftItemsOf(source);
            return s.OrDefault ? Relation.LeftOnly.Any with { MaybeNull = RelationAlgebra.HidesNull(source) || RelationAlgebra.HidesNull(call.Optional(s.DefaultValue)) } : items ?? Relation.LeftOnly.Any;
        }

        var aligned = IsAligned(source) || (byValue && source.LeftItems is null) || (s.Predicate is not null && source.Ordered && IsConstant(leftTest, false));
        if (!aligned)
            return mayThrow ? Block("position", $"{call.Name} depends on where elements stand, and may throw", call.Location) : Positional(call);
        if (call.Optional(s.Index) is { } at && !RelationAlgebra.IsSame(at))
            return mayThrow ? Block(at, "exception", $"{call.Name} may throw in one run only", call.Location) : Positional(call);
        if (byValue)
            pairedTest ??= source.Paired;
        if (pairedTest is not null && !RelationAlgebra.IsSame(pairedTest))
        {
            // Which element is picked is lost; whether there is one depends on the length alone, unless a predicate decides.
            var lost = pairedTest is Relation.Lost ? pairedTest : Inspected(pairedTest, call.Name, call.Location);
            return s.Predicate is not null && mayThrow ? Block(lost, "exception", $"{call.Name} may throw in one run only", call.Location) : lost;
        }

        var item = source.Paired ?? Relation.Same.Value;
        if (!s.OrDefault || (source.NonEmpty && s.Predicate is null && s.Kind is PickKind.First or PickKind.Last))
            return item;
        return RelationAlgebra.Join(item, call.Optional(s.DefaultValue) ?? DefaultOf(call.Node.Type, Mode.Paired));
    });

    /// <summary>The one exception a member throws that finds no item where it looks; null where there may be others.</summary>
    private static string? ThrownBy(Call call) => call.Node.Id switch
    {
        "array.get" or "P:System.String.Chars(System.Int32)" or "P:System.Span`1.Item(System.Int32)" or "P:System.ReadOnlySpan`1.Item(System.Int32)" when call.Node.Operands[1].Type.Kind == TypeKind.Int32 => "IndexOutOfRangeException",
        "P:System.Collections.Generic.List`1.Item(System.Int32)" => "ArgumentOutOfRangeException",
        "P:System.Collections.Generic.Dictionary`2.Item(`0)" => "KeyNotFoundException",
        _ => null,
    };

    private Relation DefaultIfEmpty(Call call, Shape.DefaultIfEmpty s) => WithSource(call, s.Source, source =>
    {
        if (source.NonEmpty)
            return source with { Token = null };
        var added = call.Optional(s.Value) ?? DefaultOf(call.Node.Type.IsSequence ? call.Node.Type.Element : TypeRef.Object, Mode.Paired);
        if (call.Mode == Mode.Left)
            return new Relation.Sequence(null, Relation.LeftOnly.Any with { MaybeNull = added.MaybeNull || RelationAlgebra.HidesNull(source) });
        return source.LeftItems is null
            ? AddItem(source, added, call.Mode)
            : Lost("position", $"{call.Name} depends on whether all elements are dropped", call.Location);
    });

    private Relation Repeat(Call call, Shape.Repeat s)
    {
        var amount = call.Operands[s.Amount];
        var item = call.Operands[s.Item];
        // A count that is not negative never throws; others are partial.
        var total = RelationAlgebra.ConstantOf(amount)?.Value is int n ? n >= 0 : amount.AtLeast >= 0;
        if (call.Mode == Mode.Left)
            return total ? new Relation.Sequence(null, RelationAlgebra.LeftView(item)) : Block("exception", $"{call.Name} throws on a negative count, for a dropped element only", call.Location);
        if (!RelationAlgebra.IsSame(amount))
            return total ? Positional(call) : Block(amount, "exception", $"{call.Name} may throw in one run only", call.Location);
        Note("copies", call.Name, call.Location);
        return new Relation.Sequence(item, null) { NonEmpty = amount.AtLeast > 0 || RelationAlgebra.ConstantOf(amount)?.Value is > 0 };
    }

    private Relation RangeOf(Call call)
    {
        if (call.Mode == Mode.Left)
            return RelationAlgebra.ConstantOf(call.Operands[1])?.Value is >= 0 and < 1000 && RelationAlgebra.ConstantOf(call.Operands[0])?.Value is >= -1000 and < 1000
                ? new Relation.Sequence(null, Relation.LeftOnly.Any)
                : Block("exception", $"{call.Name} may throw for a dropped element only", call.Location);
        var cause = call.Operands.FirstOrDefault(o => !RelationAlgebra.IsSame(o));
        // Counts of lists are never negative and never too large with a small start.
        if (cause is Relation.Length && RelationAlgebra.ConstantOf(call.Operands[0])?.Value is >= 0 and <= 1 && IsCount(call.Node.Operands[1]))
            return Inspected(cause, call.Name, call.Location);
        return cause is null ? new Relation.Sequence(Relation.Same.Value, null) : Block(cause, "exception", $"{call.Name} may throw in one run only", call.Location);
    }

    // Numbers of items, and sums and multiples of them: never negative.
    private static bool IsCount(Operation operation) => Unwrap(operation) switch
    {
        Operation.LibraryCall call => ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Count,
        Operation.Binary { Operator: BinaryOperator.Add } sum => IsCount(sum.Left) && IsCount(sum.Right),
        Operation.Binary { Operator: BinaryOperator.Multiply } product => IsCount(product.Left) && IsCount(product.Right),
        Operation.Constant { Value: int constant } => constant >= 0,
        _ => false,
    };

    private Relation Blank(Call call, Shape.Blank s)
    {
        var length = call.Operands[s.Length];
        if (RelationAlgebra.ConstantOf(length)?.Value is 0)
            return Relation.Sequence.Empty;
        var total = RelationAlgebra.ConstantOf(length)?.Value is >= 0 || IsCount(call.Node.Operands[s.Length]);
        var blank = DefaultOf(call.Node.Type.IsSequence ? call.Node.Type.Element : TypeRef.Object, Mode.Paired);
        if (call.Mode == Mode.Left)
            return total ? new Relation.Sequence(null, RelationAlgebra.LeftView(blank)) : Block("exception", "'new[]' may throw for a dropped element only", call.Location);
        if (!RelationAlgebra.IsSame(length))
            return total ? length is Relation.Lost ? length : Inspected(length, call.Name, call.Location) : Block(length, "exception", "'new[]' may throw in one run only", call.Location);
        return new Relation.Sequence(blank, null);
    }
}
