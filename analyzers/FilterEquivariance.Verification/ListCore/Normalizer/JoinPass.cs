using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>xs.Join(ys, x => k, y => l, (x, y) => r)</c> becomes <c>xs.SelectMany(x => ys.Where(y => l == k).Select(y => r))</c>, and a group join <c>xs.Select(x => r)</c> with the
/// matching <c>ys</c>: the pairs come in the order of <c>xs</c>, then of <c>ys</c>. Only where <c>ys</c> stays as it is and the keys are values that are only looked up.
/// </summary>
internal sealed class JoinPass : OperationPass
{
    private const string SelectManyId = "M:System.Linq.Enumerable.SelectMany``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Collections.Generic.IEnumerable{``1}})";
    private const string SelectId = "M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})";
    private const string WhereId = "M:System.Linq.Enumerable.Where``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})";

    protected override Operation After(Operation operation)
    {
        if (operation is not Operation.LibraryCall { Operands: [var outer, var inner, Operation.Lambda { Parameters: [var x] } outerKey, Operation.Lambda { Parameters: [var y] } innerKey, Operation.Lambda result] } call
            || Forms.ShapeOf(call) is not Shape.Join { Comparer: null } join || result.Parameters.Length != 2 || !HasPlainEquality(call.TypeArguments[2])
            || Forms.AsVariable(inner) is not { } list || !list.Type.IsSequence || !Facts.KeepsItsElements(list, [Function.Body]) || Facts.MayBeNull(list)
            || KeyOf(outerKey) is not { } left || KeyOf(innerKey) is not { } right)
            return operation;
        var at = call.Location;
        var item = result.Parameters[0];
        var key = new Renaming(x, item).Rewrite(left);
        var matches = Call(Forms.EnumerableOf(y.Type), WhereId, "Where", [y.Type], inner, Forms.Function(at, y, TypeRef.Boolean, new Statement.Return(at, new Operation.Binary(at, TypeRef.Boolean, BinaryOperator.Equal, right, key, false))));
        var (to, other) = (call.TypeArguments[3], result.Parameters[1]);
        if (join.Grouped)
            return Call(call.Type, SelectId, "Select", [x.Type, to], outer, Forms.Function(at, item, to, new Statement.Block(at, [new Statement.Declare(at, other, matches), .. Forms.Statements(result.Body)])));
        var pairs = Call(Forms.EnumerableOf(to), SelectId, "Select", [y.Type, to], matches, Forms.Function(at, other, to, result.Body));
        return Call(call.Type, SelectManyId, "SelectMany", [x.Type, to], outer, Forms.Function(at, item, pairs.Type, new Statement.Return(at, pairs)));

        Operation.LibraryCall Call(TypeRef type, string id, string name, ImmutableArray<TypeRef> arguments, params ImmutableArray<Operation> operands) =>
            new(at, type, id, operands) { Name = name, TypeArguments = arguments };
    }

    // Null never joins, and what '==' means for other types is not for certain their equality.
    private static bool HasPlainEquality(TypeRef key) => !key.MayBeNull && (key.IsIntegral || key.Kind is TypeKind.Char or TypeKind.Boolean or TypeKind.Enum or TypeKind.String);

    private static Operation? KeyOf(Operation.Lambda lambda) => Forms.Flatten(lambda.Body) is [Statement.Return { Value: { } key }] && IsLookedUp(key) ? key : null;

    // It does not throw, is not null and costs nothing, however often it is asked.
    private static bool IsLookedUp(Operation operation) => operation switch
    {
        Operation.Read or Operation.Constant => !operation.Type.MayBeNull,
        Operation.FieldRead { Type.MayBeNull: false } field => IsLookedUp(field.Target),
        Operation.Convert { Kind: ConversionKind.Identity } conversion => IsLookedUp(conversion.Operand),
        Operation.Binary { IsChecked: false, Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } sum => IsLookedUp(sum.Left) && IsLookedUp(sum.Right),
        Operation.Binary { Operator: BinaryOperator.Remainder, Right: Operation.Constant { Value: int and not (0 or -1) } } rest => IsLookedUp(rest.Left),
        _ => false,
    };
}
