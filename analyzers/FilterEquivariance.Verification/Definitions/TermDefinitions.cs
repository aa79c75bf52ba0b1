using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Definitions;

/// <summary>
/// What the operators of terms mean, as list core: a term is a function from lists to arrays. The library fuses operators, which nobody can see as long as the functions
/// given to them have no effects; see <see cref="QuietFunctions"/>.
/// </summary>
internal static class TermDefinitions
{
    /// <summary>The list core in the place of a call; null where the member has no definition.</summary>
    /// <param name="call">A call of one of <see cref="TermMembers"/>.</param>
    public static Operation? Of(Operation.LibraryCall call)
    {
        var name = TermMembers.NameOf(call.Id);
        if (name is "Term.Apply" or "Passes.Apply")
            return Applied(call, name);
        if (call.Type is not { Kind: TypeKind.Function, Definition: TermMembers.Type, Arguments: [_, { IsSequence: true } array] })
            return null;
        var code = new ListCode(call.Location, array.Element);
        return Body(call, code, name!) is { } body ? code.WithBefore(code.Term(call.Type, body)) : null;
    }

    private static Operation? Applied(Operation.LibraryCall call, string name)
    {
        // Into a destination: the result is a number.
        if (call is not { Operands: [var function, { Type.IsSequence: true } list], Type.IsSequence: true })
            return null;
        var code = new ListCode(call.Location, call.Type.Element);
        if (name == "Term.Apply")
            return code.ApplyTerm(function, list);
        var type = ListCode.Function(code.List, code.Array);
        return PassesValue.Of(function) is { } passes ? code.ApplyTerm(code.Term(type, xs => code.Run(passes, xs)), list) : null;
    }

    private static Func<Operation, Operation>? Body(Operation.LibraryCall call, ListCode code, string name)
    {
        var element = call.Type.Arguments[1].Element;
        Operation Operand(int index) => code.Once(code.NotNull(call.Operands[index], name == "Term.Then" && index == 0 ? "NullReferenceException" : "ArgumentNullException"));
        Operation? Given(int index) => IsNull(call.Operands[index]) ? null : code.Once(call.Operands[index]);
        // A comparer that may be null or not is no known one.
        if (call.Operands.Any(operand => operand.Type is { Kind: TypeKind.Comparer, MayBeNull: true } && !IsNull(operand) && Forms.Strip(operand).Type.MayBeNull))
            return null;
        switch (name)
        {
            case "Terms.Identity":
                return xs => xs;
            case "Terms.Reverse":
                return code.Reverse;
            case "Terms.Of" or "Term.op_Implicit" when PassesValue.Of(call.Operands[0]) is { } passes:
                return xs => code.Run(passes, xs);
            case "Terms.Keep":
                var keep = Operand(0);
                return xs => code.Where(xs, keep);
            case "Terms.Drop":
                var drop = Operand(0);
                return xs => code.Where(xs, code.Lambda(element, TypeRef.Boolean, x => code.Not(code.Apply(drop, TypeRef.Boolean, x))));
            case "Terms.Copies":
                var copies = Operand(0);
                return xs => code.Copies(xs, x => code.Apply(copies, TypeRef.Int32, x));
            case "Terms.OrderBy" or "Terms.OrderByDescending":
                var (key, comparer, sort) = (Operand(0), Given(1), name.Substring("Terms.".Length));
                return xs => code.OrderBy(sort, xs, key, comparer);
            case "Terms.Distinct":
                var distinct = Given(0);
                return xs => code.Distinct(xs, distinct);
            case "Terms.KeepLast":
                var last = Given(0);
                return xs => code.Reverse(code.Distinct(code.Reverse(xs), last));
            case "Terms.KeepRepeats":
                var repeats = Given(0);
                return xs => Repeats(code, element, xs, repeats);
            case "Terms.KeepUnique":
                var unique = Given(0);
                return xs => ByCount(code, xs, unique, (list, count) => Counted(code, element, list, x => code.Compare(BinaryOperator.Equal, count(x), code.Number(1))));
            case "Terms.KeepFrequent":
                var (times, frequent) = (Operand(0), Given(1));
                return xs => ByCount(code, xs, frequent, (list, count) => Counted(code, element, list, x => code.Compare(BinaryOperator.GreaterOrEqual, count(x), times)));
            case "Terms.GroupEqual":
                var grouped = Given(0);
                return xs => code.Grouped(xs, grouped);
            case "Terms.OrderByCount" or "Terms.OrderByCountDescending":
                var (counted, order) = (Given(0), name == "Terms.OrderByCount" ? "OrderBy" : "OrderByDescending");
                return xs => ByCount(code, xs, counted, (list, count) => code.OrderBy(order, list, code.Lambda(element, TypeRef.Int32, count)));
            case "Term.Then":
                var (first, second) = (Operand(0), Operand(1));
                return xs => code.ApplyTerm(second, code.ApplyTerm(first, xs));
            case "Term.op_Addition":
                var (left, right) = (Operand(0), Operand(1));
                return xs => code.Concat(code.ApplyTerm(left, xs), code.ApplyTerm(right, xs));
            default:
                return null;
        }
    }

    private static Operation Repeats(ListCode code, TypeRef element, Operation xs, Operation? equality)
    {
        var (type, empty) = code.EmptySet(equality);
        return code.Let(type, empty, seen => code.Where(xs, code.Lambda(element, TypeRef.Boolean, x => code.Not(code.AddTo(seen, x)))));
    }

    /// <summary>A list and, of each value, how often it occurs there.</summary>
    private static Operation ByCount(ListCode code, Operation xs, Operation? equality, Func<Operation, Func<Operation, Operation>, Operation> body)
    {
        var (type, lookup) = code.Lookup(xs, equality);
        return code.Let(type, lookup, values => body(xs, x => code.Count(values, x)));
    }

    private static Operation Counted(ListCode code, TypeRef element, Operation xs, Func<Operation, Operation> test) => code.Where(xs, code.Lambda(element, TypeRef.Boolean, test));

    private static bool IsNull(Operation operation) => operation switch
    {
        Operation.Constant { Value: null } or Operation.Default => true,
        Operation.Convert convert => IsNull(convert.Operand),
        _ => false,
    };
}
