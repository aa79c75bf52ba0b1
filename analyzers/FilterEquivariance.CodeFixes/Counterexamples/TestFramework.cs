using Microsoft.CodeAnalysis;

namespace FilterEquivariance.CodeFixes.Counterexamples;

/// <summary>How one test framework says things.</summary>
/// <param name="Marker">Metadata name of the attribute on a test, by which the framework is recognised.</param>
/// <param name="Namespace">What has to be imported.</param>
/// <param name="OnMethod">The attribute on a test.</param>
/// <param name="OnClass">The attribute on a class of tests, or null when there is none.</param>
/// <param name="AssertEqual">The assertion that two lists are equal; 0 stands for the expected, 1 for the actual one.</param>
internal sealed record TestFramework(string Marker, string Namespace, string OnMethod, string? OnClass, string AssertEqual)
{
    private static readonly TestFramework[] All =
    [
        new("Xunit.FactAttribute", "Xunit", "Fact", null, "Assert.Equal({0}, {1})"),
        new("NUnit.Framework.TestAttribute", "NUnit.Framework", "Test", null, "Assert.That({1}, Is.EqualTo({0}))"),
        new(
            "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", "Microsoft.VisualStudio.TestTools.UnitTesting",
            "TestMethod", "TestClass", "CollectionAssert.AreEqual({0}, {1})"),
    ];

    /// <summary>The framework that a project's tests use, or null when it has none.</summary>
    public static TestFramework? Of(Compilation compilation) =>
        All.FirstOrDefault(framework => !compilation.GetTypesByMetadataName(framework.Marker).IsEmpty);
}
