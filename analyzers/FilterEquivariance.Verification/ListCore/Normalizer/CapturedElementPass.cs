using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// In <c>for (i = 0; i &lt; xs.Count; i++)</c> with <c>xs</c> as it is, <c>xs.Count(y => y == xs[i])</c> runs its lambda at once: <c>xs[i]</c> is computed before, at the start of
/// the round, and <c>i</c> is captured no more.
/// </summary>
internal sealed class CapturedElementPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (CountedLoop.Match(statements, index, facts, mayBeCaptured: true) is not { Step: 1, Comparison: BinaryOperator.Less or BinaryOperator.NotEqual } loop || !Occurrences.In(loop.Body).IsCaptured(loop.Counter)
            || Forms.AsInt(loop.Start) != 0 || loop.End(position)?.LengthOf is not { } list || Forms.ElementType(list.Type) is not { } type
            || !facts.KeepsItsElements(list, [.. statements.Skip(loop.DeclaredAt + 1).Take(index - loop.DeclaredAt)]))
            return null;
        var item = new Variable($"{list.Name}[{loop.Counter.Name}]", type, VariableKind.Temporary);
        var reads = new AtOnce(list, loop.Counter, item);
        var body = reads.Rewrite(loop.Loop.Body);
        if (reads.Element is not { } element || Occurrences.In(body).IsCaptured(loop.Counter))
            return null;
        var first = new Statement.Declare(element.Location, item, element);
        return statements.SetItem(index, loop.Loop with { Body = Forms.Block(body, Forms.Statements(body).Insert(0, first)) });
    }

    private sealed class AtOnce(Variable list, Variable counter, Variable item) : Rewriter
    {
        private bool _isInLambda;

        public Operation? Element { get; private set; }

        public override Operation Rewrite(Operation operation)
        {
            if (_isInLambda && Forms.IsElement(operation, out var of, out var at) && of == list && Forms.AsVariable(at) == counter && operation.Type.Equals(item.Type))
            {
                Element = operation;
                return new Operation.Read(operation.Location, item);
            }

            var wasInLambda = _isInLambda;
            if (operation is Operation.LibraryCall call && Forms.IsAnsweredAtOnce(call))
            {
                var operands = ImmutableArray.CreateBuilder<Operation>(call.Operands.Length);
                foreach (var operand in call.Operands)
                {
                    _isInLambda |= operand is Operation.Lambda;
                    operands.Add(Rewrite(operand));
                    _isInLambda = wasInLambda;
                }

                return call.Operands.SequenceEqual(operands) ? call : call with { Operands = operands.MoveToImmutable() };
            }

            return base.Rewrite(operation);
        }
    }
}
