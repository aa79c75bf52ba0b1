using FilterEquivariance.Architecture.Tests.Problems;

namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>The tables of list problems say what library and analyzer find out. With FEQ_REWRITE=1 they are written instead of compared.</summary>
public sealed class ProblemsPageTests
{
    [Fact]
    public void ProblemsPage_IsUpToDate() => GeneratedDocumentationTests.WriteOrCompare(ProblemsPage.Path, ProblemsPage.Text());
}
