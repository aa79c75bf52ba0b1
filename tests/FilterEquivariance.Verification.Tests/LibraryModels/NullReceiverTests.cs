using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Calls on null, which reflection cannot make.</summary>
public class NullReceiverTests
{
    [Theory]
    [InlineData("M:System.Collections.Generic.List`1.Add(`0)")]
    [InlineData("M:System.Collections.Generic.List`1.Find(System.Predicate{`0})")]
    [InlineData("M:System.Collections.Generic.List`1.ToArray")]
    [InlineData("P:System.Array.Length")]
    [InlineData("array.get")]
    [InlineData("M:System.Collections.Generic.HashSet`1.Add(`0)")]
    [InlineData("P:System.Collections.Generic.Dictionary`2.Item(`0)")]
    [InlineData("P:System.String.Length")]
    [InlineData("M:System.String.Equals(System.String)")]
    [InlineData("M:System.Object.Equals(System.Object)")]
    public void AMember_OfNull_ThrowsNullReference(string id) => Assert.Equal("NullReferenceException", Thrown(id, null, 1, 1));

    [Theory]
    [InlineData("M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})")]
    [InlineData("M:System.Linq.Enumerable.ToArray``1(System.Collections.Generic.IEnumerable{``0})")]
    [InlineData("M:System.Linq.Enumerable.Where``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    [InlineData("M:System.Array.Reverse``1(``0[])")]
    [InlineData("M:System.Collections.Generic.List`1.#ctor(System.Collections.Generic.IEnumerable{`0})")]
    public void AFunction_OfNull_ThrowsArgumentNull(string id) => Assert.Equal("ArgumentNullException", Thrown(id, null, 1, 1));

    [Theory]
    [InlineData("P:System.Nullable`1.HasValue", false)]
    [InlineData("M:System.Nullable`1.GetValueOrDefault(`0)", 5)]
    [InlineData("M:System.Nullable`1.ToString", "")]
    [InlineData("M:System.Nullable`1.Equals(System.Object)", false)]
    [InlineData("M:System.Object.Equals(System.Object,System.Object)", false)]
    [InlineData("M:System.String.IsNullOrEmpty(System.String)", true)]
    public void SomeMembers_AnswerOnNull(string id, object expected) => Assert.Equal(expected, Model(id).Meaning!(new PlainContext(id), [null, 5]));

    [Fact]
    public void TheValue_OfAnEmptyNullable_Throws() => Assert.Equal("InvalidOperationException", Thrown("P:System.Nullable`1.Value", [null]));

    private static string Thrown(string id, params object?[] operands) =>
        Assert.Throws<EvaluationException>(() => Model(id).Meaning!(new PlainContext(id), operands)).ExceptionType;

    private static LibraryModel Model(string id)
    {
        Assert.True(ModelTable.TryGet(id, out var model), id);
        return model!;
    }
}
