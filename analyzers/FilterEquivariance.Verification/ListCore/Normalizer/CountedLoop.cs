using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A loop whose counter, declared before it in the same block, starts at one value, is moved by ±1 after each round, occurs nowhere but in the loop
/// and is written nowhere but in its step.
/// </summary>
/// <param name="Loop">The loop.</param>
/// <param name="Counter">The counter.</param>
/// <param name="Step">1 or −1.</param>
/// <param name="Start">First value, when the loop is reached.</param>
/// <param name="Bound">What the counter is compared with before each round.</param>
/// <param name="Comparison">How, the counter on the left.</param>
/// <param name="Body">The loop's body without the step.</param>
/// <param name="DeclaredAt">Index of the counter's declaration in the block.</param>
internal sealed record CountedLoop(
    Statement.Loop Loop, Variable Counter, int Step, Operation Start, Operation Bound, BinaryOperator Comparison, Statement Body, int DeclaredAt)
{
    /// <summary>Reads the loop at <paramref name="index"/> of a block as a counted one.</summary>
    /// <param name="statements">The block.</param>
    /// <param name="index">The place.</param>
    /// <param name="facts">Of the function.</param>
    /// <param name="mayBeCaptured">Lambdas may read the counter.</param>
    public static CountedLoop? Match(ImmutableArray<Statement> statements, int index, FunctionFacts facts, bool mayBeCaptured = false)
    {
        if (statements[index] is not Statement.Loop { TestFirst: true, Condition: { } condition } loop || WithoutSteps(loop, 1) is not { } split)
            return null;
        var (body, steps) = split;
        var (counter, step) = steps[0];
        if (Comparing(condition, counter) is not var (comparison, bound) || DeclarationOf(counter, statements, index) is not { } declaredAt)
            return null;
        return IsCounter(counter, loop, facts, mayBeCaptured)
            ? new(loop, counter, step, ((Statement.Declare)statements[declaredAt]).Value!, bound, comparison, body, declaredAt)
            : null;
    }

    /// <summary>The first value of the counter for which no round is run, provided the counter gets there.</summary>
    public Affine? End(Position position)
    {
        if (position.Value(Bound, [Loop]) is not { } bound || bound.Coefficient(Counter) != 0)
            return null;
        return (Comparison, Step) switch
        {
            (BinaryOperator.Less, 1) or (BinaryOperator.Greater, -1) or (BinaryOperator.NotEqual, _) => bound,
            (BinaryOperator.LessOrEqual, 1) or (BinaryOperator.GreaterOrEqual, -1) => bound.Plus(Step),
            _ => null,
        };
    }

    /// <summary>The steps at the end of each round, in the loop's step or as last statements of the body, and the body without them.</summary>
    public static (Statement Body, ImmutableArray<(Variable Variable, int Step)> Steps)? WithoutSteps(Statement.Loop loop, int count)
    {
        var steps = ImmutableArray.CreateBuilder<(Variable, int)>();
        if (loop.Step is not null)
        {
            foreach (var statement in Forms.Flatten(loop.Step))
            {
                if (!Forms.IsStep(statement, out var variable, out var step))
                    return null;
                steps.Add((variable, step));
            }

            return steps.Count == count ? (loop.Body, steps.ToImmutable()) : null;
        }

        var statements = Forms.Statements(loop.Body);
        if (statements.Length < count || Occurrences.In(statements).HasContinue(loop.Label))
            return null;
        var kept = statements.Length - count;
        foreach (var statement in statements.Skip(kept))
        {
            if (!Forms.IsStep(statement, out var variable, out var step))
                return null;
            steps.Add((variable, step));
        }

        return (Forms.Block(loop.Body, statements.RemoveRange(kept, count)), steps.ToImmutable());
    }

    /// <summary>The comparison of a variable with something else, the variable on the left.</summary>
    public static (BinaryOperator Comparison, Operation Bound)? Comparing(Operation condition, Variable variable)
    {
        if (condition is not Operation.Binary binary)
            return null;
        if (Forms.AsVariable(binary.Left) == variable)
            return (binary.Operator, binary.Right);
        return Forms.AsVariable(binary.Right) == variable && Forms.Mirror(binary.Operator) is { } mirrored ? (mirrored, binary.Left) : null;
    }

    /// <summary>Where before the loop in its block the variable is declared with a value, nothing in between mentioning it.</summary>
    public static int? DeclarationOf(Variable variable, ImmutableArray<Statement> statements, int loopIndex)
    {
        for (var i = loopIndex - 1; i >= 0; i--)
        {
            if (statements[i] is Statement.Declare { Value: not null } declare && declare.Variable == variable)
                return i;
            if (Occurrences.In(statements[i]).Mentions(variable))
                return null;
        }

        return null;
    }

    /// <summary>The variable is written once, in its step, and lives in the loop alone.</summary>
    public static bool IsCounter(Variable variable, Statement.Loop loop, FunctionFacts facts, bool mayBeCaptured = false)
    {
        var inLoop = Occurrences.In(loop);
        return variable.Type.Kind == TypeKind.Int32 && (mayBeCaptured || !facts.IsShared(variable)) && facts.Assignments(variable) == 1 && inLoop.Assignments(variable) == 1
            && inLoop.Reads(variable) == facts.Reads(variable);
    }
}
