using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A tuple, record, anonymous object, data class or <c>KeyValuePair</c> (fields <c>Key</c>, <c>Value</c>).</summary>
/// <param name="type">Its type; <c>type.Record</c> is not null.</param>
/// <param name="fields">One value per field, in the order of the shape.</param>
public sealed class RecordValue(TypeRef type, object?[] fields)
{
    public TypeRef Type { get; } = type;

    public object?[] Fields { get; } = fields;

    public RecordShape Shape => Type.Record ?? throw new RefusedException($"the fields of {Type.Name}");

    /// <summary>The value of a field by name.</summary>
    public object? this[string field] => Fields[IndexOf(field)];

    public int IndexOf(string field)
    {
        var declared = Shape.Fields;
        for (int i = 0; i < declared.Length; i++)
        {
            if (declared[i].Name == field)
                return i;
        }

        // The element names of a tuple are not part of its type.
        if (Shape.IsTuple && field.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(field.Substring(4), out int item) && item <= Fields.Length)
            return item - 1;
        throw new RefusedException($"the member '{field}' of {Type.Name}");
    }

    /// <summary>A <c>KeyValuePair</c> type, for models that make pairs.</summary>
    public static TypeRef PairType(TypeRef key, TypeRef value) =>
        new(TypeKind.Record, $"KeyValuePair<{key.Name}, {value.Name}>", [key, value])
        {
            Definition = "System.Collections.Generic.KeyValuePair`2",
            Record = new RecordShape($"KeyValuePair<{key.Name}, {value.Name}>", IsValueType: true, IsTuple: false, [new Field("Key", key), new Field("Value", value)], RecordEquality.Structural),
        };

    /// <summary>A value tuple type with the default element names, for models that make tuples (Zip, Index).</summary>
    public static TypeRef TupleType(params TypeRef[] items)
    {
        string name = "(" + string.Join(", ", items.Select(item => item.Name)) + ")";
        return new(TypeKind.Record, name, [.. items])
        {
            Definition = $"System.ValueTuple`{items.Length}",
            Record = new RecordShape(name, IsValueType: true, IsTuple: true, [.. items.Select((item, i) => new Field($"Item{i + 1}", item))], RecordEquality.Structural),
        };
    }
}
