using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

internal sealed partial class Interpreter
{
    /// <summary>Whether a value, of this static type, matches; binds the pattern's variables in the scope.</summary>
    private bool Matches(Pattern pattern, object? value, TypeRef input, Scope scope)
    {
        Spend();
        switch (pattern)
        {
            case Pattern.Discard:
                return true;
            case Pattern.Declaration declaration:
                if (declaration.Type is { } declared && !IsOfType(value, input, declared, scope))
                    return false;
                Designate(declaration.Variable, value, scope);
                return true;
            case Pattern.OfType test:
                return IsOfType(value, input, test.Type, scope);
            case Pattern.Constant constant:
                return MatchesConstant(value, constant.Value.Value, input);
            case Pattern.Relational relational:
                return MatchesRelation(relational, value, input);
            case Pattern.Not not:
                return !Matches(not.Operand, value, input, scope);
            case Pattern.And both:
                return Matches(both.Left, value, input, scope) && Matches(both.Right, value, input, scope);
            case Pattern.Or either:
                return Matches(either.Left, value, input, scope) || Matches(either.Right, value, input, scope);
            case Pattern.List list:
                return MatchesList(list, value, input, scope);
            case Pattern.Members members:
                return MatchesMembers(members, value, input, scope);
            case Pattern.Unsupported unsupported:
                throw new RefusedException(unsupported.Detail);
            default:
                throw new RefusedException($"a {pattern.GetType().Name} pattern");
        }
    }

    private static void Designate(Variable? variable, object? value, Scope scope)
    {
        if (variable is not null)
            scope.Assign(variable, value);
    }

    private static bool IsOfType(object? value, TypeRef input, TypeRef type, Scope scope)
    {
        if (value is null)
            return false;
        type = TypeArguments.Resolve(type, scope);
        input = TypeArguments.Resolve(input, scope);
        if (type.Equals(input) || (input.Kind == TypeKind.Nullable && type.Equals(input.Arguments[0])))
            return true;
        return TypeTest.Matches(value, input, type);
    }

    // Constants are compared with object.Equals: NaN matches NaN.
    private static bool MatchesConstant(object? value, object? constant, TypeRef input)
    {
        if (value is null || constant is null)
            return value is null && constant is null;
        if (value.GetType() == constant.GetType())
            return value.Equals(constant);
        return NumericConversion.IsNumeric(NumericConversion.Underlying(input)) && NumericConversion.IsNumeric(constant)
            && value.Equals(NumericConversion.Represent(constant, input));
    }

    private static bool MatchesRelation(Pattern.Relational pattern, object? value, TypeRef input)
    {
        if (value is null || pattern.Value.Value is not { } bound)
            return false;
        bool isOpen = !NumericConversion.IsNumeric(NumericConversion.Underlying(input));
        if (isOpen && value.GetType() != bound.GetType())
            return false;
        return Comparisons.Compare(pattern.Operator, value, bound);
    }

    private bool MatchesList(Pattern.List pattern, object? value, TypeRef input, Scope scope)
    {
        if (value is null)
            return false;
        IReadOnlyList<object?> items = value switch
        {
            ListValue list => list.Items,
            string text => [.. text.Select(c => (object?)c)],
            _ => throw new RefusedException("a list pattern on this sequence"),
        };
        // The slice keeps its place among the elements.
        int slice = pattern.SliceIndex;
        int rest = items.Count - pattern.Elements.Length + (slice < 0 ? 0 : 1);
        if (slice < 0 ? rest != 0 : rest < 0)
            return false;
        var element = input.Kind == TypeKind.Sequence ? input.Element : TypeRef.Simple(TypeKind.Char, "char");
        for (int i = 0; i < pattern.Elements.Length; i++)
        {
            if (i == slice)
            {
                if (!MatchesSlice(pattern, value, rest, scope))
                    return false;
                continue;
            }

            object? item = items[slice >= 0 && i > slice ? i - 1 + rest : i];
            if (!Matches(pattern.Elements[i], item, element, scope))
                return false;
        }

        Designate(pattern.Variable, value, scope);
        return true;
    }

    private bool MatchesSlice(Pattern.List pattern, object value, int length, Scope scope)
    {
        if (pattern.Slice is not { } inner)
            return true;
        var type = pattern.SliceType ?? throw new RefusedException("a slice of unknown type");
        object part = value switch
        {
            string text => text.Substring(pattern.SliceIndex, length),
            ListValue list when type.Sequence is SequenceShape.Span or SequenceShape.ReadOnlySpan or SequenceShape.Memory or SequenceShape.ReadOnlyMemory =>
                list.Slice(type.Sequence, pattern.SliceIndex, length),
            ListValue list when type.IsSequence => new ListValue(type.Sequence, list.Items.GetRange(pattern.SliceIndex, length)),
            _ => throw new RefusedException($"a slice of type {type.Name}"),
        };
        Spend(length);
        return Matches(inner, part, type, scope);
    }

    private bool MatchesMembers(Pattern.Members pattern, object? value, TypeRef input, Scope scope)
    {
        if (value is null || (pattern.Type is { } type && !IsOfType(value, input, type, scope)))
            return false;
        foreach (var part in pattern.Parts)
        {
            scope.Declare(part.Receiver, value);
            if (!Matches(part.Pattern, Evaluate(part.Access, scope), part.Access.Type, scope))
                return false;
        }

        Designate(pattern.Variable, value, scope);
        return true;
    }
}
