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
        return Conjuncts(loop.Condition).Any(c => IsBound(c, loop));
    }

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
        var raises = Moves(low, +1, always, loop);
        var lowers = Moves(high, -1, always, loop);
        return (raises == Motion.Towards && lowers != Motion.Away) || (lowers == Motion.Towards && raises != Motion.Away);
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
        var changed = Occurrences.In(loop.Step is null ? [loop.Body] : [loop.Body, loop.Step]);
        while (bound is Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.Numeric } convert && convert.Operand.Type.IsIntegral)
            bound = convert.Operand;
        if (bound is not Operation.Read { Variable: var variable })
            return Occurrences.In(bound).Variables.Any(v => changed.Assignments(v) > 0 || changed.Mutated.Contains(v)) ? Motion.Away : Motion.None;
        if (changed.Assignments(variable) == 0)
            return Motion.None;
        var steps = Assignments.Of(variable, loop).Select(a => StepOf(a, variable)).ToList();
        if (steps.Any(s => s is null || Math.Sign(s.Value) != direction))
            return Motion.Away;
        return always.Any(s => s is Statement.Evaluate { Operation: Operation.Assign assign } && assign.Target == variable) ? Motion.Towards : Motion.None;
    }

    private static long? StepOf(Operation.Assign assign, Variable variable)
    {
        var value = assign.Value;
        while (value is Operation.Convert convert)
            value = convert.Operand;
        if (value is not Operation.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract, Left: Operation.Read { Variable: var read }, Right: Operation.Constant constant } binary || read != variable)
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
