using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// An array of collections each of which is null until something is put into it: <c>(buckets[k] ??= []).Add(x)</c>. All are made at once, where an element is added to each that is made, and nothing
/// else is done with the array but to go over those that are there. What is null then is what is empty now.
/// </summary>
internal sealed class LateBuckets : Rewriter
{
    private readonly Variable _array;
    private readonly FunctionFacts _facts;
    private Operation? _made;
    private int _understood;

    private LateBuckets(Variable array, FunctionFacts facts) => (_array, _facts) = (array, facts);

    /// <summary>The body with the collections made where the array is declared, and what one of them is made by; null when the difference might be seen.</summary>
    public static (Statement Body, Operation Made)? MadeAtOnce(Variable array, Statement body, FunctionFacts facts)
    {
        var late = new LateBuckets(array, facts);
        var result = late.Rewrite(body);
        return late._made is { } made && late._understood == facts.Reads(array) ? (result, made) : null;
    }

    public override Statement Rewrite(Statement statement) => base.Rewrite(statement) switch
    {
        Statement.Block block => Changed(block),
        Statement.If test when Reading(test) is { } read => read,
        var inner => inner,
    };

    protected override Statement After(Statement statement) => statement switch
    {
        Statement.ForEach { Body: var body } loop when Forms.AsVariable(loop.Source) == _array && _facts.IsOnlyRead(loop.Item) && WithoutNull(loop.Item, body) is { } counted => Understood(1, loop with { Item = There(loop.Item, out var item), Body = new Renaming(loop.Item, item).Rewrite(counted) }),
        _ => statement,
    };

    protected override Operation After(Operation operation)
    {
        if (Forms.LengthOf(operation) == _array)
            _understood++;
        // buckets.Where(b => b != null).SelectMany(b => b)
        if (operation is Operation.LibraryCall { Name: "SelectMany", Operands: [var kept, Operation.Lambda { Parameters: [var bucket] } all] } flat && Forms.ShapeOf(flat) is Shape.SelectMany { ResultSelector: null, Indexed: false }
            && Forms.Flatten(all.Body) is [Statement.Return { Value: { } part }] && Forms.AsVariable(part) == bucket
            && Forms.Strip(kept) is Operation.LibraryCall { Name: "Where", Operands: [var source, Operation.Lambda { Parameters: [var item] } test] } && Forms.AsVariable(source) == _array
            && Forms.Flatten(test.Body) is [Statement.Return { Value: { } condition }] && new NullTests(item).OfNull(condition) == false)
        {
            _understood++;
            return flat with { Operands = flat.Operands.SetItem(0, source) };
        }

        return operation;
    }

    private Statement.Block Changed(Statement.Block block)
    {
        var statements = block.Statements;
        for (var i = 0; i < statements.Length; i++)
            statements = Filling(statements, i) ?? statements;
        return statements == block.Statements ? block : block with { Statements = statements };
    }

    private ImmutableArray<Statement>? Filling(ImmutableArray<Statement> statements, int index)
    {
        // if (b[k] is null) b[k] = []; b[k].Add(x);
        if (index + 1 < statements.Length && statements[index] is Statement.If { Else: null } test && Tested(test.Condition, isNull: true) is { } asked && IsCell(asked, out var key)
            && Forms.Flatten(test.Then) is [Statement.Evaluate { Operation: var put }] && Put(put, key) is { } made && Adds(statements[index + 1]) is { } receiver && IsCell(receiver, out var at) && SameCode.AreEqual(key, at) && Makes(made))
            return Understood(3, statements.RemoveAt(index));

        // var t = b[k]; if (t is null) { t = []; b[k] = t; } t.Add(x);
        if (index + 2 >= statements.Length || statements[index] is not Statement.Declare { Variable: var name, Value: { } value } || !IsCell(value, out var place) || _facts.Reads(name) != 3 || _facts.IsShared(name)
            || statements[index + 1] is not Statement.If { Else: null, Condition: var condition } making || new NullTests(name).OfNull(condition) != true
            || Forms.Flatten(making.Then) is not [Statement.Evaluate { Operation: Operation.Assign { Target: var target, Value: var fresh } }, Statement.Evaluate { Operation: var store }]
            || target != name || Put(store, place) is not { } stored || Forms.AsVariable(stored) != name || Adds(statements[index + 2]) is not { } list || Forms.AsVariable(list) != name || !Makes(fresh))
            return null;
        var add = (Statement.Evaluate)statements[index + 2];
        var call = (Operation.LibraryCall)add.Operation;
        return Understood(2, statements.RemoveRange(index, 2).SetItem(index, add with { Operation = call with { Operands = call.Operands.SetItem(0, value) } }));
    }

    private Statement? Reading(Statement.If test)
    {
        // if (b[i] != null) r.AddRange(b[i]);
        if (test.Else is null && Tested(test.Condition, isNull: false) is { } there && IsCell(there, out var key)
            && Forms.Flatten(test.Then) is [Statement.Evaluate { Operation: Operation.LibraryCall { Operands: [Operation.Read, var added] } call } all] && Forms.ShapeOf(call) is Shape.AddRange && IsCell(added, out var at) && SameCode.AreEqual(key, at))
            return Understood(2, all);

        // if (b[i] is { } some) …
        if (test is not { Else: null, Condition: Operation.Is { Value: var value, Pattern: var pattern } } || !IsCell(value, out _)
            || pattern is not (Pattern.Members { Type: null, Parts.IsEmpty: true, Variable: not null } or Pattern.Declaration { Variable: not null }))
            return null;
        var name = pattern is Pattern.Members members ? members.Variable! : ((Pattern.Declaration)pattern).Variable!;
        if ((pattern is Pattern.Declaration { Type: var type } && type?.Definition != name.Type.Definition) || !_facts.IsOnlyRead(name))
            return null;
        var known = There(name, out _);
        return Understood(1, new Statement.Block(test.Location, [new Statement.Declare(test.Location, known, value), test with { Condition = new NullTests(known).IsEmpty(test.Condition.Location, false), Then = new Renaming(name, known).Rewrite(test.Then) }]));
    }

    // What it holds is never null now.
    private static Variable There(Variable variable, out Variable known) => known = new Variable(variable.Name, variable.Type with { MayBeNull = false }, variable.Kind);

    // The body of a loop over the array, with a test for elements in the place of the one for null.
    private static Statement? WithoutNull(Variable item, Statement body)
    {
        if (Forms.Flatten(body) is not [Statement.If { Else: null } test])
            return null;
        var tests = new NullTests(item);
        var condition = tests.OfNull(test.Condition) == false ? tests.IsEmpty(test.Condition.Location, false) : tests.OfElements(test.Condition);
        return condition is null ? null : test with { Condition = condition };
    }

    private static Operation? Tested(Operation condition, bool isNull) => condition switch
    {
        Operation.Is { Value: var value, Pattern: Pattern.Constant { Value.Value: null } } when isNull => value,
        Operation.Is { Value: var value, Pattern: Pattern.Not { Operand: Pattern.Constant { Value.Value: null } } } when !isNull => value,
        Operation.Binary { Left: var left, Right: var right } test when test.Operator == (isNull ? BinaryOperator.Equal : BinaryOperator.NotEqual) && Forms.Strip(right) is Operation.Constant { Value: null } => left,
        _ => null,
    };

    // Its key has no effects, and gives the same again.
    private bool IsCell(Operation operation, out Operation key)
    {
        key = operation;
        return Forms.IsElement(Forms.Strip(operation), out var list, out key) && list == _array && GroupingPass.IsSilent(key);
    }

    private Operation? Put(Operation operation, Operation key) =>
        Forms.IsElementWrite(operation, out var list, out var at, out var value) && list == _array && SameCode.AreEqual(key, at) ? value : null;

    // The collection to which the statement adds an element for certain.
    private static Operation? Adds(Statement statement) =>
        statement is Statement.Evaluate { Operation: Operation.LibraryCall { Operands: [var receiver, ..] } call } && Forms.ShapeOf(call) is Shape.Add && NullTests.IsCounted(call.Operands[0].Type) ? receiver : null;

    private bool Makes(Operation value)
    {
        var made = Forms.Strip(value);
        if (made.Type.Definition != _array.Type.Element.Definition || !(made is Operation.Collection { Elements.IsEmpty: true } || (made is Operation.LibraryCall { Operands.IsEmpty: true } && Forms.ShapeOf(made) is Shape.Empty)))
            return false;
        _made ??= made;
        return true;
    }

    private T Understood<T>(int reads, T result)
    {
        _understood += reads;
        return result;
    }
}
