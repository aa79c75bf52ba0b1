using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// A stable order by a key: ascending or descending, and elements with the same key as they stand in the input, or, unless <paramref name="IsStable"/>, the other
/// way round. <paramref name="Key"/> is the key of <paramref name="Item"/>; keys are compared as their type compares by default, or by <see cref="Comparer"/>.
/// </summary>
internal sealed record KeyOrder(Variable Item, Operation Key, int Sign, bool IsStable)
{
    /// <summary>A parameter of the function: a comparer or a comparison, which is taken to be consistent; or the comparer of strings by their code units.</summary>
    public Operation? Comparer { get; init; }

    /// <summary>The key, or how it is compared, depends on this parameter of the function.</summary>
    public bool DependsOn(Variable parameter) => Occurrences.In(Key).Mentions(parameter) || (Comparer is not null && Occurrences.In(Comparer).Mentions(parameter));

    /// <summary>The elements themselves are compared.</summary>
    public bool IsElement => Key is Operation.Read;

    /// <summary>Members can be called on it: it is a value, an element, the result of a given function, or a field that is not annotated as nullable.</summary>
    public bool IsNeverNull => !Key.Type.MayBeNull && (NumberTypes.Range(Key.Type) is not null || Key.Type.IsFloating || Key.Type.Kind is TypeKind.Decimal or TypeKind.Value || Key is Operation.Read or Operation.Invoke
        || (Key is Operation.FieldRead { Target: Operation.Read } read && Item.Type.Record?.Fields.FirstOrDefault(f => f.Name == read.Field) is { Type.MayBeNull: false }));

    /// <summary>The default value of the element type has a key as well: reading one that nobody has put in its place cannot fail.</summary>
    public bool HasDefault => NumberTypes.Range(Item.Type) is not null
        || (Item.Type.Record is { IsValueType: true } && Key is Operation.FieldRead { Target: Operation.Read } && (NumberTypes.Range(Key.Type) is not null || Key.Type.Kind is TypeKind.Decimal or TypeKind.Value));

    /// <summary>A key of some element that is read in this expression, with all elements in it replaced by one; null when it is none.</summary>
    public static KeyOrder? Of(Operation side, TypeRef element)
    {
        var item = new Variable("item", element, VariableKind.LambdaParameter);
        var replacement = new Replacement(element, item);
        var key = replacement.Rewrite(side);
        return replacement.Found is null || !replacement.IsOne ? null : new KeyOrder(item, key, 1, IsStable: true);
    }

    public bool HasSameKey(KeyOrder other) => (Comparer is null ? other.Comparer is null : other.Comparer is not null && SameCode.AreEqual(Comparer, other.Comparer))
        && SameCode.AreCallsEqual(Key, new Renaming(other.Item, Item).Rewrite(other.Key));

    /// <summary>The element whose key this expression is; null when it is not this key.</summary>
    public Operation? ElementOf(Operation operation)
    {
        if (IsElement || !operation.Type.Equals(Key.Type))
            return null;
        var replacement = new Replacement(Item.Type, Item);
        return SameCode.AreCallsEqual(replacement.Rewrite(operation), Key) && replacement.IsOne ? replacement.Found : null;
    }

    // Puts the item where elements are read. Where there are several, they must be one variable.
    private sealed class Replacement(TypeRef element, Variable item) : Rewriter
    {
        public Operation? Found { get; private set; }

        public bool IsOne { get; private set; } = true;

        public override Operation Rewrite(Operation operation)
        {
            if (!operation.Type.Equals(element) || !(operation is Operation.Read || (operation is Operation.LibraryCall call && ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Pick or Shape.TakeOut)))
                return base.Rewrite(operation);
            IsOne &= Found is null || (operation is Operation.Read read && Found is Operation.Read first && first.Variable == read.Variable);
            Found = operation;
            return new Operation.Read(operation.Location, item);
        }
    }
}
