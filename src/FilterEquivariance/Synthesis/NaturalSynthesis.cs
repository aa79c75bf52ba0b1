namespace FilterEquivariance;

/// <summary>Natural functions with given values: one value on a list that is no palindrome decides (T6).</summary>
internal static class NaturalSynthesis
{
    private static readonly IExtrapolant[] Both = [Passes.Identity, Passes.Reverse];

    /// <param name="examples">None contradicts the filter law by itself.</param>
    /// <param name="equality">Equality of elements.</param>
    public static SynthesisResult<T> Of<T>(IReadOnlyList<Example<T>> examples, IEqualityComparer<T> equality)
        where T : notnull
    {
        // The empty list says nothing. A list that is no palindrome says all, one that is not constant says all but directions.
        var telling = examples.Where(example => example.Input.Count > 0)
            .OrderBy(example => !Passes.IsPalindrome(example.Input, equality) ? 0 : !Passes.IsConstant(example.Input, equality) ? 1 : 2)
            .FirstOrDefault();
        if (telling is null)
            return new SynthesisResult<T>.Ambiguous(EquivarianceClass.Natural, Both, null, NextQuestion.ForNatural);
        var (passes, offset) = Passes.Read(telling.Input, telling.Output, equality);
        if (passes is null)
            return NoForm(ThreeLetters(telling, equality) ?? Unreadable(telling, $"the output cannot be read as passes over the input from offset {offset} on"));
        foreach (var example in examples)
        {
            if (passes.ResultLength(example.Input.Count) != example.Output.Count || !passes.Apply(example.Input).SequenceEqual(example.Output, equality))
                return NoForm(new Contradiction<T>(ContradictionKind.NoForm, [telling.Input, example.Input], [telling.Output, example.Output]) { Detail = $"the first is '{passes}' of its list, the second is not" });
        }

        if (passes.Count == 0 || !Passes.IsPalindrome(telling.Input, equality))
            return new SynthesisResult<T>.Unique(EquivarianceClass.Natural, passes);
        return new SynthesisResult<T>.Ambiguous(EquivarianceClass.Natural, [passes, Turned(passes)], Count(passes, telling.Input, equality), NextQuestion.ForNatural);
    }

    private static SynthesisResult<T>.Contradictory NoForm<T>(Contradiction<T> witness) => new(EquivarianceClass.Natural, witness);

    private static Contradiction<T> Unreadable<T>(Example<T> example, string detail) => new(ContradictionKind.NoForm, [example.Input], [example.Output]) { Detail = detail };

    // A palindrome looks the same from both ends, so its first pass may as well go the other way.
    private static Passes Turned(Passes passes) => new([new Pass(passes[0].Direction == Direction.Forward ? Direction.Backward : Direction.Forward, passes[0].Copies), .. passes.Skip(1)]);

    /// <summary>T5 on a constant list, two directions for every pass on another palindrome; null where the number is too great.</summary>
    private static long? Count<T>(Passes passes, IReadOnlyList<T> input, IEqualityComparer<T> equality)
    {
        var count = Passes.IsConstant(input, equality) ? 2 * Math.Pow(3, passes.Copies - 1) : Math.Pow(2, passes.Count);
        return count <= 1L << 53 ? (long)count : null;
    }

    /// <summary>
    /// The map law gives the value on every list of two different letters, so three of them either fit together (T4) or show a circle. Null where the example holds
    /// no such list, or they fit and something else is wrong.
    /// </summary>
    private static Contradiction<T>? ThreeLetters<T>(Example<T> example, IEqualityComparer<T> equality)
        where T : notnull
    {
        var items = new OccurrenceTable<T>(example.Input, equality);
        var single = Enumerable.Range(0, items.Multiplicities.Length).Where(letter => items.Multiplicities[letter] == 1).Take(2).Select(items.Letter).ToArray();
        if (single.Length < 2)
            return null;
        var word = example.Output.Where(item => equality.Equals(item, single[0]) || equality.Equals(item, single[1])).Select(item => equality.Equals(item, single[0])).ToArray();

        // The third letter is any other element of the example; where there is none, the circle cannot be written with its elements.
        var third = Enumerable.Range(0, items.Multiplicities.Length).Select(items.Letter).Where(letter => !single.Contains(letter, equality)).Take(1).ToArray();
        T[] letters = [.. single, .. third.Length == 1 ? third : NewLetter(single, equality)];
        return letters.Length == 3 && Amalgamation.Verified(letters, new Renamed<T>(word), equality) is Amalgam<T>.Contradictory { Witness: var witness } ? witness : null;
    }

    /// <summary>One letter that is not known, of types that have such letters.</summary>
    private static T[] NewLetter<T>(T[] known, IEqualityComparer<T> equality)
        where T : notnull
    {
        object[] candidates = known[0] switch
        {
            int => [0, 1, 2],
            long => [0L, 1L, 2L],
            string => ["a", "b", "c"],
            char => ['a', 'b', 'c'],
            _ => [],
        };
        return [.. candidates.Cast<T>().Where(candidate => !known.Contains(candidate, equality)).Take(1)];
    }

    private sealed class Renamed<T>(bool[] word) : IPairOracle<T>
    {
        public IReadOnlyList<T> Answer(IReadOnlyList<T> list) => Array.ConvertAll(word, isFirst => isFirst ? list[0] : list[1]);
    }
}
