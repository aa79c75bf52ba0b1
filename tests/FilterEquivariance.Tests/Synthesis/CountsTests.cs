namespace FilterEquivariance.Tests.Synthesising;

/// <summary>Numbers of functions (C7) and lists that teach them (C11).</summary>
public class CountsTests
{
    [Theory]
    [InlineData(false, "1", "1:2 2:6 3:18 4:54")]
    [InlineData(false, "2", "1:4 2:22 3:120 4:654")]
    [InlineData(false, "3", "1:6 2:48 3:380")]
    [InlineData(false, "4", "1:8 2:84")]
    [InlineData(true, "1", "1:4 2:20 3:100 4:500")]
    [InlineData(true, "2", "1:6 2:44 3:322")]
    [InlineData(true, "3", "1:8 2:78")]
    [InlineData(false, "1 2", "1,1:20 2,1:84 1,2:158 2,2:846")]
    [InlineData(true, "1 2", "1,1:54")]
    public void Forms_AreAsManyAsTheGeneratingFunctionSays_C7(bool isSorted, string multiplicities, string counts)
    {
        int[] rows = [.. multiplicities.Split(' ').Select(int.Parse)];
        foreach (var count in counts.Split(' '))
        {
            int[] copies = [.. count.Split(':')[0].Split(',').Select(int.Parse)];
            var expected = int.Parse(count.Split(':')[1]);
            Assert.Equal(expected, GeneratingFunction.Traversals(rows, copies, isSorted));
            Assert.Equal(expected, Forms.Of(rows, copies, isSorted).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(false, "1", "2")]
    [InlineData(false, "1", "3")]
    [InlineData(false, "2", "2")]
    [InlineData(true, "1", "3")]
    [InlineData(true, "2", "2")]
    [InlineData(false, "1 2", "1,1")]
    [InlineData(true, "1 2", "1,1")]
    public void DifferentForms_AreDifferentFunctions_C7(bool isSorted, string multiplicities, string copies)
    {
        int[] rows = [.. multiplicities.Split(' ').Select(int.Parse)];
        var forms = Forms.Of(rows, [.. copies.Split(',').Select(int.Parse)], isSorted).ToArray();

        // Three letters of each multiplicity, in some dozens of orders, show every difference.
        var random = new Random(5);
        int[] letters = [.. Enumerable.Range(0, 3 * rows.Length).SelectMany(letter => Enumerable.Repeat(letter, rows[letter % rows.Length]))];
        var lists = Enumerable.Range(0, 60).Select(_ => letters.OrderBy(_ => random.Next()).ToArray()).ToArray();
        Assert.Equal(forms.Length, forms.Select(form => string.Join(";", lists.Select(list => string.Join(" ", form.Apply(list))))).Distinct().Count());
    }

    [Theory]
    [InlineData(2, 2, "")]
    [InlineData(2, 3, "001221 010221 011022 011202 011220")]
    [InlineData(3, 2, "")]
    [InlineData(3, 3, "011002221 011012220 011102220 011120220 011122002")]
    public void TeachingLists_OfOneMultiplicity_C11(int multiplicity, int letters, string expected)
    {
        // A list that separates all functions with up to two copies is among those listed, and those separate three copies too.
        var forms = Enumerable.Range(1, 2).Select(copies => Forms.Of([multiplicity], [copies], isSorted: false).ToArray()).ToArray();
        var teaching = Words.Shuffles([.. Enumerable.Repeat(multiplicity, letters)]).Where(IsPattern).Where(list => forms.All(some => Separates(list, some)));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), teaching.Select(Words.Text));
        var three = Forms.Of([multiplicity], [3], isSorted: false).ToArray();
        Assert.All(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), list => Assert.True(Separates(Digits(list), three), list));
    }

    [Fact]
    public void TeachingLists_ForMultiplicityFour_NeedMoreThanThreeLetters_C11()
    {
        // Eight functions with one copy, six orders of three letters.
        var forms = Forms.Of([4], [1], isSorted: false).ToArray();
        Assert.DoesNotContain(Words.Shuffles(4, 4, 4).Where(IsPattern), list => Separates(list, forms));
    }

    [Fact]
    public void TeachingLists_WithOrder_C11()
    {
        var forms = Enumerable.Range(1, 3).Select(copies => Forms.Of([1], [copies], isSorted: true).ToArray()).ToArray();
        Assert.Equal(["021", "102", "120", "201"], Words.Shuffles(1, 1, 1).Where(list => forms.All(some => Separates(list, some))).Select(Words.Text));
        Assert.DoesNotContain(Words.Shuffles(1, 1), list => Separates(list, forms[0]));
    }

    [Theory]
    [InlineData(false, "1", "1:3")]
    [InlineData(false, "2", "1:3")]
    [InlineData(false, "3", "1:2")]
    [InlineData(false, "4", "1:2")]
    [InlineData(false, "1 2", "1,1:1 2,1:1 2,2:1")]
    [InlineData(true, "1", "1:3")]
    public void ListedTeachingLists_Teach(bool isSorted, string multiplicities, string copies)
    {
        int[] rows = [.. multiplicities.Split(' ').Select(int.Parse)];
        var list = TeachingList.For(isSorted, rows)!;
        foreach (var part in copies.Split(' '))
        {
            int[] most = [.. part.Split(':')[0].Split(',').Select(int.Parse)];
            for (var factor = 1; factor <= int.Parse(part.Split(':')[1]); factor++)
                Assert.True(Separates(list, [.. Forms.Of(rows, [.. most.Select(copy => copy * factor)], isSorted)]), string.Concat(list));
        }
    }

    private static bool Separates(int[] list, Traversals[] forms) =>
        forms.Select(form => string.Concat(form.Apply(list))).Distinct().Count() == forms.Length;

    private static bool IsPattern(int[] word) => word.Distinct().SequenceEqual(Enumerable.Range(0, word.Distinct().Count()));

    private static int[] Digits(string text) => [.. text.Select(digit => digit - '0')];
}
