using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Inputs;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.Tests.Evaluation;

public sealed class EvaluatedFunctionTests
{
    [Theory]
    [InlineData("static List<int> F(List<int> xs) => xs.Where(x => x != 40).ToList();", "0, 1, 2, 40, 41, 39, 3, 4")]
    [InlineData("static List<byte> F(List<byte> xs) => xs.Where(x => x < 255).ToList();", "0, 1, 2, 255, 254, 3, 4")]
    [InlineData("static List<bool> F(List<bool> xs) => xs;", "false, true")]
    [InlineData("static List<bool?> F(List<bool?> xs) => xs;", "false, true, null")]
    [InlineData("static string F(string s) => s.Replace('x', 'y');", "'a', 'x', 'y', 'b', 'c', 'w', 'z'")]
    [InlineData("static List<char> F(List<char> xs) => xs.Where(char.IsUpper).ToList();", "'a', 'b', 'c', 'A', '1', ' ', 'B'")]
    [InlineData("static List<char> F(List<char> xs) => xs.FindAll(char.IsControl);", "'a', 'b', 'c', 'A', '1', ' ', 'B', '0', '.', 'z', '\\u0009'")]
    [InlineData("static List<string> F(List<string> xs) => xs.Where(x => x == \"say \\\"hi\\\"\").ToList();", "\"a\", \"b\", \"c\", \"\", \"say \\\"hi\\\"\", \"")]
    [InlineData("static List<(int, string)> F(List<(int, string)> xs) => xs;", "(0, \"a\"), (1, \"b\"), (0, \"b\"), (1, \"a\"), (2, \"c\")")]
    [InlineData("public record Order(int Id, bool Paid); static List<Order> F(List<Order> xs) => xs;", "new Order(0, false), new Order(1, true), new Order(0, true), new Order(1, false)")]
    [InlineData("static List<List<int>> F(List<List<int>> xs) => xs;", "[], [0], [1], [0, 1], [1, 0]")]
    [InlineData("static List<T> F<T>(List<T> xs) => xs;", "0, 1, 2, 3, 4")]
    [InlineData("static List<T> F<T>(List<T> xs) where T : class => xs;", "\"a\", \"b\", \"c\"")]
    [InlineData("static List<double> F(List<double> xs) => xs.Where(x => x > 2.5).ToList();", "0, 1, 2, 2.5, 3.5, 1.5, 3, 4")]
    [InlineData("static List<decimal> F(List<decimal> xs) => xs;", "0m, 1m, 2m, 3m")]
    public void Letters_StartWithTheOrdinary_AndMeetTheLiterals(string source, string expected)
    {
        var alphabet = Function(source).Alphabet;
        Assert.StartsWith(expected, string.Join(", ", alphabet.Letters.Select(alphabet.Print)));
        Assert.Equal(alphabet.Letters.Count, alphabet.Letters.Distinct(alphabet.Equality).Count());
    }

    [Theory]
    [InlineData("static List<int> F(List<int> xs) => xs;", "int.MaxValue, int.MinValue")]
    [InlineData("static List<uint> F(List<uint> xs) => xs;", "uint.MaxValue")]
    [InlineData("static List<double> F(List<double> xs) => xs;", "double.NaN")]
    [InlineData("static List<string?> F(List<string?> xs) => xs;", "null")]
    public void Letters_EndWithTheExtreme(string source, string expected)
    {
        var alphabet = Function(source).Alphabet;
        Assert.EndsWith(expected, string.Join(", ", alphabet.Letters.Select(alphabet.Print)));
    }

    [Fact]
    public void EveryFieldOfARecord_IsSharedByTwoOfTheFirstThreeLetters()
    {
        var letters = Function("static List<(int, char, string, bool)> F(List<(int, char, string, bool)> xs) => xs;").Alphabet.Letters.Take(3).Cast<RecordValue>().ToArray();
        for (int field = 0; field < 4; field++)
            Assert.Equal(2, letters.Select(letter => letter.Fields[field]).Distinct().Count());
    }

    [Theory]
    [InlineData("int n", "2, 1, 3, 0, -1, 10, int.MaxValue, int.MinValue")]
    [InlineData("bool b", "true, false")]
    [InlineData("string? s", "\"a\", \"b\"")]
    [InlineData("[FilterEquivariance.Fixed] List<int> ys", "[0, 1], [], [1], [1, 2, 0]")]
    [InlineData("Func<int, bool> p", "x => x % 2 == 0, x => x > 1, x => Equals(x, 0)")]
    [InlineData("Func<int, int> f", "x => x, x => Math.Abs(x % 2)")]
    [InlineData("Func<int, string> f", "x => Equals(x, 0) ? \"b\" : \"a\", x => \"a\"")]
    [InlineData("IComparer<int> c", "Comparer<int>.Default, Comparer<int>.Create((a, b) => ")]
    [InlineData("HashSet<int> s", "[0, 1], [], [0, 1, 2]")]
    public void OtherParameters_AreGivenOrdinaryValuesFirst(string parameter, string expected)
    {
        var other = Function($"static List<int> F(List<int> xs, {parameter}) => xs;").Others.Single();
        Assert.StartsWith(expected, string.Join(", ", other.Values.Select(other.Print)));
    }

    [Fact]
    public void AParameterWithoutValues_IsARefusalOfEveryRun()
    {
        var function = Function("static List<int> F(List<int> xs, System.IO.Stream s) => xs;");
        Assert.Contains("'s'", function.Refusal);
        Assert.IsType<Outcome.Refused>(function.Run([[0]], [null], CancellationToken.None));
    }

    [Theory]
    [InlineData("static List<int> F(List<int> xs) { if (xs.Count > 2) xs.Sort(); return xs; }")]
    [InlineData("static int[] F(int[] xs) { if (xs.Length > 0) xs[0] = 1; return xs; }")]
    [InlineData("static List<int[]> F(List<int[]> xs) { foreach (var x in xs) Array.Reverse(x); return xs; }")]
    [InlineData("static LinkedList<int> F(LinkedList<int> xs) { if (xs.First is { } n) n.Value = 7; return xs; }")]
    [InlineData("static LinkedList<int> F(LinkedList<int> xs) { for (var n = xs.Last; n != null; n = n.Previous) n.Value++; return xs; }")]
    public void ChangingTheInput_IsOutsideTheModel_OnEveryList(string source)
    {
        Assert.IsType<Outcome.Refused>(Function(source).Run([[]], [], CancellationToken.None));
    }

    [Theory]
    [InlineData("HashSet<int> seen", "seen.Add(7)")]
    [InlineData("Dictionary<int, int> seen", "seen[7] = 7")]
    [InlineData("List<List<int>> seen", "seen[0].Add(7)")]
    public void ChangingAnArgument_IsOutsideTheModel_AndNoOtherRunSeesIt(string parameter, string change)
    {
        var function = Function($"static List<int> F(List<int> xs, {parameter}) {{ {change}; return xs; }}");
        var argument = function.Others[0].Values[0];
        var before = ValueText.Of(argument);
        Assert.IsType<Outcome.Refused>(function.Run([[0]], [argument], CancellationToken.None));
        Assert.Equal(before, ValueText.Of(argument));
    }

    [Fact]
    public void TheBudget_IsForAllRunsTogether()
    {
        var function = new EvaluatedFunction(Lowered.Of("static List<int> F(List<int> xs) => xs.Select(x => x + 1).ToList();"), budget: 200);
        var outcomes = Enumerable.Range(0, 100).Select(_ => function.Run([[0, 1]], [], CancellationToken.None)).ToArray();
        Assert.IsType<Outcome.Returned>(outcomes[0]);
        Assert.Equal(new Outcome.Refused("budget"), outcomes[^1]);
        Assert.Equal(0, function.Budget);
    }

    [Fact]
    public void CriticalLengths_AreTheLiterals_AndTheirNeighbours()
    {
        Assert.Equal([0, 1, 2, 3, 11, 12, 13, 14], Function("static List<int> F(List<int> xs) => xs.Skip(1).Take(12).ToList();").CriticalLengths);
    }

    [Fact]
    public void TheObjectOfAMethod_IsAParameter_WhenItIsData()
    {
        const string Source = "public record Limit(int Size) { public List<int> F(List<int> xs) => xs.Where(x => x < Size).ToList(); }";
        var function = Function(Source);
        Assert.Equal("this", function.Others.Single().Name);
        Assert.Equal([0], Assert.IsType<Outcome.Returned>(function.Run([[0, 5]], [function.Others[0].Values[1]], CancellationToken.None)).Items);
    }

    private static EvaluatedFunction Function(string source) => new(Lowered.Of(source), budget: 1_000_000);
}
