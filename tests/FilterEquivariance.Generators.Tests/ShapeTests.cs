using FilterEquivariance.Testing;

namespace FilterEquivariance.Generators.Tests;

/// <summary>Every kind of list, in and out.</summary>
public class ShapeTests
{
    [Theory]
    [InlineData("Natural", "[Example(new[] { 0, 1, 2 }, new[] { 2, 2, 1, 1, 0, 0, 0, 1, 2 })]", "B^2 F")]
    [InlineData("EqualityAware, Beyond = Beyond.Drop", "[Example(new[] { 0, 2, 2, 1, 3, 4, 4, 3 }, new[] { 0, 2, 1, 3, 4 })]", "1 2 | F(1; 1 0)")]
    public void AllShapes_GiveTheElementsOfTheForm(string equivarianceClass, string example, string form)
    {
        var methods = ListShapes.All.Select((shape, i) => $"""
                [Extrapolant(EquivarianceClass.{equivarianceClass}), {example[1..]}
                public static partial {shape} From{i}({shape} xs);

                [Extrapolant(EquivarianceClass.{equivarianceClass}), {example[1..]}
                public static partial {shape} To{i}(int[] xs);
            """);
        var run = GeneratorRun.Of($$"""
            using FilterEquivariance;
            public static partial class Lists
            {
            {{string.Join("\n", methods)}}
                [Extrapolant(EquivarianceClass.{{equivarianceClass}}), {{example[1..]}}
                private static partial int[] OfSpan(ReadOnlySpan<int> xs);
                public static int[] Spanned(int[] xs) => OfSpan(xs);
                public static int[] Written(int[] xs)
                {
                    var result = new int[5 * xs.Length];
                    return result[..To0(xs, result)];
                }
            }
            """);
        var assembly = run.Load();
        foreach (var list in Lists(4, 5))
        {
            var expected = Traversals.TryParse(form, out var traversals) ? traversals.Apply(list, Beyond.Drop) : Passes.Parse(form).Apply(list);
            for (var i = 0; i < ListShapes.All.Length; i++)
            {
                Assert.Equal(expected, ListShapes.Elements(SourceCompiler.Method(assembly, $"From{i}", 1).Invoke(null, [ListShapes.Build(ListShapes.All[i], list)])!));
                Assert.Equal(expected, ListShapes.Elements(SourceCompiler.Method(assembly, $"To{i}", 1).Invoke(null, [list])!));
            }

            Assert.Equal(expected, SourceCompiler.Method(assembly, "Spanned").Invoke(null, [list]));
            Assert.Equal(expected, SourceCompiler.Method(assembly, "Written").Invoke(null, [list]));
        }

        Assert.Equal(form, assembly.GetType("Lists")!.GetField("To0NormalForm")!.GetValue(null));
    }

    [Fact]
    public void Strings_AreListsOfLetters()
    {
        var assembly = GeneratorRun.Of("""
            using FilterEquivariance;
            public static partial class Words
            {
                [Extrapolant, Example("ab", "abba")]
                public static partial string Mirrored(this string word);

                [Extrapolant(EquivarianceClass.OrderAware), Example("bca", "abc")]
                public static partial string Letters(string word);
            }
            """).Load();
        Assert.Equal("liveevil", SourceCompiler.Method(assembly, "Mirrored", 1).Invoke(null, ["live"]));
        Assert.Equal(new string('x', 600), SourceCompiler.Method(assembly, "Mirrored", 1).Invoke(null, [new string('x', 300)]));
        Assert.Equal("eilv", SourceCompiler.Method(assembly, "Letters", 1).Invoke(null, ["live"]));
    }

    [Theory]
    [InlineData("Continue")]
    [InlineData("Refuse")]
    public void Texts_AreSortedByTheirCharacters(string beyond)
    {
        var assembly = GeneratorRun.Of($$"""
            using FilterEquivariance;
            public static partial class Words
            {
                [Extrapolant(EquivarianceClass.OrderAware, Beyond = Beyond.{{beyond}}), Example("bbcfaaebeccd", "feedcccbbbaa")]
                public static partial string[] Down(List<string> words);
            }
            """).Load();
        Assert.Equal(["b", "a\u00ADb", "ab", "a", "B"], (string[])SourceCompiler.Method(assembly, "Down", 1).Invoke(null, [new List<string> { "ab", "B", "a\u00ADb", "b", "a" }])!);
    }

    [Fact]
    public void SeveralLists_NamesAndConstraintsOfAnyKind_AreWritten()
    {
        var assembly = GeneratorRun.Of("""
            namespace Deep.Inside
            {
                public partial record struct Outer<TOuter>
                {
                    internal partial interface IInner<T> where T : class, System.IComparable<T>
                    {
                        /// <summary>The user's own words.</summary>
                        [FilterEquivariance.Extrapolant, FilterEquivariance.Example(new[] { 1, 2 }, new[] { 3, 4 }, new[] { 3, 4, 2, 1 })]
                        public static partial List<T> Both<TOther>(T[] result, params IReadOnlyList<T> @class) where TOther : struct;
                    }
                }
            }
            public static class Use
            {
                public static List<string> It(string[] first, List<string> second) => Deep.Inside.Outer<int>.IInner<string>.Both<int>(result: first, @class: second);
            }
            """).Load();
        Assert.Equal(["c", "d", "b", "a"], (List<string>)SourceCompiler.Method(assembly, "It").Invoke(null, [new[] { "a", "b" }, new List<string> { "c", "d" }])!);
    }

    [Fact]
    public void LibraryOfOlderFrameworks_HasNoSpans_AndIsCalledWithArrays()
    {
        var run = GeneratorRun.Of(
            """
            using FilterEquivariance;
            static partial class Lists { [Extrapolant(EquivarianceClass.OrderAware), Example("bca", "abc")] internal static partial List<int> Sorted(List<int> items); }
            """,
            RepositoryFiles.Find("src", "FilterEquivariance", "bin", "Release", "netstandard2.0", "FilterEquivariance.dll"));
        Assert.Empty(run.Errors);
        Assert.Contains("SortedForm.Apply<int>(items, global::FilterEquivariance.Beyond.Refuse)", Assert.Single(run.Sources));
    }

    [Fact]
    public void Null_IsRefusedByName()
    {
        var assembly = GeneratorRun.Of("""
            using FilterEquivariance;
            static partial class Lists { [Extrapolant, Example("ab", "ba")] internal static partial int[] Backwards(List<int> items); }
            """).Load();
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => SourceCompiler.Method(assembly, "Backwards", 1).Invoke(null, [null]));
        Assert.Equal("items", Assert.IsType<ArgumentNullException>(thrown.InnerException).ParamName);
    }

    private static IEnumerable<int[]> Lists(int letters, int length) =>
        length == 0 ? [[]] : Lists(letters, length - 1).SelectMany(list => list.Length < length - 1 ? [list] : Enumerable.Range(0, letters).Select(letter => (int[])[.. list, letter]).Prepend(list)).DistinctBy(list => string.Join(' ', list));
}
