using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A collection that is null until it is first needed is made at once. Its variable is assigned in <c>if (v is null) v = new();</c> alone and stands only where what it holds is asked or
/// added to, which everywhere is known to be there. If an element is added whenever it is made, and none is taken out before, <c>v is null</c> asks whether it is empty.
/// </summary>
internal sealed class LateCollection : Rewriter
{
    private readonly Variable _variable;
    private readonly Operation _made;
    private readonly NullTests _tests;
    private bool _exists;
    private bool _failed;
    private bool _mayBeMadeEmpty;
    private bool _isTakenFrom;
    private int _asked;

    private LateCollection(Variable variable, Operation made) => (_variable, _made, _tests) = (variable, made, new(variable));

    /// <summary>The body with the collection made where its variable is declared; null when the difference might be seen.</summary>
    public static Statement? MadeAtOnce(Variable variable, Statement body)
    {
        var values = new Values(variable);
        values.Visit(body);
        if (values.Assigned.Count == 0 || !NullTests.IsCounted(variable.Type) || values.Assigned.Any(value => !IsMade(value, variable.Type)))
            return null;
        var late = new LateCollection(variable, values.Assigned[0]);
        var result = late.Rewrite(body);
        return late._failed || (late._asked > 0 && late._mayBeMadeEmpty) ? null : result;
    }

    // The very type of the variable, so that nothing else can be in it.
    private static bool IsMade(Operation value, TypeRef type) => Forms.Strip(value) is var made && made.Type.Definition == type.Definition && made switch
    {
        Operation.Collection collection => collection.Elements.IsEmpty,
        Operation.LibraryCall { Operands.IsEmpty: true } call => Forms.ShapeOf(call) is Shape.Empty,
        _ => false,
    };

    public override Statement Rewrite(Statement statement)
    {
        var before = _exists;
        switch (statement)
        {
            case Statement.Block block:
                return Sequence(block);
            case Statement.Declare declare when declare.Variable == _variable:
                _exists = false;
                return declare with { Value = _made };
            case Statement.If when IsMaking(statement):
                _mayBeMadeEmpty = true;
                return Made(statement);
            case Statement.If test:
                var condition = Rewrite(test.Condition);
                var asked = _exists;
                _exists = asked || _tests.Excludes(test.Condition, true);
                var then = Rewrite(test.Then);
                var afterThen = _exists || Leaves(test.Then);
                _exists = asked || _tests.Excludes(test.Condition, false);
                var otherwise = test.Else is null ? null : Rewrite(test.Else);
                _exists = afterThen && (_exists || (test.Else is not null && Leaves(test.Else)));
                return test with { Condition = condition, Then = then, Else = otherwise };
            case Statement.Loop loop:
                return Round(before, () =>
                {
                    var whether = loop.Condition is null ? null : Rewrite(loop.Condition);
                    _exists = before || (loop is { TestFirst: true, Condition: { } first } && _tests.Excludes(first, true));
                    var body = Rewrite(loop.Body);
                    _exists = before;
                    return loop with { Condition = whether, Body = body, Step = loop.Step is null ? null : Rewrite(loop.Step) };
                });
            case Statement.ForEach loop:
                var source = Looked(loop.Source);
                return Round(before, () => loop with { Source = source, Body = Rewrite(loop.Body) });
            case Statement.Return { Value: { } value } leave:
                return leave with { Value = Looked(value) };
            // What a member returns of its receiver is dropped here.
            case Statement.Evaluate { Operation: Operation.LibraryCall call } evaluate:
                return evaluate with { Operation = Call(call, true) };
            case Statement.Switch or Statement.Drain or Statement.Try:
                _failed |= Occurrences.In(statement).Mentions(_variable);
                return statement;
            default:
                return base.Rewrite(statement);
        }
    }

    public override Operation Rewrite(Operation operation)
    {
        switch (operation)
        {
            case Operation.Read read:
                _failed |= read.Variable == _variable;
                return read;
            case Operation.Assign { Target: var target } when target == _variable:
                _failed = true;
                return operation;
            case Operation.LibraryCall call:
                return Call(call, false);
            case Operation.Conditional choice:
                return Choice(choice, Rewrite);
            case Operation.Coalesce { Value: var value } fallback when Forms.Strip(value) is Operation.NullConditional access && _tests.Is(access.Target) && IsNeverNull(access.Access):
                return new Operation.Conditional(fallback.Location, fallback.Type, Asked(fallback.Location, false), Accessed(access), Rewrite(fallback.Fallback));
            case Operation.Coalesce or Operation.NullConditional or Operation.Switch or Operation.Lambda when Occurrences.In(operation).Assignments(_variable) > 0:
                _failed = true;
                return operation;
            case Operation.Collection collection:
                return collection with { Elements = [.. collection.Elements.Select(element => element with { Value = element.IsSpread ? Looked(element.Value) : Rewrite(element.Value) })] };
            default:
                return _tests.OfNull(operation) is { } holdsForNull ? Asked(operation.Location, holdsForNull) : _tests.OfElements(operation) ?? base.Rewrite(operation);
        }
    }

    private Statement.Block Sequence(Statement.Block block)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        for (var i = 0; i < block.Statements.Length; i++)
        {
            var isFollowed = i + 1 < block.Statements.Length && IsMaking(block.Statements[i]) && Adds(block.Statements[i + 1]);
            statements.Add(isFollowed ? Made(block.Statements[i]) : Rewrite(block.Statements[i]));
        }

        return block with { Statements = statements.ToImmutable() };
    }

    private Statement.Block Made(Statement statement)
    {
        _exists = true;
        return new(statement.Location, []);
    }

    // What holds before a loop holds in every round; what was taken out in one round is missing in the next.
    private Statement Round(bool before, Func<Statement> rewrite)
    {
        var asked = _asked;
        var taken = _isTakenFrom;
        var result = rewrite();
        _failed |= !taken && _isTakenFrom && _asked > asked;
        _exists = before;
        return result;
    }

    private Operation.Conditional Choice(Operation.Conditional choice, Func<Operation, Operation> rewrite)
    {
        var condition = Rewrite(choice.Condition);
        var before = _exists;
        _exists = before || _tests.Excludes(choice.Condition, true);
        var whenTrue = rewrite(choice.WhenTrue);
        _exists = before || _tests.Excludes(choice.Condition, false);
        var whenFalse = rewrite(choice.WhenFalse);
        _exists = before;
        return choice with { Condition = condition, WhenTrue = whenTrue, WhenFalse = whenFalse };
    }

    private Operation Asked(SourceLocation at, bool truth)
    {
        _asked++;
        _failed |= _isTakenFrom;
        return _tests.IsEmpty(at, truth);
    }

    private Operation Accessed(Operation.NullConditional access)
    {
        var before = _exists;
        _exists = true;
        var result = Rewrite(new Renaming(access.Receiver, _variable).Rewrite(access.Access));
        _exists = before;
        return result;
    }

    // A place where the collection is looked at and not kept.
    private Operation Looked(Operation operation)
    {
        switch (operation)
        {
            case Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.SequenceView } conversion:
                return conversion with { Operand = Looked(conversion.Operand) };
            case Operation.Read { Variable: var read } when read == _variable:
                _failed |= !_exists;
                return operation;
            case Operation.Conditional choice:
                return Choice(choice, Looked);
            case Operation.Coalesce { Value: var value } fallback when _tests.Is(value):
                var itself = fallback.Type.Equals(value.Type) ? value : new Operation.Convert(value.Location, fallback.Type, value, ConversionKind.SequenceView, false);
                return new Operation.Conditional(fallback.Location, fallback.Type, Asked(fallback.Location, false), itself, Rewrite(fallback.Fallback));
            default:
                return Rewrite(operation);
        }
    }

    private Operation.LibraryCall Call(Operation.LibraryCall call, bool isDropped)
    {
        _failed |= call.Outs.Contains(_variable);
        var operands = ImmutableArray.CreateBuilder<Operation>();
        for (var i = 0; i < call.Operands.Length; i++)
        {
            var isKept = LibraryEffects.MayPassOn(call, i) && !(isDropped && i == 0);
            operands.Add(isKept ? Rewrite(call.Operands[i]) : Looked(call.Operands[i]));
            if (_tests.Is(call.Operands[i]) && LibraryEffects.MayChange(call, i) && !LibraryEffects.KeepsLength(call))
                _isTakenFrom |= Forms.ShapeOf(call) is not (Shape.Add or Shape.SetAdd or Shape.AddRange or Shape.Insert or Shape.InsertRange);
        }

        return call with { Operands = operands.ToImmutable() };
    }

    private bool IsMaking(Statement statement) =>
        statement is Statement.If { Else: null } test && _tests.OfNull(test.Condition) == true && Forms.Flatten(test.Then) is [Statement.Evaluate { Operation: Operation.Assign assign }] && assign.Target == _variable;

    // It adds an element for certain, unless something throws.
    private bool Adds(Statement statement) => statement switch
    {
        Statement.Evaluate { Operation: Operation.Assign assign } => Adds(assign.Value),
        Statement.Evaluate evaluate => Adds(evaluate.Operation),
        Statement.Declare { Value: { } value } => Adds(value),
        Statement.If test => Adds(test.Condition),
        _ => false,
    };

    private bool Adds(Operation operation) => operation switch
    {
        Operation.Unary { Operator: UnaryOperator.Not } not => Adds(not.Operand),
        Operation.LibraryCall { Operands: [var receiver, ..] } call => Forms.ShapeOf(call) is Shape.Add or Shape.SetAdd && _tests.Is(receiver) && call.Operands.Skip(1).All(operand => !Occurrences.In(operand).Mentions(_variable)),
        _ => false,
    };

    private static bool Leaves(Statement statement) => Forms.Flatten(statement) is [.., Statement.Return or Statement.YieldBreak or Statement.Break or Statement.Continue or Statement.Throw];

    private static bool IsNeverNull(Operation access) =>
        Forms.ShapeOf(access) is Shape.Count or Shape.Any or Shape.All or Shape.Contains or Shape.HasKey or Shape.Copy or Shape.Reverse or Shape.Where or Shape.Select or Shape.Sort or Shape.Distinct;

    /// <summary>All values the variable is assigned.</summary>
    private sealed class Values(Variable variable) : Walker
    {
        public List<Operation> Assigned { get; } = [];

        public override void Visit(Operation operation)
        {
            if (operation is Operation.Assign assign && assign.Target == variable)
                Assigned.Add(assign.Value);
            base.Visit(operation);
        }
    }
}
