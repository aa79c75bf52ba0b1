using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// Loops with an evident decreasing measure: the condition compares two integers, and every round moves one of them towards the other by a constant step
/// while nothing moves them apart.
/// </summary>
internal static class Termination
{
    public static bool IsEvident(Statement.Loop loop)
    {
        if (loop.Condition is null)
            return false;
        // A disjunction ends when every part of it does: each, once false, stays false.
        return Disjuncts(loop.Condition).All(d => Conjuncts(d).Any(c => IsBound(c, loop)));
    }

    private static IEnumerable<Operation> Disjuncts(Operation condition) =>
        condition is Operation.Conditional { WhenTrue: Operation.Constant { Value: true } } or ? Disjuncts(or.Condition).Concat(Disjuncts(or.WhenFalse)) : [condition];

    private static IEnumerable<Operation> Conjuncts(Operation condition)
    {
        if (condition is Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } and)
            return Conjuncts(and.Condition).Concat(Conjuncts(and.WhenTrue));
        return [condition];
    }

    private static bool IsBound(Operation condition, Statement.Loop loop)
    {
        if (condition is not Operation.Binary { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual } comparison)
            return false;
        var rising = comparison.Operator is BinaryOperator.Less or BinaryOperator.LessOrEqual;
        var (low, high) = rising ? (comparison.Left, comparison.Right) : (comparison.Right, comparison.Left);
        if (!low.Type.IsIntegral || !high.Type.IsIntegral)
            return false;
        // The step statement runs every round, also after 'continue'; the body counts only where the step stands on every path, so at its top level and without 'continue'.
        var always = new List<Statement>();
        if (loop.Step is not null)
            Flatten(loop.Step, always);
        if (!Occurrences.In(loop.Body).HasContinue(loop.Label))
            Flatten(loop.Body, always);
        low = Old(low, always);
        high = Old(high, always);
        var raises = Moves(low, +1, always, loop);
        var lowers = Moves(high, -1, always, loop);
        return (raises == Motion.Towards && lowers != Motion.Away) || (lowers == Motion.Towards && raises != Motion.Away);
    }

    // n-- > 0: the condition itself moves the bound, every time it is asked.
    private static Operation Old(Operation bound, List<Statement> always)
    {
        if (bound is not Operation.Sequence { Value: Operation.Read { Variable: var old } } moving
            || moving.Statements.OfType<Statement.Declare>().FirstOrDefault(d => d.Variable == old) is not { Value: Operation.Read { Variable: var variable } })
            return bound;
        foreach (var statement in moving.Statements)
            Flatten(statement, always);
        return new Operation.Read(bound.Location, variable);
    }

    private enum Motion
    {
        None,
        Towards,
        Away,
    }

    // How the bound moves per round. An expression without variables that change stands still.
    private static Motion Moves(Operation bound, int direction, List<Statement> always, Statement.Loop loop)
    {
        var asked = new Statement.Evaluate(loop.Location, loop.Condition!);
        var changed = Occurrences.In(loop.Step is null ? [loop.Body, asked] : [loop.Body, loop.Step, asked]);
        bound = WithoutConstants(bound);
        if (bound is Operation.LibraryCall { Operands: [Operation.Read { Variable: var collection }] } count && ShapeOf(count) is Shape.Count { Predicate: null })
            return LengthMoves(collection, direction, changed, always, loop);
        if (bound is not Operation.Read { Variable: var variable })
            return Occurrences.In(bound).Variables.Any(v => changed.Assignments(v) > 0 || changed.Mutated.Contains(v)) ? Motion.Away : Motion.None;
        if (changed.Assignments(variable) == 0)
            return Motion.None;
        var steps = Assignments.Of(variable, loop).Select(a => StepOf(a, variable, loop)).ToList();
        if (steps.Any(s => s is null || Math.Sign(s.Value) != direction))
            return Motion.Away;
        return always.Any(s => s is Statement.Evaluate { Operation: Operation.Assign assign } && assign.Target == variable) ? Motion.Towards : Motion.None;
    }

    // i + 1 moves as i does.
    private static Operation WithoutConstants(Operation bound) => bound switch
    {
        Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.Numeric } convert when convert.Operand.Type.IsIntegral => WithoutConstants(convert.Operand),
        Operation.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract, Left: var left, Right: Operation.Constant } => WithoutConstants(left),
        _ => bound,
    };

    // Writing elements leaves a length alone; taking elements out lowers it when it happens every round and nothing is added.
    private static Motion LengthMoves(Variable collection, int direction, Occurrences changed, List<Statement> always, Statement.Loop loop)
    {
        if (changed.Assignments(collection) > 0)
            return Motion.Away;
        if (!changed.Mutated.Contains(collection))
            return Motion.None;
        var changes = Changes.Of(collection, loop.Body).Concat(loop.Step is null ? [] : Changes.Of(collection, loop.Step)).ToList();
        if (changes.All(c => ShapeOf(c) is Shape.SetElement or Shape.ReverseInPlace or Shape.SortInPlace))
            return Motion.None;
        if (direction > 0 || !changes.All(c => ShapeOf(c) is Shape.TakeOut { IsTry: false } or Shape.RemoveAt { Amount: null } or Shape.SetElement))
            return Motion.Away;
        return always.SelectMany(s => Changes.Unconditional(collection, s)).Any(c => ShapeOf(c) is Shape.TakeOut or Shape.RemoveAt) ? Motion.Towards : Motion.None;
    }

    private static Shape? ShapeOf(Operation.LibraryCall call) => ModelTable.TryGet(call.Id, out var model) ? model!.Shape : null;

    private static long? StepOf(Operation.Assign assign, Variable variable, Statement.Loop loop)
    {
        var value = assign.Value;
        while (value is Operation.Convert convert)
            value = convert.Operand;
        if (value is not Operation.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract, Left: Operation.Read { Variable: var read }, Right: Operation.Constant constant } binary || (read != variable && !OldValues.AreOf(variable, read, loop)))
            return null;
        return constant.Value is int step && step != 0 ? (binary.Operator == BinaryOperator.Add ? step : -(long)step) : null;
    }

    private static void Flatten(Statement statement, List<Statement> into)
    {
        if (statement is Statement.Block block)
        {
            foreach (var inner in block.Statements)
                Flatten(inner, into);
        }
        else
        {
            into.Add(statement);
            // An increment used as an expression (a[i++] = x) runs whenever its statement does.
            if (statement is Statement.Evaluate or Statement.Declare)
                into.AddRange(Assignments.Unconditional(statement).Select(a => new Statement.Evaluate(a.Location, a)));
        }
    }

    /// <summary>Temporaries that hold the old value of a variable while it is incremented (<c>i++</c> as an expression).</summary>
    private sealed class OldValues(Variable variable, Variable temporary) : Walker
    {
        private bool _found;

        public static bool AreOf(Variable variable, Variable temporary, Statement.Loop loop)
        {
            if (temporary.Kind != VariableKind.Temporary)
                return false;
            var walker = new OldValues(variable, temporary);
            walker.Visit(loop);
            return walker._found;
        }

        public override void Visit(Statement statement)
        {
            _found |= statement is Statement.Declare { Value: Operation.Read { Variable: var source }, Variable: var target } && source == variable && target == temporary;
            base.Visit(statement);
        }
    }

    /// <summary>Calls that change a collection.</summary>
    private sealed class Changes : Walker
    {
        private readonly Variable _collection;
        private readonly bool _unconditionalOnly;
        private readonly List<Operation.LibraryCall> _found = [];

        private Changes(Variable collection, bool unconditionalOnly) => (_collection, _unconditionalOnly) = (collection, unconditionalOnly);

        public static IReadOnlyList<Operation.LibraryCall> Of(Variable collection, Statement statement)
        {
            var walker = new Changes(collection, false);
            walker.Visit(statement);
            return walker._found;
        }

        public static IReadOnlyList<Operation.LibraryCall> Unconditional(Variable collection, Statement statement)
        {
            if (statement is not (Statement.Evaluate or Statement.Declare))
                return [];
            var walker = new Changes(collection, true);
            walker.Visit(statement);
            return walker._found;
        }

        public override void Visit(Operation operation)
        {
            if (operation is Operation.LibraryCall { Operands: [Operation.Read { Variable: var receiver }, ..] } call && receiver == _collection
                && ModelTable.TryGet(call.Id, out var model) && model!.Effects.HasFlag(Effects.Mutates))
                _found.Add(call);
            if (_unconditionalOnly && operation is Operation.Conditional or Operation.Coalesce or Operation.Switch or Operation.Lambda or Operation.NullConditional)
                return;
            base.Visit(operation);
        }
    }

    private sealed class Assignments : Walker
    {
        private readonly List<Operation.Assign> _found = [];
        private readonly bool _unconditionalOnly;

        private Assignments(bool unconditionalOnly) => _unconditionalOnly = unconditionalOnly;

        public static IEnumerable<Operation.Assign> Of(Variable variable, Statement.Loop loop)
        {
            var walker = new Assignments(false);
            walker.Visit(loop.Body);
            if (loop.Step is not null)
                walker.Visit(loop.Step);
            if (loop.Condition is not null)
                walker.Visit(loop.Condition);
            return walker._found.Where(a => a.Target == variable);
        }

        public static IEnumerable<Operation.Assign> Unconditional(Statement statement)
        {
            var walker = new Assignments(true);
            walker.Visit(statement);
            return walker._found;
        }

        public override void Visit(Operation operation)
        {
            if (operation is Operation.Assign assign)
                _found.Add(assign);
            if (_unconditionalOnly && operation is Operation.Conditional or Operation.Coalesce or Operation.Switch or Operation.Lambda or Operation.NullConditional)
                return;
            base.Visit(operation);
        }
    }
}
