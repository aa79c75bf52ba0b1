using System.Reflection;
using System.Text.RegularExpressions;
using FilterEquivariance.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Verification.Tests.Corpus;

/// <summary>The corpus compiled and loaded, with fuel burnt by every loop and method.</summary>
internal sealed partial class CompiledCorpus
{
    private const string SpanType = @"\b(ReadOnlySpan|Span|Memory|ReadOnlyMemory)<(\w+\??)>";

    private readonly Dictionary<string, SyntaxNode> _roots;
    private readonly Assembly _assembly;
    private readonly Action<int> _refill;

    private CompiledCorpus(Dictionary<string, SyntaxNode> roots, Assembly assembly)
    {
        _roots = roots;
        _assembly = assembly;
        _refill = assembly.GetType("CorpusFuel", throwOnError: true)!.GetMethod("Refill")!.CreateDelegate<Action<int>>();
    }

    /// <summary>Compiled once for all tests.</summary>
    public static Lazy<CompiledCorpus> Instance { get; } = new(Compile);

    /// <summary>The function at each choice of its type arguments: one choice for a function without type parameters.</summary>
    public IReadOnlyList<RuntimeFunction> Load(CorpusFunction function)
    {
        var declaration = Declaration(function);
        var sources = Reachable(declaration);
        var literals = sources.SelectMany(node => node.DescendantTokens())
            .Where(token => token.Kind() is SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken)
            .Select(token => token.Value!).Distinct().ToArray();
        var text = string.Concat(sources.Select(node => node.ToString()));
        var parameters = declaration switch
        {
            MethodDeclarationSyntax method => method.ParameterList.ToString(),
            LocalFunctionStatementSyntax local => local.ParameterList.ToString(),
            _ => "",
        };
        // A body that allocates as many elements as a number says would only meet the machine's limits on the largest numbers.
        var extremes = !Allocating().IsMatch(text);
        return [.. Closed(Method(function)).Select(method => RuntimeFunction.Of(method, _refill, literals, NullableElement().IsMatch(parameters), extremes))];
    }

    private static CompiledCorpus Compile()
    {
        var sources = CorpusReader.Files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(CorpusReader.Folder, file)));
        var roots = sources.ToDictionary(pair => pair.Key, pair => CSharpSyntaxTree.ParseText(pair.Value, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot());
        var rewritten = roots.Values.Select(root => new FuelRewriter().Visit(root).NormalizeWhitespace().ToFullString());
        var compilation = SourceCompiler.Compile([.. rewritten, FuelRewriter.Source, .. roots.Values.Select(SpanAdapters)]);
        return new CompiledCorpus(roots, SourceCompiler.Load(compilation));
    }

    /// <summary>Spans cannot be passed by reflection: a function over spans is called through an adapter over arrays.</summary>
    private static string SpanAdapters(SyntaxNode root)
    {
        var adapters = root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => SpanParameter().IsMatch(method.ParameterList + " " + method.ReturnType))
            .Select(method =>
            {
                var type = (TypeDeclarationSyntax)method.Parent!;
                var space = root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().First().Name;
                var parameters = SpanParameter().Replace(method.ParameterList.ToString(), "$2[]").Replace("(this ", "(", StringComparison.Ordinal);
                var result = SpanParameter().Replace(method.ReturnType.ToString(), "$2[]");
                var arguments = string.Join(", ", method.ParameterList.Parameters.Select(parameter => parameter.Identifier.Text));
                var copy = SpanParameter().IsMatch(method.ReturnType.ToString()) ? ".ToArray()" : "";
                return $"namespace {space} {{ internal static class {type.Identifier.Text}_{method.Identifier.Text}_OverArrays {{ " +
                    $"public static {result} {method.Identifier.Text}{method.TypeParameterList}{parameters} {method.ConstraintClauses} => " +
                    $"global::{space}.{type.Identifier.Text}.{method.Identifier.Text}{method.TypeParameterList}({arguments}){copy}; }} }}";
            });
        return string.Join(Environment.NewLine, adapters);
    }

    private MethodInfo Method(CorpusFunction function)
    {
        const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var name = function.Name.Split('.');
        var type = _assembly.GetType($"{function.Type}_{name[0]}_OverArrays") ?? _assembly.GetType(function.Type, throwOnError: true)!;
        var methods = type.GetMethods(Declared)
            .Where(method => name is [var only] ? method.Name == only : method.Name.StartsWith($"<{name[0]}>g__{name[1]}|", StringComparison.Ordinal));
        return methods.ToArray() is [var one] ? one : throw new InvalidOperationException($"{function}: the name of an annotated function is unique in its type");
    }

    private SyntaxNode Declaration(CorpusFunction function) =>
        _roots[function.File].DescendantNodes().Single(node =>
            (node is MethodDeclarationSyntax method ? method.Identifier : node is LocalFunctionStatementSyntax local ? local.Identifier : default) is { Span.Length: > 0 } name
            && name.SyntaxTree!.GetLineSpan(name.Span).StartLinePosition.Line + 1 == function.Line);

    /// <summary>The declaration with the methods of its file that it names, directly or not: where its literals stand.</summary>
    private static HashSet<SyntaxNode> Reachable(SyntaxNode declaration)
    {
        var byName = declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Select(member => (Name: member switch
            {
                MethodDeclarationSyntax method => method.Identifier.Text,
                PropertyDeclarationSyntax property => property.Identifier.Text,
                FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
                _ => null,
            }, member)).Where(pair => pair.Name is not null).ToLookup(pair => pair.Name!, pair => pair.member);
        var reached = new HashSet<SyntaxNode> { declaration };
        for (var waiting = new Stack<SyntaxNode>([declaration]); waiting.TryPop(out var node);)
            foreach (var name in node.DescendantNodes().OfType<SimpleNameSyntax>())
                foreach (var member in byName[name.Identifier.Text])
                    if (reached.Add(member))
                        waiting.Push(member);
        return reached;
    }

    private static IEnumerable<MethodInfo> Closed(MethodInfo method)
    {
        if (!method.ContainsGenericParameters) return [method];
        var closed = new List<MethodInfo>();
        foreach (var element in (Type[])[typeof(int), typeof(string), typeof(Tied)])
        {
            var first = ListShapes.Element(method.ReturnType);
            var arguments = method.GetGenericArguments()
                .Select(parameter => parameter == first || first is { IsGenericParameter: false } && first.ContainsGenericParameters ? element : typeof(int)).ToArray();
            try
            {
                closed.Add(method.MakeGenericMethod(arguments));
            }
            catch (ArgumentException)
            {
                // The constraints exclude this element type.
            }
        }

        return closed;
    }

    [GeneratedRegex(SpanType)]
    private static partial Regex SpanParameter();

    [GeneratedRegex(@"<[^>]*\?>|\w\?\[\]")]
    private static partial Regex NullableElement();

    [GeneratedRegex(@"Repeat\(|Range\(|Pad(Left|Right)\(|new \w+\[|Capacity|new string\(|List<\w+>\((n|count|size|times|capacity)\b")]
    private static partial Regex Allocating();
}
