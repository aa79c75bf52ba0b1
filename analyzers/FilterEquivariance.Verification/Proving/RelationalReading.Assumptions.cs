using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Calls of functions whose law is assumed: the law itself is the transfer function.</summary>
internal sealed partial class RelationalReading
{
    private static readonly Variable Foreign = new("a function that is not read", TypeRef.Object, VariableKind.Temporary);

    /// <summary>
    /// The result of a function that satisfies the law, by the law alone; otherwise why the law says nothing about this call. Both runs must make the call:
    /// throwing and not returning are part of what the law equates, so where both call, both return or neither does.
    /// </summary>
    private (Relation? Result, string Misfit) ByAssumption(Function function, Assumption assumption, Operation.UserCall call, ImmutableArray<Relation> arguments, Cursor cursor)
    {
        if (cursor.Mode == Mode.Left)
            return (null, "is called for a dropped element only");
        if (_tries.Count > 0)
            return (null, "is called where its exceptions are caught");
        if (assumption.Declarations.Any(_program.Contracts.Contains) || CallGraph.CanReach(_program, function.Id, _program.Entry.Id))
            return (null, "is what is to be proved");
        if (!Captures.Of(function).IsEmpty)
            return (null, "uses variables of its surroundings");
        if (!HasExactEquality(assumption.Element))
            return (null, $"may exchange equal elements, and equal values of '{assumption.Element}' can be told apart");

        Relation? paired = null;
        Relation? left = null;
        var items = new List<Relation>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = function.Parameters[i].Name;
            if (!arguments[i].Roots.IsEmpty && ChangedParameters.Includes(_program, function, i))
                return (null, $"changes its argument '{name}'");
            if (!assumption.ListParameters.Contains(i))
            {
                if (!RelationAlgebra.IsSame(arguments[i]))
                    return (null, $"is called with another '{name}' in the other run");
                continue;
            }

            if (RelationAlgebra.AsSequence(arguments[i]) is not { Ordered: true, HasEffects: false } list
                || Items(list.Paired) is not { } both || Items(list.LeftItems) is not { } dropped)
                return (null, $"is called with a list '{name}' that is not the other run's list, transformed");
            items.AddRange(both);
            paired = both.Aggregate(paired, RelationAlgebra.JoinOptional);
            left = dropped.Aggregate(left, RelationAlgebra.JoinOptional);
        }

        if (!IsOneTransformation(items, paired, left))
            return (null, "is called with lists that are not transformed by one predicate or map");
        if (!Holds(assumption))
            return (null, $"is not known to be {_law.Law.Adjective}");
        var isConstructed = assumption.ByConstruction.Contains(_law.Law);
        if (!isConstructed)
            _assuming.Add(function.Name);
        Note(isConstructed ? "law by construction" : "assumed law", $"'{function.Name}'", call.Location);
        // The result may be an argument, a view of one, or something the function keeps: nobody may change it.
        return (new Relation.Sequence(paired, left) { Roots = RootsOf(arguments).With(Foreign) }, "");

        static IReadOnlyList<Relation>? Items(Relation? items) => items is null ? [] : ValueOf(items) is { } value ? [value] : null;
    }

    /// <summary>
    /// R's lists are L's lists under one transformation of elements. Filter law: some predicate that respects equality holds for every item R has and for none it
    /// has not, so the two kinds are never equal. Map law: nothing is missing, and one map takes every item of L to R's.
    /// </summary>
    private bool IsOneTransformation(List<Relation> items, Relation? paired, Relation? left) => _law.Law == Law.Filter
        ? items.All(RelationAlgebra.IsSame) && RelationAlgebra.AreDisjoint(paired, left)
        : left is null && items.Distinct().Count() <= 1;

    // A claim on a body that is here counts once it is proved for that body; the claims that proof would need are not proved in turn.
    private bool Holds(Assumption assumption)
    {
        if (assumption.ByConstruction.Contains(_law.Law) || assumption.Laws.Contains(_law.Law))
            return true;
        if (!assumption.IfProved.Contains(_law.Law) || _program.IsClaimProof || assumption.Body is not { } id || !_program.Functions.TryGetValue(id, out var body))
            return false;
        var program = _program with { Entry = body, ListParameters = assumption.ListParameters, Element = assumption.Element, IsClaimProof = true, Contracts = _program.Contracts.Union(assumption.Declarations) };
        if (Prover.Prove(program, _law.Law, _maxCallDepth, _cancellationToken).Proof is not { } proof)
            return false;
        _assuming.UnionWith(proof.Assuming);
        return true;
    }

    /// <summary>What is left of an item's relation when the item may be any equal one: no constants, no origin. Null where R's item is no function of L's.</summary>
    private static Relation? ValueOf(Relation item) => item switch
    {
        Relation.Same same => new Relation.Same(same.Kept) { MaybeNull = item.MaybeNull },
        Relation.Element => Relation.Element.Mapped with { MaybeNull = item.MaybeNull },
        Relation.LeftOnly left => new Relation.LeftOnly(left.Kind) { MaybeNull = item.MaybeNull },
        Relation.Tuple tuple when tuple.Fields.Select(ValueOf).ToList() is var fields && fields.All(field => field is not null) => new Relation.Tuple([.. fields.Select(field => field!)]),
        _ => null,
    };

    /// <summary>Equal values cannot be told apart, so a law that compares by equality determines the values.</summary>
    private static bool HasExactEquality(TypeRef type) =>
        type.IsIntegral
        || type.Kind is TypeKind.Boolean or TypeKind.Char or TypeKind.String or TypeKind.Enum or TypeKind.TypeParameter
        || (type.Kind == TypeKind.Nullable && HasExactEquality(type.Element))
        || type.Record is { Equality: RecordEquality.Reference }
        || (type.Record is { Equality: RecordEquality.Structural } record && record.Fields.All(field => HasExactEquality(field.Type)));

    /// <summary>Whether a body evidently changes what it is given, itself or through the functions it gives it to.</summary>
    private sealed class ChangedParameters : Walker
    {
        private readonly Program _program;
        private readonly HashSet<Variable> _names;
        private readonly HashSet<(string, int)> _seen;
        private bool _found;

        private ChangedParameters(Program program, Variable parameter, HashSet<(string, int)> seen)
        {
            _program = program;
            _names = [parameter];
            _seen = seen;
        }

        public static bool Includes(Program program, Function function, int index) => Includes(program, function, index, []);

        private static bool Includes(Program program, Function function, int index, HashSet<(string, int)> seen)
        {
            if (index >= function.Parameters.Length || !Storage.IsMutable(function.Parameters[index].Type) || !seen.Add((function.Id, index)))
                return false;
            var walker = new ChangedParameters(program, function.Parameters[index], seen);
            int names;
            do
            {
                names = walker._names.Count;
                walker.Visit(function.Body);
            }
            while (walker._names.Count > names);
            return walker._found;
        }

        public override void Visit(Statement statement)
        {
            if (statement is Statement.Declare { Value: { } value, Variable: var variable } && IsParameter(value))
                _names.Add(variable);
            base.Visit(statement);
        }

        public override void Visit(Operation operation)
        {
            switch (operation)
            {
                case Operation.Assign assign when IsParameter(assign.Value):
                    _names.Add(assign.Target);
                    break;
                case Operation.LibraryCall { Operands: [var receiver, ..] } call when IsParameter(receiver):
                    _found |= LibraryModels.ModelTable.TryGet(call.Id, out var model) && model!.Effects.HasFlag(LibraryModels.Effects.Mutates);
                    break;
                case Operation.UserCall call when _program.Functions.TryGetValue(call.FunctionId, out var callee):
                    for (var i = 0; i < call.Operands.Length; i++)
                        _found |= IsParameter(call.Operands[i]) && Includes(_program, callee, i, _seen);
                    break;
            }

            base.Visit(operation);
        }

        private bool IsParameter(Operation operation) => Unwrap(operation) is Operation.Read read && _names.Contains(read.Variable);
    }
}
