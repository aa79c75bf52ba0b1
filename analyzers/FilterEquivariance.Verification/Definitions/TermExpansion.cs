using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Definitions;

/// <summary>Puts what the operators of terms mean in the place of their calls, so that proofs and runs know nothing of terms.</summary>
internal sealed class TermExpansion : Rewriter
{
    private readonly QuietFunctions _quiet;
    private readonly bool _catches;

    private TermExpansion(Program program)
    {
        _quiet = new(program);
        _catches = program.Functions.Values.Append(program.Entry).Any(function => Occurrences.In(function.Body).HasCatch);
    }

    public static Program Run(Program program)
    {
        if (!program.Functions.Values.Append(program.Entry).Append(program.Constructor).Any(function => function is { UsesTerms: true }))
            return program;
        var expansion = new TermExpansion(program);
        var functions = program.Functions.ToImmutableDictionary(pair => pair.Key, pair => expansion.Expanded(pair.Value));
        return program with
        {
            Functions = functions,
            Entry = functions.TryGetValue(program.Entry.Id, out var entry) ? entry : expansion.Expanded(program.Entry),
            Constructor = program.Constructor is { } constructor ? expansion.Expanded(constructor) : null,
        };
    }

    private Function Expanded(Function function) => function.UsesTerms ? function with { Body = Rewrite(function.Body) } : function;

    protected override Operation After(Operation operation)
    {
        if (operation is not Operation.LibraryCall call || TermMembers.NameOf(call.Id) is not { } name)
            return operation;
        var functions = name.StartsWith("Terms.", StringComparison.Ordinal) ? call.Operands.Where(operand => operand.Type.Kind is TypeKind.Function or TypeKind.Comparer).ToArray() : [];
        // Fused operators call functions in another order, and of two exceptions another may come first.
        if (functions.Length > 0 && (_catches || !functions.All(_quiet.Includes)))
            return new Operation.Unsupported(call.Location, call.Type, "effects", $"a function given to '{name}' may have effects that fused operators do not keep in order");
        return TermDefinitions.Of(call) ?? call;
    }
}
