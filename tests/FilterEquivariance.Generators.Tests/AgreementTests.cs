using FilterEquivariance.Testing;

namespace FilterEquivariance.Generators.Tests;

/// <summary>Generated code, the amalgam of its answers on two letters, the term of the same name and LINQ are one function.</summary>
public class AgreementTests
{
    /// <summary>It shows elements that occur once, twice and three times, in an order that determines all the functions below.</summary>
    private static readonly int[] Teaching = [1, 4, 4, 3, 0, 5, 7, 0, 3, 2, 8, 5, 6, 2, 2, 7, 3, 7, 4, 6];

    private static readonly Function[] Functions =
    [
        .. Naturals(),
        new("Distinct", "EqualityAware", xs => xs.Distinct(), Terms.Distinct<int>()),
        new("KeepLast", "EqualityAware", xs => xs.Reverse().Distinct().Reverse(), Terms.KeepLast<int>()),
        new("Grouped", "EqualityAware", xs => xs.GroupBy(x => x).SelectMany(group => group), Terms.GroupEqual<int>()),
        new("Once", "EqualityAware", xs => xs.CountBy(x => x).ToDictionary() is var counts ? xs.Where(x => counts[x] == 1) : [], Terms.KeepUnique<int>()),
        new("Repeated", "EqualityAware", xs => xs.CountBy(x => x).ToDictionary() is var counts ? xs.Where(x => counts[x] > 1) : [], Terms.KeepFrequent<int>(2)),
        new("WithoutFirst", "EqualityAware", xs => new HashSet<int>() is var seen ? [.. xs.Where(x => !seen.Add(x))] : [], Terms.KeepRepeats<int>()),
        new("DistinctBackwards", "EqualityAware", xs => xs.Reverse().Distinct(), Terms.Reverse<int>().Then(Terms.Distinct<int>())),
        new("Sorted", "OrderAware", xs => xs.Order(), Terms.OrderBy((int x) => x)),
        new("SortedDown", "OrderAware", xs => xs.OrderDescending(), Terms.OrderByDescending((int x) => x)),
        new("SortedDistinct", "OrderAware", xs => xs.Distinct().Order(), Terms.Distinct<int>().Then(Terms.OrderBy((int x) => x))),
        new("SortedThenAll", "OrderAware", xs => xs.Order().Concat(xs), Terms.OrderBy((int x) => x) + Terms.Identity<int>()),

        // In which order elements stand that occur more often, no table says.
        new("ByCount", "EqualityAware", xs => xs.CountBy(x => x).ToDictionary() is var counts ? xs.OrderBy(x => counts[x]) : [], Terms.OrderByCount<int>()) { MostOccurrences = 3 },
    ];

    [Fact]
    public void AllAgree() => Agree(longest: 5, [100, 1_000]);

    [Fact]
    public void AllAgree_OnAllListsUpToSevenAndUpToTenThousandElements() => Agree(longest: 7, [100, 1_000, 10_000]);

    private static void Agree(int longest, int[] lengths)
    {
        Assert.True(Functions.Length >= 40);
        var methods = Functions.Select(function => string.Concat(ListShapes.All.Select((shape, number) => $$"""
                [Extrapolant(EquivarianceClass.{{function.Class}}{{(function.Class == "Natural" || function.MostOccurrences < int.MaxValue ? "" : ", Beyond = Beyond.Continue")}}), Example(new[] { {{string.Join(", ", function.Example)}} }, new[] { {{string.Join(", ", function.Linq(function.Example))}} })]
                public static partial {{shape}} {{function.Name}}{{number}}({{shape}} xs);

            """)));
        var assembly = GeneratorRun.Of($"using FilterEquivariance;\npublic static partial class Lists\n{{\n{string.Join("\n", methods)}\n}}").Load();
        int[][] lists = [.. Lists(4, longest)];
        Parallel.ForEach(Functions, function =>
        {
            var random = new Random(17);
            var shapes = ListShapes.All.Select((_, number) => SourceCompiler.Method(assembly, $"{function.Name}{number}", 1)).ToArray();
            foreach (var (list, number) in lists.Concat(lengths.Select(length => Random(random, length))).Select((list, number) => (list, number)))
            {
                if (function.MostOccurrences < int.MaxValue && list.CountBy(x => x).Any(count => count.Value > function.MostOccurrences))
                    continue;
                var expected = function.Linq(list).ToArray();

                // Each list has one of the shapes; the long ones have them all.
                foreach (var shape in list.Length > longest ? Enumerable.Range(0, shapes.Length) : [number % shapes.Length])
                    Same(expected, ListShapes.Elements(shapes[shape].Invoke(null, [ListShapes.Build(ListShapes.All[shape], list)])!), $"{function.Name} of {ListShapes.All[shape]}", list);
                Same(expected, function.Term.Apply(list), $"the term {function.Name}", list);
                var amalgam = Assert.IsType<Amalgam<int>.Determined>(Amalgamation.Of<int>(pair => [.. function.Linq([.. pair])]).Apply(list));
                Same(expected, [.. amalgam.Output], $"the amalgam of {function.Name}", list);
            }
        });
    }

    private static void Same(int[] expected, int[] actual, string what, int[] list) =>
        Assert.True(expected.AsSpan().SequenceEqual(actual), $"{what} differs on [{string.Join(", ", list.Take(20))}]: [{string.Join(", ", actual.Take(40))}]");

    private static IEnumerable<Function> Naturals()
    {
        Pass[] passes = [new(Direction.Forward), new(Direction.Backward), new(Direction.Forward, 2), new(Direction.Backward, 3)];
        var sequences = passes.Select(pass => (Pass[])[pass])
            .Concat(passes.SelectMany(first => passes.Select(second => (Pass[])[first, second])))
            .Concat(passes.Take(2).SelectMany(first => passes.Select(second => (Pass[])[first, second, first])));
        return sequences.Select((sequence, number) => new Function(
            $"Natural{number}_",
            "Natural",
            xs => sequence.SelectMany(pass => (pass.Direction == Direction.Forward ? xs : xs.Reverse()).SelectMany(x => Enumerable.Repeat(x, pass.Copies))),
            sequence.Select(pass => (pass.Direction == Direction.Forward ? Terms.Identity<int>() : Terms.Reverse<int>()).Then(Terms.Copies((int _) => pass.Copies))).Aggregate((left, right) => left + right)));
    }

    private static IEnumerable<int[]> Lists(int letters, int longest) => Enumerable.Range(0, longest + 1).SelectMany(length => Of(letters, length));

    private static IEnumerable<int[]> Of(int letters, int length) =>
        length == 0 ? [[]] : Of(letters, length - 1).SelectMany(list => Enumerable.Range(0, letters).Select(letter => (int[])[.. list, letter]));

    private static int[] Random(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.Next(length / 5))];

    private sealed record Function(string Name, string Class, Func<int[], IEnumerable<int>> Linq, Term<int> Term)
    {
        public int[] Example => Class == "Natural" ? [1, 2] : Teaching;

        public int MostOccurrences { get; init; } = int.MaxValue;
    }
}
