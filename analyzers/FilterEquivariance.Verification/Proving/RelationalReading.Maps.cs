using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Transfer functions of reading maps.</summary>
internal sealed partial class RelationalReading
{
    /// <summary>Whether presence of a key has one answer in both runs.</summary>
    private Relation Presence(Call call, Relation.Map map, Relation key)
    {
        if (map.Key is null && map.LeftKey is null)
            return ConstantIn(call.Mode, false);
        if ((key.From is { } list && (map.Covers.Contains(list) || Unwrap(call.Node.Operands[0]) is Operation.Read { Variable: var asked } && asked == list)) || (call.Node.Operands.Length > 1 && Unwrap(call.Node.Operands[1]) is Operation.Read { Variable: var held } && map.Present.Contains(held)))
            return ConstantIn(call.Mode, true);
        if (call.Mode == Mode.Left)
            return Relation.LeftOnly.Any;
        if (!RelationAlgebra.IsSame(key) || (map.Key is not null && !RelationAlgebra.IsSame(map.Key)))
            return key is Relation.Lost ? key : Inspected(RelationAlgebra.IsSame(key) ? map.Key! : key, call.Name, call.Location);
        return ComparesByEquality(call) && RelationAlgebra.AreDisjoint(key, map.LeftKey)
            ? Relation.Same.Value
            : Lost("key", $"{call.Name} may find the key of a dropped element", call.Location);
    }

    private Relation MapGet(Call call, Shape.MapGet s)
    {
        if (call.Operands[s.Source] is not Relation.Map map)
        {
            return call.Operands[s.Source] is Relation.Same
                ? MapGet(call with { Operands = call.Operands.SetItem(s.Source, new Relation.Map(Relation.Same.Value, RelationAlgebra.PartOf(call.Operands[s.Source], Relation.Same.Value), null, null)) }, s)
                : call.Operands[s.Source] is Relation.Lost lost ? AssignOuts(call, lost) : AssignOuts(call, Inspected(call.Operands[s.Source], call.Name, call.Location));
        }

        var key = call.Operands[s.Key];
        var presence = Presence(call, map, key);
        if (call.Mode == Mode.Left)
        {
            var value = RelationAlgebra.JoinOptional(map.Value is null || RelationAlgebra.AreDisjoint(map.Key, key) || IsAlone(key, call, s.Source) ? null : RelationAlgebra.LeftView(map.Value), map.LeftValue);
            switch (s.Kind)
            {
                case MapGetKind.Index:
                    return (IsConstant(presence, true) || (ThrownBy(call) is { } thrown && IsCaughtInLeft(thrown))) && value is not null ? value : Block("exception", $"{call.Name} may throw for a dropped element only", call.Location);
                case MapGetKind.TryGet:
                    var none = DefaultOf(OutType(call), Mode.Left);
                    AssignAnswer(call, value ?? none, none, value is null ? none : RelationAlgebra.Join(value, RelationAlgebra.LeftView(none)));
                    return presence;
                default:
                    var fallback = RelationAlgebra.LeftView(call.Optional(s.DefaultValue) ?? DefaultOf(call.Node.Type, Mode.Left));
                    return value is null ? fallback : RelationAlgebra.Join(value, fallback);
            }
        }

        if (!RelationAlgebra.IsSame(presence))
            return s.Kind == MapGetKind.Index ? Block(presence, "exception", $"{call.Name} may throw in one run only", call.Location) : AssignOuts(call, presence);
        var absent = call.Optional(s.DefaultValue) ?? DefaultOf(s.Kind == MapGetKind.TryGet ? OutType(call) : call.Node.Type, Mode.Paired);
        switch (s.Kind)
        {
            case MapGetKind.Index:
                return map.Value ?? Relation.Same.Value;
            case MapGetKind.TryGet:
                // Where the key is absent the value is default, in both runs.
                AssignAnswer(call, map.Value ?? absent, absent, map.Value is null ? absent : JoinWithDefault(map.Value, absent));
                return presence;
            default:
                return map.Value is null ? absent : JoinWithDefault(map.Value, absent);
        }
    }

    private static Relation JoinWithDefault(Relation value, Relation absent) =>
        value is Relation.Same { Kept: false } ? Relation.Same.Value with { MaybeNull = value.MaybeNull || absent.MaybeNull } : RelationAlgebra.Join(value, absent);

    private static TypeRef OutType(Call call) => call.Node.Outs.Length > 0 && call.Node.Outs[0] is { } target ? target.Type : TypeRef.Object;

    /// <summary>Assigns the out variable of a <c>Try…</c> call: conditions on the answer tell later which of the two values it is.</summary>
    private void AssignAnswer(Call call, Relation whenTrue, Relation whenFalse, Relation either)
    {
        if (call.Node.Outs is not [{ } target])
            return;
        var roots = call.Operands[0].Roots;
        SetVariable(target, Inside(either, roots, target.Type), call.Location, call.Cursor);
        if (call.Cursor.State is { } state && Blocked is null)
            call.Cursor.State = state with { Answers = state.Answers.SetItem(call.Node, new Answered(target, Inside(whenTrue, roots, target.Type), whenFalse)) };
    }

    // The answer kept in a variable tells as much as the call itself.
    private static void KeepAnswer(Variable variable, Operation value, Cursor cursor)
    {
        if (cursor.State is { } state && Unwrap(value) is Operation.LibraryCall call && state.Answers.TryGetValue(call, out var answered))
            cursor.State = state with { Answers = state.Answers.SetItem(variable, answered) };
    }

    private static void LearnAnswer(Operation condition, bool holds, Cursor cursor)
    {
        object? asked = condition switch
        {
            Operation.LibraryCall call => call,
            Operation.Read read => read.Variable,
            _ => null,
        };
        if (asked is not null && cursor.State is { } state && state.Answers.TryGetValue(asked, out var answered))
            cursor.State = state.With(answered.Target, holds ? answered.WhenTrue : answered.WhenFalse);
    }

    // Where the call fails the variable gets its default.
    private Relation AssignOuts(Call call, Relation value)
    {
        foreach (var target in call.Node.Outs)
        {
            if (target is not null)
                SetVariable(target, Inside(value with { MaybeNull = true }, call.Operands[0].Roots, target.Type), call.Location, call.Cursor);
        }

        return value;
    }

    private Relation MapView(Call call, Shape.MapView s) => call.Operands[s.Source] switch
    {
        Relation.Map map when s.Keys => new Relation.Sequence(KeyIn(call, s.Source, map.Key, isAlone: false), KeyIn(call, s.Source, map.LeftKey, isAlone: true), IsSortedMap(Unwrap(call.Node.Operands[s.Source]).Type)) { IsSet = true },
        Relation.Map map => new Relation.Sequence(map.Value, map.LeftValue, IsSortedMap(Unwrap(call.Node.Operands[s.Source]).Type)),
        Relation.Same same => new Relation.Sequence(RelationAlgebra.PartOf(same, Relation.Same.Value), null),
        var other => other is Relation.Lost ? other : call.Mode == Mode.Left ? new Relation.Sequence(null, RelationAlgebra.PartOf(other, Relation.LeftOnly.Any)) : Inspected(other, call.Name, call.Location),
    };

    // A key of a map in a local that never loses a key is one for as long as the local lives.
    private Relation? KeyIn(Call call, int source, Relation? key, bool isAlone) =>
        key is not null && Unwrap(call.Node.Operands[source]) is Operation.Read { Variable: var map } && GrowingMaps.Has(_program, map)
            ? (isAlone && key is Relation.LeftOnly { Kind: LeftKind.Any } alone && GrowingMaps.HasSettled(_program, map) ? alone with { Kind = LeftKind.Alone } : key) with { From = map }
            : key;

    private static bool IsAlone(Relation key, Call call, int source) => key is Relation.LeftOnly { Kind: LeftKind.Alone, From: { } map } && Unwrap(call.Node.Operands[source]) is Operation.Read { Variable: var asked } && asked == map;

    private Relation KeyOf(Call call, int sourceIndex, int field) => call.Operands[sourceIndex] switch
    {
        Relation.Group group when field == 0 => group.Key,
        Relation.Tuple tuple when tuple.Fields.Length == 2 => tuple.Fields[field],
        var other => RelationAlgebra.PartOf(other, Scalar([other], false, call.Name, call.Location, call.Mode)),
    };
}
