using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>if (d.TryGetValue(k, out var list)) list.Add(x);</c> becomes <c>var key = k; if (d.ContainsKey(key)) d[key].Add(x);</c>: no second name of the list is left.</summary>
internal sealed class FoundListPass : BlockPass
{
    private const string Member = ".TryGetValue(`0,`1@)";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.If { Else: null, Condition: Operation.LibraryCall { Outs: [{ } found], Operands: [var map, var key] } search } test || Forms.ShapeOf(search) is not Shape.MapGet { Kind: MapGetKind.TryGet }
            || !search.Id.EndsWith(Member, StringComparison.Ordinal) || Forms.AsVariable(map) is null || position.Facts.Reads(found) != 1 || position.Facts.IsShared(found)
            || Forms.Flatten(test.Then) is not [Statement.Evaluate { Operation: Operation.LibraryCall { Operands: [Operation.Read { Variable: var receiver }, ..] } change } add] || receiver != found || !LibraryEffects.MayChange(change, 0))
            return null;
        var name = new Variable("key", key.Type, VariableKind.Temporary);
        var (owner, read) = (search.Id.Substring(2, search.Id.Length - 2 - Member.Length), new Operation.Read(key.Location, name));
        var has = search with { Id = $"M:{owner}.ContainsKey(`0)", Name = "ContainsKey", Outs = [], Operands = [map, read], Signature = null };
        var list = search with { Id = $"P:{owner}.Item(`0)", Name = "Item", Type = found.Type, Outs = [], Operands = [map, read], Signature = null };
        if (!ModelTable.TryGet(has.Id, out _) || !ModelTable.TryGet(list.Id, out _))
            return null;
        return statements
            .SetItem(index, test with { Condition = has, Then = add with { Operation = change with { Operands = change.Operands.SetItem(0, list) } } })
            .Insert(index, new Statement.Declare(test.Location, name, key));
    }
}
