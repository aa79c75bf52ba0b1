using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// Null. A value that may be null says so itself (<see cref="Relation.MaybeNull"/>), wherever it is kept and whatever the types on its way say. Where it is used
/// as if it were not null, both runs throw alike when it is the same in both; otherwise the proof stops.
/// </summary>
internal sealed partial class RelationalReading
{
    /// <summary>What this operation gives comes from a declaration, whose type says whether it may be null.</summary>
    private static bool IsDeclared(Operation operation) =>
        operation is Operation.FieldRead or Operation.External or Operation.LibraryCall or Operation.UserCall or Operation.Invoke or Operation.Unary or Operation.Binary;

    /// <summary>A value with what its declared type says of null, also of the items of lists.</summary>
    private Relation AsDeclared(Relation value, TypeRef type)
    {
        if (!AllowsNull(type))
            return value;
        if (IsNullable(type) && !IsNeverNull(value, type))
            value = value with { MaybeNull = true };
        return value switch
        {
            Relation.Sequence s when type.Arguments is [var element] => s with { Paired = ItemAsDeclared(s.Paired, element), LeftItems = ItemAsDeclared(s.LeftItems, element) },
            Relation.Map m when type.Arguments is [_, var held] => m with { Value = ItemAsDeclared(m.Value, held), LeftValue = ItemAsDeclared(m.LeftValue, held) },
            Relation.Same or Relation.LeftOnly when type.Arguments.Any(AllowsNull) => value with { PartsMaybeNull = true },
            _ => value,
        };
    }

    private Relation? ItemAsDeclared(Relation? item, TypeRef type) => item is null ? null : AsDeclared(item, type);

    private static bool IsNullable(TypeRef type) => type.MayBeNull || type.Kind == TypeKind.Nullable;

    /// <summary>The type, or that of something in it, is annotated as nullable.</summary>
    private static bool AllowsNull(TypeRef type) => IsNullable(type) || type.Arguments.Any(AllowsNull);

    private static bool IsToldNotNull(Operation operation, Cursor cursor) =>
        cursor.State is { } state && Term.NotNull(operation) is { } term && state.Bounds.ContainsKey(term);

    private Relation ReadExternal(Operation.External n, Cursor cursor)
    {
        if (!n.IsStable)
            return Block("state", n.Type.Kind is TypeKind.Function or TypeKind.Comparer ? $"nothing is known of '{n.Name}'" : $"'{n.Name}' can change between two runs", n.Location);
        if (n.Type.Kind is TypeKind.Function or TypeKind.Comparer && n.Initializer is { } code)
            return Evaluate(code, cursor);
        if (n.Initializer is not { } initializer || !HiddenNulls.In(initializer, n.Type))
            return Relation.Same.Value;
        return Relation.Same.Value with { MaybeNull = n.Type.Kind is TypeKind.String or TypeKind.Object or TypeKind.TypeParameter, PartsMaybeNull = true };
    }

    /// <summary>The shape's result, where it is a single value, is one of the values in the operands.</summary>
    private static bool GivesItems(Shape shape, TypeRef result) =>
        shape is not (Shape.Scalar or Shape.Summary or Shape.Text) && !(shape is Shape.Concat && result.Kind == TypeKind.String);

    /// <summary>An operand the member does not allow to be null throws when it is. Both runs do so alike where it is the same in both; otherwise the proof stops.</summary>
    private Relation? RejectsNull(Call call)
    {
        for (var i = 0; i < call.Operands.Length; i++)
        {
            if ((call.Node.Rejects(i) || (i == 1 && call.Model.Effects.HasFlag(Effects.RejectsNull))) && MayThrowOnNull(call.Node.Operands[i], call.Operands[i], call.Cursor))
                return Block(call.Operands[i], "exception", i == 0 ? $"{call.Name} throws when it is called on null" : $"{call.Name} throws when it is given null", call.Location);
        }

        return null;
    }

    private static Relation.Sequence NotNull(Relation.Sequence source) => source with
    {
        Paired = source.Paired is { } paired ? paired with { MaybeNull = false } : null,
        LeftItems = source.LeftItems is { } left ? left with { MaybeNull = false } : null,
    };

    /// <summary>What is known of a value that does not match a pattern.</summary>
    private static Relation Unmatched(Relation value, Pattern pattern) => pattern switch
    {
        Pattern.Constant { Value.Value: null } => value with { MaybeNull = false },
        Pattern.Or n => Unmatched(Unmatched(value, n.Left), n.Right),
        _ => value,
    };

    private bool MayThrowOnNull(Operation operation, Relation relation, Cursor cursor)
    {
        if (IsToldNotNull(operation, cursor))
            return false;
        // 'x!' and boxing hide where a null comes from; what a variable holds tells more than its type.
        while (operation is Operation.Convert convert)
            operation = convert.Operand;
        if (!relation.MaybeNull && (operation is Operation.Read || !IsNullable(operation.Type)))
            return false;
        return !IsNeverNull(relation, operation.Type) && (cursor.Mode == Mode.Left || !RelationAlgebra.IsSame(relation));
    }

    /// <summary>Nulls in the value of a field that its type does not speak of: written with <c>!</c>, or slots of a new array that nobody filled.</summary>
    private sealed class HiddenNulls : Walker
    {
        private bool _found;

        public static bool In(Operation initializer, TypeRef declared)
        {
            if (AllowsNull(declared) || declared.Kind < TypeKind.Object && declared.Kind != TypeKind.String)
                return false;
            var walker = new HiddenNulls();
            walker.Visit(initializer);
            return walker._found;
        }

        public override void Visit(Operation operation)
        {
            _found |= operation switch
            {
                Operation.Constant { Value: null } => true,
                Operation.Default or Operation.LibraryCall { Id: "array.new" } => operation.Type.Kind is not (TypeKind.Sequence) ? IsReference(operation.Type) : IsReference(operation.Type.Element),
                _ => IsDeclared(operation) && AllowsNull(operation.Type),
            };
            // What a function does inside matters only if it gives it back.
            if (operation is Operation.Lambda { Type.Arguments: [.., var result] } && !IsReference(result))
                return;
            base.Visit(operation);
        }

        private static bool IsReference(TypeRef type) => type.Kind is TypeKind.String or TypeKind.Object or TypeKind.Other or TypeKind.TypeParameter || type is { Kind: TypeKind.Record, Record.IsValueType: false };
    }
}
