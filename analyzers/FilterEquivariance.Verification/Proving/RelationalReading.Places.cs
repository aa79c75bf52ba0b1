using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Places in lists and texts that are known to be there, so that a step of L alone that asks for what stands at them cannot throw.</summary>
internal sealed partial class RelationalReading
{
    /// <summary>An item or a part that is known to be there, while only L executes; null where that is not known.</summary>
    private Relation? PickInRange(Call call)
    {
        if (call.Mode == Mode.Paired || call.Operands.Length == 0 || call.Operands[0] is Relation.Lost || Items(call.Operands[0]) is not { } list || list.Front is not null || list.Back is not null || RelationAlgebra.LeftItemsOf(list) is not { } item)
            return null;
        var state = call.Cursor.State!;
        var least = LeastLength(call.Node.Operands[0], state);
        switch (call.Model.Shape)
        {
            case Shape.Pick { Kind: PickKind.First or PickKind.Last, Predicate: null, Key: null } when least > 0:
            case Shape.Pick { Kind: PickKind.At, Index: { } index } when IsInside(call.Node.Operands[index], call.Node.Operands[0], least, state):
                return item with { Token = null };
            case Shape.Part { Kind: PartKind.Slice or PartKind.Range } part when IsPart(call, part, least, state):
                return call.Node.Type.Kind == TypeKind.String ? Relation.LeftOnly.Any : new Relation.Sequence(null, item, list.Ordered);
            default:
                return null;
        }
    }

    private bool IsInside(Operation index, Operation list, int least, State state) => index switch
    {
        Operation.Constant { Value: int at } => at >= 0 && at < least,
        // i++: the old value is kept in a variable.
        Operation.Sequence { Value: Operation.Read old } => IsInside(old, list, least, state),
        Operation.Binary { Operator: BinaryOperator.Subtract, Left: var length, Right: Operation.Constant { Value: int back } } when Term.Of(length) is { } term && term.Equals(Term.LengthOf(list)) => back >= 1 && back <= least,
        _ => (LeastOf(index, state) >= 0 && RoomBehind(index, list, state) > 0) || (least > 0 && Intervals.Of(index) is var (low, high) && low >= 0 && high < least),
    };

    /// <summary>How far behind the place the list ends at least; negative behind its end, null where nothing is known.</summary>
    private static long? RoomBehind(Operation place, Operation list, State state)
    {
        if (Term.GapToLength(list, place) is { } gap && state.Bounds.TryGetValue(gap, out var bound) && bound.Low is { } room)
            return room;
        // What is not above i has no less room than i.
        foreach (var pair in state.Bounds)
        {
            if (place is Operation.Read { Variable: var lower } && pair.Key.Above(lower) is { } higher && Term.GapToLength(list, new Operation.Read(place.Location, higher)) is { } rest
                && state.Bounds.TryGetValue(rest, out var beyond) && beyond.Low + (long?)pair.Value.Low is { } both)
                return both;
        }

        return place switch
        {
            Operation.Binary { Operator: BinaryOperator.Add, Left: var left, Right: Operation.Constant { Value: int and >= 0 and var further } } => RoomBehind(left, list, state) - further,
            Operation.Binary { Operator: BinaryOperator.Subtract, Left: var left, Right: Operation.Constant { Value: int and >= 0 and var back } } when LeastOf(place, state) is not null => RoomBehind(left, list, state) + back,
            _ => null,
        };
    }

    // A place at which a text can be cut: from before its first character to behind its last.
    private static bool IsCut(Operation place, Operation list, int least, State state) => place switch
    {
        Operation.Constant { Value: int at } => at >= 0 && at <= least,
        Operation.Unary { Operator: UnaryOperator.FromEnd, Operand: Operation.Constant { Value: int back } } => back >= 0 && back <= least,
        _ => LeastOf(place, state) >= 0 && RoomBehind(place, list, state) >= 0,
    };

    private static bool IsPart(Call call, Shape.Part part, int least, State state)
    {
        var list = call.Node.Operands[0];
        if (part.Kind == PartKind.Range)
        {
            return Unwrap(call.Node.Operands[part.Amount]) is Operation.Binary { Operator: BinaryOperator.Range, Left: var from, Right: var to }
                && (IsNull(from) ? IsNull(to) || IsCut(to, list, least, state) : IsNull(to) && IsCut(from, list, least, state));
        }

        var begin = call.Node.Operands[part.Amount];
        if (part.Length is not { } length)
            return IsCut(begin, list, least, state);
        if (begin is not Operation.Constant { Value: int start } || start < 0)
            return false;
        return call.Node.Operands[length] switch
        {
            Operation.Constant { Value: int count } => count >= 0 && start + (long)count <= least,
            // Math.Min(n, text.Length) from the start.
            Operation.LibraryCall { Id: "M:System.Math.Min(System.Int32,System.Int32)", Operands: [var a, var b] } => start == 0 && (IsCapped(a, b) || IsCapped(b, a)),
            var end => start == 0 && IsCut(end, list, least, state),
        };

        bool IsCapped(Operation cap, Operation all) => cap is Operation.Constant { Value: int and >= 0 } && Term.Of(all) is { } term && term.Equals(Term.LengthOf(list));
    }

    /// <summary>Ends of a range that are no negative numbers; <c>^n</c> is made of one that is asked by itself.</summary>
    private static bool IsProperRange(Operation.Binary range, State state) => IsProperEnd(range.Left, state) && IsProperEnd(range.Right, state);

    private static bool IsProperEnd(Operation end, State state) => IsNull(end) || end is Operation.Unary { Operator: UnaryOperator.FromEnd, Operand: Operation.Constant { Value: int and >= 0 } } || LeastOf(end, state) >= 0;

    private static void LearnOrder(Operation.Binary comparison, bool holds, Cursor cursor)
    {
        if (!comparison.Left.Type.IsIntegral || comparison.Left is Operation.Constant || comparison.Right is Operation.Constant)
            return;
        switch (holds ? comparison.Operator : Opposite(comparison.Operator))
        {
            case BinaryOperator.Less:
                KnowGap(comparison.Right, comparison.Left, 1, cursor);
                break;
            case BinaryOperator.LessOrEqual:
                KnowGap(comparison.Right, comparison.Left, 0, cursor);
                break;
            case BinaryOperator.Greater:
                KnowGap(comparison.Left, comparison.Right, 1, cursor);
                break;
            case BinaryOperator.GreaterOrEqual:
                KnowGap(comparison.Left, comparison.Right, 0, cursor);
                break;
        }
    }

    // What lies below a number minus three lies as much further below the number, which is not so small that this wraps around.
    private static void KnowGap(Operation more, Operation less, int low, Cursor cursor)
    {
        Know(Term.Gap(more, less), new Bound(low, low > 0), cursor);
        if (more is Operation.Binary { Operator: BinaryOperator.Subtract, Left: var whole, Right: Operation.Constant { Value: int and > 0 and < 1 << 20 and var back } } && cursor.State is { } state && LeastOf(whole, state) >= 0)
            Know(Term.Gap(whole, less), new Bound(low + back, true), cursor);
    }

    // { Length: > 0 } text: what is known of the members of the value is known of those of its name.
    private static void LearnMembers(Operation value, Pattern pattern, Cursor cursor)
    {
        if (pattern is not Pattern.Members { Parts: var parts })
            return;
        foreach (var name in NamesOf(pattern).Concat(value is Operation.Read read ? [read.Variable] : []))
        {
            foreach (var part in parts)
                LearnPattern(new Renaming(part.Receiver, name).Rewrite(part.Access), part.Pattern, true, cursor);
        }
    }

    /// <summary>What an assigned number says of places: where a search found something, how far before the end a place lies, what is known of the number it is a copy of.</summary>
    private static void LearnPlace(Variable variable, Operation value, Cursor cursor)
    {
        if (variable.Type.Kind != TypeKind.Int32 || Occurrences.In(value).Mentions(variable) || cursor.State is not { } state)
            return;
        var name = new Operation.Read(value.Location, variable);
        switch (Unwrap(value))
        {
            case Operation.LibraryCall { Operands: [var list, var sought, ..] } call when IsSearch(call):
                Know(Term.Of(name), new Bound(-1, false), cursor);
                Know(Term.GapToLength(list, name), FindsAnItem(call, list.Type, sought.Type) ? new Bound(1, true) : new Bound(0, false), cursor);
                break;
            case Operation.Binary { Operator: BinaryOperator.Subtract, Left: var whole, Right: Operation.Constant { Value: int and > 0 and var back } } when LeastOf(whole, state) >= 0:
                Know(Term.Gap(whole, name), new Bound(back, true), cursor);
                break;
            case Operation.Read { Variable: var other }:
                foreach (var pair in state.Bounds)
                    Know(pair.Key.WithLess(other, variable), pair.Value, cursor);
                break;
        }
    }

    private static bool IsSearch(Operation.LibraryCall call) =>
        call.Name is "IndexOf" or "LastIndexOf" or "IndexOfAny" or "LastIndexOfAny" or "FindIndex" or "FindLastIndex" && call.Type.Kind == TypeKind.Int32
        && call.Id.StartsWith("M:System.", StringComparison.Ordinal) && call.Operands[0].Type is { Kind: TypeKind.String } or { IsSequence: true };

    // An empty text is found at the end, too.
    private static bool FindsAnItem(Operation.LibraryCall call, TypeRef list, TypeRef sought) =>
        call.Name.Contains("Any") || !(list.Kind == TypeKind.String ? sought.Kind == TypeKind.String : sought.IsSequence);

    /// <summary>What is known of numbers above this one when it rises or falls by a constant and cannot have wrapped around.</summary>
    private static IReadOnlyList<KeyValuePair<Term, Bound>> FactsAfterStep(Variable variable, Operation value, State? state)
    {
        if (state is null || variable.Type.Kind != TypeKind.Int32 || Unwrap(value) is not Operation.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract, Left: Operation.Read { Variable: var old }, Right: Operation.Constant { Value: int and > 0 and var step } } sum
            || old != variable)
            return [];
        var gaps = state.Bounds.Where(pair => pair.Value.Low is not null && pair.Key.WithLess(variable, variable) is not null);
        // What it does not rise above is a number of its type; what does not fall below zero by more than the step is, too.
        if (sum.Operator == BinaryOperator.Add)
            return [.. gaps.Where(pair => pair.Value.Low >= step).Select(pair => new KeyValuePair<Term, Bound>(pair.Key, new Bound(pair.Value.Low - step, pair.Value.Low > step)))];
        return LeastOf(sum.Left, state) >= 0 ? [.. gaps] : [];
    }

    // What lies above another number is at least as much above the least of that.
    private static int? LeastAbove(Operation.Read number, State state, int? own)
    {
        foreach (var pair in state.Bounds)
        {
            if (pair.Value.Low is { } gap && pair.Key.Variables is [var higher, var lower] && higher == number.Variable && pair.Key.Above(lower) is not null
                && state.Values.TryGetValue(lower, out var value) && value.AtLeast + (long)gap is >= int.MinValue and <= int.MaxValue and var least && !(own >= least))
                own = (int)least;
        }

        return own;
    }

    /// <summary>One more than a number that lies below another one of its type is one more: it has not wrapped around.</summary>
    private static int? LeastOfNext(Operation.Binary sum, State state) =>
        sum is { Operator: BinaryOperator.Add, Left: Operation.Read, Right: Operation.Constant { Value: 1 }, Type.Kind: TypeKind.Int32 }
        && state.Bounds.Any(pair => pair.Value.Low >= 1 && pair.Key.WithLess(((Operation.Read)sum.Left).Variable, ((Operation.Read)sum.Left).Variable) is not null)
            ? LeastOf(sum.Left, state) + 1
            : null;
}
