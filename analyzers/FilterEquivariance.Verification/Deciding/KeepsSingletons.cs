using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>
/// Functions that evidently give a list of one element back, and the empty list: they only copy, sort, reverse and make distinct. Keys that would throw are no concern
/// of this reading: a function with the filter law throws on a list of one element only if it throws on the empty list, where no key is asked for.
/// </summary>
internal static class KeepsSingletons
{
    public static bool In(Function function, Variable list)
    {
        var kept = new HashSet<Variable> { list };
        var statements = Forms.Flatten(function.Body);
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case Statement.Declare { Value: { } value } declare when Keeps(value, kept):
                    kept.Add(declare.Variable);
                    break;
                case Statement.Evaluate { Operation: Operation.LibraryCall call } when Forms.ShapeOf(call) is Shape.SortInPlace or Shape.ReverseInPlace && Forms.AsVariable(call.Operands[0]) is { } changed && changed != list && kept.Contains(changed):
                    break;
                case Statement.Return { Value: { } result }:
                    return Keeps(result, kept);
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool Keeps(Operation operation, HashSet<Variable> kept)
    {
        if (GuardRemoval.IsCopy(operation, kept))
            return true;
        return Forms.Strip(operation) switch
        {
            Operation.Collection { Elements: [{ IsSpread: true, Value: var all }] } collection => collection.Type.IsSequence && Keeps(all, kept),
            Operation.LibraryCall call => Forms.ShapeOf(call) switch
            {
                Shape.Copy s => call.Type.IsSequence && Keeps(call.Operands[s.Source], kept),
                Shape.Reverse s => Keeps(call.Operands[s.Source], kept),
                Shape.Sort s => Keeps(call.Operands[s.Source], kept),
                Shape.ThenBy s => Keeps(call.Operands[s.Source], kept),
                Shape.Distinct s => call.Type.IsSequence && Keeps(call.Operands[s.Source], kept),
                _ => false,
            },
            _ => false,
        };
    }
}
