using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

internal sealed partial class Interpreter
{
    private object? EvaluateConvert(Operation.Convert convert, Scope scope)
    {
        object? value = Evaluate(convert.Operand, scope);
        var target = TypeArguments.Resolve(convert.Type, scope);
        if (target.Kind == TypeKind.IndexOrRange)
            return value is int ? ToIndex(value) : value;
        switch (convert.Kind)
        {
            case ConversionKind.Identity:
                return NumericConversion.Represent(value, target);
            case ConversionKind.Numeric:
                return ConvertNumber(value, target, convert.IsChecked);
            case ConversionKind.Boxing:
                // A boxed enum is another type than its boxed integer, and prints another text.
                if (value is not null && convert.Operand.Type.Kind == TypeKind.Enum)
                    throw new RefusedException("boxing of an enum");
                return value;
            case ConversionKind.Unwrapping or ConversionKind.As when convert.IsTypedClone:
                return value;
            case ConversionKind.Unwrapping:
                return Unwrap(value, TypeArguments.Resolve(SourceType(convert.Operand), scope), target, convert.IsChecked);
            case ConversionKind.As:
                return value is not null && TypeTest.Matches(value, TypeArguments.Resolve(SourceType(convert.Operand), scope), target) ? value : null;
            case ConversionKind.SequenceView:
                return View(value, target);
            default:
                throw new RefusedException($"a conversion to {target.Name}");
        }
    }

    // Array.Clone returns object: its static type says less than what was cloned.
    private static TypeRef SourceType(Operation operand) =>
        operand is Operation.LibraryCall { Id: "M:System.Array.Clone" } clone ? clone.Operands[0].Type : operand.Type;

    private static object? ConvertNumber(object? value, TypeRef target, bool isChecked)
    {
        if (value is null)
            return target.Kind == TypeKind.Nullable ? null : throw new EvaluationException("InvalidOperationException");
        if (!NumericConversion.IsNumeric(value))
            throw new RefusedException($"a conversion to {target.Name}");
        return NumericConversion.To(value, NumericConversion.Underlying(target), isChecked);
    }

    private static object? Unwrap(object? value, TypeRef source, TypeRef target, bool isChecked)
    {
        if (source.Kind == TypeKind.Nullable && target.Kind != TypeKind.Nullable)
        {
            if (value is null)
                throw new EvaluationException("InvalidOperationException");
            return NumericConversion.IsNumeric(value) && NumericConversion.IsNumeric(NumericConversion.Underlying(target))
                ? NumericConversion.To(value, NumericConversion.Underlying(target), isChecked)
                : value;
        }

        if (value is null)
            return HoldsNull(target) ? null : throw new EvaluationException("NullReferenceException");
        if (source.Equals(target) || TypeTest.Matches(value, source, target))
            return value;
        throw new EvaluationException("InvalidCastException");
    }

    private static bool HoldsNull(TypeRef type) => type.Kind switch
    {
        TypeKind.TypeParameter => type.Traits.HasFlag(TypeParameterTraits.ReferenceType),
        TypeKind.Record => type.Record is not { IsValueType: true },
        TypeKind.Boolean or TypeKind.Char or TypeKind.Enum or TypeKind.Value or TypeKind.IndexOrRange => false,
        _ => !NumericConversion.IsNumeric(type.Kind),
    };

    private static object? View(object? value, TypeRef target)
    {
        bool isStruct = target.Sequence is SequenceShape.Span or SequenceShape.ReadOnlySpan or SequenceShape.Memory or SequenceShape.ReadOnlyMemory;
        return value switch
        {
            null => isStruct ? new ListValue(target.Sequence, []) : null,
            string text when isStruct => new ListValue(target.Sequence, text.Select(c => (object?)c)),
            ListValue list when isStruct => list.ViewAs(target.Sequence),
            _ => value,
        };
    }

    private object EvaluateCollection(Operation.Collection collection, Scope scope)
    {
        // When all spreads know their length, everything up to the last of them is evaluated before anything is copied.
        var elements = collection.Elements;
        int evaluated = 0;
        if (elements.All(element => !element.IsSpread || IsCounted(element.Value.Type)))
        {
            for (int i = 0; i < elements.Length; i++)
                evaluated = elements[i].IsSpread ? i + 1 : evaluated;
        }

        object?[] values = EvaluateAll([.. elements.Take(evaluated).Select(element => element.Value)], scope);
        var items = new List<object?>();
        for (int i = 0; i < elements.Length; i++)
            AddElement(items, i < evaluated ? values[i] : Evaluate(elements[i].Value, scope), elements[i].IsSpread);
        return Build(collection.Type, items);
    }

    private void AddElement(List<object?> items, object? value, bool isSpread)
    {
        if (isSpread)
            items.AddRange(Materialise(Sequences.Of(value ?? throw new EvaluationException("NullReferenceException"))));
        else
            items.Add(value);
    }

    private static bool IsCounted(TypeRef type) => type.Kind switch
    {
        TypeKind.String or TypeKind.Set or TypeKind.Map => true,
        TypeKind.Sequence => type.Sequence is not (SequenceShape.Enumerable or SequenceShape.OrderedEnumerable or SequenceShape.View),
        _ => false,
    };

    private static object Build(TypeRef type, List<object?> items)
    {
        switch (type.Kind)
        {
            case TypeKind.Sequence:
                if (NumericConversion.IsNumeric(NumericConversion.Underlying(type.Element)))
                {
                    for (int i = 0; i < items.Count; i++)
                        items[i] = NumericConversion.Represent(items[i], type.Element);
                }

                return new ListValue(type.Sequence switch
                {
                    SequenceShape.Collection or SequenceShape.ListInterface => SequenceShape.List,
                    SequenceShape.Enumerable or SequenceShape.ReadOnlyCollection => SequenceShape.ReadOnlyList,
                    var shape => shape,
                }, items);
            case TypeKind.Set:
                var set = EmptySet(type);
                foreach (object? item in items)
                    set.Add(item);
                return set;
            default:
                throw new RefusedException($"a collection expression of type {type.Name}");
        }
    }

    private static SetValue EmptySet(TypeRef type)
    {
        if (type.Definition.Contains("Sorted"))
            return new SetValue(BoxedOrder.Default);
        bool isUnordered = type.Definition.Contains("Immutable") || type.Definition.Contains("Frozen");
        return new SetValue(BoxedEquality.Default, isUnordered ? EnumerationOrder.Unspecified : EnumerationOrder.Insertion);
    }
}
