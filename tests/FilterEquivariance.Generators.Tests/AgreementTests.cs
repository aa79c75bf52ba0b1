using FilterEquivariance.Testing;

namespace FilterEquivariance.Generators.Tests;

/// <summary>Generated code, the amalgam of its answers on two letters, and LINQ are one function.</summary>
public class AgreementTests
{
    private static readonly int[] Teaching = [0, 2, 2, 1, 3, 4, 4, 3];

    private static readonly int[] Ordered = [3, 6, 1, 8, 6, 2, 0, 4, 1, 7, 5, 2, 7, 4];

    private static readonly (string Name, string Class, int[] Example, Func<int[], IEnumerable<int>> Linq)[] Functions =
    [
        .. Naturals(),
        ("Distinct", "EqualityAware", Teaching, xs => xs.Distinct()),
        ("KeepLast", "EqualityAware", Teaching, xs => xs.Reverse().Distinct().Reverse()),
        ("Grouped", "EqualityAware", Teaching, xs => xs.GroupBy(x => x).SelectMany(group => group)),
        ("Once", "EqualityAware", Teaching, xs => xs.Where(x => xs.Count(y => y == x) == 1)),
        ("Repeated", "EqualityAware", Teaching, xs => xs.Where(x => xs.Count(y => y == x) > 1)),
        ("WithoutFirst", "EqualityAware", Teaching, xs => xs.Where((x, i) => Array.IndexOf(xs, x) < i)),
        ("DistinctBackwards", "EqualityAware", Teaching, xs => xs.Reverse().Distinct()),
        ("ByCount", "EqualityAware", Teaching, xs => xs.OrderBy(x => xs.Count(y => y == x))),
        ("Sorted", "OrderAware", Ordered, xs => xs.Order()),
        ("SortedDown", "OrderAware", Ordered, xs => xs.OrderDescending()),
        ("SortedDistinct", "OrderAware", Ordered, xs => xs.Distinct().Order()),
        ("SortedThenAll", "OrderAware", Ordered, xs => xs.Order().Concat(xs)),
    ];

    [Fact]
    public void AllAgree()
    {
        Assert.True(Functions.Length >= 40);
        var methods = Functions.Select(function => $$"""
                [Extrapolant(EquivarianceClass.{{function.Class}}), Example(new[] { {{string.Join(", ", function.Example)}} }, new[] { {{string.Join(", ", function.Linq(function.Example))}} })]
                public static partial int[] {{function.Name}}(int[] xs);
            """);
        var assembly = GeneratorRun.Of($"using FilterEquivariance;\npublic static partial class Lists\n{{\n{string.Join("\n", methods)}\n}}").Load();
        var random = new Random(17);
        int[][] small = [.. Lists(4, 7)];
        foreach (var (name, equivarianceClass, _, linq) in Functions)
        {
            var generated = SourceCompiler.Method(assembly, name, 1).CreateDelegate<Func<int[], int[]>>();
            foreach (var list in small.Concat([.. new[] { 100, 1_000, 10_000 }.Select(length => Random(random, length, equivarianceClass))]))
            {
                // The examples of the other classes show elements that occur once or twice.
                if (equivarianceClass != "Natural" && list.GroupBy(x => x).Any(group => group.Count() > 2))
                    continue;
                var expected = list.Length > 1_000 && name is "Once" or "Repeated" or "ByCount" or "WithoutFirst" ? null : linq(list).ToArray();
                var actual = generated(list);
                Assert.True(expected is null || actual.AsSpan().SequenceEqual(expected), $"{name} of [{string.Join(", ", list.Take(20))}]");

                // The amalgam costs more than all else together.
                if (list.Length is > 5 and < 100 or > 1_000)
                    continue;
                var amalgam = Assert.IsType<Amalgam<int>.Determined>(Amalgamation.Of<int>(pair => [.. linq([.. pair])]).Apply(list));
                Assert.True(actual.AsSpan().SequenceEqual(amalgam.Output.ToArray()), $"{name} of [{string.Join(", ", list.Take(20))}] is not the amalgam");
            }
        }
    }

    private static IEnumerable<(string, string, int[], Func<int[], IEnumerable<int>>)> Naturals()
    {
        Pass[] passes = [new(Direction.Forward), new(Direction.Backward), new(Direction.Forward, 2), new(Direction.Backward, 3)];
        var sequences = passes.Select(pass => (Pass[])[pass])
            .Concat(passes.SelectMany(first => passes.Select(second => (Pass[])[first, second])))
            .Concat(passes.Take(2).SelectMany(first => passes.Select(second => (Pass[])[first, second, first])));
        return sequences.Select((sequence, number) => ($"Natural{number}", "Natural", (int[])[1, 2], (Func<int[], IEnumerable<int>>)(xs =>
            sequence.SelectMany(pass => (pass.Direction == Direction.Forward ? xs : xs.Reverse()).SelectMany(x => Enumerable.Repeat(x, pass.Copies))))));
    }

    private static IEnumerable<int[]> Lists(int letters, int longest) => Enumerable.Range(0, longest + 1).SelectMany(length => Of(letters, length));

    private static IEnumerable<int[]> Of(int letters, int length) =>
        length == 0 ? [[]] : Of(letters, length - 1).SelectMany(list => Enumerable.Range(0, letters).Select(letter => (int[])[.. list, letter]));

    private static int[] Random(Random random, int length, string equivarianceClass) =>
        equivarianceClass == "Natural"
            ? [.. Enumerable.Range(0, length).Select(_ => random.Next(length / 20))]
            : [.. Enumerable.Range(0, length / 2).SelectMany(x => x % 2 == 0 ? new[] { x, x } : [x]).OrderBy(_ => random.Next())];
}
