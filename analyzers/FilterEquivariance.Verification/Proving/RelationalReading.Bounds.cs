using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>What conditions tell about numbers, and the partial operations that cannot throw because of it.</summary>
internal sealed partial class RelationalReading
{
    private Magnitudes? _magnitudes;

    private Magnitudes Magnitudes => _magnitudes ??= new(_program);

    private Intervals? _intervals;

    private Intervals Intervals => _intervals ??= new(Magnitudes);

    private void Learn(Operation condition, bool holds, Cursor cursor)
    {
        LearnKey(condition, holds, cursor);
        LearnAnswer(condition, holds, cursor);
        switch (condition)
        {
            case Operation.Unary { Operator: UnaryOperator.Not } n:
                Learn(n.Operand, !holds, cursor);
                break;
            // a && b, where it holds; a || b, where it does not.
            case Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } n when holds:
                LearnBefore(n.Condition, true, n.WhenTrue, cursor);
                Learn(n.WhenTrue, true, cursor);
                break;
            case Operation.Conditional { WhenTrue: Operation.Constant { Value: true } } n when !holds:
                LearnBefore(n.Condition, false, n.WhenFalse, cursor);
                Learn(n.WhenFalse, false, cursor);
                break;
            case Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } n when IsNull(n.Left) || IsNull(n.Right):
                if (holds == (n.Operator == BinaryOperator.NotEqual))
                    Know(Term.NotNull(IsNull(n.Left) ? n.Right : n.Left), Exists, cursor);
                break;
            case Operation.Binary n:
                // A comparison with null is false.
                if (holds && n.Operator is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual)
                {
                    LearnTarget(n.Left, cursor);
                    LearnTarget(n.Right, cursor);
                }

                LearnComparison(n.Operator, n.Left, n.Right, holds, cursor);
                LearnComparison(Mirror(n.Operator), n.Right, n.Left, holds, cursor);
                LearnOrder(n, holds, cursor);
                break;
            case Operation.Is n:
                LearnPattern(n.Value, n.Pattern, holds, cursor);
                break;
            case Operation.LibraryCall { Id: "M:System.String.IsNullOrEmpty(System.String)" or "M:System.String.IsNullOrWhiteSpace(System.String)", Operands: [var text] } when !holds:
                Know(Term.NotNull(text), Exists, cursor);
                Know(Term.LengthOf(text), new Bound(1, true), cursor);
                break;
            case Operation.LibraryCall { Id: "P:System.Nullable`1.HasValue", Operands: [var optional] } when holds:
                Know(Term.NotNull(optional), Exists, cursor);
                break;
            case Operation.LibraryCall { Operands: [var list] } n when ModelTable.TryGet(n.Id, out var model) && model!.Shape is Shape.Any { Predicate: null } && holds:
                Know(Term.LengthOf(list), new Bound(1, true), cursor);
                break;
        }
    }

    /// <summary>Learns from a condition after which more code ran: what that code may have changed is not known any more.</summary>
    private void LearnBefore(Operation condition, bool holds, Operation next, Cursor cursor)
    {
        if (AnyEffect.In(next, _program))
            return;
        Learn(condition, holds, cursor);
        var code = Occurrences.In(next);
        foreach (var variable in code.Variables)
        {
            var isChanged = code.Assignments(variable) > 0 || code.Mutated.Contains(variable)
                || code.MutatedElsewhere.Concat(Storage.IsMutable(variable.Type) ? code.Delegated : []).Any(operation => Occurrences.In(operation).Mentions(variable));
            if (!isChanged || cursor.State is not { } state)
                continue;
            cursor.State = Forget(state, variable);
            if (state.Values.TryGetValue(variable, out var value) && value is Relation.Map map)
                cursor.State = cursor.State.With(variable, Forgetful(map));
        }
    }

    /// <summary>Calls whose effects on variables are not written where they stand: of delegates, and of local functions that capture.</summary>
    private sealed class AnyEffect(Program program) : Walker
    {
        private readonly HashSet<string> _seen = [];
        private bool _found;

        public static bool In(Operation operation, Program program)
        {
            var walker = new AnyEffect(program);
            walker.Visit(operation);
            return walker._found;
        }

        protected override void Visit(Variable variable, Use use) => _found |= use == Use.Read && variable.Type.Kind == TypeKind.Function && variable.Kind != VariableKind.Parameter;

        public override void Visit(Operation operation)
        {
            if (operation is Operation.UserCall call && program.Functions.TryGetValue(call.FunctionId, out var function) && _seen.Add(call.FunctionId))
            {
                _found |= !Captures.Of(function).IsEmpty;
                Visit(function.Body);
            }

            base.Visit(operation);
        }
    }

    // The type of a variable may allow null where its value's type does not: 'var' is as wide as can be.
    private static void LearnValue(Variable variable, Operation value, Relation relation, Cursor cursor)
    {
        LearnPlace(variable, value, cursor);
        if (cursor.State is { } state && variable.Type.IsSequence && LeastLength(value, state) is > 0 and var length)
            Know(Term.LengthOf(new Operation.Read(value.Location, variable)), new Bound(length, true), cursor);
        if (variable.Type.MayBeNull && !relation.MaybeNull && !value.Type.MayBeNull && value.Type.Kind != TypeKind.Nullable && !IsNull(value))
            Know(Term.NotNull(new Operation.Read(value.Location, variable)), Exists, cursor);
        // Without parts to leave out there is at least one, perhaps an empty one.
        if (Unwrap(value) is Operation.LibraryCall { Name: "Split", Operands: [_, .., Operation.Constant { Value: int and (0 or 2) }] } split && HasSplitOptionsOnly(split))
            Know(Term.LengthOf(new Operation.Read(value.Location, variable)), new Bound(1, true), cursor);
        // Said as conditions are said, for where the ways join: if (n < 1) n = 1;
        if (cursor.Mode == Mode.Paired && value is Operation.Constant { Value: int number } && variable.Type.Kind == TypeKind.Int32)
            Know(Term.Of(new Operation.Read(value.Location, variable)), new Bound(number, number != 0), cursor);
    }

    private static bool HasSplitOptionsOnly(Operation.LibraryCall call) =>
        call.Id.StartsWith("M:System.String.Split(", StringComparison.Ordinal) && call.Id.EndsWith(",System.StringSplitOptions)", StringComparison.Ordinal) && !call.Id.Contains("Int32");

    private static Bound Exists => new(1, true);

    private static void LearnTarget(Operation compared, Cursor cursor)
    {
        if (Unwrap(compared) is Operation.NullConditional { Target: var target })
            Know(Term.NotNull(target), Exists, cursor);
    }

    private static void LearnPattern(Operation value, Pattern pattern, bool holds, Cursor cursor)
    {
        switch (pattern)
        {
            case Pattern.Relational n:
                LearnComparison(n.Operator, value, n.Value, holds, cursor);
                break;
            case Pattern.Constant { Value.Value: null } when !holds:
            case Pattern.Constant { Value.Value: not null } or Pattern.Relational or Pattern.List or Pattern.Members or Pattern.OfType or Pattern.Declaration { Type: not null } when holds:
                Know(Term.NotNull(value), Exists, cursor);
                foreach (var name in NamesOf(pattern))
                    Know(Term.NotNull(new Operation.Read(pattern.Location, name)), Exists, cursor);
                LearnMembers(value, pattern, cursor);
                break;
            case Pattern.Not n:
                LearnPattern(value, n.Operand, !holds, cursor);
                break;
            case Pattern.Or n when !holds:
                LearnPattern(value, n.Left, false, cursor);
                LearnPattern(value, n.Right, false, cursor);
                break;
            case Pattern.And n when holds:
                LearnPattern(value, n.Left, true, cursor);
                LearnPattern(value, n.Right, true, cursor);
                if (Term.NotNull(value) is { } exists && cursor.State!.Bounds.ContainsKey(exists))
                {
                    foreach (var name in NamesOf(pattern))
                        Know(Term.NotNull(new Operation.Read(pattern.Location, name)), Exists, cursor);
                }

                break;
        }
    }

    // The variables that hold the matched value itself.
    private static IEnumerable<Variable> NamesOf(Pattern pattern) => pattern switch
    {
        Pattern.Declaration { Variable: { } name } => [name],
        Pattern.Members { Variable: { } name } => [name],
        Pattern.List { Variable: { } name } => [name],
        Pattern.And both => NamesOf(both.Left).Concat(NamesOf(both.Right)),
        _ => [],
    };

    private static void LearnComparison(BinaryOperator op, Operation number, Operation constant, bool holds, Cursor cursor)
    {
        if (constant is not Operation.Constant { Value: int bound } || Term.Of(number) is not { } term || cursor.State is not { } state)
            return;
        var least = LeastOf(number, state);
        Bound? known = (holds ? op : Opposite(op)) switch
        {
            BinaryOperator.Greater when bound < int.MaxValue => new Bound(bound + 1, bound >= 0),
            BinaryOperator.GreaterOrEqual => new Bound(bound, bound > 0),
            BinaryOperator.Equal => new Bound(bound, bound != 0),
            BinaryOperator.Less => new Bound(null, bound <= 0),
            BinaryOperator.LessOrEqual => new Bound(null, bound < 0),
            BinaryOperator.NotEqual when bound == least && bound < int.MaxValue => new Bound(bound + 1, bound >= 0),
            BinaryOperator.NotEqual when bound == 0 => new Bound(null, true),
            _ => null,
        };
        if (known is { SaysNothing: false } fact)
            Know(term, fact, cursor);
    }

    private static BinaryOperator? Opposite(BinaryOperator op) => op switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
        _ => null,
    };

    private static void Know(Term? term, Bound bound, Cursor cursor)
    {
        if (term is null || cursor.State is not { } state)
            return;
        var old = state.Bounds.TryGetValue(term, out var known) ? known : default;
        cursor.State = state with { Bounds = state.Bounds.SetItem(term, old.And(bound)) };
    }

    private static Relation WithBound(Relation value, Operation operation, State state)
    {
        if (value is not (Relation.Same or Relation.LeftOnly or Relation.Length) || LeastOf(operation, state) is not { } least || value.AtLeast >= least)
            return value;
        return value with { AtLeast = least };
    }

    /// <summary>A number the operation's value is not below, as its form and the conditions on the way tell.</summary>
    private static int? LeastOf(Operation operation, State state)
    {
        var told = Term.Of(operation) is { } term && state.Bounds.TryGetValue(term, out var bound) ? bound.Low : null;
        int? own = operation switch
        {
            Operation.Constant { Value: int value } => value,
            Operation.Read n => LeastAbove(n, state, state.Values.TryGetValue(n.Variable, out var value) ? value.AtLeast : null),
            Operation.Convert { Kind: ConversionKind.Numeric, Operand.Type.Kind: TypeKind.Char or TypeKind.Byte or TypeKind.UInt16 } => 0,
            Operation.Convert { Kind: ConversionKind.Identity } n => LeastOf(n.Operand, state),
            Operation.LibraryCall n when n.Id is "M:System.Math.Abs(System.Int32)" || IsCount(n) => 0,
            Operation.LibraryCall { Id: "M:System.Math.Max(System.Int32,System.Int32)", Operands: [var left, var right] } => LeastOf(left, state) is { } one && !(LeastOf(right, state) > one) ? one : LeastOf(right, state),
            Operation.LibraryCall { Id: "M:System.Math.Min(System.Int32,System.Int32)", Operands: [var left, var right] } => LeastOf(left, state) is { } one && LeastOf(right, state) is { } other ? Math.Min(one, other) : null,
            Operation.LibraryCall { Id: "M:System.Math.Clamp(System.Int32,System.Int32,System.Int32)", Operands: [_, var low, _] } => LeastOf(low, state),
            Operation.Binary { Operator: BinaryOperator.Add } n => LeastOfNext(n, state),
            Operation.Binary { Operator: BinaryOperator.Subtract, Right: Operation.Constant { Value: int and >= 0 and var less }, Type.Kind: TypeKind.Int32 } n when LeastOf(n.Left, state) >= int.MinValue + less => LeastOf(n.Left, state) - less,
            // The remainder has the sign of the dividend.
            Operation.Binary { Operator: BinaryOperator.Remainder } n when LeastOf(n.Left, state) >= 0 => 0,
            Operation.Binary { Operator: BinaryOperator.Divide, Right: Operation.Constant { Value: int and > 0 } } n when LeastOf(n.Left, state) >= 0 => 0,
            Operation.Binary { Operator: BinaryOperator.And } n when LeastOf(n.Left, state) >= 0 || LeastOf(n.Right, state) >= 0 => 0,
            _ => null,
        };
        return told is null || own > told ? own : told;
    }

    /// <summary>The divisor is not zero, and the smallest number is not divided by minus one.</summary>
    private static bool DividesSafely(Operation.Binary n, Relation dividend, Relation divisor, State state)
    {
        if (n.Operator is not (BinaryOperator.Divide or BinaryOperator.Remainder) || n.Type.Kind != TypeKind.Int32)
            return false;
        if (divisor.AtLeast > 0)
            return true;
        return Term.Of(n.Right) is { } term && state.Bounds.TryGetValue(term, out var bound) && bound.IsNotZero
            && (dividend.AtLeast > int.MinValue || RelationAlgebra.ConstantOf(dividend)?.Value is int and > int.MinValue);
    }

    /// <summary>A checked sum or product that has a place in its type.</summary>
    private bool IsSafeSum(Operation.Binary n) => n.Operator is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply && Magnitudes.Fits(n);

    // |x % k| cannot overflow; there are as many digits as are asked for; limits written as proper literals are in order.
    private bool IsSafeNumber(Call call) => call.Node switch
    {
        { Id: "P:System.Nullable`1.Value", Operands: [var optional] } => Term.NotNull(optional) is { } exists && call.Cursor.State!.Bounds.ContainsKey(exists),
        { Id: "M:System.Math.Abs(System.Int32)", Operands: [Operation.Binary { Operator: BinaryOperator.Remainder, Right: Operation.Constant { Value: int divisor } }] } => divisor is not (0 or int.MinValue),
        { Id: "M:System.Decimal.Round(System.Decimal,System.Int32)" or "M:System.Math.Round(System.Decimal,System.Int32)", Operands: [_, Operation.Constant { Value: int digits }] } => digits is >= 0 and <= 28,
        { Id: "M:System.Math.Round(System.Double,System.Int32)", Operands: [_, Operation.Constant { Value: int digits }] } => digits is >= 0 and <= 15,
        { Id: "M:System.Math.Abs(System.Int32)" } when call.Operands[0].AtLeast > int.MinValue => true,
        { Operands: [var number] } when call.Node.Id.StartsWith("M:System.Math.Abs(", StringComparison.Ordinal) => Magnitudes.HasCounterpart(number),
        { Id: "M:System.Math.Clamp(System.Int32,System.Int32,System.Int32)", Operands: [_, Operation.Constant { Value: int low }, Operation.Constant { Value: int high }] } => low <= high,
        _ => false,
    };
}
