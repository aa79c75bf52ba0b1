using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

internal sealed partial class RelationalReading
{
    /// <summary>Whether a pattern matches, as a relation; designators are bound in the cursor's state (they are only read where the pattern matched).</summary>
    private Relation Match(Relation value, TypeRef type, Pattern pattern, Cursor cursor)
    {
        if (cursor.State is null || Blocked is not null)
            return Relation.Same.Value;
        switch (pattern)
        {
            case Pattern.Discard:
                return ConstantIn(cursor.Mode, true);
            case Pattern.Declaration n:
                Bind(n.Variable, n.Type is null ? value : AnotherName(value, n.Type) with { MaybeNull = false }, n.Location, cursor);
                return n.Type is null ? ConstantIn(cursor.Mode, true) : MatchType(value, type, n.Type, n.Location, cursor);
            case Pattern.OfType n:
                return MatchType(value, type, n.Type, n.Location, cursor);
            case Pattern.Constant n:
                return MatchConstant(value, type, n, cursor);
            case Pattern.Relational n:
                var bound = RelationAlgebra.ConstantOf(value);
                if (FoldComparison(n.Operator, value, Relation.Same.Of(n.Value.Value)) is { } folded && (bound is not null || value.AtLeast is not null))
                    return ConstantIn(cursor.Mode, folded);
                return Scalar([value], false, "a relational pattern", n.Location, cursor.Mode);
            case Pattern.Not n:
                return Negate(Match(value, type, n.Operand, cursor), cursor.Mode);
            case Pattern.And n:
                var first = Match(value, type, n.Left, cursor);
                return RelationAlgebra.ConstantOf(first)?.Value is false ? first : Both(first, Match(value, type, n.Right, cursor), n.Location, cursor.Mode);
            case Pattern.Or n:
                return Negate(Both(Negate(Match(value, type, n.Left, cursor), cursor.Mode), Negate(Match(value, type, n.Right, cursor), cursor.Mode), n.Location, cursor.Mode), cursor.Mode);
            case Pattern.List n:
                return MatchList(value, type, n, cursor);
            case Pattern.Members n:
                return MatchMembers(value, type, n, cursor);
            default:
                return Block("unsupported", pattern is Pattern.Unsupported u ? u.Detail : "a pattern is not understood", pattern.Location);
        }
    }

    private void Bind(Variable? variable, Relation value, SourceLocation location, Cursor cursor)
    {
        if (variable is not null)
            Declare(variable, value, location, cursor);
    }

    private Relation Negate(Relation condition, Mode mode) =>
        RelationAlgebra.ConstantOf(condition)?.Value is bool known ? ConstantIn(mode, !known) : condition;

    private Relation Both(Relation a, Relation b, SourceLocation location, Mode mode)
    {
        if (RelationAlgebra.ConstantOf(a)?.Value is bool x)
            return x ? b : a;
        if (RelationAlgebra.ConstantOf(b)?.Value is bool y)
            return y ? a : b;
        return Scalar([a, b], false, "a pattern", location, mode);
    }

    private Relation MatchType(Relation value, TypeRef from, TypeRef to, SourceLocation location, Cursor cursor)
    {
        if (from.Equals(to) && IsNeverNull(value, from))
            return ConstantIn(cursor.Mode, true);
        if (value is Relation.Sequence && !from.Equals(to))
            return Lost("type-test", $"the type of a list is tested ('is {to}')", location);
        return Scalar([value], false, $"'is {to}'", location, cursor.Mode);
    }

    private Relation MatchConstant(Relation value, TypeRef type, Pattern.Constant n, Cursor cursor)
    {
        if (n.Value.Value is null && IsNeverNull(value, type))
            return ConstantIn(cursor.Mode, false);
        if (FoldComparison(BinaryOperator.Equal, value, Relation.Same.Of(n.Value.Value)) is { } folded)
            return ConstantIn(cursor.Mode, folded);
        if (RelationAlgebra.ConstantOf(value) is { } known && known.Value is bool or string or char && n.Value.Value?.GetType() == known.Value.GetType())
            return ConstantIn(cursor.Mode, known.Value.Equals(n.Value.Value));
        if (n.Value.Value is not null && type.Kind != TypeKind.Nullable && IsElementEquality(type) && RelationAlgebra.AreDisjoint(value, ConstantOf(n.Value, cursor.Mode)))
            return ConstantIn(cursor.Mode, false);
        return Scalar([value], false, "a constant pattern", n.Location, cursor.Mode);
    }

    private Relation MatchMembers(Relation value, TypeRef type, Pattern.Members n, Cursor cursor)
    {
        // Null matches no property pattern.
        value = value with { MaybeNull = false };
        Bind(n.Variable, n.Type is null ? value : AnotherName(value, n.Type), n.Location, cursor);
        var result = n.Type is not null && !n.Type.Equals(type)
            ? MatchType(value, type, n.Type, n.Location, cursor)
            : IsNeverNull(value, type) ? ConstantIn(cursor.Mode, true) : Scalar([value], false, "a property pattern", n.Location, cursor.Mode);
        foreach (var part in n.Parts)
        {
            if (RelationAlgebra.ConstantOf(result)?.Value is false)
                return result;
            Declare(part.Receiver, value, n.Location, cursor);
            var member = Evaluate(part.Access, cursor);
            result = Both(result, Match(member, part.Access.Type, part.Pattern, cursor), n.Location, cursor.Mode);
        }

        return result;
    }

    /// <summary>
    /// List patterns look at lengths and positions, so they need that nothing is dropped, or that the ends in question are known to exist.
    /// </summary>
    private Relation MatchList(Relation value, TypeRef type, Pattern.List n, Cursor cursor)
    {
        Bind(n.Variable, value, n.Location, cursor);
        if (Items(value) is not { } list)
            return value is Relation.Lost ? value : Lost("whole-list", "a list pattern looks at a value that is not understood", n.Location);
        var before = n.SliceIndex < 0 ? n.Elements.Length : n.SliceIndex;
        var after = n.SliceIndex < 0 ? 0 : n.Elements.Length - 1 - n.SliceIndex;
        var elementType = type.IsSequence ? type.Element : type.Kind == TypeKind.String ? TypeRef.Simple(TypeKind.Char, "char") : TypeRef.Object with { MayBeNull = true };
        var wanted = before + after;
        if (list.IsEmpty)
            return ConstantIn(cursor.Mode, wanted == 0);
        if (wanted == 0 && n.SliceIndex >= 0)
            return BindSlice(list, list.Token, n, ConstantIn(cursor.Mode, true), cursor);
        if (wanted == 0 && (list.NonEmpty || list.Front is not null || list.Back is not null))
            return ConstantIn(cursor.Mode, false);
        if (n.SliceIndex >= 0 && before == 1 && after == 0 && list.Front is { } front)
            return BindSlice(Rest(list), list.RestToken, n, Match(Inside(front, list.Roots), elementType, n.Elements[0], cursor), cursor);
        if (n.SliceIndex >= 0 && before == 0 && after == 1 && list.Back is { } back)
            return BindSlice(Rest(list), list.RestToken, n, Match(Inside(back, list.Roots), elementType, n.Elements[1], cursor), cursor);

        Relation item;
        Relation.Sequence slice;
        Relation result;
        if (cursor.Mode == Mode.Left)
        {
            item = RelationAlgebra.LeftItemsOf(list)!;
            slice = new Relation.Sequence(null, item) { IsSmaller = list.IsSmaller || wanted > 0 };
            result = Relation.LeftOnly.Any;
        }
        else if (list.LeftItems is null && list.Ordered)
        {
            item = list.Paired!;
            slice = new Relation.Sequence(item, null) { IsSmaller = list.IsSmaller || wanted > 0 };
            result = list.NonEmpty && n.SliceIndex >= 0 && wanted == 1 ? Relation.Same.Of(true) : Relation.Same.Value;
        }
        else
        {
            return Lost("position", "a list pattern depends on how many elements there are", n.Location);
        }

        item = Inside(item, list.Roots, elementType);
        for (var i = 0; i < n.Elements.Length; i++)
        {
            if (i != n.SliceIndex)
                result = Both(result, Match(item, elementType, n.Elements[i], cursor), n.Location, cursor.Mode);
        }

        return BindSlice(slice, null, n, result, cursor);
    }

    private Relation BindSlice(Relation.Sequence slice, Token? token, Pattern.List n, Relation result, Cursor cursor) =>
        n.Slice is null ? result : Both(result, Match(slice with { Token = token }, n.SliceType ?? TypeRef.Other("slice"), n.Slice, cursor), n.Location, cursor.Mode);

    /// <summary>The list without its known first or last item.</summary>
    private static Relation.Sequence Rest(Relation.Sequence list) =>
        new(list.Paired, list.LeftItems, list.Ordered) { Token = list.RestToken, IsSmaller = true, Roots = list.Roots };

    private Relation EvaluateSwitch(Operation.Switch n, Cursor cursor)
    {
        return TryArms(0, Evaluate(n.Value, cursor), cursor);

        Relation TryArms(int index, Relation value, Cursor at)
        {
            if (at.State is null || Blocked is not null)
                return Relation.Same.Value;
            if (index == n.Arms.Length)
            {
                Throw("SwitchExpressionException", n.Location, at);
                return Relation.Same.Value;
            }

            var arm = n.Arms[index];
            var matches = Match(value, n.Value.Type, arm.Pattern, at);
            return Choose(matches, arm.Pattern.Location, at, matched =>
            {
                LearnPattern(n.Value, arm.Pattern, true, matched);
                return arm.Guard is null
                    ? Evaluate(arm.Result, matched)
                    : Choose(Evaluate(arm.Guard, matched), arm.Guard.Location, matched, passed => Evaluate(arm.Result, passed), failed => TryArms(index + 1, value, failed));
            }, unmatched =>
            {
                LearnPattern(n.Value, arm.Pattern, false, unmatched);
                return TryArms(index + 1, Unmatched(value, arm.Pattern), unmatched);
            });
        }
    }
}
