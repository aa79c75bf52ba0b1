using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Arrays and writable spans.</summary>
internal static class Arrays
{
    public static object? New(MeaningContext context, object?[] operands)
    {
        long wide = Operand.Integer(operands[0]);
        if (wide < 0)
            throw Error.Overflow;
        int length = wide <= int.MaxValue ? (int)wide : throw new RefusedException("an array that may exhaust the memory");
        context.Spend(length);
        var element = context.Call.Type.Element;
        return new ListValue(SequenceShape.Array, Enumerable.Range(0, length).Select(_ => DefaultValues.Of(element)));
    }

    public static object? Get(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        return array.Items[Index(array, operands)];
    }

    public static object? Set(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        array.Items[Index(array, operands)] = operands[2];
        array.Changed();
        return null;
    }

    public static object? Slice(MeaningContext context, object?[] operands)
    {
        if (operands[0] is string)
            return Strings.Substring(context, operands);
        var source = context.List(operands);
        var range = operands[1] as RangeValue ?? throw new RefusedException("a range of another kind");
        // A list computes start and length and hands them to its Slice, which checks them its own way.
        int listLength = range.End.Offset(source.Count) - range.Start.Offset(source.Count);
        if (source.Shape == SequenceShape.List && listLength >= 0 && range.Start.Offset(source.Count) >= 0 && range.End.Offset(source.Count) > source.Count)
            throw Error.Argument;
        var (start, length) = range.In(source.Count);
        context.Spend(length);
        bool isView = source.Shape is SequenceShape.Span or SequenceShape.ReadOnlySpan or SequenceShape.Memory or SequenceShape.ReadOnlyMemory;
        return isView ? source.Slice(source.Shape, start, length) : new ListValue(source.Shape, source.Items.GetRange(start, length));
    }

    /// <summary>What <c>Array.Resize</c> leaves in its variable: the same array when the length fits, else one with the elements there is room for.</summary>
    public static object? Resize(MeaningContext context, object?[] operands)
    {
        int length = Operand.Int32(operands[1]);
        if (length < 0)
            throw Error.ArgumentOutOfRange;
        context.Spend(length);
        var array = (ListValue?)operands[0];
        if (array?.Count == length)
            return array;
        int kept = Math.Min(length, array?.Count ?? 0);
        return new ListValue(SequenceShape.Array, (array?.Items.GetRange(0, kept) ?? []).Concat(Blank(context, length - kept)));
    }

    public static object? LongLength(MeaningContext context, object?[] operands) => (long)context.List(operands).Count;

    public static object? UpperBound(MeaningContext context, object?[] operands) => (int)DimensionLength(context, operands)! - 1;

    public static object? DimensionLength(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        return Operand.Int32(operands[1]) == 0 ? array.Count : throw Error.IndexOutOfRange;
    }

    public static object? Fill(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        Overwrite(context, array, 0, Enumerable.Repeat(operands[1], array.Count).ToList());
        return null;
    }

    public static object? FillRange(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        int start = Operand.Int32(operands[2]);
        int length = Operand.Int32(operands[3]);
        if (start < 0 || start > array.Count || length < 0 || length > array.Count - start)
            throw Error.ArgumentOutOfRange;
        Overwrite(context, array, start, Enumerable.Repeat(operands[1], length).ToList());
        return null;
    }

    public static object? Clear(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        Overwrite(context, array, 0, Blank(context, array.Count));
        return null;
    }

    public static object? ClearRange(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        int start = Operand.Int32(operands[1]);
        int length = Operand.Int32(operands[2]);
        if (start < 0 || length < 0 || start > array.Count - length)
            throw Error.IndexOutOfRange;
        Overwrite(context, array, start, Blank(context, length));
        return null;
    }

    public static object? Copy(MeaningContext context, object?[] operands) =>
        CopyRange(context, [operands[0], 0, operands[1], 0, operands[2]]);

    public static object? CopyRange(MeaningContext context, object?[] operands)
    {
        var source = Operand.List(operands[0]);
        var target = Operand.List(operands[2]);
        int from = Operand.Int32(operands[1]);
        int to = Operand.Int32(operands[3]);
        int length = Operand.Int32(operands[4]);
        if (length < 0)
            throw Error.ArgumentOutOfRange;
        RequireSection(source, from, length);
        RequireSection(target, to, length);
        RequireSameElement(context);
        Overwrite(context, target, to, source.Items.GetRange(from, length));
        return null;
    }

    /// <summary>Buffer.BlockCopy, which counts in bytes.</summary>
    public static object? BlockCopy(MeaningContext context, object?[] operands)
    {
        var source = Operand.List(operands[0]);
        var target = Operand.List(operands[2]);
        int[] bytes = [Operand.Int32(operands[1]), Operand.Int32(operands[3]), Operand.Int32(operands[4])];
        if (bytes.Any(number => number < 0))
            throw Error.ArgumentOutOfRange;
        RequireSameElement(context);
        int size = NumberSize(OwnType(context.Call.Operands[0]).Element.Kind);
        if (bytes[0] + (long)bytes[2] > (long)source.Count * size || bytes[1] + (long)bytes[2] > (long)target.Count * size)
            throw Error.Argument;
        if (bytes.Any(number => number % size != 0))
            throw new RefusedException("parts of numbers");
        Overwrite(context, target, bytes[1] / size, source.Items.GetRange(bytes[0] / size, bytes[2] / size));
        return null;
    }

    private static int NumberSize(TypeKind kind) => kind switch
    {
        TypeKind.Boolean or TypeKind.Byte or TypeKind.SByte => 1,
        TypeKind.Char or TypeKind.Int16 or TypeKind.UInt16 => 2,
        TypeKind.Int32 or TypeKind.UInt32 or TypeKind.Single => 4,
        TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Double => 8,
        _ => throw new RefusedException("the size of a value"),
    };

    /// <summary>From a list or array to an array, at an index or at its start.</summary>
    public static object? CopyTo(MeaningContext context, object?[] operands)
    {
        var source = context.List(operands);
        return CopyRange(context, [source, 0, operands[1], operands.Length > 2 ? operands[2] : 0, source.Count]);
    }

    public static object? ConvertAll(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        object converter = Operand.Function(operands[1]);
        return new ListValue(SequenceShape.Array, context.UncheckedItems(array).Select(item => context.Invoke(converter, item)));
    }

    public static object? FindAll(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        object predicate = Operand.Function(operands[1]);
        return new ListValue(SequenceShape.Array, context.UncheckedItems(array).Where(item => context.Test(predicate, item)));
    }

    public static object? ForEach(MeaningContext context, object?[] operands)
    {
        var array = context.List(operands);
        object action = Operand.Function(operands[1]);
        foreach (object? item in context.UncheckedItems(array))
            context.Invoke(action, item);
        return null;
    }

    /// <summary>Puts items into places of an array.</summary>
    public static void Overwrite(MeaningContext context, ListValue array, int start, List<object?> items)
    {
        context.Spend(items.Count + 1);
        for (int i = 0; i < items.Count; i++)
            array.Items[start + i] = items[i];
        array.Changed();
    }

    private static int Index(ListValue array, object?[] operands)
    {
        long index = operands[1] is IndexValue position ? position.Offset(array.Count) : Operand.Integer(operands[1]);
        return index >= 0 && index < array.Count ? (int)index : throw Error.IndexOutOfRange;
    }

    private static void RequireSection(ListValue array, int start, int length)
    {
        if (start < 0)
            throw Error.ArgumentOutOfRange;
        if (start > array.Count - length)
            throw Error.Argument;
    }

    private static List<object?> Blank(MeaningContext context, int length)
    {
        var type = context.Call.TypeArguments.IsEmpty ? context.Call.Operands[0].Type : context.Call.TypeArguments[0];
        var element = type.IsSequence ? type.Element : type;
        return Enumerable.Range(0, length).Select(_ => DefaultValues.Of(element)).ToList();
    }

    // Parameters of type Array hide what is copied.
    private static TypeRef OwnType(Operation operand)
    {
        while (operand is Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.SequenceView } view)
            operand = view.Operand;
        return operand.Type;
    }

    // Between arrays of different types elements are converted, or not, at run time.
    private static void RequireSameElement(MeaningContext context)
    {
        var arrays = context.Call.Operands.Select(OwnType).Where(type => type.IsSequence).ToArray();
        if (arrays.Length != 2 || !arrays[0].Element.Equals(arrays[1].Element))
            throw new RefusedException("copying between arrays of different types");
    }
}
