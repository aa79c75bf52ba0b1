using System.Collections.Concurrent;
using System.Collections.Immutable;
using FilterEquivariance.Verification.Definitions;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Lowers the functions of one compilation to the list core, on demand and once each. Safe for concurrent use.</summary>
public sealed partial class CompilationLowering
{
    private readonly SemanticModels _models;
    private readonly RecordLayouts _layouts;
    private readonly StableMembers _stableMembers;
    private readonly ConcurrentDictionary<string, LoweredMember> _members = new();

    /// <param name="compilation">What is read.</param>
    /// <param name="userModels">What users say about members of referenced assemblies; those that do not fit their members are left out.</param>
    public CompilationLowering(Compilation compilation, UserModels? userModels = null)
    {
        Compilation = compilation;
        UserModels = UserModelCheck.Fitting(userModels ?? UserModels.None, compilation);
        Assumptions = new Assumptions(compilation);
        _models = new SemanticModels(compilation);
        _layouts = new RecordLayouts(_models);
        _stableMembers = new StableMembers(_models);
    }

    /// <summary>The compilation that is read.</summary>
    public Compilation Compilation { get; }

    /// <summary>The user models in use, and the problems with others.</summary>
    public UserModels UserModels { get; }

    /// <summary>What the attributes of the compilation vouch for.</summary>
    public Assumptions Assumptions { get; }

    /// <summary>Code that tools wrote; its functions are not looked for.</summary>
    public static bool IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => ListFunctionFinder.IsGenerated(tree, cancellationToken);

    /// <summary>Whether the method is a list function (contract, section 2): it has a body, a list result, and at least one list parameter of the result's element type that is not <c>[Fixed]</c>.</summary>
    public bool TryGetListFunction(IMethodSymbol method, out ListFunction? function)
    {
        var definition = (method.PartialImplementationPart ?? method).OriginalDefinition;
        var lists = ListFunctionFinder.ListParameters(definition, Compilation);
        function = lists.Count == 0
            ? null
            : new ListFunction(definition, SymbolNames.Qualified(definition), SymbolNames.DocumentationId(definition), definition.Locations[0], [.. lists]);
        return function is not null;
    }

    /// <summary>The function under the law of a member it overrides or implements, which says what is transformed; null where no law can speak of both.</summary>
    public ListFunction? UnderContract(ListFunction function, IMethodSymbol member)
    {
        var lists = ListFunctionFinder.TransformedLists(member.OriginalDefinition, Compilation);
        return lists.Count > 0 ? function with { ListParameters = [.. lists] } : null;
    }

    /// <summary>All list functions of the compilation in source order, local functions included; generated code left out.</summary>
    public IEnumerable<ListFunction> FindListFunctions(CancellationToken cancellationToken)
    {
        foreach (var tree in Compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ListFunctionFinder.IsGenerated(tree, cancellationToken))
                continue;
            foreach (var declaration in ListFunctionFinder.Candidates(tree.GetRoot(cancellationToken)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (_models.Of(tree).GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol method
                    && TryGetListFunction(method, out var function)
                    && !ListFunctionFinder.IsMarkedGenerated(method))
                    yield return function!;
            }
        }
    }

    /// <summary>Lowers a list function and everything it reaches in the compilation.</summary>
    public Program Lower(ListFunction function, CancellationToken cancellationToken)
    {
        var symbol = function.Symbol;
        var root = Lowered(FunctionReference.Of(LocalRoot(symbol)), cancellationToken);
        var functions = WithCallees(root, cancellationToken);
        var id = SymbolNames.FunctionId(symbol);
        if (!functions.TryGetValue(id, out var entry))
        {
            // Broken code around a local function can hide it from its member; by itself it can still be read.
            functions.AddRange(Lowered(FunctionReference.Of(symbol), cancellationToken).Functions.Where(found => !functions.ContainsKey(found.Key)));
            entry = functions[id];
        }

        if (entry.OutsideModel is null && root.Captures.TryGetValue(id, out var captured))
            entry = functions[id] = entry with { OutsideModel = $"it uses '{captured}' of the function around it" };
        var element = new TypeLowering(_layouts, ImmutableDictionary<ITypeParameterSymbol, TypeRef>.Empty)
            .Lower(ListShapes.ElementOf(symbol.ReturnType, isResult: true, Compilation));
        // Elements may be null where a list that is handed in may hold null, whatever the result says.
        element = element with { MayBeNull = function.ListParameters.Any(list => entry.Parameters[list].Type is { IsSequence: true, Element.MayBeNull: true }) };
        var constructor = Constructor(symbol, entry, functions, cancellationToken);
        return TermExpansion.Run(new Program(entry, function.ListParameters, element, functions.ToImmutable())
        {
            Contracts = [SymbolNames.FunctionId(symbol), .. BaseMembers.Of(symbol).Select(SymbolNames.FunctionId)],
            Constructor = constructor,
        });
    }

    /// <summary>The functions of a lowered member and all they reach.</summary>
    private ImmutableDictionary<string, Function>.Builder WithCallees(LoweredMember root, CancellationToken cancellationToken)
    {
        var functions = root.Functions.ToBuilder();
        AddReachable(functions, root, cancellationToken);
        return functions;
    }

    /// <summary>What a member calls, and what that calls.</summary>
    private void AddReachable(ImmutableDictionary<string, Function>.Builder functions, LoweredMember root, CancellationToken cancellationToken)
    {
        var waiting = new Stack<FunctionReference>(root.Callees);
        var seen = new HashSet<string>();
        while (waiting.Count > 0)
        {
            var callee = waiting.Pop();
            if (!seen.Add(callee.Id) || functions.ContainsKey(callee.Id))
                continue;
            var lowered = Lowered(callee, cancellationToken);
            functions.AddRange(lowered.Functions.Where(found => !functions.ContainsKey(found.Key)));
            foreach (var next in lowered.Callees)
                waiting.Push(next);
        }
    }

    /// <summary>The constructor with the most parameters that callers can use.</summary>
    private Function? Constructor(IMethodSymbol symbol, Function entry, ImmutableDictionary<string, Function>.Builder functions, CancellationToken cancellationToken)
    {
        if (!entry.IsInstance || symbol.ContainingType is not { TypeKind: Microsoft.CodeAnalysis.TypeKind.Class, IsAbstract: false } type || entry.Parameters[0].Type.Kind == ListCore.TypeKind.Record)
            return null;
        var constructor = type.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        if (constructor is null)
            return null;
        var reference = FunctionReference.Of(constructor);
        if (new MemberLowering(_models, _layouts, _stableMembers, UserModels, Assumptions, reference, cancellationToken).LowerConstructor() is not { } lowered)
            return null;
        functions.AddRange(lowered.Functions.Where(found => found.Key != reference.Id && !functions.ContainsKey(found.Key)));
        AddReachable(functions, lowered, cancellationToken);
        return lowered.Functions[reference.Id];
    }

    private LoweredMember Lowered(FunctionReference reference, CancellationToken cancellationToken) =>
        _members.TryGetValue(reference.Id, out var known)
            ? known
            : _members.GetOrAdd(reference.Id, new MemberLowering(_models, _layouts, _stableMembers, UserModels, Assumptions, reference, cancellationToken).Lower());

    /// <summary>Local functions are lowered with the method around them; in constructors, accessors and top-level code on their own.</summary>
    private static IMethodSymbol LocalRoot(IMethodSymbol method)
    {
        var outermost = method;
        for (ISymbol current = method; current is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } nested; current = current.ContainingSymbol)
            if (nested.MethodKind == MethodKind.LocalFunction)
                outermost = nested;
        return SymbolNames.Member(method) is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } member
            && ListFunctionFinder.Body(member) is not null
            ? member
            : outermost;
    }
}
