using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace FilterEquivariance.CodeFixes.Counterexamples;

/// <summary>The file of a test project that holds the counterexamples of one type: <c>ListsLawTests.cs</c>.</summary>
internal static class TestFile
{
    private static readonly string[] Imports = ["System.Linq"];

    /// <summary>Adds a test to the file, which is made if there is none. The new test's names are still to be shortened.</summary>
    public static async Task<Document> AddAsync(
        Project project, Compilation compilation, TestFramework framework, string className, CounterexampleTest test, CancellationToken cancellationToken)
    {
        var existing = project.Documents.FirstOrDefault(document => document.Name == className + ".cs" && document.Folders.Count == 0);
        var root = existing is null ? null : await existing.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) as CompilationUnitSyntax;
        var owner = root?.DescendantNodes().OfType<ClassDeclarationSyntax>().FirstOrDefault(declaration => declaration.Identifier.ValueText == className);
        if (existing is null || root is null || owner is null)
            return project.AddDocument(className + ".cs", NewFile(project, compilation, framework, className, test));

        var taken = owner.Members.OfType<MethodDeclarationSyntax>().Select(method => method.Identifier.ValueText).ToArray();
        var name = Enumerable.Range(1, taken.Length + 1).Select(number => number == 1 ? test.TestName : $"{test.TestName}_{number}").First(candidate => !taken.Contains(candidate));
        var method = Method(test, framework, name);
        return existing.WithSyntaxRoot(root.ReplaceNode(owner, owner.AddMembers(method.WithLeadingTrivia(method.GetLeadingTrivia().Insert(0, SyntaxFactory.LineFeed)))));
    }

    private static CompilationUnitSyntax NewFile(Project project, Compilation compilation, TestFramework framework, string className, CounterexampleTest test)
    {
        // A namespace that is imported everywhere is not imported again.
        var everywhere = compilation.SyntaxTrees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings)
            .Where(import => import.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(import => import.Name?.ToString().Replace("global::", "")).ToArray();
        var imports = string.Concat(Imports.Append(framework.Namespace).Except(everywhere).Select(import => $"using {import};\n"));
        var file = $"{imports}{(imports.Length > 0 ? "\n" : "")}namespace {NamespaceOf(project)};\n\n{(framework.OnClass is { } mark ? $"[{mark}]\n" : "")}public class {className}\n{{\n}}\n";
        var root = SyntaxFactory.ParseCompilationUnit(file);
        var owner = root.DescendantNodes().OfType<ClassDeclarationSyntax>().Single();
        return root.ReplaceNode(owner, owner.AddMembers(Method(test, framework, test.TestName)));
    }

    private static MemberDeclarationSyntax Method(CounterexampleTest test, TestFramework framework, string name) =>
        SyntaxFactory.ParseMemberDeclaration(test.Text(name, framework))!.WithAdditionalAnnotations(Simplifier.Annotation);

    private static string NamespaceOf(Project project)
    {
        var name = project.DefaultNamespace ?? project.AssemblyName;
        return string.Join(".", name.Split('.').Select(part => SyntaxFacts.IsValidIdentifier(part) ? part : "_" + new string([.. part.Where(SyntaxFacts.IsIdentifierPartCharacter)])));
    }
}
