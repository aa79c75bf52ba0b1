using System.Collections.Concurrent;
using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Recognises data types, once per type.</summary>
internal sealed class RecordLayouts(SemanticModels models)
{
    private static readonly string[] BehaviourInterfaces =
        ["System.Collections.IEnumerable", "System.Collections.IComparer", "System.Collections.IEqualityComparer", "System.IDisposable"];

    private const int MaxVariants = 8;

    private readonly ConcurrentDictionary<INamedTypeSymbol, RecordLayout?> _layouts = new(SymbolEqualityComparer.Default);
    private readonly Lazy<INamedTypeSymbol[]> _classes = new(() => [.. UserEquality.Classes(models.Compilation.Assembly.GlobalNamespace)]);
    private readonly UserEquality _userEquality = new(models.Compilation);

    /// <summary>The type is declared in the compilation that is read.</summary>
    public bool Owns(INamedTypeSymbol type) => models.Owns(type);

    /// <summary>The layout of a type definition, or null when it is not a data type of this compilation.</summary>
    public RecordLayout? Of(INamedTypeSymbol type) => type.IsAbstract ? null : Layout(type);

    /// <summary>The data types of this compilation that derive from an abstract class of it, in source order; none of generic ones.</summary>
    public IReadOnlyList<INamedTypeSymbol> Variants(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: true, IsGenericType: false } && models.Owns(type)
            ? [.. _classes.Value.Where(candidate => !candidate.IsGenericType && Bases(candidate).Contains(type, SymbolEqualityComparer.Default) && Of(candidate) is not null).Take(MaxVariants)]
            : [];

    /// <summary>The classes a class derives from, nearest first, <c>object</c> left out.</summary>
    public static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            yield return current;
    }

    private RecordLayout? Layout(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (!models.Owns(definition) || definition.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return null;
        return _layouts.TryGetValue(definition, out var known) ? known : _layouts.GetOrAdd(definition, Read);
    }

    /// <summary>Where each field of the type gets its value when this constructor runs, or null when the constructor does more than store its parameters.</summary>
    public ImmutableDictionary<string, FieldSource>? Sources(IMethodSymbol constructor)
    {
        constructor = constructor.OriginalDefinition;
        if (OwnSources(constructor) is not { } own)
            return null;
        if (!HasDataBase(constructor.ContainingType))
            return own;
        var chained = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax { BaseList: { } bases }
            ? bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()
            : null;
        var baseConstructor = chained is null
            ? constructor.ContainingType.BaseType!.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty)
            : models.Of(chained.SyntaxTree).GetSymbolInfo(chained).Symbol as IMethodSymbol;
        if (baseConstructor is null || Sources(baseConstructor) is not { } inherited || inherited.Keys.Any(own.ContainsKey))
            return null;
        foreach (var source in inherited)
        {
            if (source.Value is not FieldSource.Parameter { Ordinal: var ordinal })
                own = own.SetItem(source.Key, source.Value);
            else if (chained?.ArgumentList.Arguments.ElementAtOrDefault(ordinal) is { NameColon: null, Expression: IdentifierNameSyntax passed }
                && constructor.Parameters.FirstOrDefault(parameter => parameter.Name == passed.Identifier.ValueText) is { } mapped)
                own = own.SetItem(source.Key, new FieldSource.Parameter(mapped.Ordinal));
            else
                return null;
        }

        return own;
    }

    private ImmutableDictionary<string, FieldSource>? OwnSources(IMethodSymbol constructor)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, FieldSource>();
        foreach (var field in DataMembers(constructor.ContainingType))
            sources[field.Name] = Initializer(field) is { } initializer ? new FieldSource.Initializer(initializer) : new FieldSource.Nothing();
        var syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        switch (syntax)
        {
            case null:
                // The implicit parameterless constructor of a class or struct.
                return constructor.Parameters.IsEmpty ? sources.ToImmutable() : null;
            case ConstructorDeclarationSyntax declaration:
                return ReadBody(declaration, constructor, sources) ? sources.ToImmutable() : null;
            case TypeDeclarationSyntax when constructor.Parameters.IsEmpty && syntax is not RecordDeclarationSyntax { ParameterList: not null }:
                return sources.ToImmutable();
            case TypeDeclarationSyntax { ParameterList: not null }:
                return ReadPrimary(constructor, sources) ? sources.ToImmutable() : null;
            default:
                return null;
        }
    }

    /// <summary>The positional members of a record in the order of its primary constructor; null when the type is no positional record or a member was replaced.</summary>
    public ImmutableArray<string>? Positional(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (!definition.IsRecord || PrimaryConstructor(definition) is not { } primary || Sources(primary) is not { } sources)
            return null;
        var names = primary.Parameters.Select(parameter =>
            sources.Where(source => source.Value is FieldSource.Parameter { Ordinal: var ordinal } && ordinal == parameter.Ordinal && source.Key == parameter.Name)
                .Select(source => source.Key).FirstOrDefault()).ToArray();
        return names.Contains(null) ? null : [.. names.Select(name => name!)];
    }

    /// <summary>Instance fields and auto-properties declared in the type, in source order.</summary>
    public static IEnumerable<ISymbol> DataMembers(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, AssociatedSymbol: IPropertySymbol property })
                yield return property;
            else if (member is IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false, AssociatedSymbol: null })
                yield return member;
        }
    }

    private RecordLayout? Read(INamedTypeSymbol type)
    {
        if (type.IsStatic || type.IsRefLikeType || type.AllInterfaces.Any(IsBehaviour))
            return null;
        var baseType = type.TypeKind == TypeKind.Class ? type.BaseType : null;
        if (baseType is { SpecialType: not SpecialType.System_Object } && Layout(baseType) is null)
            return null;
        var members = HasDataBase(type) ? [.. Layout(baseType!)!.Fields, .. DataMembers(type)] : DataMembers(type).ToArray();
        if (members.Select(member => member.Name).Distinct().Count() < members.Length)
            return null;
        if (type.GetMembers().OfType<IEventSymbol>().Any(declared => !declared.IsStatic) || !members.All(IsPlain) || CapturesPrimaryParameter(type))
            return null;
        if (type.TypeKind == TypeKind.Class || !members.All(IsSettable))
        {
            var canonical = type.InstanceConstructors
                .Where(constructor => constructor.DeclaredAccessibility != Accessibility.Private && !IsCopy(constructor))
                .OrderByDescending(constructor => constructor.Parameters.Length)
                .Select(Sources)
                .FirstOrDefault(sources => sources is not null && members.All(member => IsSettable(member) || sources[member.Name] is FieldSource.Parameter));
            if (canonical is null)
                return null;
            members = [.. members.OrderBy(member => canonical[member.Name] is FieldSource.Parameter parameter ? parameter.Ordinal : int.MaxValue)];
        }

        return new RecordLayout([.. members], Equality(type), members.All(IsImmutable));
    }

    private static bool HasDataBase(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: not SpecialType.System_Object };

    private static bool IsBehaviour(INamedTypeSymbol type)
    {
        var name = SymbolNames.MetadataName(type.OriginalDefinition);
        return BehaviourInterfaces.Contains(name) || ListShapes.CollectionOf(name) == ListCore.TypeKind.Comparer;
    }

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    private static bool IsPlain(ISymbol member) => member switch
    {
        IFieldSymbol field => field.RefKind == RefKind.None && field.Type.TypeKind is not (TypeKind.Pointer or TypeKind.Error) && !field.IsFixedSizeBuffer,
        IPropertySymbol property => IsAuto(property) && !property.IsVirtual && !property.IsAbstract && !property.IsOverride && property.Type.TypeKind != TypeKind.Error,
        _ => false,
    };

    /// <summary>No accessor has a body: reading gives what was stored.</summary>
    public static bool IsAuto(IPropertySymbol property) =>
        !property.DeclaringSyntaxReferences.IsEmpty && property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() switch
        {
            PropertyDeclarationSyntax declaration => declaration.ExpressionBody is null
                && declaration.AccessorList is { } accessors
                && accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null),
            ParameterSyntax => true,
            _ => false,
        }) && !property.IsIndexer && !property.IsAbstract;

    private static bool IsSettable(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly && field.DeclaredAccessibility != Accessibility.Private,
        IPropertySymbol { SetMethod: { } setter } => setter.DeclaredAccessibility != Accessibility.Private,
        _ => false,
    };

    private static bool IsImmutable(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true },
        _ => false,
    };

    private RecordEquality Equality(INamedTypeSymbol type)
    {
        var isFieldwise = type is { IsRecord: false, BaseType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } && new FieldwiseEquality(models).Holds(type);
        if (_userEquality.MayGovern(type) || (!isFieldwise && UserEquality.Governs(type)))
            return RecordEquality.Custom;
        if (isFieldwise || type.IsRecord)
            return RecordEquality.Structural;
        if (type.AllInterfaces.Any(implemented => SymbolNames.MetadataName(implemented.OriginalDefinition) == "System.IEquatable`1"))
            return RecordEquality.Custom;
        return type.IsValueType ? RecordEquality.Structural : RecordEquality.Reference;
    }

    private static ExpressionSyntax? Initializer(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        _ => null,
    };

    private static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(constructor =>
            constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null });

    private static bool ReadPrimary(IMethodSymbol constructor, ImmutableDictionary<string, FieldSource>.Builder sources)
    {
        foreach (var parameter in constructor.Parameters)
        {
            // A property the compiler made for a positional parameter is declared by the parameter itself.
            var property = constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
            if (property?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax)
                sources[property.Name] = new FieldSource.Parameter(parameter.Ordinal);
        }

        foreach (var name in sources.Keys.ToArray())
        {
            if (sources[name] is not FieldSource.Initializer { Syntax: var syntax })
                continue;
            if (syntax is IdentifierNameSyntax identifier && constructor.Parameters.FirstOrDefault(parameter => parameter.Name == identifier.Identifier.ValueText) is { } stored)
                sources[name] = new FieldSource.Parameter(stored.Ordinal);
            else if (syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(inner => constructor.Parameters.Any(parameter => parameter.Name == inner.Identifier.ValueText)))
                return false;
        }

        return true;
    }

    private bool ReadBody(ConstructorDeclarationSyntax declaration, IMethodSymbol constructor, ImmutableDictionary<string, FieldSource>.Builder sources)
    {
        if (declaration.Initializer is { } chained && (chained.IsKind(SyntaxKind.ThisConstructorInitializer) || chained.ArgumentList.Arguments.Count > 0))
            return false;
        var assignments = new List<ExpressionSyntax>();
        if (declaration.ExpressionBody is { } arrow)
            assignments.Add(arrow.Expression);
        else if (declaration.Body is not { } body || !body.Statements.All(statement => statement is ExpressionStatementSyntax))
            return false;
        else
            assignments.AddRange(body.Statements.Select(statement => ((ExpressionStatementSyntax)statement).Expression));
        var model = models.Of(declaration.SyntaxTree);
        return assignments.All(assignment => ReadAssignment(assignment, model, constructor, sources));
    }

    private static bool ReadAssignment(ExpressionSyntax expression, SemanticModel model, IMethodSymbol constructor, ImmutableDictionary<string, FieldSource>.Builder sources)
    {
        if (expression is not AssignmentExpressionSyntax assignment || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            return false;
        if (assignment.Left is TupleExpressionSyntax left && assignment.Right is TupleExpressionSyntax right && left.Arguments.Count == right.Arguments.Count)
            return left.Arguments.Zip(right.Arguments, (target, value) => Store(target.Expression, value.Expression)).All(stored => stored);
        return Store(assignment.Left, assignment.Right);

        bool Store(ExpressionSyntax target, ExpressionSyntax value)
        {
            if (model.GetSymbolInfo(target).Symbol is not { } member || !sources.ContainsKey(member.Name)
                || !SymbolEqualityComparer.Default.Equals(member.ContainingType, constructor.ContainingType))
                return false;
            if (model.GetSymbolInfo(value).Symbol is not IParameterSymbol parameter
                || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, constructor)
                || !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(value).ConvertedType, parameter.Type))
                return false;
            sources[member.Name] = new FieldSource.Parameter(parameter.Ordinal);
            return true;
        }
    }

    /// <summary>A primary constructor's parameter used in a member body is hidden state.</summary>
    private bool CapturesPrimaryParameter(INamedTypeSymbol type)
    {
        if (PrimaryConstructor(type) is not { Parameters: { Length: > 0 } parameters })
            return false;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
            var model = models.Of(syntax.SyntaxTree);
            foreach (var name in syntax.DescendantNodes().OfType<IdentifierNameSyntax>())
                if (parameters.Any(parameter => parameter.Name == name.Identifier.ValueText)
                    && model.GetSymbolInfo(name).Symbol is IParameterSymbol used
                    && parameters.Contains(used, SymbolEqualityComparer.Default)
                    && !name.Ancestors().Any(outer => outer is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax } or PrimaryConstructorBaseTypeSyntax))
                    return true;
        }

        return false;
    }
}
