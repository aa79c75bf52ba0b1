using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>What each call of a program means, found once for all of its runs.</summary>
internal sealed class CallSites
{
    private readonly Dictionary<Operation, (Meaning Meaning, bool Dereferences)> _models = new(ByReference<Operation>.Comparer);
    private readonly Dictionary<Operation, ImmutableDictionary<string, TypeRef>> _typeArguments = new(ByReference<Operation>.Comparer);

    /// <summary>The meaning of a library call, and whether it reads a member of its first operand, which then must not be null.</summary>
    /// <exception cref="RefusedException">The member has no meaning.</exception>
    public (Meaning Meaning, bool Dereferences) ModelOf(Operation.LibraryCall call)
    {
        if (!_models.TryGetValue(call, out var model))
            _models.Add(call, model = (Find(call), Dereferences(call.Id)));
        return model;
    }

    /// <summary>What the type parameters of a called function stand for where the caller is the decided function or not generic.</summary>
    public ImmutableDictionary<string, TypeRef> TypeArgumentsOf(Operation.UserCall call, Function function, Scope caller)
    {
        if (!_typeArguments.TryGetValue(call, out var arguments))
            _typeArguments.Add(call, arguments = TypeArguments.Infer(function, call.Operands, caller));
        return arguments;
    }

    private static Meaning Find(Operation.LibraryCall call) =>
        ModelTable.TryGet(call.Id, out var model) && model!.Meaning is { } meaning ? meaning : throw new RefusedException($"'{(call.Name.Length > 0 ? call.Name : call.Id)}'");

    private static bool Dereferences(string id) =>
        (id.StartsWith("P:", StringComparison.Ordinal) && !id.StartsWith("P:System.Nullable`1", StringComparison.Ordinal))
        || id.StartsWith("set:", StringComparison.Ordinal) || id is "array.get" or "array.set";
}
