using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>What the type parameters of a called generic function stand for, found by matching its parameter types with the operands'.</summary>
internal static class TypeArguments
{
    public static ImmutableDictionary<string, TypeRef> Infer(Function function, ImmutableArray<Operation> operands, Scope caller)
    {
        var bindings = ImmutableDictionary<string, TypeRef>.Empty;
        for (int i = 0; i < operands.Length && i < function.Parameters.Length; i++)
            Match(function.Parameters[i].Type, operands[i].Type, caller, ref bindings);
        return bindings;
    }

    /// <summary>A type with its parameters replaced. Opaque parameters of the decided function stay.</summary>
    public static TypeRef Resolve(TypeRef type, Scope scope)
    {
        if (scope.TypeArguments is not { } arguments || !Mentions(type))
            return type;
        if (type.Kind == TypeKind.TypeParameter)
            return arguments.TryGetValue(type.Name.TrimEnd('?'), out var bound) ? bound : throw new RefusedException($"what the type parameter {type.Name} stands for");
        var resolved = type with { Arguments = [.. type.Arguments.Select(argument => Resolve(argument, scope))] };
        if (type.Record is { } record)
            resolved = resolved with { Record = record with { Fields = [.. record.Fields.Select(field => field with { Type = Resolve(field.Type, scope) })] } };
        return resolved;
    }

    private static void Match(TypeRef parameter, TypeRef operand, Scope caller, ref ImmutableDictionary<string, TypeRef> bindings)
    {
        if (parameter.Kind == TypeKind.TypeParameter)
        {
            string name = parameter.Name.TrimEnd('?');
            if (!bindings.ContainsKey(name))
                bindings = bindings.Add(name, Resolve(operand, caller));
            return;
        }

        if (parameter.Arguments.Length != operand.Arguments.Length)
            return;
        for (int i = 0; i < parameter.Arguments.Length; i++)
            Match(parameter.Arguments[i], operand.Arguments[i], caller, ref bindings);
        if (parameter.Record is { } left && operand.Record is { } right && left.Fields.Length == right.Fields.Length)
        {
            for (int i = 0; i < left.Fields.Length; i++)
                Match(left.Fields[i].Type, right.Fields[i].Type, caller, ref bindings);
        }
    }

    private static bool Mentions(TypeRef type)
    {
        if (type.Kind == TypeKind.TypeParameter)
            return true;
        foreach (var argument in type.Arguments)
        {
            if (Mentions(argument))
                return true;
        }

        if (type.Record is { } record)
        {
            foreach (var field in record.Fields)
            {
                // A class may hold itself; then its parameters also stand among its arguments.
                if (field.Type.Kind is TypeKind.TypeParameter || (record.IsTuple && Mentions(field.Type)))
                    return true;
            }
        }

        return false;
    }
}
