using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>
/// Functions that evidently give a list back of which something is known: they only copy it and do what changes no such list. Keys that would throw are no concern
/// of this reading: a function with the filter law throws on a list of one element only if it throws on the empty list, where no key is asked for. A predicate is
/// asked of all elements, so that the condition that asked it before throws on no list on which the function would not.
/// </summary>
internal static class KeptLists
{
    public static bool Keeps(Function function, Variable list, ListFact fact)
    {
        var kept = new HashSet<Variable> { list };
        var asked = new HashSet<Variable>();
        var statements = Forms.Flatten(function.Body);
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case Statement.Declare { Value: { } value } declare when Keeps(value, kept, fact):
                    kept.Add(declare.Variable);
                    if (Asks(value, asked, fact))
                        asked.Add(declare.Variable);
                    break;
                case Statement.Evaluate { Operation: Operation.LibraryCall call } when fact is ListFact.AtMost { Length: <= 1 } && Forms.ShapeOf(call) is Shape.SortInPlace or Shape.ReverseInPlace
                    && Forms.AsVariable(call.Operands[0]) is { } changed && changed != list && kept.Contains(changed):
                    break;
                case Statement.Return { Value: { } result }:
                    return Keeps(result, kept, fact) && (!fact.MayThrow || Asks(result, asked, fact));
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool Keeps(Operation operation, HashSet<Variable> kept, ListFact fact) =>
        Forms.IsCopyOf(operation, kept) || Forms.Strip(operation) switch
        {
            Operation.Collection { Elements: [{ IsSpread: true, Value: var all }] } collection => collection.Type.IsSequence && Keeps(all, kept, fact),
            Operation.LibraryCall { Operands: [var source, ..] } call => call.Type.IsSequence && fact.IsKeptBy(call) && Keeps(source, kept, fact),
            _ => false,
        };

    // Of what is known to keep the list: the value is enumerated, and with it what it was made of.
    private static bool Asks(Operation operation, HashSet<Variable> asked, ListFact fact) => Forms.Strip(operation) switch
    {
        Operation.Read read => asked.Contains(read.Variable),
        Operation.Collection { Elements: [{ IsSpread: true, Value: var all }] } => Asks(all, asked, fact),
        Operation.LibraryCall { Operands: [var source, ..] } call => fact.IsAskedBy(call) || Asks(source, asked, fact),
        _ => false,
    };
}
