using System.Collections.Immutable;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

internal sealed partial class RelationalReading
{
    /// <summary>
    /// A pure function of values. Same operands give the same result, and the same exception. A partial one needs that both runs execute it on the same operands.
    /// </summary>
    private Relation Scalar(IEnumerable<Relation> operands, bool partial, string what, SourceLocation location, Mode mode)
    {
        var all = operands as IReadOnlyCollection<Relation> ?? operands.ToList();
        if (mode == Mode.Left)
        {
            return partial && !IsCaughtInLeft(null)
                ? Block("exception", $"{what} may throw for a dropped element only", location)
                : Relation.LeftOnly.Any;
        }

        if (all.All(RelationAlgebra.IsSame))
            return Relation.Same.Value;
        var cause = all.FirstOrDefault(o => o is Relation.Lost) ?? all.First(o => !RelationAlgebra.IsSame(o));
        if (partial)
            return Block(cause, "exception", $"{what} may throw in one run only", location);
        return cause is Relation.Lost ? cause : Inspected(cause, what, location);
    }

    private static Relation Inspected(Relation operand, string what, SourceLocation location) => operand switch
    {
        Relation.Element or Relation.Tuple => Lost("inspects", $"{what} looks at the value of an element", location),
        Relation.Length length => Lost("position", length.Sentence, length.Location),
        Relation.Sequence or Relation.Map or Relation.Group => Lost("whole-list", $"{what} depends on a whole list", location),
        _ => Lost("inspects", $"{what} depends on values that differ between the runs", location),
    };

    private Relation EvaluateUnary(Operation.Unary n, Cursor cursor)
    {
        var operand = Evaluate(n.Operand, cursor);
        if (n.Operator == UnaryOperator.Not && RelationAlgebra.ConstantOf(operand)?.Value is bool known)
            return ConstantIn(cursor.Mode, !known);
        if (n.Operator == UnaryOperator.Not && operand is Relation.KnownInRight answer)
            return answer with { InRight = !answer.InRight };
        if (n.Operator == UnaryOperator.Negate && n.Operand is Operation.Constant { Value: int number } && number != int.MinValue)
            return ConstantIn(cursor.Mode, -number);
        var partial = n.IsChecked && n.Operator == UnaryOperator.Negate && n.Type.IsIntegral && !Magnitudes.Fits(n);
        return Scalar([operand], partial, "a checked negation", n.Location, cursor.Mode);
    }

    private Relation EvaluateBinary(Operation.Binary n, Cursor cursor)
    {
        var left = Evaluate(n.Left, cursor);
        var right = Evaluate(n.Right, cursor);
        if (cursor.State is null || Blocked is not null)
            return Relation.Same.Value;
        if (n.Operator == BinaryOperator.ConcatenateStrings)
            return ConcatenateStrings(n, left, right, cursor);
        if (n.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            var equal = EqualityOf(n, left, right);
            if (equal is not null)
                return ConstantIn(cursor.Mode, n.Operator == BinaryOperator.Equal ? equal.Value : !equal.Value);
        }

        if (FoldComparison(n.Operator, left, right) is { } folded)
            return ConstantIn(cursor.Mode, folded);
        return Scalar([left, right], IsPartial(n) && !DividesSafely(n, left, right, cursor.State) && !IsSafeSum(n) && !(n.Operator == BinaryOperator.Range && IsProperRange(n, cursor.State)), $"'{OperationPrinter.Symbol(n.Operator)}'", n.Location, cursor.Mode);
    }

    private static Relation ConstantIn(Mode mode, object? value) => mode == Mode.Paired ? Relation.Same.Of(value) : Relation.LeftOnly.Of(value);

    // Lists of the model and items of a type that is not nullable are never null; a kept element never equals a dropped one.
    private bool? EqualityOf(Operation.Binary n, Relation left, Relation right)
    {
        if (IsNull(n.Right) && IsNeverNull(left, n.Left.Type) || IsNull(n.Left) && IsNeverNull(right, n.Right.Type))
            return false;
        if (n.Left.Type.Kind != TypeKind.Nullable && n.Right.Type.Kind != TypeKind.Nullable && RelationAlgebra.AreDisjoint(left, right) && IsElementEquality(n.Left.Type))
            return false;
        return null;
    }

    private static bool IsNull(Operation operation) => operation switch
    {
        Operation.Constant { Value: null } => true,
        Operation.Default { Type.MayBeNull: true } => true,
        Operation.Convert convert => IsNull(convert.Operand),
        _ => false,
    };

    private bool IsNeverNull(Relation relation, TypeRef type) => relation switch
    {
        Relation.Sequence or Relation.Tuple or Relation.Map or Relation.Group or Relation.Function => true,
        // Elements are null only where the lists' element type allows it, whatever the type of the variable that holds one.
        Relation.Element or Relation.Same { Kept: true } or Relation.LeftOnly { Kind: LeftKind.Kept or LeftKind.Dropped } => !_elementsMayBeNull && type.Kind != TypeKind.Nullable,
        _ => RelationAlgebra.ConstantOf(relation) is { Value: not null },
    };

    // An opaque T without constraints may stand for a nullable type.
    private static bool MayHoldNull(TypeRef type) =>
        type.MayBeNull || type.Kind == TypeKind.Nullable
        || (type.Kind == TypeKind.TypeParameter && (type.Traits & (TypeParameterTraits.ValueType | TypeParameterTraits.NotNull)) == TypeParameterTraits.None);

    // '==' implies the type's own equality for these, so operands that are never equal are never '=='. User-defined operators are calls, not operators.
    private static bool IsElementEquality(TypeRef type) => type.Kind is not (TypeKind.Single or TypeKind.Double or TypeKind.Other or TypeKind.Void);

    private static bool? FoldComparison(BinaryOperator op, Relation left, Relation right)
    {
        if (RelationAlgebra.ConstantOf(left)?.Value is int a && RelationAlgebra.ConstantOf(right)?.Value is int b)
        {
            return op switch
            {
                BinaryOperator.Equal => a == b,
                BinaryOperator.NotEqual => a != b,
                BinaryOperator.Less => a < b,
                BinaryOperator.LessOrEqual => a <= b,
                BinaryOperator.Greater => a > b,
                BinaryOperator.GreaterOrEqual => a >= b,
                _ => null,
            };
        }

        if (left.AtLeast is { } low && RelationAlgebra.ConstantOf(right)?.Value is int bound)
            return AtLeastAgainst(op, low, bound);
        if (right.AtLeast is { } least && RelationAlgebra.ConstantOf(left)?.Value is int other)
            return AtLeastAgainst(Mirror(op), least, other);
        return null;
    }

    private static bool? AtLeastAgainst(BinaryOperator op, int atLeast, int bound) => op switch
    {
        BinaryOperator.Equal or BinaryOperator.LessOrEqual when bound < atLeast => false,
        BinaryOperator.Less when bound <= atLeast => false,
        BinaryOperator.NotEqual or BinaryOperator.Greater when bound < atLeast => true,
        BinaryOperator.GreaterOrEqual when bound <= atLeast => true,
        _ => null,
    };

    private static BinaryOperator Mirror(BinaryOperator op) => op switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => op,
    };

    private static bool IsPartial(Operation.Binary n)
    {
        var type = n.Left.Type.Kind == TypeKind.Nullable ? n.Left.Type.Element : n.Left.Type;
        var arithmetic = n.Operator is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Remainder;
        if (!arithmetic)
            return n.Operator == BinaryOperator.Range;
        if (type.IsFloating)
            return false;
        if (type.Kind == TypeKind.Decimal || n.Type.Kind == TypeKind.Decimal)
            return true;
        if (!type.IsIntegral && type.Kind is not (TypeKind.Char or TypeKind.Enum))
            return true;
        if (n.Operator is BinaryOperator.Divide or BinaryOperator.Remainder)
        {
            var divisor = n.Right;
            while (divisor is Operation.Convert convert)
                divisor = convert.Operand;
            // Division by zero throws, and so does dividing the smallest number by minus one.
            return divisor is not Operation.Constant { Value: var value } || value is null or 0 or 0L or 0U or 0UL or -1 or -1L || value is not (int or long or uint or ulong);
        }

        return n.IsChecked;
    }

    private Relation EvaluateConditional(Operation.Conditional n, Cursor cursor)
    {
        var condition = Evaluate(n.Condition, cursor);
        if (Unanimous(n, condition, cursor) is { } answer)
            return answer;
        return Choose(condition, n.Condition.Location, cursor, then =>
        {
            Learn(n.Condition, true, then);
            return Evaluate(n.WhenTrue, then);
        }, otherwise =>
        {
            Learn(n.Condition, false, otherwise);
            return Evaluate(n.WhenFalse, otherwise);
        });
    }

    /// <summary>
    /// <c>a &amp;&amp; b</c> and <c>a || b</c> where <c>a</c> may differ between the runs: the answer is still one where <c>b</c> alone decides it, and evaluating
    /// <c>b</c> in one run only does nothing and cannot throw. It must be computed from scalars that are the same in both runs.
    /// </summary>
    private Relation? Unanimous(Operation.Conditional n, Relation condition, Cursor cursor)
    {
        if (cursor.Mode == Mode.Left || cursor.State is not { } state || Blocked is not null || RelationAlgebra.IsSame(condition) || RelationAlgebra.ConstantOf(condition) is not null)
            return null;
        var (second, decisive) = n switch
        {
            { WhenFalse: Operation.Constant { Value: false } } => (n.WhenTrue, false),
            { WhenTrue: Operation.Constant { Value: true } } => (n.WhenFalse, true),
            _ => (null, false),
        };
        if (second is null || Occurrences.In(second).Variables.Any(v => !state.Values.TryGetValue(v, out var value) || value is not Relation.Same))
            return null;
        var (entered, _) = EnterLeft(state);
        Relation? alone = null;
        var written = WrittenBy(() => alone = AsEither(() => Evaluate(second, cursor.Switch(entered, Mode.Left))));
        if (Blocked is not null)
        {
            Blocked = null;
            return null;
        }

        return written.Count == 0 && alone is not null && IsConstant(alone, decisive) ? Relation.Same.Of(decisive) : null;
    }

    /// <summary>The value of the arm a condition selects; the join of both where it is not known.</summary>
    private Relation Choose(Relation condition, SourceLocation location, Cursor cursor, Func<Cursor, Relation> then, Func<Cursor, Relation> otherwise)
    {
        Relation? result = null;
        Branch(condition, location, cursor, at => Collect(then, at), at => Collect(otherwise, at));
        return result ?? Relation.Same.Value;

        void Collect(Func<Cursor, Relation> arm, Cursor at)
        {
            var value = arm(at);
            if (at.State is not null)
                result = RelationAlgebra.JoinOptional(result, value);
        }
    }

    private Relation EvaluateCoalesce(Operation.Coalesce n, Cursor cursor)
    {
        var value = Evaluate(n.Value, cursor);
        if (IsNeverNull(value, n.Value.Type))
            return value;
        if (value is Relation.Element && !MayHoldNull(n.Value.Type))
            return value;
        var isNull = RelationAlgebra.ConstantOf(value) is { } known ? ConstantIn(cursor.Mode, known.Value is null) : Scalar([value], false, "'??'", n.Location, cursor.Mode);
        return Choose(isNull, n.Location, cursor, then => Evaluate(n.Fallback, then), _ => value with { MaybeNull = false });
    }

    private Relation EvaluateNullConditional(Operation.NullConditional n, Cursor cursor)
    {
        var value = Evaluate(n.Target, cursor);
        if (cursor.State is null || Blocked is not null)
            return Relation.Same.Value;
        if (IsNeverNull(value, n.Target.Type))
        {
            Declare(n.Receiver, value, n.Location, cursor);
            return Evaluate(n.Access, cursor);
        }

        var isNull = RelationAlgebra.ConstantOf(value) is { } known ? ConstantIn(cursor.Mode, known.Value is null) : Scalar([value], false, "'?.'", n.Location, cursor.Mode);
        return Choose(isNull, n.Location, cursor, _ => ConstantIn(cursor.Mode, null), access =>
        {
            Declare(n.Receiver, value with { MaybeNull = false }, n.Location, access);
            Know(Term.NotNull(new Operation.Read(n.Location, n.Receiver)), Exists, access);
            return Evaluate(n.Access, access);
        });
    }

    private Relation EvaluateInterpolation(Operation.Interpolation n, Cursor cursor)
    {
        var values = n.Parts.Select(p => Evaluate(p.Value, cursor)).ToImmutableArray();
        var partial = n.Parts.Any(p => (p.Format is { } format && !(p.Value.Type.IsIntegral && Texts.IsOfDigits(format))) || p.HasAlignment || !(IsPlainText(p.Value.Type) || p.Value is Operation.Constant));
        return Scalar(values, partial, "an interpolated string", n.Location, cursor.Mode);
    }

    private static Relation DefaultOf(TypeRef type, Mode mode)
    {
        if (type is { Kind: TypeKind.Record, Record: { IsValueType: true } shape })
            return new Relation.Tuple([.. shape.Fields.Select(f => DefaultOf(f.Type, mode))]);
        object? value = type.Kind switch
        {
            TypeKind.Boolean => false,
            TypeKind.Int32 => 0,
            TypeKind.Char => '\0',
            _ => null,
        };
        if (value is not null)
            return ConstantIn(mode, value);
        if (type.Kind is TypeKind.String or TypeKind.Object or TypeKind.Nullable or TypeKind.Sequence or TypeKind.Set or TypeKind.Map or TypeKind.Function)
            return Relation.Same.Of(null);
        // Numbers and the like have a default of their own; what else it is may be a class.
        Relation unknown = mode == Mode.Paired ? Relation.Same.Value : Relation.LeftOnly.Any;
        return unknown with { MaybeNull = type.Kind > TypeKind.Value && !type.Traits.HasFlag(TypeParameterTraits.ValueType) };
    }
}
