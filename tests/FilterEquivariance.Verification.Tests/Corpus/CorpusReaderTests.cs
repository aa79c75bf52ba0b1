using FilterEquivariance.Testing;

namespace FilterEquivariance.Verification.Tests.Corpus;

public class CorpusReaderTests
{
    private static readonly string[] Themes = [.. CorpusReader.Files.Where(file => !file.StartsWith("Traps/", StringComparison.Ordinal))];

    [Fact]
    public void AnAnnotation_IsReadWithAllItsParts()
    {
        const string Source = """
            namespace Some.Lists;
            static class Short
            {
                static int[] FirstTwo(int[] xs) => xs[..2]; // filter: fails [0, 0, 1] drop 0; map: holds expect proved
            }
            """;

        var function = Assert.Single(CorpusReader.Read("Short.cs", Source));

        Assert.Equal("Some.Lists.Short.FirstTwo", function.Symbol);
        Assert.Equal(4, function.Line);
        Assert.Equal(new CorpusLabel(CorpusTruth.Fails, "[0, 0, 1] drop 0", null, null), function[Law.Filter]);
        Assert.Equal(new CorpusLabel(CorpusTruth.Holds, null, null, "proved"), function[Law.Map]);
    }

    [Fact]
    public void AWitnessOfTheMapLaw_AndWhatItNeeds_AreRead()
    {
        const string Source = "class C { int[] M(int[] xs) => xs; // filter: fails (needs another culture); map: fails [0, 1], {0→0, 1→0}\n}";

        var function = Assert.Single(CorpusReader.Read("C.cs", Source));

        Assert.Equal("another culture", function.Filter.Needs);
        Assert.Equal("[0, 1], {0→0, 1→0}", function.Map.Witness);
    }

    [Fact]
    public void ALocalFunction_IsNamedAfterItsMethod()
    {
        const string Source = """
            class C
            {
                int[] M(int[] xs)
                {
                    return Local(xs);
                    int[] Local(int[] ys) => ys; // filter: holds; map: holds
                }
            }
            """;

        Assert.Equal("C.M.Local", Assert.Single(CorpusReader.Read("C.cs", Source)).Symbol);
    }

    [Theory]
    [InlineData("class C { int[] M(int[] xs) => xs; // filter: true; map: holds\n}")]
    [InlineData("class C { int[] M(int[] xs) => xs; // filter: holds\n}")]
    [InlineData("// filter: holds; map: holds\nclass C;")]
    public void AMalformedAnnotation_IsAnError(string source) =>
        Assert.Throws<FormatException>(() => CorpusReader.Read("C.cs", source));

    [Fact]
    public void NamesAreUnique()
    {
        var twice = CorpusReader.ReadAll().CountBy(function => function.Symbol).Where(pair => pair.Value > 1).Select(pair => pair.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void TheCorpusIsLarge()
    {
        Assert.True(Themes.Sum(file => CorpusReader.Read(file).Count) >= 350);
        Assert.True(CorpusReader.ReadAll().Count(function => function.File.StartsWith("Traps/", StringComparison.Ordinal)) >= 350);
    }
}
