using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Inputs;

/// <summary>Makes argument lists in the shape a parameter asks for.</summary>
public static class SequenceBuilder
{
    public static bool CanBuild(TypeRef type) =>
        type.Kind == TypeKind.String || (type.IsSequence && type.Sequence is not (SequenceShape.None or SequenceShape.View or SequenceShape.OrderedEnumerable));

    /// <summary>A fresh list. Interfaces are given a <c>List</c>; stacks and queues have their first element on top or in front.</summary>
    public static object Build(TypeRef type, IReadOnlyList<object?> items) => type.Kind == TypeKind.String || type.Sequence == SequenceShape.String
        ? string.Concat(items.Select(item => (char)item!))
        : new ListValue(RuntimeShape(type.Sequence), items);

    /// <summary>A fresh copy of an argument, so that no run sees what another one did to it.</summary>
    public static object? Copy(object? value) => value switch
    {
        ListValue list => new ListValue(list.Shape, list.Items.Select(Copy)),
        SetValue set => set.Copy(),
        MapValue map => map.Copy(),
        _ => value,
    };

    private static SequenceShape RuntimeShape(SequenceShape shape) => shape switch
    {
        SequenceShape.Enumerable or SequenceShape.ReadOnlyList or SequenceShape.ReadOnlyCollection or SequenceShape.Collection or SequenceShape.ListInterface => SequenceShape.List,
        _ => shape,
    };
}
