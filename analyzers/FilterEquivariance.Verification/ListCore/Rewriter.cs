using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>
/// Rewrites the list core bottom-up. A node whose children do not change is kept by reference, so a caller sees by reference whether anything
/// happened. Override <see cref="After(Operation)"/> and its siblings to replace a node whose children are done, or <see cref="Rewrite(Operation)"/>
/// to decide before the children are visited.
/// </summary>
public abstract class Rewriter
{
    public virtual Operation Rewrite(Operation operation) => After(RewriteChildren(operation));

    public virtual Statement Rewrite(Statement statement) => After(RewriteChildren(statement));

    public virtual Pattern Rewrite(Pattern pattern) => After(RewriteChildren(pattern));

    /// <summary>Called for every occurrence of a variable, declarations included.</summary>
    protected virtual Variable Rewrite(Variable variable) => variable;

    protected virtual Operation After(Operation operation) => operation;

    protected virtual Statement After(Statement statement) => statement;

    protected virtual Pattern After(Pattern pattern) => pattern;

    protected Operation RewriteChildren(Operation operation)
    {
        switch (operation)
        {
            case Operation.Read n:
                return Rewrite(n.Variable) is var read && read == n.Variable ? n : n with { Variable = read };
            case Operation.External n:
                return Optional(n.Initializer) is var initializer && Same(initializer, n.Initializer) ? n : n with { Initializer = initializer };
            case Operation.FieldRead n:
                return Rewrite(n.Target) is var fieldOf && Same(fieldOf, n.Target) ? n : n with { Target = fieldOf };
            case Operation.Lambda n:
                var (lambdaParameters, lambdaBody) = (List(n.Parameters, Rewrite), Rewrite(n.Body));
                return lambdaParameters == n.Parameters && Same(lambdaBody, n.Body) ? n : n with { Parameters = lambdaParameters, Body = lambdaBody };
            case Operation.LibraryCall n:
                var (operands, outs) = (List(n.Operands, Rewrite), List(n.Outs, Optional));
                return operands == n.Operands && outs == n.Outs ? n : n with { Operands = operands, Outs = outs };
            case Operation.UserCall n:
                return List(n.Operands, Rewrite) is var arguments && arguments == n.Operands ? n : n with { Operands = arguments };
            case Operation.Invoke n:
                var (invoked, given) = (Rewrite(n.Target), List(n.Operands, Rewrite));
                return Same(invoked, n.Target) && given == n.Operands ? n : n with { Target = invoked, Operands = given };
            case Operation.Construct n:
                return List(n.Values, Rewrite) is var fields && fields == n.Values ? n : n with { Values = fields };
            case Operation.With n:
                var (copied, changes) = (Rewrite(n.Source), List(n.Changes, Rewrite));
                return Same(copied, n.Source) && changes == n.Changes ? n : n with { Source = copied, Changes = changes };
            case Operation.Unary n:
                return Rewrite(n.Operand) is var operand && Same(operand, n.Operand) ? n : n with { Operand = operand };
            case Operation.Binary n:
                var (left, right) = (Rewrite(n.Left), Rewrite(n.Right));
                return Same(left, n.Left) && Same(right, n.Right) ? n : n with { Left = left, Right = right };
            case Operation.Convert n:
                return Rewrite(n.Operand) is var converted && Same(converted, n.Operand) ? n : n with { Operand = converted };
            case Operation.Conditional n:
                var (condition, whenTrue, whenFalse) = (Rewrite(n.Condition), Rewrite(n.WhenTrue), Rewrite(n.WhenFalse));
                return Same(condition, n.Condition) && Same(whenTrue, n.WhenTrue) && Same(whenFalse, n.WhenFalse)
                    ? n
                    : n with { Condition = condition, WhenTrue = whenTrue, WhenFalse = whenFalse };
            case Operation.Coalesce n:
                var (preferred, fallback) = (Rewrite(n.Value), Rewrite(n.Fallback));
                return Same(preferred, n.Value) && Same(fallback, n.Fallback) ? n : n with { Value = preferred, Fallback = fallback };
            case Operation.NullConditional n:
                var (target, receiver, access) = (Rewrite(n.Target), Rewrite(n.Receiver), Rewrite(n.Access));
                return Same(target, n.Target) && receiver == n.Receiver && Same(access, n.Access)
                    ? n
                    : n with { Target = target, Receiver = receiver, Access = access };
            case Operation.Switch n:
                var (switched, arms) = (Rewrite(n.Value), List(n.Arms, Rewrite));
                return Same(switched, n.Value) && arms == n.Arms ? n : n with { Value = switched, Arms = arms };
            case Operation.Is n:
                var (tested, pattern) = (Rewrite(n.Value), Rewrite(n.Pattern));
                return Same(tested, n.Value) && Same(pattern, n.Pattern) ? n : n with { Value = tested, Pattern = pattern };
            case Operation.Collection n:
                return List(n.Elements, Rewrite) is var elements && elements == n.Elements ? n : n with { Elements = elements };
            case Operation.Interpolation n:
                return List(n.Parts, Rewrite) is var parts && parts == n.Parts ? n : n with { Parts = parts };
            case Operation.Assign n:
                var (assigned, value) = (Rewrite(n.Target), Rewrite(n.Value));
                return assigned == n.Target && Same(value, n.Value) ? n : n with { Target = assigned, Value = value };
            case Operation.Sequence n:
                var (statements, result) = (List(n.Statements, Rewrite), Rewrite(n.Value));
                return statements == n.Statements && Same(result, n.Value) ? n : n with { Statements = statements, Value = result };
            case Operation.Throw n:
                return List(n.Operands, Rewrite) is var thrown && thrown == n.Operands ? n : n with { Operands = thrown };
            case Operation.Constant or Operation.Default or Operation.Unsupported:
                return operation;
            default:
                throw new ArgumentOutOfRangeException(nameof(operation), operation.GetType().Name);
        }
    }

    protected Statement RewriteChildren(Statement statement)
    {
        switch (statement)
        {
            case Statement.Block n:
                return List(n.Statements, Rewrite) is var statements && statements == n.Statements ? n : n with { Statements = statements };
            case Statement.Declare n:
                var (declared, initial) = (Rewrite(n.Variable), Optional(n.Value));
                return declared == n.Variable && Same(initial, n.Value) ? n : n with { Variable = declared, Value = initial };
            case Statement.Evaluate n:
                return Rewrite(n.Operation) is var evaluated && Same(evaluated, n.Operation) ? n : n with { Operation = evaluated };
            case Statement.If n:
                var (condition, then, otherwise) = (Rewrite(n.Condition), Rewrite(n.Then), Optional(n.Else));
                return Same(condition, n.Condition) && Same(then, n.Then) && Same(otherwise, n.Else)
                    ? n
                    : n with { Condition = condition, Then = then, Else = otherwise };
            case Statement.Loop n:
                var (test, body, step) = (Optional(n.Condition), Rewrite(n.Body), Optional(n.Step));
                return Same(test, n.Condition) && Same(body, n.Body) && Same(step, n.Step) ? n : n with { Condition = test, Body = body, Step = step };
            case Statement.ForEach n:
                var (item, source, eachBody) = (Rewrite(n.Item), Rewrite(n.Source), Rewrite(n.Body));
                return item == n.Item && Same(source, n.Source) && Same(eachBody, n.Body) ? n : n with { Item = item, Source = source, Body = eachBody };
            case Statement.Drain n:
                var (drained, removed, drainBody) = (Rewrite(n.Source), Rewrite(n.Item), Rewrite(n.Body));
                return drained == n.Source && removed == n.Item && Same(drainBody, n.Body)
                    ? n
                    : n with { Source = drained, Item = removed, Body = drainBody };
            case Statement.Switch n:
                var (value, sections) = (Rewrite(n.Value), List(n.Sections, Rewrite));
                return Same(value, n.Value) && sections == n.Sections ? n : n with { Value = value, Sections = sections };
            case Statement.Return n:
                return Optional(n.Value) is var returned && Same(returned, n.Value) ? n : n with { Value = returned };
            case Statement.Throw n:
                return List(n.Operands, Rewrite) is var operands && operands == n.Operands ? n : n with { Operands = operands };
            case Statement.Yield n:
                return Rewrite(n.Value) is var yielded && Same(yielded, n.Value) ? n : n with { Value = yielded };
            case Statement.Try n:
                var (tried, catches, final) = (Rewrite(n.Body), List(n.Catches, Rewrite), Optional(n.Finally));
                return Same(tried, n.Body) && catches == n.Catches && Same(final, n.Finally) ? n : n with { Body = tried, Catches = catches, Finally = final };
            case Statement.Break or Statement.Continue or Statement.YieldBreak or Statement.Unsupported:
                return statement;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement.GetType().Name);
        }
    }

    protected Pattern RewriteChildren(Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.Declaration n:
                return Optional(n.Variable) is var declared && declared == n.Variable ? n : n with { Variable = declared };
            case Pattern.Not n:
                return Rewrite(n.Operand) is var negated && Same(negated, n.Operand) ? n : n with { Operand = negated };
            case Pattern.And n:
                var (first, second) = (Rewrite(n.Left), Rewrite(n.Right));
                return Same(first, n.Left) && Same(second, n.Right) ? n : n with { Left = first, Right = second };
            case Pattern.Or n:
                var (left, right) = (Rewrite(n.Left), Rewrite(n.Right));
                return Same(left, n.Left) && Same(right, n.Right) ? n : n with { Left = left, Right = right };
            case Pattern.List n:
                var (elements, slice, list) = (List(n.Elements, Rewrite), Optional(n.Slice), Optional(n.Variable));
                return elements == n.Elements && Same(slice, n.Slice) && list == n.Variable ? n : n with { Elements = elements, Slice = slice, Variable = list };
            case Pattern.Members n:
                var (parts, whole) = (List(n.Parts, Rewrite), Optional(n.Variable));
                return parts == n.Parts && whole == n.Variable ? n : n with { Parts = parts, Variable = whole };
            case Pattern.Discard or Pattern.OfType or Pattern.Constant or Pattern.Relational or Pattern.Unsupported:
                return pattern;
            default:
                throw new ArgumentOutOfRangeException(nameof(pattern), pattern.GetType().Name);
        }
    }

    private KeyValuePair<string, Operation> Rewrite(KeyValuePair<string, Operation> change) =>
        Rewrite(change.Value) is var value && Same(value, change.Value) ? change : new(change.Key, value);

    private SwitchArm Rewrite(SwitchArm arm)
    {
        var (pattern, guard, result) = (Rewrite(arm.Pattern), Optional(arm.Guard), Rewrite(arm.Result));
        return Same(pattern, arm.Pattern) && Same(guard, arm.Guard) && Same(result, arm.Result) ? arm : new(pattern, guard, result);
    }

    private CollectionElement Rewrite(CollectionElement element) =>
        Rewrite(element.Value) is var value && Same(value, element.Value) ? element : element with { Value = value };

    private InterpolationPart Rewrite(InterpolationPart part) =>
        Rewrite(part.Value) is var value && Same(value, part.Value) ? part : part with { Value = value };

    private SwitchSection Rewrite(SwitchSection section)
    {
        var (cases, body) = (List(section.Cases, Rewrite), Rewrite(section.Body));
        return cases == section.Cases && Same(body, section.Body) ? section : new(cases, body);
    }

    private SwitchCase Rewrite(SwitchCase label)
    {
        var (pattern, guard) = (Rewrite(label.Pattern), Optional(label.Guard));
        return Same(pattern, label.Pattern) && Same(guard, label.Guard) ? label : label with { Pattern = pattern, Guard = guard };
    }

    private MemberPattern Rewrite(MemberPattern part)
    {
        var (receiver, access, pattern) = (Rewrite(part.Receiver), Rewrite(part.Access), Rewrite(part.Pattern));
        return receiver == part.Receiver && Same(access, part.Access) && Same(pattern, part.Pattern) ? part : new(receiver, access, pattern);
    }

    private Catch Rewrite(Catch clause)
    {
        var (variable, filter, body) = (Optional(clause.Variable), Optional(clause.Filter), Rewrite(clause.Body));
        return variable == clause.Variable && Same(filter, clause.Filter) && Same(body, clause.Body)
            ? clause
            : clause with { Variable = variable, Filter = filter, Body = body };
    }

    private Operation? Optional(Operation? operation) => operation is null ? null : Rewrite(operation);

    private Statement? Optional(Statement? statement) => statement is null ? null : Rewrite(statement);

    private Pattern? Optional(Pattern? pattern) => pattern is null ? null : Rewrite(pattern);

    private Variable? Optional(Variable? variable) => variable is null ? null : Rewrite(variable);

    // Records compare by value; "changed" must mean the reference, or every comparison would walk a subtree.
    private static bool Same(object? left, object? right) => ReferenceEquals(left, right);

    private static ImmutableArray<T> List<T>(ImmutableArray<T> items, Func<T, T> rewrite)
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var item = rewrite(items[i]);
            if (changed is null && Unchanged(item, items[i]))
                continue;
            if (changed is null)
            {
                changed = ImmutableArray.CreateBuilder<T>(items.Length);
                changed.AddRange(items, i);
            }

            changed.Add(item);
        }

        return changed?.ToImmutable() ?? items;
    }

    private static bool Unchanged<T>(T left, T right) =>
        typeof(T).IsValueType ? EqualityComparer<T>.Default.Equals(left, right) : ReferenceEquals(left, right);
}
