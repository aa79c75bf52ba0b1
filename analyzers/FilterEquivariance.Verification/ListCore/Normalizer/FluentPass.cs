using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>return text.Append(a).Append(b).ToString();</c> becomes <c>text.Append(a); text.Append(b); return text.ToString();</c>: a change that returns its receiver is a
/// statement. A builder made on the spot gets a name first.
/// </summary>
internal sealed class FluentPass : BlockPass
{
    private const string Builder = "System.Text.StringBuilder";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        // b = b.Append(c) assigns what is there.
        if (statements[index] is Statement.Evaluate { Operation: Operation.Assign { Value: Operation.LibraryCall { Operands: [Operation.Read read, ..] } call } assigned } assigning
            && read.Variable == assigned.Target && IsChange(call) && assigning with { Operation = call } is var plain && position.Facts.KeepsItsValue(read.Variable, [plain]))
            return statements.SetItem(index, plain);

        var before = ImmutableArray.CreateBuilder<Statement>();
        Statement? last = statements[index] switch
        {
            Statement.Evaluate { Operation: Operation.Assign assign } evaluate => evaluate with { Operation = assign with { Value = Unchained(assign.Value, before, position.Facts) } },
            Statement.Evaluate evaluate => evaluate with { Operation = Unchained(evaluate.Operation, before, position.Facts) },
            Statement.Declare { Value: { } value } declare => declare with { Value = Unchained(value, before, position.Facts) },
            Statement.Return { Value: { } value } result => result with { Value = Unchained(value, before, position.Facts) },
            Statement.If choice => choice with { Condition = Unchained(choice.Condition, before, position.Facts) },
            _ => null,
        };
        return before.Count == 0 ? null : statements.SetItem(index, last!).InsertRange(index, before);
    }

    // What stands first is evaluated first, so it may as well stand before.
    private static Operation Unchained(Operation operation, ImmutableArray<Statement>.Builder before, FunctionFacts facts)
    {
        switch (operation)
        {
            case Operation.Convert convert:
                return Unchained(convert.Operand, before, facts) is var inner && ReferenceEquals(inner, convert.Operand) ? convert : convert with { Operand = inner };
            case Operation.Binary binary:
                return Unchained(binary.Left, before, facts) is var left && ReferenceEquals(left, binary.Left) ? binary : binary with { Left = left };
            case Operation.LibraryCall { Operands: [Operation.LibraryCall or Operation.Convert, ..] } call:
                var first = Named(Unchained(call.Operands[0], before, facts), before, facts);
                return ReferenceEquals(first, call.Operands[0]) ? call : call with { Operands = call.Operands.SetItem(0, first) };
            default:
                return operation;
        }
    }

    private static Operation Named(Operation receiver, ImmutableArray<Statement>.Builder before, FunctionFacts facts)
    {
        if (receiver is not Operation.LibraryCall { Type.Definition: Builder } call)
            return receiver;
        if (Forms.ShapeOf(call) is Shape.Empty or Shape.Copy)
        {
            var builder = new Variable("text", call.Type, VariableKind.Temporary);
            before.Add(new Statement.Declare(call.Location, builder, call));
            return new Operation.Read(call.Location, builder);
        }

        // A temporary was named above.
        if (!IsChange(call) || call.Operands[0] is not Operation.Read { Variable: var variable } || !(facts.IsFixed(variable) || variable.Kind == VariableKind.Temporary))
            return receiver;
        before.Add(new Statement.Evaluate(call.Location, call));
        return new Operation.Read(call.Location, variable);
    }

    private static bool IsChange(Operation.LibraryCall call) =>
        call.Type.Definition == Builder && ModelTable.TryGet(call.Id, out var model) && model!.Effects.HasFlag(Effects.Mutates);
}
