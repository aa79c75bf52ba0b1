using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>What conditions say about one variable being null, and about the collection in it being empty.</summary>
internal sealed class NullTests(Variable variable)
{
    // Their members count their elements, and none of them is empty unless the count is 0.
    private static readonly ImmutableDictionary<string, string> Counts = new[]
    {
        "P:System.Collections.Generic.List`1.Count", "P:System.Collections.Generic.Queue`1.Count", "P:System.Collections.Generic.Stack`1.Count", "P:System.Collections.Generic.LinkedList`1.Count",
        "P:System.Collections.Generic.HashSet`1.Count", "P:System.Collections.Generic.SortedSet`1.Count", "P:System.Text.StringBuilder.Length",
    }.ToImmutableDictionary(id => id.Substring(2, id.LastIndexOf('.') - 2));

    /// <summary>Is it a collection that tells how many elements it has?</summary>
    public static bool IsCounted(TypeRef type) => Counts.ContainsKey(type.Definition);

    /// <summary><c>v.Count == 0</c>, or <c>v.Count != 0</c>.</summary>
    public Operation IsEmpty(SourceLocation at, bool truth)
    {
        var id = Counts[variable.Type.Definition];
        var count = new Operation.LibraryCall(at, TypeRef.Int32, id, [new Operation.Read(at, variable)]) { Name = id.Substring(id.LastIndexOf('.') + 1) };
        return new Operation.Binary(at, TypeRef.Boolean, truth ? BinaryOperator.Equal : BinaryOperator.NotEqual, count, new Operation.Constant(at, TypeRef.Int32, 0), false);
    }

    /// <summary>What the truth of <c>v is null</c> and its like says: true when they hold for null.</summary>
    public bool? OfNull(Operation operation) => operation switch
    {
        Operation.Is { Value: var value, Pattern: Pattern.Constant { Value.Value: null } } when Is(value) => true,
        Operation.Is { Value: var value, Pattern: Pattern.Not { Operand: Pattern.Constant { Value.Value: null } } } when Is(value) => false,
        Operation.Is { Value: var value, Pattern: Pattern.Members { Type: null, Parts.IsEmpty: true, Variable: null } } when Is(value) => false,
        Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } test when (Is(test.Left) && IsNull(test.Right)) || (Is(test.Right) && IsNull(test.Left)) => test.Operator == BinaryOperator.Equal,
        _ => null,
    };

    /// <summary><c>v is { Count: > 0 }</c>, <c>v?.Count > 0</c> and <c>v?.Contains(x) == true</c>, where nothing holds for no elements nor for null, as a question to a collection that is there.</summary>
    public Operation? OfElements(Operation operation)
    {
        switch (operation)
        {
            case Operation.Is { Value: var value, Pattern: Pattern.Members { Type: null, Parts: [{ Pattern: Pattern.Relational or Pattern.Not { Operand: Pattern.Constant { Value.Value: int } } } part], Variable: null } } test when Is(value) && Forms.LengthOf(part.Access) == part.Receiver:
                var count = new Renaming(part.Receiver, variable).Rewrite(part.Access);
                return part.Pattern is Pattern.Relational relation
                    ? Forms.AsInt(relation.Value) is { } least && !Holds(relation.Operator, least) ? new Operation.Binary(test.Location, TypeRef.Boolean, relation.Operator, count, relation.Value, false) : null
                    : part.Pattern is Pattern.Not { Operand: Pattern.Constant { Value: var other } } && Forms.AsInt(other) == 0 ? new Operation.Binary(test.Location, TypeRef.Boolean, BinaryOperator.NotEqual, count, other, false) : null;
            case Operation.Binary { Operator: not BinaryOperator.NotEqual } test when Forms.Strip(test.Left) is Operation.NullConditional { Target: var target, Access: var access, Receiver: var receiver } && Is(target)
                && Forms.LengthOf(access) == receiver && Forms.AsInt(test.Right) is { } bound && Forms.Mirror(test.Operator) is not null && !Holds(test.Operator, bound):
                return test with { Left = new Renaming(receiver, variable).Rewrite(access), Right = new Operation.Constant(test.Right.Location, TypeRef.Int32, bound) };
            case Operation.Binary { Operator: BinaryOperator.Equal } test when Forms.Strip(test.Left) is Operation.NullConditional { Target: var target, Access: var access, Receiver: var receiver } && Is(target)
                && Forms.Strip(test.Right) is Operation.Constant { Value: true } && Forms.ShapeOf(access) is Shape.Contains or Shape.HasKey or Shape.Any:
                return new Renaming(receiver, variable).Rewrite(access);
            default:
                return null;
        }
    }

    /// <summary>Is the variable certainly not null when the condition has this value?</summary>
    public bool Excludes(Operation condition, bool truth) => condition switch
    {
        Operation.Unary { Operator: UnaryOperator.Not } not => Excludes(not.Operand, !truth),
        Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } both => truth ? Excludes(both.Condition, true) || Excludes(both.WhenTrue, true) : Excludes(both.Condition, false) && Excludes(both.WhenTrue, false),
        Operation.Conditional { WhenTrue: Operation.Constant { Value: true } } either => truth ? Excludes(either.Condition, true) && Excludes(either.WhenFalse, true) : Excludes(either.Condition, false) || Excludes(either.WhenFalse, false),
        _ => OfNull(condition) is { } holdsForNull ? holdsForNull != truth : truth && OfElements(condition) is not null,
    };

    public bool Is(Operation operation) => Forms.AsVariable(operation) == variable;

    private static bool IsNull(Operation operation) => Forms.Strip(operation) is Operation.Constant { Value: null } or Operation.Default { Type.MayBeNull: true };

    // 0 against the bound.
    private static bool Holds(BinaryOperator comparison, int bound) => comparison switch
    {
        BinaryOperator.Less => 0 < bound,
        BinaryOperator.LessOrEqual => 0 <= bound,
        BinaryOperator.Greater => 0 > bound,
        BinaryOperator.GreaterOrEqual => 0 >= bound,
        BinaryOperator.Equal => bound == 0,
        _ => bound != 0,
    };
}
