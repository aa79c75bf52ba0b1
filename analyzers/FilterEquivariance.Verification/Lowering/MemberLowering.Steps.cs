using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>One expression of the member as a function of its own.</summary>
internal sealed partial class MemberLowering
{
    /// <summary>What lowering an expression gives.</summary>
    /// <param name="Function">The list first, then the variables that the expression mentions.</param>
    /// <param name="Reached">Local functions and callees.</param>
    /// <param name="Obstacle">See <see cref="Step.Obstacle"/>.</param>
    public sealed record LoweredStep(Function Function, LoweredMember Reached, string? Obstacle);

    public LoweredStep LowerStep(IOperation expression, IOperation list)
    {
        var method = root.Definition;
        var scope = new FunctionScope(method, parent: null, new TypeLowering(layouts, root.Substitution), root.Id, isAmbient: true);
        _scopes.Add(scope);
        if (ListFunctionFinder.HasThis(method))
            scope.This = new Variable("this", scope.Types.Lower(method.ContainingType.WithNullableAnnotation(NullableAnnotation.NotAnnotated)), VariableKind.Parameter);
        var variable = new Variable("xs", scope.Types.Lower(list.Type), VariableKind.Parameter);
        var body = new BodyLowering(this, scope);
        var value = body.Step(expression, list, variable);
        LowerLocals();

        var occurrences = Occurrences.In(value);
        ImmutableArray<Variable> mentioned = [.. occurrences.Variables.Where(used => used != variable && !occurrences.Declares(used))];
        var function = new Function(
            root.Id + " step", SymbolNames.Displayed(method), [variable, .. mentioned], value.Type, new Statement.Return(value.Location, value), value.Location)
        {
            UsesTerms = scope.UsesTerms,
        };
        var reached = new LoweredMember(_functions.ToImmutableDictionary(), [.. _callees.Values], ImmutableDictionary<string, string>.Empty);
        return new LoweredStep(function, reached, Obstacle(scope, body, mentioned, value));
    }

    private string? Obstacle(FunctionScope scope, BodyLowering body, ImmutableArray<Variable> mentioned, Operation value)
    {
        if (mentioned.FirstOrDefault(used => used != scope.This && !body.IsNeverReassigned(used)) is { } changing)
            return $"'{changing.Name}' is assigned more than once";
        foreach (var local in _scopes.Where(other => other != scope))
            if (FindCaptured(local) is { } captured)
                return $"'{local.Method.Name}' uses '{captured}' of the method around it";
        // A readonly field gets its value in a constructor, perhaps between two evaluations.
        return root.Definition.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor && Members.In(value) ? "a constructor may still assign what it reads" : null;
    }

    private sealed class Members : Walker
    {
        private bool _found;

        public static bool In(Operation operation)
        {
            var walker = new Members();
            walker.Visit(operation);
            return walker._found;
        }

        public override void Visit(Operation operation)
        {
            _found |= operation is Operation.External or Operation.UserCall;
            base.Visit(operation);
        }
    }
}
