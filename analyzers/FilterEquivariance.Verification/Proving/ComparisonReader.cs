using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// Comparisons that compare two elements key by key: the same key of both, by an order of the framework, and where these tie the next key. Such a comparison is an order,
/// whatever the keys are; elements that tie in a last key that is the element itself are equal.
/// </summary>
internal sealed class ComparisonReader
{
    private const int MaxDepth = 8;

    private readonly Program _program;
    private readonly Dictionary<Variable, Operation> _values = [];

    private ComparisonReader(Program program) => _program = program;

    /// <summary>The function that compares, for a lambda and for <c>Comparer&lt;T&gt;.Create</c> of one; null for anything else.</summary>
    public static Operation.Lambda? FunctionOf(Operation comparer)
    {
        while (comparer is Operation.Convert { Kind: ConversionKind.Identity } convert)
            comparer = convert.Operand;
        return comparer switch
        {
            Operation.Lambda { Parameters.Length: 2 } lambda => lambda,
            Operation.LibraryCall { Id: "M:System.Collections.Generic.Comparer`1.Create(System.Comparison{`0})", Operands: [var comparison] } => FunctionOf(comparison),
            _ => null,
        };
    }

    public static ComparisonOrder Read(Operation.Lambda comparison, Program program) =>
        new ComparisonReader(program).Read(Forms.Flatten(comparison.Body), comparison.Parameters[0], comparison.Parameters[1], MaxDepth);

    // var c = K; if (c != 0) return c; … return E;
    private ComparisonOrder Read(ImmutableArray<Statement> statements, Variable a, Variable b, int depth)
    {
        if (depth == 0 || statements.IsEmpty)
            return ComparisonOrder.Unknown;
        var rest = statements.RemoveAt(0);
        switch (statements[0])
        {
            case Statement.Return { Value: { } value } when rest.IsEmpty:
                return Read(value, a, b, depth - 1);
            case Statement.Declare { Value: { } value } declare when !statements.Any(s => Occurrences.In(s).Assignments(declare.Variable) > 0):
                _values[declare.Variable] = value;
                return Read(rest, a, b, depth - 1);
            case Statement.If { Else: null } test when Forms.Flatten(test.Then) is [Statement.Return { Value: { } first }]:
                return Chosen(test.Condition, first, () => Read(rest, a, b, depth - 1), a, b, depth);
            default:
                return ComparisonOrder.Unknown;
        }
    }

    private ComparisonOrder Read(Operation value, Variable a, Variable b, int depth)
    {
        if (depth == 0)
            return ComparisonOrder.Unknown;
        switch (Resolved(value))
        {
            case Operation.Conditional { Condition: Operation.Binary { Operator: BinaryOperator.Equal } } n:
                return Chosen(Forms.Negate(n.Condition), n.WhenFalse, () => Read(n.WhenTrue, a, b, depth - 1), a, b, depth);
            case Operation.Conditional n:
                return Chosen(n.Condition, n.WhenTrue, () => Read(n.WhenFalse, a, b, depth - 1), a, b, depth);
            case Operation.UserCall { Operands: [Operation.Read first, Operation.Read second] } call
                when _program.Functions.TryGetValue(call.FunctionId, out var function) && function.Parameters.Length == 2 && !function.IsIterator && function.Assumption is null && Both(first, second, a, b):
                return Read(Forms.Flatten(function.Body), function.Parameters[0], function.Parameters[1], depth - 1);
            case Operation.LibraryCall call:
                return Keys(call, a, b) is not { } keys ? ComparisonOrder.Unknown : keys.Left is Operation.Read && TiesOnlyEquals(call, keys.Left.Type) ? ComparisonOrder.OfElements : ComparisonOrder.ByKeys;
            default:
                return ComparisonOrder.Unknown;
        }
    }

    // c != 0 ? c : …, where c compares keys; or x != y ? x.CompareTo(y) : …, where the keys are numbers.
    private ComparisonOrder Chosen(Operation condition, Operation first, Func<ComparisonOrder> next, Variable a, Variable b, int depth)
    {
        if (condition is not Operation.Binary { Operator: BinaryOperator.NotEqual, Left: var left, Right: var right } || depth == 0 || Resolved(first) is not Operation.LibraryCall comparison || Keys(comparison, a, b) is not var (one, other))
            return ComparisonOrder.Unknown;
        var isThat = Forms.AsInt(right) == 0 && SameCode.AreEqual(Resolved(left), comparison);
        var isAskedBefore = IsNumber(one.Type) && (SameCode.AreEqual(Resolved(left), one) ? SameCode.AreEqual(Resolved(right), other) : SameCode.AreEqual(Resolved(left), other) && SameCode.AreEqual(Resolved(right), one));
        return isThat || isAskedBefore ? next() : ComparisonOrder.Unknown;
    }

    /// <summary>The same key of both elements, in either order, where an order of the framework compares them.</summary>
    private (Operation Left, Operation Right)? Keys(Operation.LibraryCall call, Variable a, Variable b)
    {
        if (!IsOrder(call))
            return null;
        var (left, right) = (Resolved(call.Operands[0]), Resolved(call.Operands[1]));
        return IsKeyOf(left, right, a, b) || IsKeyOf(left, right, b, a) ? (left, right) : null;
    }

    private static bool IsKeyOf(Operation left, Operation right, Variable a, Variable b) =>
        Occurrences.In(left).Mentions(a) && !Occurrences.In(left).Mentions(b) && !Occurrences.In(right).Mentions(a) && SameCode.AreEqual(left, new Renaming(b, a).Rewrite(right));

    private static bool IsOrder(Operation.LibraryCall call) => call.Operands.Length >= 2 && call.Name is "CompareTo" or "Compare" or "CompareOrdinal" && call.Operands[0].Type is var type && type.Equals(call.Operands[1].Type)
        && (IsNumber(type) || type.IsFloating || type.Kind is TypeKind.String or TypeKind.Boolean or TypeKind.Decimal || type.Definition is "System.DateTime" or "System.TimeSpan" or "System.DateOnly" or "System.TimeOnly" or "System.Guid")
        && call.Id.StartsWith("M:System.", StringComparison.Ordinal) && call.Operands.Skip(2).All(o => o is Operation.Constant);

    private static bool TiesOnlyEquals(Operation.LibraryCall call, TypeRef type) => IsNumber(type)
        || call.Id == "M:System.String.CompareOrdinal(System.String,System.String)"
        || (call.Id == "M:System.String.Compare(System.String,System.String,System.StringComparison)" && call.Operands[2] is Operation.Constant { Value: (int)StringComparison.Ordinal });

    private static bool IsNumber(TypeRef type) => type.IsIntegral || type.Kind is TypeKind.Char;

    private static bool Both(Operation.Read first, Operation.Read second, Variable a, Variable b) => (first.Variable == a && second.Variable == b) || (first.Variable == b && second.Variable == a);

    // A local stands for its value, which the comparison computes once and does not change.
    private Operation Resolved(Operation operation)
    {
        while (operation is Operation.Convert { Kind: ConversionKind.Identity } convert && convert.Type.Equals(convert.Operand.Type))
            operation = convert.Operand;
        return operation is Operation.Read { Variable: var variable } && _values.TryGetValue(variable, out var value) ? Resolved(value) : operation;
    }
}
