using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var list = c ? a : b; list.Add(x);</c> becomes <c>(c ? a : b).Add(x)</c>, and a choice by a <c>switch</c> one by conditions; <c>var list = lists[i]; list.Add(x);</c> becomes
/// <c>lists[i].Add(x)</c>: no second name of a collection is left.
/// </summary>
internal sealed class ReceiverPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: var name, Value: { } value } || index + 1 >= statements.Length || !position.Facts.IsFixed(name) || position.Facts.IsShared(name)
            || position.Facts.Reads(name) != 1 || statements[index + 1] is not Statement.Evaluate { Operation: Operation.LibraryCall { Operands: [Operation.Read { Variable: var receiver }, ..] } call } use
            || receiver != name || !LibraryEffects.MayChange(call, 0) || (AsChoice(value) ?? AsElement(value)) is not { } choice)
            return null;
        return statements.SetItem(index + 1, use with { Operation = call with { Operands = call.Operands.SetItem(0, choice) } }).RemoveAt(index);
    }

    // Taken out of a list or a map by an operation that is evaluated where it stands.
    private static Operation? AsElement(Operation value) =>
        Forms.IsElement(value, out _, out _) || (value is Operation.LibraryCall { Operands: [var map, _] } && Forms.AsVariable(map) is not null && Forms.ShapeOf(value) is Shape.MapGet { Kind: MapGetKind.Index }) ? value : null;

    /// <summary>The choice between variables as a conditional.</summary>
    private static Operation? AsChoice(Operation operation)
    {
        switch (operation)
        {
            case Operation.Read:
                return operation;
            case Operation.Conditional choice:
                return AsChoice(choice.WhenTrue) is { } whenTrue && AsChoice(choice.WhenFalse) is { } whenFalse ? choice with { WhenTrue = whenTrue, WhenFalse = whenFalse } : null;
            // The value is asked once for each arm: only what is as good as a variable may be.
            case Operation.Switch choice when choice.Arms is [.., { Pattern: Pattern.Discard, Guard: null, Result: var last }] && IsPlain(choice.Value):
                var arms = choice.Arms.RemoveAt(choice.Arms.Length - 1);
                var result = AsChoice(last);
                for (var i = arms.Length - 1; i >= 0 && result is not null; i--)
                {
                    result = AsChoice(arms[i].Result) is { } chosen
                        ? new Operation.Conditional(choice.Location, choice.Type, Selects(choice.Value, arms[i]), chosen, result)
                        : null;
                }

                return result;
            default:
                return null;
        }
    }

    // A guard is asked only where the pattern matches, and may read what the pattern binds.
    private static Operation Selects(Operation value, SwitchArm arm)
    {
        var matches = new Operation.Is(arm.Pattern.Location, value, arm.Pattern);
        return arm.Guard is null ? matches
            : new Operation.Conditional(arm.Pattern.Location, TypeRef.Boolean, matches, arm.Guard, new Operation.Constant(arm.Pattern.Location, TypeRef.Boolean, false));
    }

    private static bool IsPlain(Operation operation) => operation switch
    {
        Operation.Read => true,
        Operation.FieldRead field => IsPlain(field.Target),
        Operation.Convert convert => IsPlain(convert.Operand),
        _ => Forms.LengthOf(operation) is not null,
    };
}
