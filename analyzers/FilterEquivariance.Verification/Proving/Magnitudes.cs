using System.Numerics;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>How large whole numbers can be, as their types and the operations they come from tell, whatever happened before: the difference of two <c>int</c>s as <c>long</c>s has at most 33 bits.</summary>
internal sealed class Magnitudes : Walker
{
    // Numbers made of numbers made of numbers: deeper ones are taken to be anything their type has.
    private const int MaxDepth = 12;
    private const int MaxValues = 4;

    private readonly Dictionary<Variable, List<Operation>> _values = [];
    private readonly HashSet<Variable> _boundElsewhere = [];

    public Magnitudes(Program program)
    {
        Visit(program.Entry.Body);
        foreach (var function in program.Functions.Values)
            Visit(function.Body);
        foreach (var parameter in program.Functions.Values.SelectMany(function => function.Parameters).Concat(program.Entry.Parameters))
            _boundElsewhere.Add(parameter);
    }

    /// <summary>The operation's exact result has a place in its type: it neither wraps around nor overflows.</summary>
    public bool Fits(Operation operation) => Exact(operation, MaxDepth) is { } exact && exact <= Largest(operation.Type.Kind);

    /// <summary>The value is not the least of its type, the one without a counterpart.</summary>
    public bool HasCounterpart(Operation operation) => Of(operation, MaxDepth) is { } most && most <= Largest(operation.Type.Kind);

    /// <summary>All values a variable ever gets; null where they are not known, or too many.</summary>
    public IReadOnlyList<Operation>? ValuesOf(Variable variable) =>
        !_boundElsewhere.Contains(variable) && _values.TryGetValue(variable, out var values) && values.Count <= MaxValues ? values : null;

    /// <summary>What the absolute value does not exceed; null for what is no whole number.</summary>
    private BigInteger? Of(Operation operation, int depth)
    {
        var kind = operation.Type.Kind;
        if (Largest(kind) is not { } largest)
            return Unsigned(kind);
        return depth > 0 && Exact(operation, depth - 1) is { } exact && exact <= largest ? exact : largest + 1;
    }

    /// <summary>Of the mathematical result, before it is put into the type.</summary>
    private BigInteger? Exact(Operation operation, int depth)
    {
        switch (operation)
        {
            case Operation.Constant { Value: int or long or short or sbyte or byte or ushort or char } n:
                return BigInteger.Abs(n.Value is char c ? c : System.Convert.ToInt64(n.Value));
            case Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.Numeric } n:
                return Of(n.Operand, depth);
            case Operation.Unary { Operator: UnaryOperator.Negate or UnaryOperator.Plus } n:
                return Of(n.Operand, depth);
            case Operation.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } n:
                return Of(n.Left, depth) + Of(n.Right, depth);
            case Operation.Binary { Operator: BinaryOperator.Multiply } n:
                return Of(n.Left, depth) * Of(n.Right, depth);
            case Operation.Binary { Operator: BinaryOperator.Remainder or BinaryOperator.Divide } n:
                return Of(n.Left, depth);
            case Operation.Conditional n:
                return Greater(Of(n.WhenTrue, depth), Of(n.WhenFalse, depth));
            case Operation.LibraryCall { Operands: [var number] } n when n.Id.StartsWith("M:System.Math.Abs(", StringComparison.Ordinal):
                return Of(number, depth);
            case Operation.LibraryCall { Operands: [var left, var right] } n when n.Id.StartsWith("M:System.Math.Max(", StringComparison.Ordinal) || n.Id.StartsWith("M:System.Math.Min(", StringComparison.Ordinal):
                return Greater(Of(left, depth), Of(right, depth));
            case Operation.Read n when ValuesOf(n.Variable) is { } values:
                return depth > 0 ? values.Select(value => Of(value, depth - 1)).Aggregate(Greater) : null;
            default:
                return null;
        }
    }

    private static BigInteger? Greater(BigInteger? a, BigInteger? b) => a is null || b is null ? null : BigInteger.Max(a.Value, b.Value);

    /// <summary>The greatest value of a type with a sign.</summary>
    private static BigInteger? Largest(TypeKind kind) => kind switch
    {
        TypeKind.SByte => sbyte.MaxValue,
        TypeKind.Int16 => short.MaxValue,
        TypeKind.Int32 => int.MaxValue,
        TypeKind.Int64 => long.MaxValue,
        _ => null,
    };

    private static BigInteger? Unsigned(TypeKind kind) => kind switch
    {
        TypeKind.Byte => byte.MaxValue,
        TypeKind.UInt16 or TypeKind.Char => ushort.MaxValue,
        TypeKind.UInt32 => uint.MaxValue,
        TypeKind.UInt64 => ulong.MaxValue,
        _ => null,
    };

    public override void Visit(Operation operation)
    {
        if (operation is Operation.Assign assign)
            Define(assign.Target, assign.Value);
        if (operation is Operation.LibraryCall call)
            _boundElsewhere.UnionWith(call.Outs.OfType<Variable>());
        base.Visit(operation);
    }

    public override void Visit(Statement statement)
    {
        if (statement is not Statement.Declare { Value: var value } declare)
        {
            base.Visit(statement);
            return;
        }

        if (value is null)
            return;
        Define(declare.Variable, value);
        Visit(value);
    }

    // Patterns, loops and the like.
    protected override void Visit(Variable variable, Use use)
    {
        if (use == Use.Declare)
            _boundElsewhere.Add(variable);
    }

    private void Define(Variable variable, Operation value)
    {
        if (!_values.TryGetValue(variable, out var values))
            _values.Add(variable, values = []);
        values.Add(value);
    }
}
