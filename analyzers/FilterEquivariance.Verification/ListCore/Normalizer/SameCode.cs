using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Is it the same expression of variables, members and constants, wherever it stands?</summary>
internal sealed class SameCode
{
    // Parameters of the one function, and what stands for them in the other.
    private readonly Dictionary<Variable, Variable> _partners = [];
    private bool _seesCalls;

    private SameCode()
    {
    }

    public static bool AreEqual(Operation left, Operation right) => new SameCode().Compare(left, right);

    /// <summary>Calls of the same functions with the same arguments count as well, whatever these do.</summary>
    public static bool AreCallsEqual(Operation left, Operation right) => new SameCode { _seesCalls = true }.Compare(left, right);

    /// <summary>One predicate, or its negation when <paramref name="truth"/> is false.</summary>
    public static bool ArePredicatesEqual(Operation.Lambda left, Operation.Lambda right, bool truth)
    {
        if (left.Parameters is not [var first] || right.Parameters is not [var second] || ResultOf(left) is not { } one || ResultOf(right) is not { } other)
            return false;
        var same = new SameCode();
        same._partners.Add(first, second);
        return truth ? same.Compare(one, other) : same.Compare(one, Forms.Negate(other)) || same.Compare(Forms.Negate(one), other);
    }

    private static Operation? ResultOf(Operation.Lambda lambda) => Forms.Flatten(lambda.Body) is [Statement.Return { Value: { } value }] ? value : null;

    private bool Compare(Operation left, Operation right) => (left, right) switch
    {
        (Operation.Read a, Operation.Read b) => _partners.TryGetValue(a.Variable, out var partner) ? partner == b.Variable : a.Variable == b.Variable,
        (Operation.Constant a, Operation.Constant b) => Equals(a.Value, b.Value) && a.Type.Equals(b.Type),
        (Operation.Default a, Operation.Default b) => a.Type.Equals(b.Type),
        (Operation.FieldRead a, Operation.FieldRead b) => a.Field == b.Field && Compare(a.Target, b.Target),
        (Operation.Convert a, Operation.Convert b) => a.Kind == b.Kind && a.Type.Equals(b.Type) && a.IsChecked == b.IsChecked && Compare(a.Operand, b.Operand),
        (Operation.Unary a, Operation.Unary b) => a.Operator == b.Operator && a.IsChecked == b.IsChecked && Compare(a.Operand, b.Operand),
        (Operation.Binary a, Operation.Binary b) => a.Operator == b.Operator && a.IsChecked == b.IsChecked && Compare(a.Left, b.Left) && Compare(a.Right, b.Right),
        (Operation.Conditional a, Operation.Conditional b) => Compare(a.Condition, b.Condition) && Compare(a.WhenTrue, b.WhenTrue) && Compare(a.WhenFalse, b.WhenFalse),
        (Operation.Construct a, Operation.Construct b) => a.Type.Equals(b.Type) && AreAllEqual(a.Values, b.Values),
        (Operation.LibraryCall a, Operation.LibraryCall b) => a.Id == b.Id && a.Outs.IsEmpty && b.Outs.IsEmpty && AreAllEqual(a.Operands, b.Operands),
        (Operation.UserCall a, Operation.UserCall b) => _seesCalls && a.FunctionId == b.FunctionId && AreAllEqual(a.Operands, b.Operands),
        (Operation.Invoke a, Operation.Invoke b) => _seesCalls && Compare(a.Target, b.Target) && AreAllEqual(a.Operands, b.Operands),
        _ => false,
    };

    private bool AreAllEqual(ImmutableArray<Operation> left, ImmutableArray<Operation> right) =>
        left.Length == right.Length && left.Zip(right, Compare).All(equal => equal);
}
