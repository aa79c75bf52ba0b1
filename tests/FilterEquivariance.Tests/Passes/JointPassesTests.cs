using FilterEquivariance.Tests.Synthesising;

namespace FilterEquivariance.Tests.Joint;

public class JointPassesTests
{
    [Theory]
    [InlineData(1, 1, 8)]
    [InlineData(2, 1, 32)]
    [InlineData(2, 2, 152)]
    [InlineData(3, 1, 120)]
    [InlineData(3, 2, 656)]
    public void TwoLists_HaveAsManyFunctionsAsTheGeneratingFunctionSays_C2(int first, int second, int functions)
    {
        // P = the sum over the lists of 2 z / (1 - z).
        Assert.Equal(functions, GeneratingFunction.Coefficient([first, second], power => power[0] > 0 && power[1] > 0 ? 0 : 2));
        var forms = Of(first, second).ToArray();
        Assert.Equal(functions, forms.Length);

        // f([0, 1], [2, 3]) determines f, and the words that are such a value are those whose renamed copies fit together on three letters of one list.
        var words = forms.Select(form => form.Apply([0, 1], [2, 3])).ToArray();
        Assert.Equal(functions, words.Select(Words.Text).Distinct().Count());
        if (first + second > 3)
            return;
        var natural = Words.Shuffles(first, first, second, second).Where(IsConsistent).Select(Words.Text).Order();
        Assert.Equal(words.Select(Words.Text).Order(), natural);
    }

    [Fact]
    public void ForcedForms_AreFoundFromTwoElementsOfEachList()
    {
        foreach (var form in Of(2, 2).Concat(Of(3, 1)))
        {
            Assert.Equal([form], JointPasses.Fitting([new JointExample<int>([[0, 1], [2, 3]], form.Apply([0, 1], [2, 3]))]));
            Assert.True(JointPasses.TryParse(form.ToString(), out var parsed));
            Assert.Equal(form, parsed);
        }
    }

    [Fact]
    public void Fitting_IsExactlyWhatFits()
    {
        var random = new Random(11);
        var forms = Of(2, 1).ToArray();
        for (var trial = 0; trial < 200; trial++)
        {
            int[][] inputs = [[.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3))], [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3))]];
            var output = forms[random.Next(forms.Length)].Apply(inputs[0], inputs[1]);
            var found = JointPasses.Fitting([new JointExample<int>(inputs, output)], 10_000);
            Assert.Equal(found.Count, found.Distinct().Count());
            Assert.All(found, form => Assert.Equal(output, form.Apply(inputs[0], inputs[1])));
            Assert.Subset(found.ToHashSet(), forms.Where(form => form.Apply(inputs[0], inputs[1]).SequenceEqual(output)).ToHashSet());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("F")]
    [InlineData("F0")]
    [InlineData("1F")]
    [InlineData("F1^0")]
    [InlineData("G1")]
    public void OtherText_IsNoForm(string text) => Assert.False(JointPasses.TryParse(text, out _));

    [Fact]
    public void EmptyLists_LeaveTheFunctionOpen() => Assert.Equal(2, JointPasses.Fitting([new JointExample<int>([[0, 1], []], [0, 1])]).Count);

    [Fact]
    public void OtherValues_FitNothing() => Assert.Empty(JointPasses.Fitting([new JointExample<int>([[0, 1], [2, 3]], [0, 2, 1, 3])]));

    private static IEnumerable<JointPasses> Of(int first, int second) => Sequences([first, second]).Select(passes => new JointPasses(passes));

    private static IEnumerable<IEnumerable<JointPass>> Sequences(int[] left) =>
        left.All(copies => copies == 0)
            ? [[]]
            : from list in Enumerable.Range(0, left.Length)
              from copies in Enumerable.Range(1, left[list])
              from direction in new[] { Direction.Forward, Direction.Backward }
              from rest in Sequences([.. left.Select((all, other) => other == list ? all - copies : all)])
              select rest.Prepend(new JointPass(list, new Pass(direction, copies)));

    /// <summary>Whether renamed copies of a value on [0, 1], [2, 3] fit together on [0, 1, 2], [3, 4, 5].</summary>
    private static bool IsConsistent(int[] word)
    {
        // Every two elements of one list and two of the other give a renamed copy; the order of any two items is read off some copy and must be that of all.
        var order = new Dictionary<((int, int), (int, int)), bool>();
        foreach (var (a, b) in new[] { (0, 1), (0, 2), (1, 2) })
            foreach (var (c, d) in new[] { (3, 4), (3, 5), (4, 5) })
            {
                var renamed = word.Select(letter => new[] { a, b, c, d }[letter]).ToArray();
                var items = renamed.Select((letter, i) => (letter, renamed.Take(i).Count(other => other == letter))).ToArray();
                for (var i = 0; i < items.Length; i++)
                    for (var j = 0; j < i; j++)
                        if (!Note(items[j], items[i]))
                            return false;
            }

        // A total relation without a circle of three has none at all.
        var all = order.Keys.Select(pair => pair.Item1).Distinct().ToArray();
        return all.All(x => all.All(y => all.All(z => !(Before(x, y) && Before(y, z) && Before(z, x)))));

        bool Before((int, int) x, (int, int) y) => order.TryGetValue((x, y), out var before) && before;

        bool Note((int, int) x, (int, int) y)
        {
            if (order.TryGetValue((x, y), out var before))
                return before;
            (order[(x, y)], order[(y, x)]) = (true, false);
            return true;
        }
    }
}
