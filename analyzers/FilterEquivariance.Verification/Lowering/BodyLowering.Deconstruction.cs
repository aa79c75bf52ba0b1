using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Deconstruction: targets are evaluated first, then all values, then the assignments are made from left to right.</summary>
internal sealed partial class BodyLowering
{
    private Operation? Deconstruct(List<Statement> list, IDeconstructionAssignmentOperation deconstruction, bool needsValue)
    {
        if (needsValue)
            return Refuse(list, deconstruction, ("unsupported", "the value of a deconstruction"));
        DeconstructionInfo? info = deconstruction.Syntax is AssignmentExpressionSyntax syntax ? deconstruction.SemanticModel!.GetDeconstructionInfo(syntax) : null;
        var targets = Targets(list, deconstruction.Target);
        var writes = targets.IsFresh ? list : [];
        if (Unconverted(deconstruction.Value) is ITupleOperation tuple && tuple.Elements.Length == targets.Parts?.Count)
            Split(list, writes, targets, tuple, deconstruction);
        else
            Split(list, writes, targets, Held(Expression(deconstruction.Value), list, targets, writes), deconstruction.Value.Type, info, deconstruction);
        if (writes != list)
            list.AddRange(writes);
        return null;
    }

    /// <summary>Deconstructs a loop's item into the variables the loop declares.</summary>
    private void DeconstructInto(List<Statement> list, IOperation pattern, Operation value, ITypeSymbol type, DeconstructionInfo info, IOperation place)
    {
        var targets = Targets(list, pattern);
        var writes = targets.IsFresh ? list : [];
        Split(list, writes, targets, value, type, info, place);
        if (writes != list)
            list.AddRange(writes);
    }

    /// <summary>A tree of targets: either parts, or one target, or neither when the place cannot be assigned.</summary>
    /// <param name="Parts">Targets of the parts.</param>
    /// <param name="Leaf">The one target.</param>
    /// <param name="Place">Where it stands.</param>
    /// <param name="IsFresh">All targets are declared here: nothing can see them between the assignments, so values need no temporaries.</param>
    private sealed record TargetTree(IReadOnlyList<TargetTree>? Parts, Target? Leaf, IOperation Place, bool IsFresh);

    private TargetTree Targets(List<Statement> list, IOperation target)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation { Expression: ITupleOperation declared }:
                return Targets(list, declared);
            case ITupleOperation tuple:
                TargetTree[] parts = [.. tuple.Elements.Select(element => Targets(list, element))];
                return new TargetTree(parts, null, target, parts.All(part => part.IsFresh));
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local }:
                return new TargetTree(null, DeclaredTarget(local), target, IsFresh: true);
            case ILocalReferenceOperation { IsDeclaration: true } local:
                return new TargetTree(null, DeclaredTarget(local), target, IsFresh: true);
            case IDeclarationExpressionOperation { Expression: IDiscardOperation discard }:
                return new TargetTree(null, PrepareTarget(discard, list, keeps: true), discard, IsFresh: true);
            default:
                return new TargetTree(null, PrepareTarget(target, list, keeps: true), target, target is IDiscardOperation);
        }
    }

    private Target DeclaredTarget(ILocalReferenceOperation local)
    {
        var variable = VariableOf(local.Local);
        return new Target(local.Type, () => new Operation.Read(At(local), variable), value => new Statement.Declare(At(local), variable, value), variable);
    }

    private void Split(List<Statement> list, List<Statement> writes, TargetTree targets, ITupleOperation tuple, IOperation place)
    {
        foreach (var (target, element) in targets.Parts!.Zip(tuple.Elements, (target, element) => (target, element)))
        {
            if (target.Parts is not null && Unconverted(element) is ITupleOperation inner && inner.Elements.Length == target.Parts.Count)
                Split(list, writes, target, inner, place);
            else
                Split(list, writes, target, Held(Expression(element), list, target, writes), element.Type, null, place);
        }
    }

    private void Split(List<Statement> list, List<Statement> writes, TargetTree targets, Operation value, ITypeSymbol? type, DeconstructionInfo? info, IOperation place)
    {
        if (targets.Parts is null)
        {
            if (targets.Leaf is not { } leaf)
            {
                var (code, detail) = Unassignable(targets.Place);
                writes.Add(new Statement.Unsupported(At(targets.Place), code, detail));
            }
            else
            {
                writes.Add(leaf.Write(leaf.Type is null || type is null ? value : Converted(value, type, leaf.Type, place)));
            }

            return;
        }

        if (Parts(value, type, targets.Parts.Count, info?.Method, place, list) is not { } parts)
        {
            writes.Add(new Statement.Unsupported(At(place), "deconstruction", "this deconstruction"));
            return;
        }

        var nested = info is { Nested: { IsDefault: false } known } && known.Length == parts.Count ? known.Select(inner => (DeconstructionInfo?)inner).ToArray() : null;
        for (var index = 0; index < parts.Count; index++)
        {
            var (part, partType) = parts[index];
            if (targets.Parts[index].Leaf is { Type: null } or { Variable: null } && targets.Parts[index].Place is IDiscardOperation)
                continue;
            Split(list, writes, targets.Parts[index], Held(part, list, targets.Parts[index], writes), partType, nested?[index], place);
        }
    }

    /// <summary>A value that waits until all values are evaluated, or is used in several parts, needs a temporary.</summary>
    private Operation Held(Operation value, List<Statement> list, TargetTree target, List<Statement> writes) =>
        writes == list && target.Parts is null || IsSteady(value) ? value : Stored(value, list);

    /// <summary>The parts of a tuple, of a positional record, of a key-value pair.</summary>
    private IReadOnlyList<(Operation Value, ITypeSymbol Type)>? Parts(Operation value, ITypeSymbol? type, int count, IMethodSymbol? method, IOperation place, List<Statement>? before)
    {
        var at = At(place);
        if (type is not INamedTypeSymbol named)
            return null;
        if (named.IsTupleType && named.TupleElements.Length == count && value.Type.Record is { IsTuple: true } shape)
            return [.. named.TupleElements.Select((element, index) => ((Operation)new Operation.FieldRead(at, shape.Fields[index].Type, value, shape.Fields[index].Name), element.Type))];
        if (method is { Name: "Deconstruct" } && SymbolNames.MetadataName(named.OriginalDefinition) == "System.Collections.Generic.KeyValuePair`2" && count == 2)
            return [.. new[] { "Key", "Value" }.Select((name, index) =>
                ((Operation)Library(at, Types.Lower(named.TypeArguments[index]), named.GetMembers(name)[0], [value]), named.TypeArguments[index]))];
        if (method is { IsImplicitlyDeclared: true, Name: "Deconstruct" } && IsSource(method) && member.Layouts.Positional(method.ContainingType) is { } positional && positional.Length == count)
            return [.. positional.Select((name, index) =>
                ((Operation)new Operation.FieldRead(at, Types.Lower(method.Parameters[index].Type), value, name), method.Parameters[index].Type))];
        return method is null || before is null ? null : UserParts(value, method, at, before);
    }

    /// <summary>The values a <c>Deconstruct</c> method of this compilation gives.</summary>
    private IReadOnlyList<(Operation Value, ITypeSymbol Type)>? UserParts(Operation value, IMethodSymbol method, SourceLocation at, List<Statement> before)
    {
        method = SymbolNames.Unreduced(method);
        var outs = method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).ToArray();
        if (!IsSource(method) || IsVirtual(method) && !IsFinal(method, null) || !method.ReturnsVoid || outs.Length < method.Parameters.Length - (method.IsStatic ? 1 : 0))
            return null;
        if (UserFunction(method, null) is not { } id)
            return null;
        var type = OutResults.Type(method, Types);
        var results = Temporary(type, "results");
        before.Add(new Statement.Declare(at, results, new Operation.UserCall(at, type, id, [value])));
        return [.. outs.Select((parameter, index) => (OutResults.Part(new Operation.Read(at, results), index, outs.Length), parameter.Type))];
    }
}
