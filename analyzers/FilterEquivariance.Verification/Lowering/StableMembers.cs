using System.Collections.Concurrent;
using FilterEquivariance.Verification.Definitions;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Which fields and auto-properties hold one unchanging value, so that both runs of a law see the same.</summary>
internal sealed class StableMembers(SemanticModels models)
{
    private static readonly HashSet<string> ReadingMembers = ["Contains", "ContainsKey", "ContainsValue", "TryGetValue", "GetValueOrDefault", "Count", "Length", "IndexOf", "LastIndexOf", "Keys", "Values",
        "Exists", "Find", "FindAll", "FindIndex", "FindLast", "FindLastIndex", "TrueForAll", "BinarySearch", "ConvertAll", "ToArray", "GetRange", "Overlaps", "IsSubsetOf", "IsSupersetOf", "SetEquals"];
    private readonly ConcurrentDictionary<ISymbol, Stability> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the member never changes, and its initialiser where that alone decides its value.</summary>
    public Stability Of(ISymbol member, TypeRef type)
    {
        member = member.OriginalDefinition;
        return _known.TryGetValue(member, out var known) ? known : _known.GetOrAdd(member, Find(member, type));
    }

    /// <summary>Its type gives the member no value but what its methods are given: functions in it, and code that a sequence runs, are given like those that are parameters.</summary>
    public bool IsGiven(ISymbol member) =>
        !member.IsStatic && (InitializerOf(member.OriginalDefinition) is not { } initializer || IsArgument(initializer.Value))
        && Uses(member.OriginalDefinition).Where(IsWritten).All(use => use.Parent is AssignmentExpressionSyntax { Right: var value } assignment && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && IsArgument(value));

    private static EqualsValueClauseSyntax? InitializerOf(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        VariableDeclaratorSyntax field => field.Initializer,
        PropertyDeclarationSyntax property => property.Initializer,
        _ => null,
    };

    private Stability Find(ISymbol member, TypeRef type)
    {
        var isReadOnly = member switch
        {
            IFieldSymbol field => field.IsReadOnly,
            IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true } && RecordLayouts.IsAuto(property),
            IParameterSymbol => true,
            _ => false,
        };
        if (!isReadOnly || !(IsImmutable(type) || IsKnownCollection(type)))
            return Stability.None;
        var initializer = InitializerOf(member);
        var needsPureReads = !IsImmutable(type);
        foreach (var use in Uses(member))
        {
            if (IsWritten(use))
            {
                // A constructor gives the value: fixed, but not known here. Anything a readonly field allows beyond that does not compile.
                initializer = null;
                if (member is IParameterSymbol)
                    return Stability.None;
            }
            else if (needsPureReads && !IsPureRead(use))
            {
                return Stability.None;
            }
        }

        if (member is IPropertySymbol { SetMethod: not null })
            initializer = null;
        return new Stability(true, initializer);
    }

    // What a method was given, or throws without, or a member of the framework in its place.
    private bool IsArgument(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => IsArgument(inner.Expression),
        BinaryExpressionSyntax fallback when fallback.IsKind(SyntaxKind.CoalesceExpression) => IsArgument(fallback.Left) && (fallback.Right is ThrowExpressionSyntax || IsOfTheFramework(fallback.Right)),
        IdentifierNameSyntax => models.Of(value.SyntaxTree).GetSymbolInfo(value).Symbol is IParameterSymbol parameter && !Uses(parameter).Any(IsWritten),
        _ => false,
    };

    private bool IsOfTheFramework(ExpressionSyntax value) =>
        models.Of(value.SyntaxTree).GetSymbolInfo(value).Symbol is IPropertySymbol { IsStatic: true, DeclaringSyntaxReferences.IsEmpty: true } constant && SymbolNames.MetadataName(constant.ContainingType).StartsWith("System.", StringComparison.Ordinal);

    private static bool IsImmutable(TypeRef type) => type.Kind switch
    {
        < TypeKind.Object and > TypeKind.Void => true,
        TypeKind.TypeParameter or TypeKind.Function or TypeKind.Comparer or TypeKind.IndexOrRange => true,
        TypeKind.Nullable => IsImmutable(type.Arguments[0]),
        TypeKind.Record => type.Record!.IsImmutable && type.Record.Fields.All(field => IsImmutable(field.Type)),
        TypeKind.Sequence => type.Sequence is SequenceShape.ImmutableArray or SequenceShape.ImmutableList && IsImmutable(type.Element),
        TypeKind.Set or TypeKind.Map => IsNeverMutated(type.Definition) && type.Arguments.All(IsImmutable),
        _ => type.Definition is "System.Text.RegularExpressions.Regex" or TermMembers.Passes,
    };

    private static bool IsNeverMutated(string definition) =>
        definition.StartsWith("System.Collections.Immutable.", StringComparison.Ordinal) || definition.StartsWith("System.Collections.Frozen.", StringComparison.Ordinal);

    private static bool IsKnownCollection(TypeRef type) =>
        type.Kind is TypeKind.Sequence or TypeKind.Set or TypeKind.Map or TypeKind.Lookup && type.Arguments.All(argument => IsImmutable(argument) || IsKnownCollection(argument));

    private IEnumerable<ExpressionSyntax> Uses(ISymbol member)
    {
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax();
            foreach (var name in declaration.DescendantNodes().OfType<IdentifierNameSyntax>())
                if (name.Identifier.ValueText == member.Name
                    && models.Of(declaration.SyntaxTree).GetSymbolInfo(name).Symbol is { } used
                    && SymbolEqualityComparer.Default.Equals(used.OriginalDefinition, member))
                    yield return name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        }
    }

    private static bool IsWritten(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax deconstruction } tuple && deconstruction.Left == tuple,
        RefExpressionSyntax => true,
        _ => false,
    };

    private bool IsPureRead(ExpressionSyntax use)
    {
        switch (use.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == use:
                return ReadingMembers.Contains(access.Name.Identifier.ValueText) || IsLinq(access.Name);
            case ConditionalAccessExpressionSyntax:
                return false;
            case ElementAccessExpressionSyntax element:
                // An element that is itself a collection could be changed through it.
                return !IsWritten(element) && element.Parent is not MemberAccessExpressionSyntax;
            case ForEachStatementSyntax loop:
                return loop.Expression == use;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                return call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } || IsLinq(call.Expression) || IsReadingOfArray(call.Expression);
            case FromClauseSyntax or SpreadElementSyntax:
                return true;
            default:
                return false;
        }
    }

    private bool IsLinq(SyntaxNode called) => MethodOf(called) is { } method && SymbolNames.MetadataName(method.ContainingType) == "System.Linq.Enumerable";

    // Array.IndexOf(field, x)
    private bool IsReadingOfArray(SyntaxNode called) => MethodOf(called) is { ContainingType.SpecialType: SpecialType.System_Array, IsStatic: true } method && ReadingMembers.Contains(method.Name);

    private IMethodSymbol? MethodOf(SyntaxNode called) => models.Of(called.SyntaxTree).GetSymbolInfo(called).Symbol as IMethodSymbol;
}

/// <summary>What is known of a field's or auto-property's value.</summary>
/// <param name="IsStable">It is the same in every run.</param>
/// <param name="Initializer">Its initialiser, when nothing else can set it.</param>
internal sealed record Stability(bool IsStable, EqualsValueClauseSyntax? Initializer)
{
    public static Stability None { get; } = new(false, null);
}
