using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = xs.Aggregate(seed, (acc, x) => { …; return e; });</c> becomes <c>var acc = seed; foreach (var x in xs) { …; acc = e; } var r = acc;</c>: what changes its
/// accumulator is a loop. The list must evidently stay as it is, since the call need not notice a change, and nothing may keep an accumulator for later.
/// </summary>
internal sealed class AggregateCallPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var value = statements[index] switch
        {
            Statement.Declare { Value: { } declared } => declared,
            Statement.Return { Value: { } returned } => returned,
            _ => null,
        };
        if (value is null || Forms.Strip(value) is not Operation.LibraryCall call || Forms.ShapeOf(call) is not Shape.Fold { Seed: { } seed, Result: null } fold
            || call.Operands[fold.Function] is not Operation.Lambda { Parameters: [var accumulator, var item] } step || position.Facts.Assignments(item) > 0
            || Occurrences.In(step.Body).IsCaptured(accumulator) || (Forms.AsVariable(call.Operands[fold.Source]) is null && !Forms.IsNewEmpty(call.Operands[seed]) && call.Operands[seed] is not Operation.Constant)
            || !ForEachCallPass.StaysAsItIs(call, call.Operands[fold.Source], statements[index], position.Facts)
            || Forms.Flatten(step.Body) is not [.., Statement.Return { Value: { } next } last] all)
            return null;
        var body = all.RemoveAt(all.Length - 1);
        if (Occurrences.In(body).HasReturn)
            return null;
        var location = statements[index].Location;
        var total = new Variable(accumulator.Name, accumulator.Type, VariableKind.Local);
        if (Forms.AsVariable(next) != accumulator)
            body = body.Add(new Statement.Evaluate(last.Location, new Operation.Assign(last.Location, accumulator, next)));
        var loop = new Renaming(accumulator, total).Rewrite(new Statement.ForEach(location, new(), item, call.Operands[fold.Source], new Statement.Block(step.Location, body)));
        var result = EvaluationOrder.Replace(statements[index], call, new Operation.Read(call.Location, total));
        return [.. statements.Take(index), new Statement.Declare(location, total, call.Operands[seed]), loop, result, .. statements.Skip(index + 1)];
    }
}
