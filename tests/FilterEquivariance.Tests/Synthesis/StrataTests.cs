namespace FilterEquivariance.Tests.Synthesising;

/// <summary>All filter-equivariant functions of small strata, by brute force and by the structure theorem (T7).</summary>
public class StrataTests
{
    [Theory]
    [InlineData("111", "111", 20)]
    [InlineData("111", "211", 64)]
    [InlineData("111", "221", 280)]
    [InlineData("111", "222", 1_422)]
    [InlineData("111", "311", 160)]
    [InlineData("112", "111", 38)]
    [InlineData("122", "111", 162)]
    [InlineData("112", "112", 224)]
    [InlineData("112", "211", 142)]
    [InlineData("113", "111", 72)]
    [InlineData("1111", "1111", 138)]
    [InlineData("1112", "1111", 272)]
    [InlineData("222", "111", 394)]
    [InlineData("123", "111", 2_102)]
    [InlineData("122", "121", 2_438)]
    public void Functions_AreAsManyAsTheGeneratingFunctionSays_C5(string multiplicities, string copies, int functions)
    {
        Assert.Equal(functions, Formula(Digits(multiplicities), Digits(copies)));
        Assert.Equal(functions, new Stratum(Digits(multiplicities), Digits(copies)).Functions().Count());
    }

    [Theory]
    [InlineData("1122", "1111", 1_000)]
    [InlineData("1111", "2222", 118_734)]
    public void Functions_OfLargerStrata_C5(string multiplicities, string copies, int functions) => Assert.Equal(functions, Formula(Digits(multiplicities), Digits(copies)));

    [Fact]
    public void Functions_OnDistinctLists_C6()
    {
        long[] expected = [1, 4, 20, 138, 1_182, 12_166, 146_050];
        for (var letters = 1; letters <= expected.Length; letters++)
        {
            int[] ones = [.. Enumerable.Repeat(1, letters)];
            Assert.Equal(expected[letters - 1], Formula(ones, ones));
            if (letters <= 4)
                Assert.Equal(expected[letters - 1], new Stratum(ones, ones).Functions().Count());
        }

        // n! times the coefficients of 1 / (3 + x - 2 e^x): F(x) (3 + x - 2 e^x) = 1.
        var coefficients = new double[expected.Length + 1];
        coefficients[0] = 1;
        for (var n = 1; n < coefficients.Length; n++)
            coefficients[n] = Enumerable.Range(1, n).Sum(k => coefficients[n - k] * ((2 / Factorial(k)) - (k == 1 ? 1 : 0)));
        Assert.Equal(expected, coefficients.Skip(1).Select((coefficient, i) => (long)Math.Round(coefficient * Factorial(i + 1))));
    }

    [Fact]
    public void PartialTables_WithoutExtension_C12()
    {
        // Six questions (three pairs in two orders), each without answer or with one of two.
        int[][] questions = [[0, 1], [1, 0], [0, 2], [2, 0], [1, 2], [2, 1]];
        var functions = new Stratum([1, 1, 1], [1, 1, 1]).Functions().ToArray();
        var tables = Words.Over(3, questions.Length).Select(answers => Enumerable.Range(0, questions.Length).Where(i => answers[i] > 0).ToDictionary(
            i => string.Concat(questions[i]), i => answers[i] == 1 ? questions[i] : [.. questions[i].Reverse()]));
        var impossible = tables.Where(table => !functions.Any(function => table.All(known => function(Digits(known.Key)).SequenceEqual(known.Value)))).ToArray();
        Assert.Equal(729, tables.Count());
        Assert.Equal(218, impossible.Length);

        var unseen = impossible.Where(table => !Words.Shuffles(1, 1, 1).Any(list => Amalgamation.FromExamples(Examples(table), list) is Amalgam<int>.Contradictory)).ToArray();
        Assert.Equal(6, unseen.Length);
    }

    private static IEnumerable<Example<int>> Examples(Dictionary<string, int[]> table) => table.Select(known => new Example<int>(Digits(known.Key), known.Value));

    private static long Formula(int[] multiplicities, int[] copies) => GeneratingFunction.Coefficient(copies, power =>
    {
        var used = Enumerable.Range(0, power.Length).Where(letter => power[letter] > 0).ToArray();
        return used.Length switch
        {
            0 => 0,
            1 => power[used[0]] == 1 ? 1 : 0,
            2 => -InversePairs(multiplicities[used[0]], multiplicities[used[1]], power[used[0]], power[used[1]]),
            _ => 2 * used.Aggregate(1L, (product, letter) => product * GeneratingFunction.Binomial(multiplicities[letter] + power[letter] - 1, power[letter])),
        };
    });

    /// <summary>The coefficient of z^first w^second in 1 / T.</summary>
    private static long InversePairs(int i, int j, int first, int second) => GeneratingFunction.Coefficient([first, second], power =>
        power[0] + power[1] == 0 ? 0 : -Power(GeneratingFunction.Binomial(power[0] + power[1], power[0]), (int)GeneratingFunction.Binomial(i + j, i)));

    private static long Power(long number, int exponent) => Enumerable.Repeat(number, exponent).Aggregate(1L, (product, factor) => product * factor);

    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, (product, factor) => product * factor);

    private static int[] Digits(string text) => [.. text.Select(digit => digit - '0')];
}
