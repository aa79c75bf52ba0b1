using System.Collections.Immutable;
using FilterEquivariance.Verification.Definitions;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Lowers one member and the local functions in it, in one session: they share variables.</summary>
internal sealed partial class MemberLowering(
    SemanticModels models, RecordLayouts layouts, StableMembers stableMembers, UserModels userModels, Assumptions assumptions, FunctionReference root, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, Function> _functions = [];
    private readonly List<FunctionScope> _scopes = [];
    private readonly Dictionary<string, FunctionReference> _callees = [];
    private readonly Queue<(FunctionReference Function, FunctionScope Parent)> _locals = new();
    private readonly HashSet<string> _queued = [];

    public SemanticModels Models => models;

    public RecordLayouts Layouts => layouts;

    public StableMembers StableMembers => stableMembers;

    public UserModels UserModels => userModels;

    public Assumptions Assumptions => assumptions;

    public CancellationToken CancellationToken => cancellationToken;

    public LoweredMember Lower()
    {
        LowerFunction(root, parent: null);
        return Finished();
    }

    private LoweredMember Finished()
    {
        LowerLocals();
        var captures = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var scope in _scopes)
            if (scope.Method.MethodKind == MethodKind.LocalFunction && FindCaptured(scope) is { } captured)
                captures[scope.Id] = captured;
        return new LoweredMember(_functions.ToImmutableDictionary(), [.. _callees.Values], captures.ToImmutable());
    }

    private void LowerLocals()
    {
        while (_locals.Count > 0)
        {
            var (local, parent) = _locals.Dequeue();
            LowerFunction(local, parent);
        }
    }

    /// <summary>Notes a call of a function of another member and gives its id.</summary>
    public string Call(FunctionReference callee)
    {
        if (callee.Id != root.Id)
            _callees[callee.Id] = callee;
        return callee.Id;
    }

    /// <summary>Notes a local function and gives its id.</summary>
    public string CallLocal(IMethodSymbol method, FunctionScope caller, bool returnsOuts = false)
    {
        var reference = FunctionReference.Of(method, caller.Types);
        // Each instance of a generic member has local functions of its own.
        var memberId = SymbolNames.FunctionId(root.Definition);
        if (reference.Id.StartsWith(memberId + ".", StringComparison.Ordinal))
            reference = reference with { Id = root.Id + reference.Id.Substring(memberId.Length) };
        if (returnsOuts)
            reference = reference.WithOuts();
        var parent = caller;
        while (parent.Parent is not null && !SymbolEqualityComparer.Default.Equals(Declaring(reference.Definition), parent.Method))
            parent = parent.Parent;
        if (_queued.Add(reference.Id) && reference.Id != root.Id)
            _locals.Enqueue((reference, parent));
        caller.LocalCalls.Add(reference.Id);
        return reference.Id;
    }

    private static ISymbol Declaring(IMethodSymbol local)
    {
        var holder = local.ContainingSymbol;
        while (holder is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
            holder = holder.ContainingSymbol;
        return holder;
    }

    /// <summary>A constructor as a function from its parameters to the data of the object; null when it does not stand alone.</summary>
    public LoweredMember? LowerConstructor()
    {
        var constructor = root.Definition;
        var type = constructor.ContainingType;
        var syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (type.BaseType is not { SpecialType: SpecialType.System_Object } || constructor.Parameters.Any(parameter => parameter.RefKind != RefKind.None)
            || syntax is ConstructorDeclarationSyntax { Initializer: not null })
            return null;
        var scope = new FunctionScope(constructor, null, new TypeLowering(layouts, root.Substitution), root.Id, isAmbient: true);
        _scopes.Add(scope);
        IReadOnlyList<(ISymbol, ISymbolInitializerOperation?)> members =
            [.. RecordLayouts.DataMembers(type).Select(data => (data, Initializer(data))), .. syntax is TypeDeclarationSyntax ? constructor.Parameters.Select(parameter => ((ISymbol)parameter, (ISymbolInitializerOperation?)null)) : []];
        var body = syntax is ConstructorDeclarationSyntax && models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is IConstructorBodyOperation operation
            ? operation.BlockBody ?? operation.ExpressionBody
            : null;
        var location = SourceLocations.Of(constructor.Locations.FirstOrDefault());
        ImmutableArray<Variable> parameters = [.. constructor.Parameters.Select(scope.VariableOf)];
        var (lowered, result) = new BodyLowering(this, scope).Constructor(location, body, members);
        _functions[root.Id] = new Function(root.Id, type.Name, parameters, result, lowered, location) { UsesTerms = scope.UsesTerms };
        return Finished();
    }

    private ISymbolInitializerOperation? Initializer(ISymbol data)
    {
        SyntaxNode? syntax = data.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property => property.Initializer,
            VariableDeclaratorSyntax field => field.Initializer,
            _ => null,
        };
        return syntax is null ? null : models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) as ISymbolInitializerOperation;
    }

    private void LowerFunction(FunctionReference function, FunctionScope? parent)
    {
        var method = function.Definition;
        var substitution = parent is null ? function.Substitution : parent.Types.Substitution.SetItems(function.Substitution);
        var scope = new FunctionScope(method, parent, new TypeLowering(layouts, substitution), function.Id, function.IsAmbient);
        _scopes.Add(scope);
        var parameters = ImmutableArray.CreateBuilder<Variable>();
        var isInstance = ListFunctionFinder.HasThis(method);
        if (isInstance)
            scope.This = new Variable("this", scope.Types.Lower(method.ContainingType.WithNullableAnnotation(NullableAnnotation.NotAnnotated)), VariableKind.Parameter);
        foreach (var parameter in ListFunctionFinder.LoweredParameters(method))
        {
            if (parameter is { RefKind: RefKind.Out } && function.ReturnsOuts)
                scope.Outs.Add(scope.VariableOf(parameter));
            else
                parameters.Add(parameter is null ? scope.This! : scope.VariableOf(parameter));
        }

        var result = function.ReturnsOuts ? OutResults.Type(method, scope.Types) : scope.Types.Lower(method.ReturnType);
        var location = SourceLocations.Of(method.Locations.FirstOrDefault());
        string? outside = null;
        var isExtrapolant = Extrapolants.Includes(method);
        var passes = isExtrapolant && Extrapolants.PassesOf(method) is { } form ? ExtrapolantBody.Of(form, parameters.ToImmutable(), result, location) : null;
        var body = isExtrapolant ? passes ?? Extrapolants.NotRead(method, location) : function.IsClaimed ? NoBody(method, location) : Body(method, scope, location, out outside);
        _functions[function.Id] = new Function(function.Id, method.Name, parameters.ToImmutable(), result, body, location)
        {
            IsIterator = scope.IsIterator,
            IsLocal = method.MethodKind == MethodKind.LocalFunction,
            IsInstance = isInstance,
            UsesTerms = scope.UsesTerms,
            OutsideModel = outside,
            Assumption = passes is not null ? null : function.IsClaimed ? assumptions.OfClaims(method, scope.Types, function.ClaimedBody) : assumptions.Of(method, scope.Types),
        };
    }

    private Statement Body(IMethodSymbol method, FunctionScope scope, SourceLocation location, out string? outside)
    {
        outside = null;
        var syntax = ListFunctionFinder.Body(method);
        if (syntax is null || models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is not { } operation)
            return NoBody(method, location);
        outside = Outside(method, syntax, scope.Outs.Count > 0);
        IOperation? block = operation switch
        {
            IMethodBodyBaseOperation body => body.BlockBody ?? body.ExpressionBody,
            ILocalFunctionOperation local => local.Body ?? local.IgnoredBody,
            IBlockOperation arrow => arrow,
            _ => null,
        };
        return block is null ? new Statement.Unsupported(location, "broken", "the code does not compile") : new BodyLowering(this, scope).Body(block);
    }

    private static Statement NoBody(IMethodSymbol method, SourceLocation location) =>
        new Statement.Unsupported(location, "no-body", $"'{method.Name}' has no body here");

    private static string? Outside(IMethodSymbol method, SyntaxNode syntax, bool returnsOuts)
    {
        if (method.IsAsync)
            return "it is async";
        if (ListFunctionFinder.LoweredParameters(method).FirstOrDefault(parameter => parameter is not null && parameter.RefKind != RefKind.None && !(returnsOuts && parameter.RefKind == RefKind.Out)) is { } reference)
            return $"its parameter '{reference.Name}' is passed by reference";
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            return "it returns by reference";
        if (method.Parameters.Any(parameter => parameter.Type.TypeKind is Microsoft.CodeAnalysis.TypeKind.Pointer or Microsoft.CodeAnalysis.TypeKind.FunctionPointer)
            || syntax.DescendantNodes().Any(node => node is UnsafeStatementSyntax))
            return "it is unsafe code";
        return syntax.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? "it does not compile" : null;
    }

    /// <summary>A variable from around the function that it, or a local function it calls, uses.</summary>
    private string? FindCaptured(FunctionScope function)
    {
        var seen = new HashSet<string>();
        var waiting = new Stack<FunctionScope>([function]);
        while (waiting.Count > 0)
        {
            var scope = waiting.Pop();
            if (!seen.Add(scope.Id))
                continue;
            foreach (var used in scope.Outer)
                if (used.Value is null || IsAround(used.Value, function))
                    return used.Key.Name;
            foreach (var called in _scopes.Where(other => scope.LocalCalls.Contains(other.Id)))
                waiting.Push(called);
        }

        return null;
    }

    private static bool IsAround(FunctionScope outer, FunctionScope inner)
    {
        for (var scope = inner.Parent; scope is not null; scope = scope.Parent)
            if (scope == outer)
                return true;
        return false;
    }
}
