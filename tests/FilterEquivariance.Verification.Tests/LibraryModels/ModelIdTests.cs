using FilterEquivariance.Verification.LibraryModels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

public class ModelIdTests
{
    private static readonly string[] PseudoIds = ["array.new", "array.get", "array.set", "array.slice", "array.resize", "enumerator.of", "enumerator.next", "enumerator.current", "enumerator.end"];

    [Fact]
    public void EveryId_NamesAMember_OfTheFramework()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var framework = CSharpCompilation.Create("framework", references: references);

        var unresolved = ModelTable.All
            .Select(model => model.Id)
            .Except(PseudoIds)
            .Where(id => !Resolves(id, framework))
            .ToArray();

        Assert.Empty(unresolved);
    }

    [Fact]
    public void ASetter_IsTheSetterOfAProperty_ThatIsModelledToo()
    {
        var setters = ModelTable.All.Where(model => model.Id.StartsWith("set:", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(setters);
        Assert.All(setters, model => Assert.True(ModelTable.TryGet(model.Id.Substring("set:".Length), out _), model.Id));
    }

    [Fact]
    public void AnUnlistedMember_HasNoRow() => Assert.False(ModelTable.TryGet("M:System.Random.Next", out _));

    // By hand, as the lookup of a declaration id does not find indexers that are not called Item (string.Chars).
    private static bool Resolves(string id, CSharpCompilation framework)
    {
        string declaration = id.StartsWith("set:", StringComparison.Ordinal) ? id.Substring("set:".Length) : id;
        string member = declaration.Substring(2).Split('(')[0];
        string type = member.Substring(0, member.LastIndexOf('.'));
        return DocumentationCommentId.GetSymbolsForDeclarationId("T:" + type, framework)
            .OfType<INamedTypeSymbol>()
            .SelectMany(symbol => symbol.GetMembers())
            .Any(symbol => symbol.GetDocumentationCommentId() == declaration && symbol.DeclaredAccessibility == Accessibility.Public);
    }
}
